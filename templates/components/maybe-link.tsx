import { relativeHref } from "../../src/addresses.ts";
import type { Child } from "../../src/jsx/markup.ts";

interface MaybeLinkProps {
	/** Of the page that links. */
	readonly permalink: string;
	/** Without one the text stands alone. */
	readonly target: string | undefined;
	readonly class?: string;
	readonly children: Child;
}

export function MaybeLink(props: MaybeLinkProps) {
	const { permalink, target, children } = props;
	return target === undefined ? (
		<span class={props.class}>{children}</span>
	) : (
		<a class={props.class} href={relativeHref(permalink, target)}>
			{children}
		</a>
	);
}
