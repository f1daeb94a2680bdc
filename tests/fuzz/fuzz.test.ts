import { expect, test } from "vitest";
import { formatDay, parseMoment } from "../../src/dates.ts";
import { fuzz, targets } from "./targets.ts";

test("the shares of all targets are a whole", () => {
	const shares = targets.map(({ share }) => share);
	expect(shares.reduce((sum, share) => sum + share)).toBe(1000);
});

test.each(targets)("$name holds for thousands of documents", (target) => {
	fuzz(target, target.share * 20, 20201124);
});

test("every day from 1900 to 2100 is the same in every form that is accepted", () => {
	const wrong: string[] = [];
	for (
		let time = Date.UTC(1900, 0, 1);
		time <= Date.UTC(2100, 11, 31);
		time += 86_400_000
	) {
		const day = new Date(time).toISOString().slice(0, 10);
		const local = formatDay({ day });
		const short = local.replace(/^0/u, "").replace("/0", "/");
		const evening = new Date(time - 7 * 3_600_000).toISOString();
		for (const written of [
			day,
			local,
			short,
			`${day} 00:00`,
			`${day}T23:59`,
			`${day}T23:59:59`,
			`${day}T23:59:59.999`,
			`${day}T00:00+07:00`,
			`${day} 00:00:00+07:00`,
			`${local} 00:00`,
			`${short} 23:59`,
			// The hours before 1900 are not accepted, in whatever zone.
			...(day === "1900-01-01" ? [] : [evening]),
		]) {
			const parsed = parseMoment(written);
			if (!parsed.ok || parsed.moment.day !== day) wrong.push(written);
		}
	}
	expect(wrong).toEqual([]);
});
