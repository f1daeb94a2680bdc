import {
	closeSync,
	fsyncSync,
	linkSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Replaces a file in one step: whoever reads it sees the old text or the new one, never half of it. */
export function replaceFile(path: string, text: string | Uint8Array): void {
	const temporary = writeBeside(path, text);
	try {
		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
}

/** Writes a file that must not exist yet; `false` when it does, and then nothing is touched. */
export function createFile(path: string, text: string | Uint8Array): boolean {
	mkdirSync(dirname(path), { recursive: true });
	const temporary = writeBeside(path, text);
	try {
		// Unlike a rename, a link never takes the place of a file.
		linkSync(temporary, path);
		return true;
	} catch (error) {
		if (isCode(error, "EEXIST")) return false;
		if (!cannotLink(error)) throw error;
		return createPlainly(path, text);
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** FAT and some network drives know no links; an exclusive open is next best. */
function createPlainly(path: string, text: string | Uint8Array): boolean {
	try {
		writeFileSync(path, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (isCode(error, "EEXIST")) return false;
		rmSync(path, { force: true });
		throw error;
	}
}

/** The name ends in `.tmp`, which the build knows as a leftover if we are killed here. */
function writeBeside(path: string, text: string | Uint8Array): string {
	const temporary = `${path}.${process.pid}.tmp`;
	const descriptor = openSync(temporary, "w");
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	} finally {
		closeSync(descriptor);
	}
	return temporary;
}

function cannotLink(error: unknown): boolean {
	return ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].some((code) =>
		isCode(error, code),
	);
}

function isCode(error: unknown, code: string): boolean {
	return error instanceof Error && "code" in error && error.code === code;
}
