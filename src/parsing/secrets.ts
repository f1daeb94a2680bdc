/** What kind of secret a text seems to hold, and where. */
export interface Secret {
	readonly offset: number;
	/** Its first characters: enough to find it, too few to use it. */
	readonly beginning: string;
}

/** Forms that stand for nothing but a key or a password, as their issuers document them. */
const forms: readonly RegExp[] = [
	/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/u,
	/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/u,
	/\bgh[pousr]_[0-9A-Za-z]{36,}\b|\bgithub_pat_\w{60,}\b/u,
	/\bglpat-[\w-]{20,}/u,
	/\bxox[abprs]-[\w-]{10,}/u,
	/\bAIza[\w-]{35}(?![\w-])/u,
	/\b(?:sk|rk)_live_[0-9A-Za-z]{20,}\b/u,
	/\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/u,
	/\b[a-z][a-z+]*:\/\/[^\s:/@]+:[^\s:/@]+@[^\s/]/u,
	/(?<!\p{L})(?:mật khẩu|password|passwd|secret_key|api_key)[ \t]*[:=][ \t]*[^\s.,;]{8,}/iu,
];

/** One look that nearly every text passes, so that the forms need not be tried. */
const hint =
	/PRIVATE KEY|AKIA|ASIA|gh[pousr]_|github_pat_|glpat-|xox|AIza|_live_|eyJ|:\/\/[^\s/]*@|[Mm]ật khẩu|MẬT KHẨU|[Pp]assw|PASSW|[Ss]ecret_|SECRET_|[Aa]pi_|API_/;

/** The first thing in a text that looks like a password or a key: a page is read by everyone, and copies cannot be called back. */
export function findSecret(text: string): Secret | undefined {
	if (!hint.test(text)) return undefined;
	const offsets = forms
		.map((form) => form.exec(text))
		.filter((match) => match !== null)
		.map(({ index, 0: match }) => ({
			offset: index,
			beginning: `${match.slice(0, 4)}…`,
		}));
	return offsets.sort((a, b) => a.offset - b.offset)[0];
}
