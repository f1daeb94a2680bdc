/** Paints the photos of the sample archive: `node --import tsx scripts/make-sample-media.ts`. Same pixels every time. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { createRandom } from "./sample-media/brush.ts";
import { encode, paint } from "./sample-media/canvas.ts";
import { pictures } from "./sample-media/pictures.ts";

const { values } = parseArgs({
	options: {
		out: { type: "string", default: "content" },
		only: { type: "string", default: "" },
	},
});

sharp.cache(false);
for (const [index, picture] of pictures.entries()) {
	if (!picture.file.includes(values.only)) continue;
	const target = join(values.out, picture.file);
	const random = createRandom(index * 7919 + 17);
	const pixels = await paint(picture, random);
	const bytes = await encode(picture, pixels);
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, bytes);
	console.log(`${target}  ${Math.round(bytes.length / 1024)} kB`);
}
