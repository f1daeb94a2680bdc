import { cleanText } from "../lines.ts";
import type { InputLine, Problem } from "../portal-page.ts";
import { type HtmlPage, wordsOf } from "./page.ts";

const errorTitle =
	/^(?:(?:lỗi|error|http)?\s*(?:40[0-9]|50[0-9])(?!\d)|không tìm thấy(?: trang| nội dung| bài)?|trang (?:không tồn tại|bạn (?:tìm|yêu cầu))|page not found|not found|access denied|forbidden|bad gateway|service unavailable|internal server error|object moved|runtime error|just a moment|attention required|request rejected|error$|lỗi$|server error)/iu;
const errorText =
	/(?:trang (?:bạn|này|mà bạn) .{0,30}(?:không tồn tại|không tìm thấy|đã bị xóa)|the requested (?:url|resource) .{0,60}not found|resource cannot be found|checking your browser|bạn không có quyền (?:truy cập|xem))/iu;
const loginTitle = /^(?:đăng nhập|login|log in|sign in|signin)(?!\p{L})/iu;

/** Why a page is no article at all: a login form, an error, a list of other pages. */
export function refusalOf(
	page: HtmlPage,
	found: {
		readonly title: string | undefined;
		readonly body: readonly InputLine[];
		readonly hasDate: boolean;
	},
): Problem | undefined {
	const { $, tagged } = page;
	const first = (name: string) => cleanText($(tagged(name)[0]).text());
	const title = first("title");
	const heading = first("h1");
	const words = found.body.map(({ text }) => text).join(" ");
	const written = title || heading || found.title || "";
	if (isOwnList(page)) return { code: "list-page", values: { title: written } };
	const isShort = words.length < 600;
	const hasPassword = tagged("input").some(
		({ attribs }) => attribs.type === "password",
	);
	if (isShort && (hasPassword || loginTitle.test(title)) && !found.hasDate) {
		return { code: "login-page", values: { title: written } };
	}
	const isError = [title, heading, found.title ?? ""].some((text) =>
		errorTitle.test(text),
	);
	if (isShort && (isError || (!found.hasDate && errorText.test(words)))) {
		return { code: "error-page", values: { title: written } };
	}
	return !found.hasDate && isList(page, found.body)
		? { code: "list-page", values: { title: written } }
		: undefined;
}

/** Pages of an archive such as this one say themselves which of them are articles. */
function isOwnList({ $ }: HtmlPage): boolean {
	return (
		$("html[data-root] .masthead-name").length > 0 &&
		$('meta[property="og:type"][content="article"]').length === 0
	);
}

/** Most of its words are links to other pages. */
function isList({ tagged }: HtmlPage, body: readonly InputLine[]): boolean {
	const words = body.map(({ text }) => text).join(" ").length;
	const linked = body
		.flatMap(({ set }) => (set?.kind === "text" ? set.runs : []))
		.filter(({ link }) => link !== undefined)
		.reduce((sum, { text }) => sum + text.length, 0);
	if (words > 0) return linked > words * 0.6 && linked > 80;
	const [root] = tagged("body");
	return (
		tagged("a").length >= 5 &&
		root !== undefined &&
		cleanText(wordsOf(root)).length > 0
	);
}
