import { stringsFor } from "../../src/locales.ts";
import type { Locale } from "../../src/types.ts";

interface FieldTableProps {
	readonly file: string;
	readonly fields: readonly {
		readonly name: string;
		readonly type: "string" | "integer" | "date" | "list";
		readonly title: string;
		readonly description: string;
	}[];
	readonly locale: Locale;
	readonly open?: boolean;
}

/** What each column of a table to download means. The descriptions are part of the data and stay Vietnamese. */
export function FieldTable({ file, fields, locale, open }: FieldTableProps) {
	const strings = stringsFor(locale);
	return (
		<details class="field-table" open={open}>
			<summary>{strings.columnsOf(file, fields.length)}</summary>
			<table class="plain-table">
				<caption class="visually-hidden">
					{strings.columnsOf(file, fields.length)}
				</caption>
				<thead>
					<tr>
						<th scope="col">{strings.column}</th>
						<th scope="col">{strings.meaning}</th>
					</tr>
				</thead>
				<tbody>
					{fields.map(({ name, type, title, description }) => (
						<tr>
							<th scope="row">
								<code>{name}</code>
							</th>
							<td lang={locale === "vi" ? undefined : "vi"}>
								<strong>{title}.</strong> {description}{" "}
								<span class="field-type" lang={locale}>
									({strings.fieldTypes[type]})
								</span>
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</details>
	);
}
