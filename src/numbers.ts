import type { Locale } from "./types.ts";

const marks = {
	vi: { thousands: ".", decimal: "," },
	en: { thousands: ",", decimal: "." },
} as const satisfies Record<Locale, object>;

/** A whole number with its thousands marked: `1.235`, or `1,235` in English. */
export function formatCount(n: number, locale: Locale): string {
	return String(Math.round(n)).replace(
		/\B(?=(?:\d{3})+$)/gu,
		marks[locale].thousands,
	);
}

/** A size for readers, in powers of 1,000 and at most one decimal: `1,2 MB`. @param n in bytes */
export function formatBytes(n: number, locale: Locale): string {
	const units = ["byte", "kB", "MB", "GB", "TB"];
	let value = n;
	let unit = 0;
	// 999.95 would be written as 1000.0: it belongs to the next unit.
	while (value >= 999.95 && unit < units.length - 1) {
		value /= 1000;
		unit += 1;
	}
	const rounded = value < 10 && unit > 0 ? value.toFixed(1) : value.toFixed(0);
	if (rounded === "1000" && unit < units.length - 1) {
		return `1 ${units[unit + 1]}`;
	}
	const text = rounded.replace(/\.0$/u, "").replace(".", marks[locale].decimal);
	return `${text} ${plural(units[unit] ?? "", n, locale)}`;
}

function plural(unit: string, n: number, locale: Locale): string {
	return unit === "byte" && locale === "en" && n !== 1 ? "bytes" : unit;
}

/** `7` → `07`, for days, months and hours. */
export function twoDigits(number: number): string {
	return String(number).padStart(2, "0");
}
