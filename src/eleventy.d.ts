/** The slice of Eleventy 3 that we call; it ships no declarations of its own. */
declare module "@11ty/eleventy" {
	import type { Handover } from "./render.ts";
	import type { Template } from "./templates.ts";

	export interface PageData {
		readonly page: { readonly outputPath: string };
		readonly handover: Handover;
	}

	export interface UserConfig {
		readonly globalData: Readonly<Record<string, unknown>>;
		addGlobalData(name: string, data: unknown): void;
		addTemplateFormats(formats: readonly string[]): void;
		addExtension(
			extension: string | readonly string[],
			options: {
				readonly key: string;
				readonly getInstanceFromInputPath: (
					inputPath: string,
				) => Promise<Template>;
				/** True asks each template for its `data`. */
				readonly getData: true;
				/** False gives `compile` no text of the file. */
				readonly read: false;
				/** False asks for no module in place of the text. */
				readonly useJavaScriptImport: false;
				readonly compile: (
					content: string,
					inputPath: string,
				) => Promise<(data: PageData) => Promise<string>>;
			},
		): void;
		setUseGitIgnore(use: boolean): void;
		setDataDeepMerge(merge: boolean): void;
		setQuietMode(quiet: boolean): void;
		ignores: Set<string>;
	}

	export interface RenderedPage {
		readonly url: string;
		readonly inputPath: string;
		readonly outputPath: string;
		readonly content: string;
	}

	export default class Eleventy {
		constructor(
			input: string,
			output: string,
			options: {
				readonly configPath: string;
				readonly quietMode: boolean;
				readonly config: (config: UserConfig) => void;
			},
		);
		toJSON(): Promise<readonly RenderedPage[]>;
	}
}
