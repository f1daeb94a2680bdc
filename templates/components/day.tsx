import { formatDay, formatFull, toIso } from "../../src/dates.ts";
import type { Locale, Moment } from "../../src/types.ts";

interface DayProps {
	readonly moment: Moment;
	/** With the weekday and the time, as the article itself shows it. */
	readonly full?: Locale;
}

export function Day({ moment, full }: DayProps) {
	return (
		<time datetime={toIso(moment)}>
			{full === undefined ? formatDay(moment) : formatFull(moment, full)}
		</time>
	);
}
