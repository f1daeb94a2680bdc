import { rawHtml } from "../../src/jsx/markup.ts";
import { scriptJson } from "../../src/structured-data.ts";

/** Data of schema.org. Browsers run nothing of this type, so that the page's policy allows it. */
export function JsonLd({ data }: { readonly data: object }) {
	return (
		<script type="application/ld+json">
			{/* As text its quotes would become entities; every `<` of it is escaped. */}
			{rawHtml(scriptJson(data))}
		</script>
	);
}
