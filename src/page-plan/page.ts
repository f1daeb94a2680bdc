/** One HTML page of the site, not yet made. */
export interface PlannedPage {
	readonly path: string;
	/** `templates/<template>.11ty.tsx` */
	readonly template: string;
	/** What the template is given besides `archive` and `listings`. */
	readonly props: object;
	/** False for pages that ask search engines to pass them over. */
	readonly listed: boolean;
	/**
	 * What the page depends on besides the code, `frameShown` and, for an article, the HTML of its text: as long as this text
	 * stays the same, so do the page's bytes. Costs far less than the page.
	 */
	readonly shown: () => string;
}

/** @param shown gives anything that JSON can print */
export function page(
	template: string,
	path: string,
	props: object,
	shown: () => unknown,
): PlannedPage {
	return {
		path,
		template,
		props,
		listed: true,
		shown: () => JSON.stringify([template, path, shown()]),
	};
}

/** A page that search engines should pass over. */
export function unlisted(planned: PlannedPage): PlannedPage {
	return { ...planned, listed: false };
}
