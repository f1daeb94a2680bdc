import type { UserConfig } from "@11ty/eleventy";
import { renderDocument } from "./src/html.ts";
import { sitePath, templateAt } from "./src/render.ts";

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
		// Loaded by us: Eleventy would load and compile all of it a second time.
		getInstanceFromInputPath: templateAt,
		getData: true,
		read: false,
		useJavaScriptImport: false,
		compile: async (_, inputPath) => {
			const template = await templateAt(inputPath);
			return async (data) => {
				const path = sitePath(data.page.outputPath);
				if (!data.handover.wants(path)) return "";
				await data.handover.take(path, renderDocument(template.default(data)));
				// Eleventy would hold all pages until the last one is done.
				return "";
			};
		},
	});
	return {
		dir: { input: "templates", includes: "components", output: "_site" },
		templateFormats: ["11ty.tsx"],
	};
}
