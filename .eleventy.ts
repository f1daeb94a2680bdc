import type { UserConfig } from "@11ty/eleventy";
import { type Child, renderDocument } from "./src/html.ts";

/**
 * Teaches Eleventy our templates: TSX pages below `templates/`. Articles reach them as data (`archive`, `listings`),
 * set by src/render.ts; nothing below `content/` is ever a template.
 */
export default function configure(config: UserConfig) {
	config.setUseGitIgnore(false);
	// Merging would copy the whole archive for every page.
	config.setDataDeepMerge(false);
	for (const folder of ["assets", "client", "components"])
		config.ignores.add(`templates/${folder}/**`);
	config.addTemplateFormats(["11ty.tsx"]);
	config.addExtension("11ty.tsx", {
		key: "11ty.js",
		compile: () =>
			async function (data) {
				const page = await this.defaultRenderer(data);
				// Our templates return nothing but elements; Eleventy cannot know.
				return renderDocument(page as Child);
			},
	});
	return {
		dir: { input: "templates", includes: "components", output: "_site" },
		templateFormats: ["11ty.tsx"],
	};
}
