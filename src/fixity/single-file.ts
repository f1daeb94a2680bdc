import { open } from "node:fs/promises";
import { compareWithSum } from "./open.ts";
import { inOrder, type Verdict } from "./verify.ts";
import { verifyWarc } from "./verify-warc.ts";
import { verifyZim } from "./verify-zim.ts";

/** Checks a crawl or a ZIM file, known by its first bytes. Undefined for anything else. */
export async function verifySingleFile(
	path: string,
): Promise<Verdict | undefined> {
	const start = await firstBytes(path);
	const isZim = start.subarray(0, 4).equals(Buffer.from("ZIM\u0004"));
	const isPacked = start.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]));
	const isWarc = isPacked || start.toString("latin1").startsWith("WARC/");
	if (!isZim && !isWarc) return undefined;
	const examined = isZim
		? await verifyZim(path)
		: await verifyWarc(path, isPacked);
	const outer = await compareWithSum(path);
	return {
		...examined,
		kind: isZim ? "zim" : "warc",
		findings: inOrder([...outer, ...examined.findings]),
		isComplete: true,
	};
}

/** Nothing of what is no file. */
async function firstBytes(path: string): Promise<Buffer> {
	const file = await open(path).catch(() => undefined);
	try {
		const bytes = Buffer.alloc(8);
		const read = await file?.read(bytes, 0, 8, 0).catch(() => undefined);
		return bytes.subarray(0, read?.bytesRead ?? 0);
	} finally {
		await file?.close();
	}
}
