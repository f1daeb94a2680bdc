import { absoluteUrl, relativeHref } from "../../src/addresses.ts";
import { citationOf } from "../../src/citation.ts";
import type { Frame } from "../../src/frame.ts";
import type { Child } from "../../src/jsx/markup.ts";
import type { Strings } from "../../src/locales/vi.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatBytes } from "../../src/numbers.ts";
import type { Article } from "../../src/types.ts";
import { TermLink } from "./byline.tsx";
import { Day } from "./day.tsx";

interface ArticleDetailsProps {
	readonly archive: Frame;
	readonly article: Article;
}

/** Files offered with the article, in front matter or by a link in its text. */
export function Attachments({ archive, article }: ArticleDetailsProps) {
	if (article.attachments.length === 0) return null;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	return (
		<section class="attachments" aria-labelledby="tep-dinh-kem">
			<h2 id="tep-dinh-kem">{strings.attachments}</h2>
			<ul>
				{article.attachments.map(({ title, asset }) => (
					<li>
						<a href={relativeHref(article.permalink, asset.path)} download="">
							{title}
						</a>{" "}
						<span class="file-facts">
							{asset.format}, {formatBytes(asset.size, locale)}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

/** What was put right after publication, newest first. */
export function Corrections({ archive, article }: ArticleDetailsProps) {
	if (article.corrections.length === 0) return null;
	const strings = stringsFor(archive.config.languages[0]);
	return (
		<section class="corrections" aria-labelledby="dinh-chinh">
			<h2 id="dinh-chinh">{strings.corrections}</h2>
			<dl>
				{article.corrections.map(({ date, note }) => (
					<div>
						<dt>
							<Day moment={date} />
						</dt>
						<dd>{note}</dd>
					</div>
				))}
			</dl>
		</section>
	);
}

export function Tags({ archive, article }: ArticleDetailsProps) {
	if (article.tags.length === 0) return null;
	const strings = stringsFor(archive.config.languages[0]);
	return (
		<nav class="tags" aria-label={strings.tags}>
			<ul>
				{article.tags.map((tag) => (
					<li>
						<TermLink term={tag} permalink={article.permalink} rel="tag" />
					</li>
				))}
			</ul>
		</nav>
	);
}

/** Where the text came from. */
export function Provenance({ archive, article }: ArticleDetailsProps) {
	const { source, originalUrl, originalId, archivedAt } = article;
	const strings = stringsFor(archive.config.languages[0]);
	const rights = article.rights ?? archive.config.rights;
	return (
		<section class="provenance" aria-labelledby="thong-tin-bai">
			<h2 id="thong-tin-bai">{strings.details}</h2>
			<dl>
				{source !== undefined && (
					<Fact name={strings.source}>
						{source.url === undefined ? (
							source.name
						) : (
							<a href={source.url} rel="noopener noreferrer">
								{source.name}
							</a>
						)}
					</Fact>
				)}
				{originalUrl !== undefined && (
					<Fact name={strings.originalAddress}>
						<span class="address">{originalUrl}</span>
					</Fact>
				)}
				{originalId !== undefined && (
					<Fact name={strings.originalId}>{originalId}</Fact>
				)}
				{archivedAt !== undefined && (
					<Fact name={strings.archivedOn}>
						<Day moment={archivedAt} />
					</Fact>
				)}
				<Fact name={strings.permanentAddress}>
					<span class="address">
						{absoluteUrl(archive.config, article.permalink)}
					</span>
				</Fact>
				<Fact name={strings.cite}>
					<cite id="trich-dan">{citationOf(archive.config, article)}</cite>
				</Fact>
				{rights !== undefined && <Fact name={strings.rights}>{rights}</Fact>}
			</dl>
		</section>
	);
}

interface FactProps {
	readonly name: string;
	readonly children: Child;
}

function Fact({ name, children }: FactProps) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}

/** Print and share; the script shows the buttons, because without it they could do nothing. */
export function Actions({ archive, article }: ArticleDetailsProps) {
	const strings = stringsFor(archive.config.languages[0]);
	const address = absoluteUrl(archive.config, article.permalink);
	const mail = `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(address)}`;
	return (
		<div class="actions">
			<button type="button" data-action="print" hidden>
				{strings.print}
			</button>
			<button
				type="button"
				data-action="share"
				data-url={address}
				data-title={article.title}
				hidden
			>
				{strings.share}
			</button>
			<CopyButton text={address} label={strings.copyLink} strings={strings} />
			<CopyButton
				text={citationOf(archive.config, article)}
				label={strings.copy}
				strings={strings}
			/>
			<a href={mail}>{strings.byMail}</a>
			<p class="actions-status" role="status" />
		</div>
	);
}

interface CopyButtonProps {
	readonly text: string;
	readonly label: string;
	readonly strings: Strings;
}

function CopyButton({ text, label, strings }: CopyButtonProps) {
	return (
		<button
			type="button"
			data-action="copy"
			data-copy={text}
			data-done={strings.copied}
			data-failed={strings.copyFailed}
			hidden
		>
			{label}
		</button>
	);
}
