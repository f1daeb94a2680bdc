/** Where the icons lie, from the site's root. */
export const iconPaths = {
	/** 16, 32 and 48 px in one file, at the address that browsers try by themselves. */
	favicon: "favicon.ico",
	vector: "assets/icon.svg",
	/** For iOS: 180 px, no transparency. */
	apple: "assets/apple-touch-icon.png",
	/** 192 px. */
	small: "assets/icon-192.png",
	/** 512 px. */
	large: "assets/icon-512.png",
	/** 512 px; Android may cut off all but the middle circle. */
	maskable: "assets/icon-maskable-512.png",
} as const;
