/** What each of them runs, if anything runs it. */
const call = "top.bantinRan=1";

/** Ways to have a browser run code, by the mistake that would let them. */
const vectors: readonly string[] = [
	`<script>${call}</script>`,
	`<script src=data:text/javascript,${call}></script>`,
	`<scr<script>ipt>${call}</scr</script>ipt>`,
	`<script\n>${call}</script >`,
	`</title><script>${call}</script>`,
	`</textarea><script>${call}</script>`,
	`</script><script>${call}</script>`,
	`</style><script>${call}</script>`,
	`</main></body></html><script>${call}</script>`,
	`--><script>${call}</script><!--`,
	`]]><script>${call}</script>`,
	`<!--><script>${call}</script>-->`,
	`<![CDATA[><script>${call}</script>]]>`,
	`<img src=x onerror=${call}>`,
	`<img src=x onerror="${call}"//`,
	`<img/src/onerror=${call}>`,
	`<img src="x\`<script>${call}</script>"\`>`,
	`"><img src=x onerror=${call}>`,
	`'><img src=x onerror=${call}>`,
	`\`><img src=x onerror=${call}>`,
	`" onmouseover="${call}" x="`,
	`' onfocus='${call}' autofocus x='`,
	`" autofocus onfocus=${call} x="`,
	`<svg onload=${call}>`,
	`<svg><script>${call}</script></svg>`,
	`<svg><animate onbegin=${call} attributeName=x dur=1s>`,
	`<svg><a xlink:href=javascript:${call}><text>x</text></a></svg>`,
	`<math><mtext><style><img src=x onerror=${call}></style></mtext></math>`,
	`<math href=javascript:${call}>x</math>`,
	`<iframe srcdoc="<script>${call}</script>"></iframe>`,
	`<iframe src=javascript:${call}></iframe>`,
	`<object data=javascript:${call}></object>`,
	`<embed src=javascript:${call}>`,
	`<body onload=${call}>`,
	`<details open ontoggle=${call}>x</details>`,
	`<video><source onerror=${call}></video>`,
	`<audio src=x onerror=${call}>`,
	`<input autofocus onfocus=${call}>`,
	`<select autofocus onfocus=${call}></select>`,
	`<marquee onstart=${call}>x</marquee>`,
	`<form action=javascript:${call}><button>x</button></form>`,
	`<button formaction=javascript:${call}>x</button>`,
	`<meta http-equiv=refresh content="0;url=javascript:${call}">`,
	`<base href=javascript:/><a href=${call}>x</a>`,
	`<link rel=stylesheet href=data:text/css,*{}>`,
	`<link rel=import href=data:text/html,<script>${call}</script>>`,
	`<style>@import "javascript:${call}";*{x:expression(${call})}</style>`,
	`<div style="background:url(javascript:${call})">x</div>`,
	`<template><script>${call}</script></template>`,
	`<noscript><p title="</noscript><img src=x onerror=${call}>">`,
	`<xmp><p title="</xmp><script>${call}</script>">`,
	`<a href=javascript:${call}>x</a>`,
	`<a href="java\tscript:${call}">x</a>`,
	`<x onclick=${call} tabindex=1 id=x>x</x>`,
	`{{constructor.constructor('${call}')()}}`,
	`{% for x in (1..2) %}${call}{% endfor %}`,
	`<%= ${call} %>`,
	`\${${call}}`,
	`<?php ${call} ?>`,
	"{{ 7*7 }} {{ title }}",
	"{% raw %}x{% endraw %}",
	"{% for x in (1..100000000) %}x{% endfor %}",
	"x {% unclosed",
	"{# comment #}",
	'{{ range.constructor("return 1")() }}',
	"{{ eleventy }} {{ collections }}",
	"<%= x %>",
];

/** Addresses that run code or leave the site unseen. */
export const addresses: readonly string[] = [
	`javascript:${call}`,
	`JaVaScRiPt:${call}`,
	` javascript:${call}`,
	`\u0001javascript:${call}`,
	`java\tscript:${call}`,
	`java&#10;script:${call}`,
	`&#106;avascript:${call}`,
	`&#x6A&#x61vascript:${call}`,
	`&Tab;javascript:${call}`,
	`javascript&colon;${call}`,
	`javascript%3A${call}`,
	`%6Aavascript:${call}`,
	`javascript://%0a${call}`,
	`javascript:/*-->*/${call}`,
	`feed:javascript:${call}`,
	`view-source:javascript:${call}`,
	`jar:javascript:${call}`,
	`livescript:${call}`,
	`vbscript:${call}`,
	`data:text/html,<script>${call}</script>`,
	`data:text/html;base64,PHNjcmlwdD50b3AuYmFudGluUmFuPTE8L3NjcmlwdD4=`,
	`data:image/svg+xml,<svg onload=${call}>`,
	`data:application/xhtml+xml,x`,
	`blob:https://x.vn/1`,
	`file:///etc/passwd`,
	`filesystem:x`,
	`about:blank`,
	`//evil.example/x`,
	`\\\\evil.example\\x`,
	`/\\evil.example`,
	`https:\\\\evil.example`,
	`https:evil.example`,
	`ms-word:ofe|u|https://x.vn`,
	`intent://x#Intent;end`,
];

interface Encoding {
	readonly name: string;
	readonly write: (text: string) => string;
	/** What a reader must see of it in a body; itself when missing. */
	readonly shown?: (text: string) => string;
}

const same = (text: string) => text;

/** Each vector as itself, and as careless software would decode it into itself. */
const encodings: readonly Encoding[] = [
	{ name: "plain", write: same },
	{
		name: "in capitals",
		write: (text) => text.replace(/<\/?[a-z]+/gu, (tag) => tag.toUpperCase()),
	},
	{
		name: "as entities",
		write: (text) =>
			text.replace(/[<>"'&]/gu, (sign) => `&#${sign.charCodeAt(0)};`),
		shown: same,
	},
	{
		name: "as entities twice",
		write: (text) =>
			text.replaceAll("<", "&amp;lt;").replaceAll(">", "&amp;gt;"),
		shown: (text) => text.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
	},
	{
		name: "as entities without end",
		write: (text) =>
			text.replace(/[<>]/gu, (sign) => `&#x${sign.charCodeAt(0).toString(16)}`),
	},
	{ name: "percent-encoded", write: encodeURIComponent },
	{
		name: "full-width",
		write: (text) => text.replaceAll("<", "＜").replaceAll(">", "＞"),
	},
	{
		name: "as escapes of a script",
		write: (text) =>
			text.replace(
				/[<>]/gu,
				(sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
			),
	},
	{
		name: "after a backslash",
		write: (text) => text.replace(/[<>]/gu, "\\$&"),
		shown: same,
	},
];

export interface Attack {
	readonly name: string;
	readonly text: string;
	/** Its words as a body must show them. */
	readonly shown: string;
}

/** Every vector in every encoding, once each: more than 300. */
export const attacks: readonly Attack[] = [
	...new Map(
		vectors
			.flatMap((vector, index) =>
				encodings.map(({ name, write, shown }): Attack => {
					const text = write(vector);
					return {
						name: `${index} ${name}`,
						text,
						shown: shown === undefined ? text : shown(vector),
					};
				}),
			)
			.map((attack) => [attack.text, attack]),
	).values(),
];
