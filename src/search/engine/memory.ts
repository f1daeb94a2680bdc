/** Gives the result of a task, or the remembered one of the same key. */
export type Memory<T> = (key: string, task: () => Promise<T>) => Promise<T>;

/** Remembers the last results, as many as `size`; a failed task is forgotten. */
export function createMemory<T>(size: number): Memory<T> {
	const results = new Map<string, Promise<T>>();
	return (key, task) => {
		const known = results.get(key) ?? task();
		// Deleting and setting anew moves the key to the end: the first is the one unused for longest.
		results.delete(key);
		results.set(key, known);
		known.catch(() => results.delete(key));
		for (const oldest of results.keys()) {
			if (results.size <= size) break;
			results.delete(oldest);
		}
		return known;
	};
}
