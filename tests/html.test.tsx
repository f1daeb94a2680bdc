import { expect, test } from "vitest";
import { renderDocument } from "../src/html.ts";

test.each([
	[<br key="" />, "<br>"],
	[<img key="" src="a.jpg" alt="" />, '<img src="a.jpg" alt>'],
	[<img key="" alt="1 /> 2 > 1" />, '<img alt="1 /> 2 > 1">'],
	[<input key="" disabled name="q" />, '<input disabled name="q">'],
	[<p key="">{"<br />"}</p>, "<p>&lt;br /></p>"],
	[<p key="" title="<br />" />, '<p title="&lt;br />"></p>'],
	[
		<svg key="">
			<title>Ấ</title>
			<path d="M0 0" />
		</svg>,
		'<svg><title>Ấ</title><path d="M0 0"></path></svg>',
	],
])(
	"%#: void elements carry no slash and nothing else changes",
	(page, html) => {
		expect(renderDocument(page)).toBe(`<!DOCTYPE html>\n${html}\n`);
	},
);
