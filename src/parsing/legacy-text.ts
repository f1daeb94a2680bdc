export type LegacyEncoding = "tcvn3" | "utf-8-twice" | "vni";

export interface LegacyPassage {
	readonly encoding: LegacyEncoding;
	/** Where the first suspicious word begins. */
	readonly offset: number;
	/** The words around it. */
	readonly sample: string;
	/** What the sample most likely says, when that is certain. */
	readonly suggestion?: string;
}

/** Letters that Unicode Vietnamese has and the old encodings, read as Latin-1, have not. */
const modern = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/gu;
const fewest = 3;

/** One letter of an old encoding where no Vietnamese word can have it. */
const marks: Readonly<Record<"tcvn3" | "vni", RegExp>> = {
	// A symbol, or a capital, inside a word of small letters: `ViÖt`, `x· héi`, `®ång`.
	tcvn3:
		/(?<=\p{L})[µ¶·¸¹¨©ª«¬®¾»¼½](?=[\p{L}¨©ª«¬®\u00ad\s,.;:!?)]|$)|(?<=[a-zà-ÿ])[ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß](?=[a-z¨©ª«¬®\u00ad\s,.;:!?)]|$)|[®§](?=[a-zµ¶·¸¹¨©ª«¬¾»¼½à-ÿ])/gmu,
	// A mark written as a letter after its vowel: `Tieáng Vieät`, `ñöôøng`.
	vni: /(?<=[aeouyAEOUYöôÖÔ])[ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|[ñÑ](?=[aeiouyöôAEIOUYÖÔ])/gu,
};
/** Of those, the letters that Vietnamese never uses at all: without any of them a text is not VNI. */
const foreignToVietnamese = /[øûïåäëüñöæØÛÏÅÄËÜÑÖÆ]/gu;

/** Bytes 0x80–0xBF as windows-1252 shows them. */
const continuation = "\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const readTwice = new RegExp(
	`á[º»][${continuation}]|[ÃÄÅÆ][${continuation}]|â€[${continuation}]`,
	"gu",
);
const certainlyTwice = new RegExp(`á[º»][${continuation}]`, "u");

/** The first passage that was written in TCVN3 or VNI, or whose UTF-8 was read as windows-1252. Nothing is converted. */
export function findLegacyText(text: string): LegacyPassage | undefined {
	return findTwice(text) ?? findOld(text, "vni") ?? findOld(text, "tcvn3");
}

function findTwice(text: string): LegacyPassage | undefined {
	const hits = [...text.matchAll(readTwice)];
	const [first] = hits;
	if (!first || (hits.length < fewest && !certainlyTwice.test(text))) {
		return undefined;
	}
	const passage = around(text, first.index);
	const suggestion = undoTwice(passage.sample);
	return {
		encoding: "utf-8-twice",
		...passage,
		...(suggestion === undefined ? {} : { suggestion }),
	};
}

function findOld(
	text: string,
	encoding: "tcvn3" | "vni",
): LegacyPassage | undefined {
	let offset = 0;
	for (const line of text.split("\n")) {
		const hits = [...line.matchAll(marks[encoding])];
		const [first] = hits;
		if (
			first &&
			hits.length >= fewest &&
			hits.length > count(line, modern) &&
			(encoding !== "vni" || count(line, foreignToVietnamese) > 0)
		) {
			return { encoding, ...around(text, offset + first.index) };
		}
		offset += line.length + 1;
	}
	return undefined;
}

/** The word at an offset with the few that follow. */
function around(
	text: string,
	offset: number,
): { readonly offset: number; readonly sample: string } {
	const start = text.slice(0, offset).search(/\S+$/u);
	const from = start < 0 ? offset : start;
	const words = text.slice(from, from + 200).split("\n")[0] ?? "";
	return { offset: from, sample: words.split(" ").slice(0, 5).join(" ") };
}

function undoTwice(text: string): string | undefined {
	const bytes = [...text].map((character) => {
		const code = character.codePointAt(0) ?? 0;
		return code < 0x100 ? code : windows1252.get(character);
	});
	if (bytes.includes(undefined)) return undefined;
	try {
		return new TextDecoder("utf-8", { fatal: true })
			.decode(Uint8Array.from(bytes.map((byte) => byte ?? 0)))
			.normalize("NFC");
	} catch {
		return undefined;
	}
}

const windows1252: ReadonlyMap<string, number> = new Map(
	[..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map(
		(character, index) => [character, 0x80 + index] as const,
	),
);

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
