import { shadeOf } from "../../src/calendar.ts";
import type { Child } from "../../src/jsx/markup.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Tally, TallyRow } from "../../src/statistics.ts";
import type { Locale } from "../../src/types.ts";
import { MaybeLink } from "./maybe-link.tsx";

interface TableProps {
	readonly caption: string;
	/** Heads the column of names. */
	readonly nameColumn: string;
	readonly permalink: string;
	readonly locale: Locale;
}

interface TallyTableProps extends TableProps {
	readonly countColumn: string;
	readonly tallies: readonly Tally[];
}

/** The numbers behind a chart. */
export function TallyTable(props: TallyTableProps) {
	const { caption, nameColumn, countColumn, tallies, locale } = props;
	return (
		<TableDetails caption={caption} locale={locale}>
			<table class="tally-table">
				<caption>{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{nameColumn}</th>
						<th scope="col" class="number">
							{countColumn}
						</th>
					</tr>
				</thead>
				<tbody>
					{tallies.map((tally) => (
						<tr>
							<th scope="row">
								<MaybeLink permalink={props.permalink} target={tally.permalink}>
									{tally.name}
								</MaybeLink>
							</th>
							<td class="number">{formatCount(tally.count, locale)}</td>
						</tr>
					))}
				</tbody>
			</table>
		</TableDetails>
	);
}

interface MatrixTableProps extends TableProps {
	/** Heads the columns, as many as each row has counts. */
	readonly columns: readonly string[];
	readonly rows: readonly TallyRow[];
}

const matrix = "tally-table matrix-table";

/** Counts in rows and columns, darker where there are more. */
export function MatrixTable(props: MatrixTableProps) {
	const { caption, nameColumn, columns, rows, locale } = props;
	const largest = Math.max(0, ...rows.flatMap(({ counts }) => counts));
	const namesAreLong = rows.some(({ name }) => name.length > 8);
	return (
		<TableDetails caption={caption} locale={locale}>
			{/* It is wider than a phone and scrolls by itself; the keyboard must reach it for that. */}
			<section
				class="table-scroll"
				aria-label={stringsFor(locale).tableOf(caption)}
				tabindex={0}
			>
				<table class={namesAreLong ? `${matrix} matrix-named` : matrix}>
					<caption>{caption}</caption>
					<thead>
						<tr>
							<th scope="col">{nameColumn}</th>
							{columns.map((column) => (
								<th scope="col" class="number">
									{column}
								</th>
							))}
							<th scope="col" class="number">
								{stringsFor(locale).total}
							</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr>
								<th scope="row">
									<MaybeLink permalink={props.permalink} target={row.permalink}>
										{row.name}
									</MaybeLink>
								</th>
								{row.counts.map((count) => (
									<td class={`number shade-${shadeOf(count, largest)}`}>
										{formatCount(count, locale)}
									</td>
								))}
								<td class="number">{formatCount(row.count, locale)}</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</TableDetails>
	);
}

interface TableDetailsProps {
	readonly caption: string;
	readonly locale: Locale;
	readonly children: Child;
}

function TableDetails({ caption, locale, children }: TableDetailsProps) {
	return (
		<details class="chart-table">
			<summary>
				{stringsFor(locale).showTable}
				<span class="visually-hidden">: {caption}</span>
			</summary>
			{children}
		</details>
	);
}
