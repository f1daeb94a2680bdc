import { line, n, path, polygon, rect, times } from "./brush.ts";

/** The national flag on a pole; (x, y) is the foot of the pole. */
export function flag(
	x: number,
	y: number,
	height: number,
	size: number,
	wave = 1,
): string {
	const top = y - height;
	const w = size * 1.5;
	const d = `M${n(x)} ${n(top)}q${n(w * 0.25)} ${n(-size * 0.12 * wave)} ${n(w * 0.5)} ${n(size * 0.04)}t${n(w * 0.5)} ${n(size * 0.02)}l${n(-size * 0.03)} ${n(size)}q${n(-w * 0.25)} ${n(size * 0.1 * wave)} ${n(-w * 0.5)} ${n(-size * 0.02)}t${n(-w * 0.5 + size * 0.03)} ${n(-size * 0.04)}Z`;
	const cx = x + w * 0.5;
	const cy = top + size * 0.54;
	const star = Array.from({ length: 10 }, (_, index) => {
		const radius = size * (index % 2 === 0 ? 0.3 : 0.115);
		const angle = -Math.PI / 2 + (index * Math.PI) / 5;
		return [
			cx + Math.cos(angle) * radius,
			cy + Math.sin(angle) * radius,
		] as const;
	});
	return (
		line([x, y], [x, top - size * 0.1], "#cfc8b8", Math.max(3, size * 0.06)) +
		path(d, "#cf2a27") +
		polygon(star, "#f6cf3f") +
		path(
			`M${n(x + w * 0.55)} ${n(top)}l${n(w * 0.2)} ${n(size * 0.05)}l${n(-size * 0.03)} ${n(size)}l${n(-w * 0.2)} ${n(-size * 0.04)}Z`,
			"#000",
			'opacity="0.1"',
		)
	);
}

/** A small five-coloured festival flag with a toothed edge. */
export function festivalFlag(
	x: number,
	y: number,
	height: number,
	size: number,
): string {
	const rings = ["#2f6f4f", "#d8a72c", "#2d5f9a", "#f3ead2", "#c43b2d"];
	const top = y - height;
	const squares = rings
		.map((colour, index) => {
			const inset = (size / 10) * index;
			return rect(
				x + inset,
				top + inset,
				size - inset * 2,
				size - inset * 2,
				colour,
				'rx="2"',
			);
		})
		.join("");
	const fringe = times(7, (index) =>
		polygon(
			[
				[x + size, top + (size / 7) * index],
				[x + size * 1.13, top + (size / 7) * (index + 0.5)],
				[x + size, top + (size / 7) * (index + 1)],
			],
			"#c43b2d",
		),
	);
	return (
		line([x, y], [x, top - size * 0.12], "#7c5a34", size * 0.07) +
		fringe +
		squares
	);
}
