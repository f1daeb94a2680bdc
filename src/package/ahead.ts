/** Read and compressed before their turn, so that all cores work; not more, so that memory stays small. */
const ahead = 8;

/** What `prepare` makes of each item, in order. */
export async function* preparedAhead<Item, Prepared>(
	items: Iterable<Item>,
	prepare: (item: Item) => Promise<Prepared>,
): AsyncGenerator<Prepared> {
	const waiting: Promise<Prepared>[] = [];
	for (const item of items) {
		const next = prepare(item);
		// A failure is thrown when its turn comes; until then it must not count as unhandled.
		next.catch(() => undefined);
		waiting.push(next);
		const first = waiting.length > ahead ? waiting.shift() : undefined;
		if (first !== undefined) yield await first;
	}
	for (const last of waiting) yield await last;
}
