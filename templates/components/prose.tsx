import { rawHtml } from "../../src/jsx/markup.ts";

/** The only place that inserts HTML: the output of src/markdown.ts, which escapes everything an editor wrote. */
export function Prose({ html }: { readonly html: string }) {
	return <div class="prose">{rawHtml(html)}</div>;
}
