import { tellsAnAction } from "./captions.ts";
import { splitPeople } from "./people.ts";
import type { DropReason } from "./portal-page.ts";
import { isUnit } from "./units.ts";

/** Who signed an article, from one line. */
export interface SignOff {
	readonly authors: readonly string[];
	readonly unit?: string;
	readonly source?: string;
	/** Names the photographer, for whom an article has no field: the line stays in the text as well. */
	readonly isPhotoCredit: boolean;
	/** True when a label or brackets say what the line is, so that its place matters less. */
	readonly isLabelled: boolean;
	/** What the line said besides: an account of the portal, a label without a name. */
	readonly dropped?: { readonly reason: DropReason; readonly text: string };
}

const longest = 120;
const authorLabel =
	/^(?:tác giả(?: bài viết)?|người viết|người thực hiện|thực hiện|t\/h|biên tập|viết bởi|(?:tin|bài|tin bài|bài viết|phóng sự)(?:\s*(?:,|và|-|&|\+)\s*(?:ảnh|bài|clip|video|tin))*)\s*(?::|(?<=bởi)\s)\s*(?<name>.*)$/iu;
/** Who pressed the button, not who wrote. */
const posterLabel = /^(?:người đăng|(?:được )?đăng bởi)\s*:?\s.+$/iu;
const sourceLabel =
	/^(?:nguồn(?: tin| bài)?|nguồn tham khảo)\s*[:.]\s*(?<name>.*)$/iu;
const photoLabel = /^(?:ảnh|video|clip)\s*:\s*(?<name>.+)$/iu;
const quotedSource =
	/^(?<before>.*?)\s*\(\s*(?:theo|nguồn)\s*:?\s+(?<name>[^()]+)\)\.?$/iu;
const plainSource =
	/^theo(?:\s*:\s*|\s+(?=(?:báo|cổng|đài|tạp chí|trang|TTXVN|thông tấn xã)(?!\p{L})))(?<name>.+)$/iu;
const account =
	/^(?:super user|admin(?:istrator)?|quản trị(?: viên)?|root|user\d*|webmaster|editor|biên tập viên \d+)$/iu;
const dash = /\s*[-–—/]\s*/gu;
/** `Minh Lan (Đài Truyền thanh xã)`, `Minh Lan (tổng hợp)`. */
const bracketed = /^(?<name>[^()]+?)\s*\((?<inside>[^()]+)\)$/u;
const task =
	/^(?:tổng hợp|t\/h|th|sưu tầm|st|biên soạn|biên tập|biên dịch|lược ghi|ghi|thực hiện|ctv|cộng tác viên)$/iu;
/** `Tin bài: Minh Lan, ảnh: Quốc Bảo` */
const photographerToo = /^(?<writers>.+?)\s*[-–—,;.|]\s*ảnh\s*:\s*\S.*$/iu;
const tellsMore =
	/(?<!\p{L})(?:thông báo|khuyến cáo|đề nghị|kính mời|trân trọng|tổ chức|yêu cầu|phối hợp|triển khai|là|đã|sẽ|được|của)(?!\p{L})/iu;

/**
 * Reads a line as a sign-off (`Minh Lan – Trung tâm VH-TT&TT`, `Tin, ảnh: Minh Lan`, `(Theo Báo Hà Nội mới)`).
 * `undefined` when it is none; a caption such as `Đồng chí A - UVBTV phát biểu` never is.
 */
export function readSignOff(line: string): SignOff | undefined {
	const text = line.replace(/^[-•*]\s+/u, "").replace(/[.\s]+$/u, "");
	if (text === "" || text.length > longest) return undefined;
	return readLabelled(text) ?? readQuoted(text) ?? readBare(text);
}

function readLabelled(text: string): SignOff | undefined {
	const both = /^(?<author>tác giả.*?)\s*[-–—|]\s*(?<source>nguồn.*)$/iu.exec(
		text,
	)?.groups;
	if (both) {
		const author = readLabelled(both.author ?? "");
		const source = readLabelled(both.source ?? "");
		return author && source && { ...source, ...author, ...sourceOf(source) };
	}
	if (posterLabel.test(text)) {
		return { ...labelled, dropped: { reason: "account", text } };
	}
	const author = authorLabel.exec(text)?.groups?.name;
	if (author !== undefined) return readAuthorName(text, author.trim());
	const source = (sourceLabel.exec(text) ?? plainSource.exec(text))?.groups;
	if (source?.name !== undefined) {
		const name = source.name.trim();
		return name === ""
			? { ...labelled, dropped: { reason: "role-label", text } }
			: { ...labelled, source: name };
	}
	return photoLabel.test(text)
		? { ...labelled, isPhotoCredit: true }
		: undefined;
}

function readAuthorName(text: string, name: string): SignOff | undefined {
	if (name === "") {
		return { ...labelled, dropped: { reason: "role-label", text } };
	}
	if (account.test(name) || /^\p{Ll}/u.test(name)) {
		return { ...labelled, dropped: { reason: "account", text } };
	}
	const writers = photographerToo.exec(name)?.groups?.writers;
	const several = writers === undefined ? undefined : readBare(writers);
	if (several) return { ...several, isLabelled: true, isPhotoCredit: true };
	const named = readQuoted(name) ?? readBare(name);
	if (named) return { ...named, isLabelled: true };
	return name.length <= 60 && !tellsAnAction(name)
		? { ...labelled, authors: [name] }
		: undefined;
}

/** `(Theo Báo …)`, `Minh Lan (Theo Báo …)`. */
function readQuoted(text: string): SignOff | undefined {
	const groups = quotedSource.exec(text)?.groups;
	if (groups?.name === undefined) return undefined;
	const source = groups.name.trim();
	const before = groups.before?.trim() ?? "";
	if (before === "") return { ...labelled, source };
	const author = readBare(before);
	return author && { ...author, source, isLabelled: true };
}

function readBare(text: string): SignOff | undefined {
	if (tellsAnAction(text) || /^(?:ảnh|hình)(?!\p{L})/iu.test(text)) {
		return undefined;
	}
	const both = readBracketed(text) ?? readAuthorsAndUnit(text);
	if (both) return both;
	if (isUnit(text)) return readUnit(text);
	const people = splitPeople(text);
	return people && !people.some(isUnit)
		? { ...bare, authors: people }
		: undefined;
}

function readBracketed(text: string): SignOff | undefined {
	const { name, inside } = bracketed.exec(text)?.groups ?? {};
	const authors = name === undefined ? undefined : splitPeople(name);
	if (!authors || inside === undefined) return undefined;
	if (task.test(inside)) return { ...bare, authors };
	return isUnit(inside) ? { ...bare, authors, unit: inside } : undefined;
}

/** Names, a dash, an office. A hyphen without spaces may also belong to a name: then every hyphen is tried. */
function readAuthorsAndUnit(text: string): SignOff | undefined {
	for (const cut of text.matchAll(dash)) {
		const left = text.slice(0, cut.index).trim();
		const unit = text.slice(cut.index + cut[0].length).trim();
		const authors = isUnit(left) ? undefined : splitPeople(left);
		if (authors && isUnit(unit) && !tellsMore.test(unit)) {
			return { ...bare, authors, unit };
		}
	}
	return undefined;
}

/** An office alone; a newsroom's initials count as the author, as readers know it. */
function readUnit(text: string): SignOff | undefined {
	if (/^(?:BBT|Ban biên tập)$/iu.test(text))
		return { ...bare, authors: [text] };
	const isName = text.split(" ").length <= 10 && !tellsMore.test(text);
	return isName ? { ...bare, unit: text } : undefined;
}

function sourceOf(signOff: SignOff): Pick<SignOff, "source"> {
	return signOff.source === undefined ? {} : { source: signOff.source };
}

const bare: SignOff = { authors: [], isPhotoCredit: false, isLabelled: false };
const labelled: SignOff = { ...bare, isLabelled: true };
