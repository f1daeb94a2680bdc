import { systemCode } from "../../src/publish.ts";

/** The site stands, or the content has errors: that nothing could be kept for the next build changes neither. */
export function remember<Kept>(keep: () => Kept): Kept | undefined {
	try {
		return keep();
	} catch (error) {
		if (systemCode(error) === undefined) throw error;
		return undefined;
	}
}
