import { describe, expect, test } from "vitest";
import { hostRedirects, nginxMap } from "../../src/machines/host-redirects.ts";
import { redirectStubs, stubPath } from "../../src/machines/redirect-stubs.ts";
import type { Redirect } from "../../src/types.ts";
import { anArchive } from "../builders.ts";

test.each([
	["/tin-tuc/cho-146.html", "tin-tuc/cho-146.html"],
	[
		"/tin-tuc/cho-2799260105141822054.htm",
		"tin-tuc/cho-2799260105141822054.htm",
	],
	["/cho-phien/", "cho-phien/index.html"],
	[
		"/tin/-/asset_publisher/4IVkx5Jltnbg/content/chi-ao-ieu-hanh-",
		"tin/-/asset_publisher/4IVkx5Jltnbg/content/chi-ao-ieu-hanh-/index.html",
	],
	[
		"/portal/Pages/2019-3-5/Cho.aspx",
		"portal/Pages/2019-3-5/Cho.aspx/index.html",
	],
	["/tin/chợ phiên", "tin/chợ phiên/index.html"],
	["/tin/cho\u031bi.html", "tin/chơi.html"],
	["/node/10489", "node/10489/index.html"],
	["/cho.html/", "cho.html/index.html"],
])("a stub for %s stands at %s", (from, path) => {
	expect(stubPath(from)).toBe(path);
});

test.each([
	["a query", "/Pages/newsdetail.aspx?NewsId=5"],
	["only a query", "/?p=80797"],
	["the root", "/"],
	["no leading slash", "tin/cho"],
	["another host", "//evil.example/cho"],
	["a step up", "/tin/../../cho"],
	["a hidden file", "/.well-known/cho"],
	["an empty part", "/tin//cho"],
	["a backslash", "/tin\\cho"],
	["a colon", "/tin/c:cho"],
	["a fragment", "/tin#cho"],
	["a percent sign", "/tin/100%"],
	["a control character", "/tin/cho\u0000"],
	["a device of Windows", "/tin/NUL.html"],
	["a trailing dot", "/tin/cho."],
	["a name of the site's own", "/Tim-Kiem/cho"],
	["a part that no file system holds", `/${"a".repeat(256)}`],
])("there is no stub for an address with %s", (_, from) => {
	expect(stubPath(from)).toBeUndefined();
});

function redirect(from: string, to = "2019/03/cho.html"): Redirect {
	return { from, to, title: "Chợ <phiên> & “hội”" };
}

function archiveOf(...redirects: readonly Redirect[]) {
	return anArchive({ redirects });
}

describe("a stub", () => {
	const [stub] = redirectStubs(archiveOf(redirect("/2019/03/cho")), []);
	const html = String(stub?.content);

	test("leads on at once, with a link to see and a canonical address", () => {
		const up = "../../../2019/03/cho.html";
		expect(html).toContain(
			`<meta http-equiv="refresh" content="0; url=${up}">`,
		);
		expect(html).toContain(
			`<a href="${up}">https://example.org/ban-tin/2019/03/cho.html</a>`,
		);
		expect(html).toContain(
			'<link rel="canonical" href="https://example.org/ban-tin/2019/03/cho.html">',
		);
		expect(html).toContain("<h1>Chợ &lt;phiên&gt; &amp; “hội”</h1>");
		expect(html).toContain('<meta name="robots" content="noindex">');
	});

	test.each([
		"https://a.vn/2019/03/cho/index.html",
		"https://a.vn/2019/03/cho/",
		"https://a.vn/2019/03/cho",
		"file:///D:/2019/03/cho/index.html",
	])("arrives when it is shown as %s", (shown) => {
		const target = /url=([^"]+)"/.exec(html)?.[1] ?? "";
		expect(new URL(target, shown).href).toMatch(
			/(?:a\.vn|D:)\/2019\/03\/cho\.html$/,
		);
	});
});

describe("stubs", () => {
	const paths = (taken: readonly string[], ...froms: readonly string[]) =>
		redirectStubs(archiveOf(...froms.map((from) => redirect(from))), taken).map(
			({ path }) => path,
		);

	test("never take the place of an output, whatever the case", () => {
		expect(paths(["2019/03/cho.html"], "/2019/03/CHO.html")).toEqual([]);
	});

	test("never make a folder of a file or a file of a folder", () => {
		expect(
			paths(
				["2019/03/cho.html"],
				"/2019/03/cho.html/in",
				"/2019.html",
				"/2019.html/cu",
			),
		).toEqual(["2019.html"]);
	});

	test("stand once for addresses that only differ in case or slash", () => {
		expect(paths([], "/Tin/Cho", "/tin/cho/", "/tin/cho/index.html")).toEqual([
			"Tin/Cho/index.html",
		]);
	});
});

const archive = archiveOf(
	redirect("/tin/cho-146.html"),
	redirect("/Tin/cho-146.html"),
	redirect("/tin/chợ phiên*:"),
	redirect('/tin/"a\\b"'),
	redirect("/Pages/tin.aspx?NewsId=5&Ten=chợ phiên"),
	redirect("/"),
	redirect("/xấu\n/tin /x 200"),
);

test("_redirects sends encoded old paths to new ones, queries first", () => {
	expect(hostRedirects(archive).trimEnd().split("\n")).toEqual([
		"/Pages/tin.aspx NewsId=5 Ten=ch%E1%BB%A3%20phi%C3%AAn /ban-tin/2019/03/cho.html 301",
		"/tin/cho-146.html /ban-tin/2019/03/cho.html 301",
		"/Tin/cho-146.html /ban-tin/2019/03/cho.html 301",
		"/tin/ch%E1%BB%A3%20phi%C3%AAn%2A%3A /ban-tin/2019/03/cho.html 301",
		"/tin/%22a%5Cb%22 /ban-tin/2019/03/cho.html 301",
	]);
});

test("the nginx map holds each key once, without case, quoted", () => {
	const lines = nginxMap(archive)
		.trimEnd()
		.split("\n")
		.filter((line) => !line.startsWith("#"));
	expect(lines).toEqual([
		'"/tin/cho-146.html" "/ban-tin/2019/03/cho.html";',
		'"/tin/chợ phiên*:" "/ban-tin/2019/03/cho.html";',
		'"/tin/\\"a\\\\b\\"" "/ban-tin/2019/03/cho.html";',
		'"/Pages/tin.aspx?NewsId=5&Ten=ch%E1%BB%A3%20phi%C3%AAn" "/ban-tin/2019/03/cho.html";',
	]);
});
