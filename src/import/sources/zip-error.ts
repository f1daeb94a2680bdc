import type { ReasonCode } from "../reasons.ts";

/** Why a zip, or an entry of one, cannot be taken. */
export class ZipError extends Error {
	readonly reason: ReasonCode;

	constructor(reason: ReasonCode) {
		super(reason);
		this.reason = reason;
	}
}
