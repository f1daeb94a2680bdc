/** One cache for each archive of an origin. @param root address of the site's root */
export function cacheName(root: string): string {
	return `bantin ${root}`;
}

/** Other sizes of the same photo: without network, any of them is better than none. */
export function imageSiblings(url: string): readonly string[] {
	const [, stem] = /^(.*)-\d+\.webp$/u.exec(url) ?? [];
	return stem === undefined
		? []
		: [`${stem}-960.webp`, `${stem}-480.webp`, `${stem}-1600.webp`];
}
