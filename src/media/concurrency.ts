/** Like `Promise.all` over `map`, with at most `limit` under way; results in the order of `items`. */
export async function mapConcurrently<T, R>(
	items: readonly T[],
	limit: number,
	work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
	const results = new Map<number, R>();
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < items.length; index = next++) {
			const item = items[index];
			if (item !== undefined) results.set(index, await work(item));
		}
	};
	await Promise.all(
		Array.from({ length: Math.min(limit, items.length) }, worker),
	);
	return items.flatMap((_, index) => {
		const result = results.get(index);
		return result === undefined ? [] : [result];
	});
}
