import { expect, test } from "vitest";
import { renderDocument, renderMarkup } from "../src/html.ts";

test.each([
	[<br />, "<br>"],
	[<img src="a.jpg" alt="" />, '<img src="a.jpg" alt>'],
	[<img src="a.jpg" alt="1 /> 2 > 1" />, '<img src="a.jpg" alt="1 /> 2 > 1">'],
	[
		<input type="text" disabled name="q" />,
		'<input type="text" disabled name="q">',
	],
	[<p>{"<br />"}</p>, "<p>&lt;br /></p>"],
	[<p title="<br />" />, '<p title="&lt;br />"></p>'],
	[
		<svg viewBox="0 0 1 1">
			<title>Ấ</title>
			<path d="M0 0" />
		</svg>,
		'<svg viewBox="0 0 1 1"><title>Ấ</title><path d="M0 0"></path></svg>',
	],
])(
	"%#: void elements carry no slash and nothing else changes",
	(page, html) => {
		expect(renderDocument(page)).toBe(`<!DOCTYPE html>\n${html}\n`);
	},
);

test("text and attribute values are escaped, and nothing but an element passes as HTML", () => {
	const written = { html: "<b>" };
	const shown = (
		<p title={'"&<'}>
			{'<script>"&'}
			{[1, true, false, null, undefined, <strong>{"đ"}</strong>]}
		</p>
	);
	expect(renderMarkup(shown)).toBe(
		'<p title="&quot;&amp;&lt;">&lt;script>&quot;&amp;1<strong>đ</strong></p>',
	);
	// @ts-expect-error Objects are no text, whatever they hold.
	expect(() => renderMarkup(<p>{written}</p>)).toThrow();
});

test("attributes are left out, stand alone or hold a value", () => {
	expect(
		renderMarkup(
			<a href="a.html" hidden download="" class={undefined} tabindex={-1}>
				Chợ
			</a>,
		),
	).toBe('<a href="a.html" hidden download tabindex="-1">Chợ</a>');
});
