const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/u;

/** A slug that every system takes as a file name: `con` (also from “Côn”) is a device on Windows, `con-1` is not. */
export function portable(slug: string): string {
	return devices.test(slug) ? `${slug}-1` : slug;
}
