/**
 * Answers the dev server before the site is built: what is wrong after a change, and any page. A process of its own, so
 * that no build keeps it waiting; it keeps the whole archive in memory.
 */
import { readOptions } from "../build/options.ts";
import { loadMainToStay } from "../build/program.ts";
import type { Answer, Question } from "./previewer.ts";

const parsed = readOptions(process.argv.slice(2), process.env, Date.now());
if (parsed.outcome !== "options") process.exit(3);
const code = process.cwd();
const { loadPreview } = await loadMainToStay(code);
const { openPreview } = await loadPreview();
const preview = openPreview(parsed.options, code);

async function answer(question: Question): Promise<Answer["value"]> {
	return question.kind === "look"
		? { problems: await preview.look(question.touched) }
		: { page: await preview.page(question.path) };
}

process.on("message", async (question: Question) => {
	const value = await answer(question);
	process.send?.({ id: question.id, value } satisfies Answer);
});
process.once("disconnect", () => process.exit());
process.send?.("ready");
