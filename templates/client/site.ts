/** Buttons that only make sense with a script: they are hidden in the page and shown here. */
for (const button of document.querySelectorAll<HTMLButtonElement>(
	"button[data-action]",
)) {
	const run = actionOf(button);
	if (run === undefined) continue;
	button.hidden = false;
	button.addEventListener("click", run);
}

function actionOf(button: HTMLButtonElement): (() => void) | undefined {
	const { action, url = "", title = "", copy = "" } = button.dataset;
	if (action === "print") return () => window.print();
	if (action === "share" && "share" in navigator)
		// A reader who closes the dialogue has not met an error.
		return () => void navigator.share({ title, url }).catch(() => {});
	if (action === "copy") return () => void copyText(button, copy);
	return undefined;
}

async function copyText(button: HTMLButtonElement, text: string) {
	const { done = "", failed = "" } = button.dataset;
	const copied = await writeClipboard(text);
	const status = button.parentElement?.querySelector('[role="status"]');
	if (status) status.textContent = copied ? done : failed;
}

/** The clipboard API is missing on plain http; selecting and copying works there. */
async function writeClipboard(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		const area = document.createElement("textarea");
		area.value = text;
		document.body.append(area);
		area.select();
		const copied = document.execCommand("copy");
		area.remove();
		return copied;
	}
}
