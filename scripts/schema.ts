/** `npm run schema`: writes the JSON Schemas that VS Code uses; to be run after a key of front matter changes. */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { schemaFiles } from "../src/schema.ts";

for (const { path, text } of schemaFiles()) {
	writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
	console.log(path);
}
