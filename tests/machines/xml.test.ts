import { describe, expect, test } from "vitest";
import { escapeMarkup, xml, xmlDocument } from "../../src/machines/xml.ts";

test.each([
	["a < b & c > d", "a &lt; b &amp; c &gt; d"],
	[`"đôi" và 'đơn'`, "&quot;đôi&quot; và &#39;đơn&#39;"],
	["]]>", "]]&gt;"],
	["tab\tvà\nxuống dòng", "tab\tvà\nxuống dòng"],
	["về đầu dòng\r", "về đầu dòng&#13;"],
	["chuông\u0007, rỗng\u0000, \ufffe\uffff", "chuông, rỗng, "],
	["nửa cặp \ud83c rồi hết", "nửa cặp  rồi hết"],
	["trọn cặp 🎉", "trọn cặp 🎉"],
])("escapes %j", (text, expected) => {
	expect(escapeMarkup(text)).toBe(expected);
});

describe("the xml tag", () => {
	test("escapes text and leaves markup as it is", () => {
		const name = xml`<name>${"Lan & Huệ"}</name>`;
		expect(xml`<author>${name}</author>`.markup).toBe(
			"<author><name>Lan &amp; Huệ</name></author>",
		);
	});

	test("leaves out lines of absent parts and keeps blank lines of the text", () => {
		const { markup } = xml`<a>
	${undefined}
	${[]}
	<pre>${"một\n\n\t\nhai"}</pre>
</a>`;
		expect(markup).toBe("<a>\n\t<pre>một\n\n\t\nhai</pre>\n</a>");
	});

	test("makes a document that begins with its declaration", () => {
		expect(xmlDocument(xml`\n<a/>\n`)).toBe(
			'<?xml version="1.0" encoding="UTF-8"?>\n<a/>\n',
		);
	});
});
