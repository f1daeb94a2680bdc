import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { themeColors } from "../src/theme.ts";

test("browsers paint their own parts in the paper of the stylesheet", async () => {
	const css = await readFile("templates/assets/site.css", "utf8");
	const papers = [...css.matchAll(/--paper: (#[0-9a-f]{6});/g)].map(
		([, color]) => color,
	);
	expect(papers).toEqual(Object.values(themeColors));
});
