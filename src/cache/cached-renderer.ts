import type { RenderedMarkdown } from "../markdown/body-context.ts";
import type { BodyRenderer } from "../model.ts";
import type { ArticleKeys, ArticleLedger } from "./article-ledger.ts";
import {
	detached,
	type KeptBody,
	type KeptDraft,
	recallBody,
} from "./article-record.ts";
import { areSame, listenTo } from "./body-answers.ts";
import { digest } from "./digest.ts";
import type { TextStore } from "./text-store.ts";

/** `render`, but for bodies whose text, place and links are as they were. Moves what it makes out of memory. */
export function cachedRenderer(
	ledger: ArticleLedger,
	texts: TextStore,
	render: BodyRenderer,
): BodyRenderer {
	return (draft, context) => {
		const { file } = draft;
		const { permalink, locale } = context;
		const current = ledger.get(file);
		const record = current && ledger.recordOf(current);
		if (current === undefined || record === undefined)
			return render(draft, context);
		const kept = record.body;
		if (
			kept?.permalink === permalink &&
			kept.locale === locale &&
			areSame(kept.answers, context)
		) {
			ledger.settle(file);
			const { diagnostics } = kept;
			return { value: recallBody(kept, texts.read), diagnostics };
		}
		const { context: heard, answers } = listenTo(context);
		const { value, diagnostics } = render(draft, heard);
		const { html, text, ...others } = value;
		const plain = detached(others);
		const body: KeptBody = {
			...plain,
			key: digest(html, text),
			...factKeys(record.draft, plain),
			permalink,
			locale,
			answers,
			html: texts.append(html),
			text: texts.append(text),
			diagnostics,
		};
		ledger.put({ ...record, body }, current.stamp, current.under);
		ledger.settle(file);
		return { value: recallBody(body, texts.read), diagnostics };
	};
}

/** What stands for all that an article's file decides but the texts of its body. Both as they are kept. */
export function factKeys(
	draft: KeptDraft | undefined,
	body: Omit<RenderedMarkdown, "html" | "text">,
): Omit<ArticleKeys, "key"> {
	if (draft === undefined) return { cardKey: "", entryKey: "" };
	const { title, date, lang, views, summary = body.summary } = draft;
	return {
		cardKey: digest(JSON.stringify([draft, body])),
		entryKey: digest(JSON.stringify([title, date, lang, views, summary])),
	};
}
