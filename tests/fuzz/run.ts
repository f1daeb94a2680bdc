/** `npm run fuzz`: a million made-up documents for every part that reads what people write. */

import { parseArgs } from "node:util";
import { fuzz, targets } from "./targets.ts";

const { values } = parseArgs({
	options: {
		documents: { type: "string", default: "1000000" },
		seed: { type: "string", default: String(Date.now() % 2 ** 31) },
		only: { type: "string" },
	},
});
const documents = Number(values.documents);
const seed = Number(values.seed);
/** Small enough to say how far it is; each has a seed of its own. */
const batch = 5000;

console.log(`seed ${seed}, ${documents} documents`);
let done = 0;
for (const target of targets) {
	if (values.only !== undefined && !target.name.includes(values.only)) continue;
	const share = values.only === undefined ? target.share / 1000 : 1;
	const wanted = Math.ceil(documents * share);
	for (let from = 0; from < wanted; from += batch) {
		const count = Math.min(batch, wanted - from);
		try {
			fuzz(target, count, seed + from);
		} catch (error) {
			console.error(`${target.name}, seed ${seed + from}:`);
			throw error;
		}
		done += count;
		if (process.stdout.isTTY)
			process.stdout.write(`\r${target.name}: ${done}   `);
	}
	console.log(
		`${process.stdout.isTTY ? "\r" : ""}${target.name}: ${wanted} held`,
	);
}
console.log(`${done} documents, nothing wrong`);
