import { compress } from "./compress.ts";
import { pagefindSignature } from "./fragments.ts";

const signature = Buffer.from(pagefindSignature);

/** A file as Pagefind writes it: signed, then compressed. */
export function signFile(bytes: Uint8Array): Uint8Array {
	return compress(Buffer.concat([signature, bytes]));
}
