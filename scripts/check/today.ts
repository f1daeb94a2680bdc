import type { Day } from "../../src/types.ts";

/**
 * The day it is in Vietnam. @param now milliseconds since 1970, used when SOURCE_DATE_EPOCH does not state a time
 */
export function todayInVietnam(env: NodeJS.ProcessEnv, now: number): Day {
	const epoch = env.SOURCE_DATE_EPOCH;
	const milliseconds =
		epoch !== undefined && /^\d{1,11}$/u.test(epoch)
			? Number(epoch) * 1000
			: now;
	return new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 10);
}
