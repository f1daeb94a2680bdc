import { formatDay, parseMoment } from "../../src/dates.ts";
import { type Finding, isError } from "../../src/fixity/findings.ts";
import { openPaths } from "../../src/fixity/open.ts";
import { verifySingleFile } from "../../src/fixity/single-file.ts";
import type { Store } from "../../src/fixity/store.ts";
import { type Verdict, verify } from "../../src/fixity/verify.ts";
import { isLocalAddress, openSite } from "../../src/fixity/web-store.ts";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import { matchesRootHash, shortForm } from "../../src/package/root-hash.ts";
import { systemCode, systemPath } from "../../src/publish.ts";
import { systemReason } from "../build/wording.ts";
import type { VerifyOptions } from "./options.ts";
import { type Wording, wordings } from "./wording.ts";

export interface Answer {
	readonly exitCode: number;
	/** For standard output. */
	readonly text: string;
}

/** So many lines are read; more of them only hide the first. */
const longestList = 100;

/** Checks what was named and says what was found. */
export async function runVerify(options: VerifyOptions): Promise<Answer> {
	const words = wordings[options.locale];
	try {
		const [first = "", second] = options.targets;
		const single =
			second === undefined ? await verifySingleFile(first) : undefined;
		if (single !== undefined) return answer(single, options, words);
		const opened = await open(options.targets, words);
		if (typeof opened === "string") return { exitCode: 4, text: opened };
		try {
			return answer(await verify(opened), options, words);
		} finally {
			await opened.close();
		}
	} catch (error) {
		const address = options.targets[0] ?? "";
		if (isAddress(address)) {
			return { exitCode: 4, text: words.unreachable(address) };
		}
		const code = systemCode(error);
		if (code !== undefined) {
			const reason = systemReason(code, options.locale);
			const text = words.failed(`${reason}: ${systemPath(error) ?? ""}`);
			return { exitCode: 4, text };
		}
		const details = error instanceof Error ? error.stack : String(error);
		return { exitCode: 1, text: `${words.bug}\n${details}` };
	}
}

/** The store, or why it cannot be opened. */
async function open(
	targets: readonly string[],
	words: Wording,
): Promise<Store | string> {
	const [first = ""] = targets;
	if (isAddress(first)) {
		return isLocalAddress(first) ? openSite(first) : words.notLocal(first);
	}
	const opened = await openPaths(targets);
	return opened.outcome === "absent" ? words.absent(opened.path) : opened.store;
}

function isAddress(text: string): boolean {
	return /^https?:\/\//iu.test(text) && URL.canParse(text);
}

function answer(
	verdict: Verdict,
	options: VerifyOptions,
	words: Wording,
): Answer {
	const { findings, rootHash } = verdict;
	const { root, format } = options;
	const errors = findings.filter(isError);
	const isTheOne =
		root === undefined ||
		(rootHash !== undefined && matchesRootHash(root, rootHash));
	const exitCode = errors.length === 0 && isTheOne ? 0 : 2;
	const text =
		format === "json"
			? JSON.stringify(
					{
						...verdict,
						info: Object.fromEntries(verdict.info),
						sound: exitCode === 0,
					},
					undefined,
					"\t",
				)
			: sentences(verdict, options, isTheOne, words).join("\n");
	return { exitCode, text };
}

function sentences(
	{ kind, findings, files, bytes, rootHash, info, isComplete }: Verdict,
	{ root, all, locale }: VerifyOptions,
	isTheOne: boolean,
	words: Wording,
): readonly string[] {
	const errors = findings.filter(isError);
	const shown = all ? findings : findings.slice(0, longestList);
	const lines = shown.map((finding) => line(finding, words));
	if (shown.length < findings.length) {
		const more = findings.length - shown.length;
		lines.push(words.more(formatCount(more, locale)));
	}
	if (lines.length > 0) lines.push("");
	lines.push(...introduction(info, words));
	lines.push(
		errors.length === 0
			? words.sound[kind ?? "bag"](
					formatCount(files, locale),
					formatBytes(bytes, locale),
				)
			: words.faulty(formatCount(errors.length, locale)),
	);
	if (kind === undefined) return lines;
	if (kind === "epub" || kind === "warc" || kind === "zim") {
		if (root !== undefined) lines.push(words.noRoot);
		return [...lines, "", words.limits[kind]];
	}
	if (rootHash === undefined) lines.push(words.noRoot);
	else {
		lines.push(words.rootHash(rootHash), words.label(shortForm(rootHash)));
	}
	const { compare, newest, unseen } = words.unknown;
	if (root === undefined) {
		lines.push("", compare, ...(info.has("Bagging-Date") ? [newest] : []));
	} else lines.push(isTheOne ? words.rootMatches : words.rootDiffers(root));
	if (!isComplete) lines.push(unseen);
	return lines;
}

function line(finding: Finding, words: Wording): string {
	const name = isError(finding) ? words.error : words.warning;
	const sentence = words.findings[finding.kind](finding);
	const path = printable(finding.path);
	return path === ""
		? `${name}: ${sentence}`
		: `${name}: ${path}: ${printable(sentence)}`;
}

/** Names come from the copy that is doubted: they must not drive the terminal. */
function printable(text: string): string {
	return text.replace(
		/[\p{Cc}\p{Cf}\u2028\u2029]/gu,
		(character) =>
			`<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}>`,
	);
}

function shownDay(day: string): string {
	const read = parseMoment(day);
	return read.ok ? formatDay(read.moment) : day;
}

function introduction(
	info: ReadonlyMap<string, string>,
	words: Wording,
): readonly string[] {
	const name = info.get("External-Description")?.split(". ")[0];
	const day = info.get("Bagging-Date");
	const articles = info.get("Bantin-Articles");
	if (name === undefined || day === undefined || articles === undefined) {
		return [];
	}
	const scope = info.get("Bantin-Scope");
	return [
		printable(words.what(name, shownDay(day), articles)),
		...(scope?.startsWith("chỉ ") ? [printable(words.part(scope))] : []),
	];
}
