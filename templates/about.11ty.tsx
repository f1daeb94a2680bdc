import { permalinks, relativeHref } from "../src/addresses.ts";
import { formatDay } from "../src/dates.ts";
import type { Frame } from "../src/frame.ts";
import { stringsFor } from "../src/locales.ts";
import { renderPlainMarkdown } from "../src/markdown.ts";
import type { Archive, SiteConfig } from "../src/types.ts";
import { compareText } from "../src/vietnamese/sorting.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Copies } from "./components/copies.tsx";
import { FactList } from "./components/fact-list.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { Prose } from "./components/prose.tsx";

interface Props {
	readonly archive: Frame & Pick<Archive, "edition">;
}

export const data = {
	permalink: permalinks.about,
	eleventyExcludeFromCollections: true,
};

export default function AboutPage({ archive }: Props) {
	const { config } = archive;
	const locale = config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.about;
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.about}
			description={config.description}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.about}>
				<p class="page-intro">{config.description}</p>
			</PageHeader>
			<div class="text-page">
				<Prose html={renderPlainMarkdown(config.about, locale)} />
				<section aria-labelledby="thong-tin-xuat-ban">
					<h2 id="thong-tin-xuat-ban" class="section-title">
						{strings.imprint}
					</h2>
					<FactList facts={issuerFacts(config)} />
					<Prose html={renderPlainMarkdown(config.imprint, locale)} />
				</section>
				<Copies archive={archive} permalink={permalink} />
				<Contact config={config} />
				<Abbreviations config={config} />
				<p class="page-note">
					<a href={relativeHref(permalink, permalinks.data)}>{strings.data}</a>
				</p>
			</div>
		</Layout>
	);
}

function issuerFacts(config: SiteConfig) {
	const { issuer, successor, foundedYear, rights, languages } = config;
	const strings = stringsFor(languages[0]);
	const { dissolvedOn, dissolvedBy } = issuer;
	const dissolved = [
		dissolvedOn === undefined ? undefined : formatDay({ day: dissolvedOn }),
		dissolvedBy,
	].filter((part) => part !== undefined);
	return [
		{ label: strings.issuer, value: issuer.name },
		{ label: strings.address, value: issuer.address },
		{ label: strings.founded, value: foundedYear?.toString() },
		{
			label: strings.dissolvedLabel,
			value: dissolved.length === 0 ? undefined : dissolved.join(", "),
		},
		{
			label: strings.successorLabel,
			value:
				successor?.url === undefined ? (
					successor?.name
				) : (
					<a href={successor.url} rel="noopener noreferrer">
						{successor.name}
					</a>
				),
		},
		{ label: strings.rights, value: rights },
	];
}

interface ConfigProps {
	readonly config: SiteConfig;
}

/** Where to report a mistake; left out when nobody is named. */
function Contact({ config }: ConfigProps) {
	const { name, email, phone, address, note } = config.contact;
	const strings = stringsFor(config.languages[0]);
	if ([name, email, phone, address, note].every((part) => part === undefined))
		return null;
	return (
		<section aria-labelledby="lien-he">
			<h2 id="lien-he" class="section-title">
				{strings.contact}
			</h2>
			<p>{strings.contactIntro}</p>
			{note !== undefined && <p>{note}</p>}
			<FactList
				facts={[
					{ label: strings.contactName, value: name },
					{
						label: strings.email,
						value: email && <a href={`mailto:${email}`}>{email}</a>,
					},
					{
						label: strings.phone,
						value: phone && <Phone number={phone} />,
					},
					{ label: strings.address, value: address },
				]}
			/>
		</section>
	);
}

/** A link where it is plainly one number: `024 3333 4444`, but not `024 3333 4444 (máy lẻ 12)`. */
function Phone({ number }: { readonly number: string }) {
	const shown = number.replaceAll(" ", "\u00a0");
	const digits = number.replace(/[\s.()-]/g, "");
	return /^\+?\d{8,13}$/.test(digits) ? (
		<a href={`tel:${digits}`}>{shown}</a>
	) : (
		<span>{number}</span>
	);
}

function Abbreviations({ config }: ConfigProps) {
	const strings = stringsFor(config.languages[0]);
	const abbreviations = [...config.abbreviations].sort(([a], [b]) =>
		compareText(a, b),
	);
	if (abbreviations.length === 0) return null;
	return (
		<section aria-labelledby="chu-viet-tat">
			<h2 id="chu-viet-tat" class="section-title">
				{strings.abbreviations}
			</h2>
			<table class="plain-table">
				<caption class="visually-hidden">{strings.abbreviations}</caption>
				<thead>
					<tr>
						<th scope="col">{strings.shortForm}</th>
						<th scope="col">{strings.fullForm}</th>
					</tr>
				</thead>
				<tbody>
					{abbreviations.map(([short, full]) => (
						<tr>
							<th scope="row">{short}</th>
							<td>{full}</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
