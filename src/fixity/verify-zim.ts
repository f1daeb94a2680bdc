import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Finding } from "./findings.ts";
import type { Examined } from "./verify.ts";

const headerSize = 80;
const md5Size = 16;

/** Compares a ZIM file with the MD5 at its end, whose place its header names (openZIM, offset 72). */
export async function verifyZim(path: string): Promise<Examined> {
	const file = await open(path);
	try {
		const { size } = await file.stat();
		const header = Buffer.alloc(headerSize);
		await file.read(header, 0, headerSize, 0);
		const at = Number(header.readBigUInt64LE(72));
		const findings: Finding[] = [];
		if (size !== at + md5Size) {
			const [expected, found] = [String(at + md5Size), String(size)];
			const kind = size < at + md5Size ? "truncated" : "changed";
			findings.push({ kind, path, expected, found });
		} else {
			const sum = Buffer.alloc(md5Size);
			await file.read(sum, 0, md5Size, at);
			const hash = createHash("md5");
			for await (const chunk of createReadStream(path, { end: at - 1 })) {
				hash.update(chunk);
			}
			if (!hash.digest().equals(sum)) findings.push({ kind: "changed", path });
		}
		const info = new Map<string, string>();
		return { findings, files: 1, bytes: size, rootHash: undefined, info };
	} finally {
		await file.close();
	}
}
