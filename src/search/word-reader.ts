import { formsOf, kindAt, kinds, number, other, widthAt } from "./analyse.ts";
import type { Numbering } from "./corpus.ts";
import type { NumberList } from "./number-list.ts";
import { createPieceTable, mix } from "./piece-table.ts";

/**
 * Reads text as `analyse` does, but gives the numbers of words: no text is cut and no token made for a word that was seen
 * before, which is where much of a first build's time went.
 */
export type WordReader = (text: string, into: NumberList) => Signs;

/** What a text may hold besides words. What is not said here it does not hold. */
export interface Signs {
	/** `24/7`, `1.235`: numbers side by side. */
	readonly hasNumbers: boolean;
	/** `tháng 7`. */
	readonly hasMonth: boolean;
	/** `VH-TT`, `TT&TT`: words with one mark between them. */
	readonly hasJoint: boolean;
}

const space = 0x20;
const nine = 0x39;
const plain = 0;
const digits = 1;
const month = 2;

export function createWordReader({ numberOf }: Numbering): WordReader {
	const words: number[] = [];
	const roles: number[] = [];
	const pieces = createPieceTable((piece) => {
		const { exact, folded } = formsOf(piece);
		words.push(exact === "" ? -1 : numberOf(exact, folded));
		roles.push(kindAt(piece, 0) === number ? digits : roleOf(folded));
	});
	let room = new Uint16Array(1 << 12);
	return (text, into) => {
		if (text.length > room.length) room = new Uint16Array(2 * text.length);
		// Numbers in a row are read many times faster than the characters of a text.
		const units = room;
		Buffer.from(units.buffer).write(text, "utf16le");
		let hasNumbers = false;
		let hasMonth = false;
		let hasJoint = false;
		let last = -1;
		let lastRole = plain;
		for (let at = 0; at < text.length; ) {
			const kind = kinds[units[at] ?? 0] || kindAt(text, at);
			const start = at;
			let hash = 0;
			do {
				const unit = units[at] ?? 0;
				hash = mix(hash, unit);
				at += unit < 0xd800 || unit > 0xdbff ? 1 : widthAt(text, at);
			} while (
				at < text.length &&
				(kinds[units[at] ?? 0] || kindAt(text, at)) === kind
			);
			if (kind === other) continue;
			const piece = pieces.numberOf(units, start, at, hash);
			const word = words[piece] ?? -1;
			if (word < 0) continue;
			const role = roles[piece] ?? plain;
			const gap = last < 0 ? 0 : start - last;
			if (gap === 1 && units[last] !== space) hasJoint = true;
			if (role === digits) {
				if (lastRole === digits && gap <= 2) hasNumbers = true;
				if (lastRole === month) hasMonth = true;
			}
			into.push(word);
			last = at;
			lastRole = role;
		}
		return { hasNumbers, hasMonth, hasJoint };
	};
}

function roleOf(folded: string): number {
	if (folded === "thang") return month;
	return folded.charCodeAt(0) <= nine ? digits : plain;
}
