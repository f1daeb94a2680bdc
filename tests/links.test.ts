import { expect, test } from "vitest";
import { createResolver } from "../src/links.ts";
import { render, someTargets } from "./markdown/rendering.ts";

const resolve = createResolver("content/2019/03/cho.md", someTargets());

test.each([
	["an article by its file", "../04/hop.md", "2019/04/hop.html"],
	[
		"a heading of it",
		"../04/hop.md#doan-ket-qua",
		"2019/04/hop.html#doan-ket-qua",
	],
	[
		"a heading by its name",
		"../04/hop.md#Kết quả",
		"2019/04/hop.html#doan-ket-qua",
	],
	[
		"a heading, encoded",
		"../04/hop.md#k%E1%BA%BFt-qu%E1%BA%A3",
		"2019/04/hop.html#doan-ket-qua",
	],
	["the notice of a withdrawn article", "../04/rut.md#x", "2019/04/rut.html"],
	[
		"L11 its old address",
		"http://thanhtri.example.vn/tin-tuc/hop-146.html",
		"2019/04/hop.html",
	],
	[
		"L11 the old address on https, with www, fragment kept",
		"https://www.thanhtri.example.vn/tin-tuc/hop-146.html#ket-qua",
		"2019/04/hop.html#doan-ket-qua",
	],
	[
		"L11 another old address on that host",
		"http://thanhtri.example.vn/Default.aspx?u=dt&id=146",
		"2019/04/hop.html",
	],
	["L11 an old path", "/Default.aspx?u=dt&id=146", "2019/04/hop.html"],
	[
		"our own public address",
		"https://example.org/ban-tin/2019/04/hop.html",
		"2019/04/hop.html",
	],
])("%s leads to its page", (_, address, path) => {
	expect(resolve(address, "link")).toEqual({
		target: { kind: "page", path },
		problems: [],
	});
});

const problems = (markdown: string) =>
	render(markdown).diagnostics.map(
		({ rule, severity, line, column, values }) => [
			severity,
			rule,
			`${line}:${column}`,
			values.suggestion,
		],
	);

test.each([
	["L01", "![chợ](anh/cho.png)", ["error", "link/missing", "10:8", undefined]],
	[
		"L01, nearly right",
		"![chợ](chợ2.jpg)",
		["error", "link/missing", "10:8", "cho.jpg"],
	],
	["wrong case", "![chợ](CHO.jpg)", ["error", "link/case", "10:8", "cho.jpg"]],
	[
		"L02",
		"xem [quyết định](quyet-dinh-2.pdf)",
		["error", "link/missing", "10:18", "quyết định.pdf"],
	],
	[
		"L04",
		"![a](../../../etc/anh.png)",
		["error", "link/outside", "10:6", undefined],
	],
	[
		"L04, encoded",
		"![a](..%2f..%2f..%2fanh.png)",
		["error", "link/outside", "10:6", undefined],
	],
	["L05", "![a](/anh/cho.jpg)", ["error", "link/absolute", "10:6", undefined]],
	[
		"L08",
		"[x](../04/hop.md#ket-luan)",
		["error", "link/fragment", "10:5", "ket-qua"],
	],
	[
		"L08, in the same text",
		"# Kết quả\n\n[x](#ket-qa)",
		["error", "link/fragment", "12:5", "ket-qua"],
	],
	[
		"L10",
		"[x](../04/nhap.md)",
		["error", "link/unpublished", "10:5", undefined],
	],
	[
		"L10, by its old address",
		"[x](http://thanhtri.example.vn/nhap.html)",
		["error", "link/unpublished", "10:5", undefined],
	],
	[
		"L11, not in the archive",
		"[x](http://thanhtri.example.vn/khac.html)",
		["warning", "link/old-portal", "10:5", undefined],
	],
	["L13", "[x](../04/)", ["error", "link/folder", "10:5", undefined]],
	[
		"L25",
		"![x](https://x.vn/a.jpg)",
		["warning", "link/hot-linked", "10:6", undefined],
	],
	[
		"L26",
		"![x](https://x.vn/a.jpg)",
		["warning", "link/hot-linked", "10:6", undefined],
	],
	[
		"a page as a photo",
		"![x](../04/hop.md)",
		["error", "media/kind", "10:6", undefined],
	],
	["no address", "[x]()", ["warning", "link/empty", "10:1", undefined]],
])("%s: %s", (_, markdown, expected) => {
	expect(problems(markdown)).toEqual([expected]);
});

test("the same mistake twice in a paragraph is reported twice, each where it stands", () => {
	expect(
		problems("[a](x.md) và\n[b](x.md)").map(([, , place]) => place),
	).toEqual(["10:5", "11:5"]);
});

test("what has an error of its own is not reported again by a link to it", () => {
	expect(problems("[a](../04/hong.md)")).toEqual([]);
});

test("L07: a name typed decomposed finds the file named composed", () => {
	expect(resolve("quyết định.pdf".normalize("NFD"), "link").target.kind).toBe(
		"attachment",
	);
});
