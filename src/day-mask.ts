/** Which days of the year something is true of, short enough for an attribute: a number for each month, a bit for each day. */
export function encodeDays(monthDays: readonly string[]): string {
	const months = Array.from({ length: 12 }, () => 0);
	for (const monthDay of monthDays) {
		const month = Number(monthDay.slice(0, 2)) - 1;
		months[month] = (months[month] ?? 0) | bitOf(monthDay);
	}
	return months.map((bits) => bits.toString(36)).join(" ");
}

/** @param monthDay `MM-dd` */
export function hasDay(days: string, monthDay: string): boolean {
	const bits = days.split(" ")[Number(monthDay.slice(0, 2)) - 1] ?? "0";
	return (Number.parseInt(bits, 36) & bitOf(monthDay)) !== 0;
}

function bitOf(monthDay: string): number {
	return 1 << (Number(monthDay.slice(3)) - 1);
}
