/** A lead without the name of the paper it began with. */
export interface Dateline {
	readonly source: string;
	readonly lead: string;
}

const bracketed =
	/^\(\s*(?<source>[^()]{2,40}?)\s*\)\s*[-–—]\s*(?<lead>\S.*)$/su;
const plain =
	/^(?<source>\p{Lu}[\p{Lu}\d]{0,8}(?:\.\p{Lu}{2,4})+|\p{Lu}{2,6}|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.vn)\s?[-–—]\s+(?<lead>\p{Lu}\p{Ll}.*)$/su;
/** A site, or initials, or a newspaper. */
const isSource =
	/^(?:[\p{Lu}\d.&-]{2,12}|[\w.-]+\.(?:vn|com|net|org)|(?:Báo|Cổng|Đài|Trang|Tạp chí)\s.+)$/u;
/** Initials that begin sentences: `HĐND - UBND xã đã…`. */
const offices =
	/^(?:UBND|HĐND|MTTQ|UBMTTQ|BCH|BCHQS|BCĐ|BTV|BTC|VP|CA|LĐLĐ|THCS|THPT|TH|MN|TDP|HTX|QĐ|NQ|KH|TB)$/u;

/** `(vinhan.gov.vn) - Sáng nay…` → where it came from, and the lead; `undefined` when a lead has no such start. */
export function splitDateline(text: string): Dateline | undefined {
	const groups = (bracketed.exec(text) ?? plain.exec(text))?.groups;
	const { source, lead } = groups ?? {};
	if (source === undefined || lead === undefined) return undefined;
	return isSource.test(source) && !offices.test(source)
		? { source, lead }
		: undefined;
}
