import { createHash } from "node:crypto";

/** Stands for these texts, in this order, and for no others: 132 bits as 22 characters. */
export function digest(...texts: readonly string[]): string {
	const hash = createHash("sha256");
	for (const text of texts) hash.update(`${text.length}\n${text}`);
	return hash.digest("base64url").slice(0, 22);
}
