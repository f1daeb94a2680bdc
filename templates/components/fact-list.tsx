import type { Child } from "../../src/jsx/markup.ts";

interface FactListProps {
	/** A fact without a value is left out. */
	readonly facts: readonly {
		readonly label: string;
		readonly value: Child;
	}[];
}

/** Labels and what is known under each. */
export function FactList({ facts }: FactListProps) {
	return (
		<dl class="fact-list">
			{facts
				.filter(({ value }) => value !== undefined)
				.map(({ label, value }) => (
					<div>
						<dt>{label}</dt>
						<dd>{value}</dd>
					</div>
				))}
		</dl>
	);
}
