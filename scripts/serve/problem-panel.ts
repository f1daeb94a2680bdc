import { escapeMarkup } from "../../src/machines/xml.ts";

/** What stands above every page while the content cannot be built. @param report as in the terminal */
export function problemPanel(report: string): string {
	return `<aside class="bantin-problems" role="alert" lang="vi"><h2>Chưa dựng được bản mới; trang dưới đây là bản tốt gần nhất</h2><pre>${escapeMarkup(report)}</pre></aside>`;
}

/** Stands in for every page until the first build that works; the panel is put on top of it. */
export const problemPage = `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>Chưa có trang</title></head>
<body><p>Trang sẽ tự hiện ra khi nội dung hết lỗi.</p></body></html>
`;

export const problemStyle = `.bantin-problems {
	all: revert;
	background: #fff4f2;
	border-block-end: 4px solid #b3261e;
	color: #410e0b;
	font-family: system-ui, sans-serif;
	max-block-size: 60vh;
	overflow: auto;
	padding: 1rem 1.5rem;
	position: sticky;
	inset-block-start: 0;
	z-index: 1000;
}
.bantin-problems h2 {
	color: inherit;
	font: bold 1.1rem system-ui, sans-serif;
	margin: 0 0 0.75rem;
}
.bantin-problems pre {
	background: none;
	color: inherit;
	font: 0.9rem/1.5 ui-monospace, monospace;
	margin: 0;
	white-space: pre-wrap;
}
`;
