/** `npm run restore`: gives the `content/` of a copy back, byte for byte. */

import { basename } from "node:path";
import { isError } from "../src/fixity/findings.ts";
import { openPaths } from "../src/fixity/open.ts";
import { restoreContent } from "../src/fixity/restore.ts";
import { verify } from "../src/fixity/verify.ts";
import { formatCount } from "../src/numbers.ts";
import { systemCode, systemPath } from "../src/publish.ts";
import { guardExit } from "./build/guard.ts";
import { systemReason } from "./build/wording.ts";
import { localeOf, parseArguments } from "./command-line.ts";
import { wordings as verifyWordings } from "./verify/wording.ts";

const wordings = {
	vi: {
		restored: (files: string, folder: string) =>
			`Xong: ${files} tệp trong ${folder}/content, đúng từng byte.\nKiểm tra: npm run check -- --content-root "${folder}"`,
		damaged: (errors: string) =>
			`Bản lưu không nguyên vẹn (${errors} lỗi, xem: npm run verify). Chưa lấy lại gì. Tốt nhất là tìm một bản chép khác; nếu không có, thêm --anyway để lấy lại những gì còn đọc được.`,
		anyway: "Bản lưu không nguyên vẹn: hãy xem lại từng tệp vừa lấy.",
		"no-source": "Trong bản này không có bài gốc (data/source/content).",
		occupied: (folder: string) =>
			`${folder} đã có và không trống: không ghi đè. Hãy chọn thư mục khác bằng --to.`,
		mistake: (option: string) =>
			`Không hiểu “${option}”. Xem cách dùng: npm run restore -- --help`,
		help: `npm run restore -- <tệp .zip | thư mục> [--to <thư mục mới>] [--anyway]

Lấy lại bài gốc (content/) từ bản lưu. Mặc định đặt vào khoi-phuc/<tên bản lưu>.`,
	},
	en: {
		restored: (files: string, folder: string) =>
			`Done: ${files} files in ${folder}/content, the same to the byte.\nTo check: npm run check -- --content-root "${folder}"`,
		damaged: (errors: string) =>
			`The copy is not sound (${errors} faults, see: npm run verify). Nothing was restored. Best look for another copy; if there is none, --anyway restores what can still be read.`,
		anyway: "The copy is not sound: look through the files just restored.",
		"no-source": "This copy holds no source (data/source/content).",
		occupied: (folder: string) =>
			`${folder} is there and not empty: it is not overwritten. Choose another with --to.`,
		mistake: (option: string) =>
			`“${option}” is not understood. See npm run restore -- --help`,
		help: `npm run restore -- <zip | folder> [--to <new folder>] [--anyway]

Restores the source (content/) of a copy. By default into khoi-phuc/<name of the copy>.`,
	},
} as const;

const argv = process.argv.slice(2);
const locale = localeOf(argv);
const words = wordings[locale];
const finish = guardExit(verifyWordings[locale].failed("…"));
try {
	finish(await restore());
} catch (error) {
	const code = systemCode(error);
	const reason =
		code === undefined
			? String(error)
			: `${systemReason(code, locale)}: ${systemPath(error) ?? ""}`;
	console.error(verifyWordings[locale].failed(reason));
	finish(code === undefined ? 1 : 4);
}

async function restore(): Promise<number> {
	const parsed = parse();
	if (typeof parsed === "string") {
		console.error(words.mistake(parsed));
		return 3;
	}
	const { values, positionals } = parsed;
	const [first] = positionals;
	if (values.help || first === undefined) {
		console.log(words.help);
		return values.help ? 0 : 3;
	}
	const folder = values.to ?? `khoi-phuc/${basename(first, ".zip")}`;
	const opened = await openPaths(positionals);
	if (opened.outcome === "absent") {
		console.error(verifyWordings[locale].absent(opened.path));
		return 4;
	}
	const { store } = opened;
	try {
		const errors = (await verify(store)).findings.filter(isError);
		const { anyway } = values;
		if (errors.length > 0 && !anyway) {
			console.error(words.damaged(formatCount(errors.length, locale)));
			return 2;
		}
		const result = await restoreContent(store, folder, anyway);
		if (result.outcome === "no-source") console.error(words["no-source"]);
		if (result.outcome === "occupied") console.error(words.occupied(folder));
		if (result.outcome !== "restored") return 3;
		console.log(words.restored(formatCount(result.files, locale), folder));
		if (errors.length > 0) console.log(words.anyway);
		return errors.length > 0 ? 2 : 0;
	} finally {
		await store.close();
	}
}

function parse() {
	return parseArguments({
		args: argv,
		allowPositionals: true,
		options: {
			anyway: { type: "boolean", default: false },
			help: { type: "boolean", short: "h", default: false },
			lang: { type: "string" },
			to: { type: "string" },
		},
	});
}
