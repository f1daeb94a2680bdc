/**
 * Run by npm before every command: installs what package-lock.json names when node_modules differs from it. Plain
 * JavaScript without dependencies, in syntax that old Node versions can still read, because nothing is there yet.
 */
import { spawnSync } from "node:child_process";
import {
	accessSync,
	constants,
	existsSync,
	mkdirSync,
	readFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @param {string} version such as `v20.19.0` */
function isNodeNewEnough(version) {
	const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
	return major > 20 || (major === 20 && minor >= 19);
}

/**
 * Every package that must be here and is not, or not in the locked version. npm itself writes
 * node_modules/.package-lock.json after each install.
 * @returns {string[]} places such as `node_modules/yaml`
 */
function findMissing() {
	const locked = readPackages("package-lock.json");
	const installed = readPackages(join("node_modules", ".package-lock.json"));
	return Object.keys(locked).filter((place) => {
		const wanted = locked[place];
		if (place === "" || wanted.link || !isForThisMachine(wanted)) return false;
		const found = installed[place];
		return (
			found === undefined ||
			found.version !== wanted.version ||
			// Some registries leave out the checksum; what is stated must agree.
			(Boolean(found.integrity && wanted.integrity) &&
				found.integrity !== wanted.integrity) ||
			!existsSync(join(place, "package.json"))
		);
	});
}

/** @param {string} file */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8")).packages || {};
	} catch {
		return {};
	}
}

/** A native binary for another system is not wanted here; one for this system is, although npm calls it optional. */
function isForThisMachine(entry) {
	if (!entry.optional) return true;
	return (
		Boolean(entry.os || entry.cpu) &&
		allows(entry.os, process.platform) &&
		allows(entry.cpu, process.arch) &&
		(entry.libc === undefined || allows(entry.libc, libcOfThisMachine()))
	);
}

/** @param {string[] | undefined} list as in package.json, where `!win32` excludes */
function allows(list, name) {
	if (list === undefined) return true;
	return list.every((item) => item.startsWith("!"))
		? !list.includes(`!${name}`)
		: list.includes(name);
}

/** What runs TypeScript here keeps its results there. */
function canWriteTemporaryFiles() {
	try {
		mkdirSync(tmpdir(), { recursive: true });
		accessSync(tmpdir(), constants.W_OK);
		return true;
	} catch {
		return false;
	}
}

let libc;
function libcOfThisMachine() {
	if (libc === undefined && process.report) {
		// Looking up network names for the report can take seconds.
		process.report.excludeNetwork = true;
		const { header } = process.report.getReport();
		libc = header.glibcVersionRuntime ? "glibc" : "musl";
	}
	return libc;
}

/** Install scripts are never run: nothing here needs one. */
function install() {
	const args =
		"ci --ignore-scripts --include=dev --include=optional --no-audit --no-fund --prefer-offline".split(
			" ",
		);
	const npm = process.env.npm_execpath || "";
	const options = { stdio: "inherit" };
	return /npm-cli\.c?js$/.test(npm)
		? spawnSync(process.execPath, [npm].concat(args), options).status
		: spawnSync("npm", args, {
				stdio: "inherit",
				shell: process.platform === "win32",
			}).status;
}

/** @param {string} vi @param {string} en */
function fail(vi, en) {
	console.error(`\n${vi}\n\n${en}\n`);
	process.exit(4);
}

if (!isNodeNewEnough(process.version)) {
	fail(
		`Bantin cần Node.js 20.19 trở lên; máy này đang dùng ${process.version}. Hãy tải bản mới ở https://nodejs.org rồi chạy lại.`,
		`Bantin needs Node.js 20.19 or newer; this is ${process.version}. Get one at https://nodejs.org and run this again.`,
	);
}
if (!canWriteTemporaryFiles()) {
	fail(
		`Không ghi được vào thư mục tạm ${tmpdir()}. Hãy tạo thư mục ấy, hoặc trỏ biến môi trường TMPDIR (Windows: TEMP) tới một thư mục ghi được rồi chạy lại.`,
		`Temporary files cannot be written to ${tmpdir()}. Create that folder, or point the environment variable TMPDIR (Windows: TEMP) to one that can be written, and run this again.`,
	);
}
const missing = findMissing();
if (missing.length > 0) {
	console.error(
		`Đang cài ${missing.length} gói còn thiếu (chỉ lần đầu hoặc khi có thay đổi) / installing ${missing.length} missing packages…`,
	);
	const status = install();
	const left = findMissing();
	if (status !== 0 || left.length > 0) {
		fail(
			`Chưa cài được các gói cần thiết${left.length > 0 ? ` (thiếu ${left.slice(0, 3).join(", ")}${left.length > 3 ? "…" : ""})` : ""}. Lần cài đầu tiên cần có mạng: hãy kiểm tra kết nối hoặc proxy của npm (npm config get proxy) rồi chạy lại. Lý do cụ thể nằm ở các dòng “npm error” phía trên.`,
			"The packages could not be installed. The first install needs the network: check the connection or npm's proxy (npm config get proxy) and run this again. The lines “npm error” above give the reason.",
		);
	}
}
