/** Repeatable randomness and the few strokes every scene is made of. Everything returns SVG text. */

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** Numbers in [0, 1), the same on every machine (mulberry32). */
export type Random = () => number;

export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function between(random: Random, low: number, high: number): number {
	return low + (high - low) * random();
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
	return items[Math.floor(random() * items.length)] ?? items[0];
}

export function times(count: number, draw: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => draw(index)).join("");
}

/** One decimal is finer than a pixel and keeps the text short. */
export function n(value: number): string {
	return String(Math.round(value * 10) / 10);
}

export function rect(
	x: number,
	y: number,
	width: number,
	height: number,
	fill: string,
	extra = "",
): string {
	return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}" ${extra}/>`;
}

export function ellipse(
	x: number,
	y: number,
	rx: number,
	ry: number,
	fill: string,
	extra = "",
): string {
	return `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${extra}/>`;
}

export function polygon(
	points: readonly (readonly [number, number])[],
	fill: string,
	extra = "",
): string {
	const list = points.map(([x, y]) => `${n(x)},${n(y)}`).join(" ");
	return `<polygon points="${list}" fill="${fill}" ${extra}/>`;
}

export function path(d: string, fill: string, extra = ""): string {
	return `<path d="${d}" fill="${fill}" ${extra}/>`;
}

export function line(
	from: readonly [number, number],
	to: readonly [number, number],
	stroke: string,
	width: number,
	extra = "",
): string {
	return `<line x1="${n(from[0])}" y1="${n(from[1])}" x2="${n(to[0])}" y2="${n(to[1])}" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" ${extra}/>`;
}

/** A vertical gradient; stops are `[offset 0–1, colour, opacity]`. */
export function gradient(
	id: string,
	stops: readonly (readonly [number, string, number?])[],
	direction: "down" | "across" = "down",
): string {
	const end = direction === "down" ? 'x2="0" y2="1"' : 'x2="1" y2="0"';
	return `<linearGradient id="${id}" x1="0" y1="0" ${end}>${stopList(stops)}</linearGradient>`;
}

export function glow(
	id: string,
	stops: readonly (readonly [number, string, number?])[],
): string {
	return `<radialGradient id="${id}">${stopList(stops)}</radialGradient>`;
}

function stopList(
	stops: readonly (readonly [number, string, number?])[],
): string {
	return stops
		.map(
			([offset, colour, opacity = 1]) =>
				`<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
		)
		.join("");
}

/** Short level strokes over a band, larger towards its lower edge: grass, ripples, ploughed soil. */
export function dabs(
	random: Random,
	area: { x: number; y: number; width: number; height: number },
	count: number,
	colours: readonly [string, ...string[]],
	size: { width: number; height: number; opacity: number },
): string {
	const marks = Array.from({ length: count }, () => {
		const depth = random() ** 0.8;
		return { depth, x: area.x + random() * area.width };
	}).sort((a, b) => a.depth - b.depth);
	return marks
		.map(({ depth, x }) => {
			const scale = 0.25 + depth * between(random, 0.6, 1.2);
			return ellipse(
				x,
				area.y + depth * area.height,
				size.width * scale,
				size.height * scale,
				pick(random, colours),
				`opacity="${size.opacity}"`,
			);
		})
		.join("");
}

/** Upright blades of rice or grass, larger towards the lower edge. */
export function blades(
	random: Random,
	area: { x: number; y: number; width: number; height: number },
	count: number,
	colours: readonly [string, ...string[]],
	height: number,
): string {
	const marks = Array.from({ length: count }, () => random() ** 0.7).sort(
		(a, b) => a - b,
	);
	return marks
		.map((depth) => {
			const x = area.x + random() * area.width;
			const y = area.y + depth * area.height;
			const tall = height * (0.2 + depth) * between(random, 0.7, 1.2);
			const lean = between(random, -0.35, 0.45) * tall;
			const colour = pick(random, colours);
			return `<path d="M${n(x)} ${n(y)}q${n(lean * 0.2)} ${n(-tall * 0.7)} ${n(lean)} ${n(-tall)}" stroke="${colour}" stroke-width="${n(1 + depth * 3)}" stroke-linecap="round" fill="none" opacity="0.85"/>`;
		})
		.join("");
}
