import type { Child } from "../../src/jsx/markup.ts";

interface PageHeaderProps {
	readonly title: string;
	/** What kind of page this is, above the title. */
	readonly kicker?: string;
	readonly children?: Child;
}

/** The head of a list or overview page. */
export function PageHeader({ title, kicker, children }: PageHeaderProps) {
	return (
		<header class="page-header">
			{kicker !== undefined && <p class="kicker">{kicker}</p>}
			<h1>{title}</h1>
			{children}
		</header>
	);
}
