/**
 * Our typefaces never move a page and never compete with its text: a reader's first page is set in faces at hand, of the
 * same width, and fetches ours when everything else is there; the pages after it are set in ours from the start. This
 * script alone runs before the page is drawn, because it decides which.
 */
const root = document.documentElement;
const base = new URL(root.dataset.root || "./", location.href).href;
/** Between what the reader waits for and what only the next page needs, in milliseconds. */
const pause = 500;
const key = `bantin-typefaces ${base}`;

if (location.protocol === "file:") {
	// A disk is quick, and browsers keep nothing of it for the next page.
	const link = document.createElement("link");
	link.rel = "stylesheet";
	link.href = `${base}assets/typefaces.css`;
	document.head.append(link);
} else {
	if (isKept()) root.classList.add("typefaces");
	addEventListener("load", afterFirstPaint);
}

/** A busy device may have loaded everything before it has drawn anything. */
function afterFirstPaint(): void {
	const wait = () => setTimeout(() => void fetchFaces(), pause);
	const supported = PerformanceObserver.supportedEntryTypes.includes("paint");
	if (!supported) return void wait();
	new PerformanceObserver((_, observer) => {
		observer.disconnect();
		wait();
	}).observe({ type: "paint", buffered: true });
}

/** False where the browser lets no site remember anything. */
function isKept(): boolean {
	try {
		return localStorage.getItem(key) !== null;
	} catch {
		return false;
	}
}

/** Italics are few: they come with the first page that shows some. */
async function fetchFaces(): Promise<void> {
	try {
		const faces = [...document.fonts].filter(
			({ style, display }) => style === "normal" && display === "optional",
		);
		await Promise.all(faces.map((face) => face.load()));
		localStorage.setItem(key, "");
	} catch {
		// The next page tries again.
	}
}
