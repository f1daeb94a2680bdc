import { downloadPath, relativeHref } from "../../src/addresses.ts";
import { formatDay } from "../../src/dates.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import { shortForm } from "../../src/package/root-hash.ts";
import { manifestName } from "../../src/publish/manifest.ts";
import type { Archive, Locale, Release } from "../../src/types.ts";
import { FactList } from "./fact-list.tsx";

interface CopiesProps {
	readonly archive: Pick<Archive, "config" | "edition">;
	readonly permalink: string;
}

/** How this site can be checked, and the copies of it; left out where nothing is known. */
export function Copies({ archive, permalink }: CopiesProps) {
	const { edition, config } = archive;
	if (edition === undefined) return null;
	const { contentId, releases, download } = edition;
	const locale = config.languages[0];
	const strings = stringsFor(locale);
	return (
		<section aria-labelledby="ban-luu">
			<h2 id="ban-luu" class="section-title">
				{strings.thisSite}
			</h2>
			<FactList
				facts={[
					{ label: strings.contentId, value: <code>{contentId}</code> },
					{
						label: strings.checksums,
						value: (
							<a href={relativeHref(permalink, manifestName)}>{manifestName}</a>
						),
					},
				]}
			/>
			{download !== undefined && (
				<DownloadLink
					release={download.release}
					permalink={permalink}
					locale={locale}
				/>
			)}
			{releases.length > 0 && <Releases releases={releases} locale={locale} />}
		</section>
	);
}

interface DownloadLinkProps {
	readonly release: Release;
	readonly permalink: string;
	readonly locale: Locale;
}

/** The newest copy for everyone, with what it takes to check it. */
export function DownloadLink({
	release,
	permalink,
	locale,
}: DownloadLinkProps) {
	const { file, size, date, sha512 } = release;
	const strings = stringsFor(locale);
	const note = strings.downloadCopyNote(
		formatBytes(size, locale),
		formatDay({ day: date }),
	);
	return (
		<dl class="downloads">
			<div>
				<dt>
					<a href={relativeHref(permalink, downloadPath(file))} download="">
						{strings.downloadCopy}
					</a>
				</dt>
				<dd>{note}</dd>
				<dd>
					{strings.checksumOf}: <code class="long-code">{sha512}</code>
				</dd>
			</div>
		</dl>
	);
}

interface ReleasesProps {
	readonly releases: readonly Release[];
	readonly locale: Locale;
}

function Releases({ releases, locale }: ReleasesProps) {
	const strings = stringsFor(locale);
	return (
		<>
			<h3>{strings.releases}</h3>
			<p>{strings.releasesIntro}</p>
			<table class="plain-table">
				<caption class="visually-hidden">{strings.releases}</caption>
				<thead>
					<tr>
						<th scope="col">{strings.releaseDay}</th>
						<th scope="col">{strings.releaseScope}</th>
						<th scope="col">{strings.countColumn}</th>
						<th scope="col">{strings.rootHash}</th>
					</tr>
				</thead>
				<tbody>
					{releases.map(({ date, scope, articles, rootHash }) => (
						<tr>
							<th scope="row">{formatDay({ day: date })}</th>
							<td>{scope ?? strings.scopeAll}</td>
							<td>{formatCount(articles, locale)}</td>
							<td>
								<code title={rootHash}>{shortForm(rootHash)}</code>
								<br />
								<code class="long-code">{rootHash}</code>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</>
	);
}
