import { describe, expect, test } from "vitest";
import { parseSiteConfig } from "../src/config.ts";
import { isConfigurationProblem } from "../src/diagnostics.ts";
import { rightSite } from "./content-folder.ts";

/** The right file with one line in the place of the one that begins with the same key, or after all others. */
function siteWith(line: string): string {
	const key = /^\w+/u.exec(line)?.[0] ?? "";
	const lines = new RegExp(`^${key}:.*\n(?:  .*\n)*`, "mu");
	return lines.test(rightSite)
		? rightSite.replace(lines, () => `${line}\n`)
		: `${rightSite}${line}\n`;
}

function parse(text: string) {
	return parseSiteConfig({ file: "content/site.yml", text });
}

function problems(text: string): readonly string[] {
	return parse(text).diagnostics.map(
		({ line, column, rule }) => `${line}:${column} ${rule}`,
	);
}

test("a short file is understood, with defaults for the rest", () => {
	expect(parse(rightSite)).toEqual({
		diagnostics: [],
		value: {
			name: "Bản tin xã Vân Hòe",
			shortName: "Vân Hòe",
			description: "Kho lưu trữ bản tin xã Vân Hòe.",
			baseUrl: "https://example.org/",
			languages: ["vi"],
			issuer: { name: "UBND xã Vân Hòe" },
			categories: [
				{ slug: "tin-tuc", name: "Tin tức" },
				{ slug: "van-hoa", name: "Văn hóa" },
			],
			about: "",
			imprint: "",
			contact: {},
			abbreviations: new Map(),
			foundedYear: 2016,
		},
	});
});

test("every key is understood", () => {
	const text = `---
name: Bản tin
description: Kho lưu trữ.
base_url: http://127.0.0.1:8080/ban-tin/
languages: [en, vi, en]
issuer:
  name: UBND xã
  address: Thôn Chùa
  dissolved_on: 01/07/2025
  dissolved_by: >
    Nghị quyết
    số 1
successor: {name: Xã mới, url: https://example.org/}
categories: [{slug: tin, name: Tin, description: Tin xã}]
about: |
  **Giới thiệu**

  ---

  Hai đoạn.
imprint: Giấy phép
contact: {name: Tổ lưu trữ, email: luutru@example.org, phone: 0210 555, address: Xã, note: Xin ghi rõ.}
rights: © UBND xã
abbreviations:
  UBND: Ủy ban nhân dân
  VH-TT&TT: Văn hóa
`;
	const { value, diagnostics } = parse(text);
	expect(diagnostics).toEqual([]);
	expect(value).toEqual({
		name: "Bản tin",
		shortName: "Bản tin",
		description: "Kho lưu trữ.",
		baseUrl: "http://127.0.0.1:8080/ban-tin/",
		languages: ["en", "vi"],
		issuer: {
			name: "UBND xã",
			address: "Thôn Chùa",
			dissolvedOn: "2025-07-01",
			dissolvedBy: "Nghị quyết số 1",
		},
		successor: { name: "Xã mới", url: "https://example.org/" },
		categories: [{ slug: "tin", name: "Tin", description: "Tin xã" }],
		about: "**Giới thiệu**\n\n---\n\nHai đoạn.",
		imprint: "Giấy phép",
		contact: {
			name: "Tổ lưu trữ",
			email: "luutru@example.org",
			phone: "0210 555",
			address: "Xã",
			note: "Xin ghi rõ.",
		},
		rights: "© UBND xã",
		abbreviations: new Map([
			["UBND", "Ủy ban nhân dân"],
			["VH-TT&TT", "Văn hóa"],
		]),
	});
});

describe("wrong values, each at its place", () => {
	test.each([
		["nam: Bản tin", ["10:1 site/unknown-key"]],
		["permalink: x", ["10:1 site/unknown-key"]],
		["__proto__: {a: b}", ["10:1 site/unknown-key"]],
		["name:", ["1:1 site/empty"]],
		["name: [a]", ["1:7 site/form-text"]],
		['name: "a\\nb"', ["1:7 site/single-line"]],
		['name: "a\\x07b"', ["1:7 site/text"]],
		["short_name: Bản tin xã Vân Hòe", ["2:13 site/short-name"]],
		["base_url: example.org", ["4:11 site/base-url"]],
		["base_url: ftp://example.org/", ["4:11 site/base-url"]],
		["base_url: https://example.org/?a", ["4:11 site/base-url"]],
		["base_url: https://example.org/a", ["4:11 site/base-url-slash"]],
		["languages: vi", ["10:12 site/form-list"]],
		["languages: [vi, fr]", ["10:17 site/languages"]],
		["languages: []", ["10:12 site/empty"]],
		["founded_year: 98", ["5:15 site/founded-year"]],
		["founded_year: 2016-01-01", ["5:15 site/founded-year"]],
		["issuer: UBND xã", ["6:9 site/form-map"]],
		["issuer: {address: Xã}", ["6:9 site/required"]],
		["issuer: {name: Xã, dissolved_on: 2025-02-30}", ["6:34 date/impossible"]],
		[
			"issuer: {name: Xã, dissolved_on: 2025-07-01 08:00}",
			["6:34 date/day-only"],
		],
		["successor: {name: Xã, url: example.org}", ["10:28 site/url"]],
		["categories: []", ["7:1 site/categories"]],
		["categories: [Tin tức]", ["7:14 site/form-map"]],
		["categories: [{slug: Tin Tức, name: Tin}]", ["7:21 site/category-slug"]],
		[
			"categories: [{slug: constructor, name: Tin}]",
			["7:21 site/category-slug"],
		],
		["categories: [{slug: tin, name: toString}]", ["7:32 site/reserved-word"]],
		["categories: [{name: Tin}]", ["7:14 site/required"]],
		[
			"categories: [{slug: a, name: Hòa}, {slug: a, name: hoà}]",
			["7:43 site/category-twin", "7:52 site/category-twin"],
		],
		["contact: {email: x}", ["10:18 site/email"]],
		["contact: {fax: 1}", ["10:11 site/unknown-key"]],
		["abbreviations: {UBND: [x]}", ["10:23 site/form-text"]],
		["abbreviations: {__proto__: x}", ["10:17 site/reserved-word"]],
		["name: Bản tin: xã", ["1:7 yaml/colon"]],
		["about: Giới thiệu # 5", ["10:19 yaml/comment"]],
	])("%s", (line, expected) => {
		const text = siteWith(line);
		expect(problems(text)).toEqual(expected);
		expect(parse(text).value).toBeUndefined();
		expect(parse(text).diagnostics.every(isConfigurationProblem)).toBe(true);
	});

	test("a long name needs a short one", () => {
		expect(problems(rightSite.replace(/short_name.*\n/u, ""))).toEqual([
			"1:1 site/required",
		]);
	});

	test("an empty file lacks every required key", () => {
		const missing = parse("# chưa ghi gì\n").diagnostics;
		expect(missing.map(({ values }) => values.key)).toEqual([
			"name",
			"description",
			"base_url",
			"issuer",
			"categories",
		]);
	});
});
