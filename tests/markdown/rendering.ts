import { relativeHref } from "../../src/addresses.ts";
import { createOldAddresses } from "../../src/links/old-addresses.ts";
import { createResolver, type LinkTargets } from "../../src/links.ts";
import type { BodyContext } from "../../src/markdown/body-context.ts";
import type { Parser } from "../../src/markdown/parser.ts";
import { renderBody } from "../../src/markdown.ts";
import type { AttachmentAsset, ImageAsset, Locale } from "../../src/types.ts";

export const photo: ImageAsset = {
	kind: "image",
	file: "content/2019/03/cho.jpg",
	full: {
		path: "media/2019/03/cho.jpg",
		width: 2000,
		height: 1500,
		type: "image/jpeg",
	},
	variants: [480, 960].map((width) => ({
		path: `media/2019/03/cho-${width}.webp`,
		width,
		height: (width * 3) / 4,
		type: "image/webp",
	})),
	sha256: "0".repeat(64),
};

export const decision: AttachmentAsset = {
	kind: "attachment",
	file: "content/2019/03/quyết định.pdf",
	path: "media/2019/03/quyet-dinh.pdf",
	size: 1_234_567,
	format: "PDF",
	mediaType: "application/pdf",
	sha256: "1".repeat(64),
};

/** A small archive to link to: one article of each kind, a photo and a document. */
export function someTargets(changes: Partial<LinkTargets> = {}): LinkTargets {
	const articles: LinkTargets["articles"] = new Map([
		["content/2019/03/cho.md", { permalink: page, status: "published" }],
		[
			"content/2019/04/hop.md",
			{ permalink: "2019/04/hop.html", status: "published" },
		],
		["content/2019/04/nhap.md", { permalink: "", status: "unpublished" }],
		[
			"content/2019/04/rut.md",
			{ permalink: "2019/04/rut.html", status: "withdrawn" },
		],
	]);
	const media = new Map([photo, decision].map((asset) => [asset.file, asset]));
	const files = [...articles.keys(), ...media.keys()];
	return {
		articles,
		media,
		broken: new Set(["content/2019/04/hong.md"]),
		oldAddresses: createOldAddresses([
			{
				file: "content/2019/04/hop.md",
				originalUrl: "http://thanhtri.example.vn/tin-tuc/hop-146.html",
				aliases: ["/Default.aspx?u=dt&id=146"],
			},
			{ file: "content/2019/04/nhap.md", aliases: ["/nhap.html"] },
		]),
		findOwn: (address) =>
			address.split("#")[0] === "https://example.org/ban-tin/2019/04/hop.html"
				? "content/2019/04/hop.md"
				: undefined,
		filesIn: (folder) =>
			files.filter((file) => file.slice(0, file.lastIndexOf("/")) === folder),
		headingIds: () => new Set(["doan-ket-qua"]),
		...changes,
	};
}

export const page = "2019/03/cho.html";

/** Renders a body that begins on line 10 of `content/2019/03/cho.md`. */
export function render(
	markdown: string,
	locale: Locale = "vi",
	parser?: Parser,
) {
	const context: BodyContext = {
		file: "content/2019/03/cho.md",
		bodyLine: 10,
		permalink: page,
		locale,
		resolve: createResolver("content/2019/03/cho.md", someTargets()),
		href: (path) =>
			path.startsWith(`${page}#`)
				? path.slice(page.length)
				: relativeHref(page, path),
	};
	return renderBody(markdown, context, parser);
}

export function htmlOf(markdown: string): string {
	return render(markdown).value.html.trim();
}

/** What was found wrong, as `line:column rule`. */
export function problemsOf(markdown: string): readonly string[] {
	return render(markdown).diagnostics.map(
		({ line, column, rule }) => `${line}:${column} ${rule}`,
	);
}
