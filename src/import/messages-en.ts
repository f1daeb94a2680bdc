import type { ImportWords } from "./messages.ts";

/** What the importer says with `--lang en`. */
export const english: ImportWords = {
	locale: "en",
	unknown: "unknown",
	problems: {
		"category-near": {
			says: "The old portal's section “{section}” resembles the category “{near}” but is not named the same.",
			mend: "If they are one, run again with --category {near}, or note it in import.yml. Categories: {list}.",
		},
		"category-unknown": {
			says: "content/site.yml has no category “{name}”.",
			mend: "Categories: {list}. Nearest: {suggestion}.",
		},
		check: {
			says: "The article does not pass the check: {report}",
			mend: "Correct the source page and import it again.",
		},
		"date-impossible": {
			says: "“{written}” is no real date.",
			mend: "Correct this line in the source (nearest: {suggestion}), or run again with --date 2019-09-03T14:05.",
		},
		"date-missing": {
			says: "No date at the head of the page.",
			mend: "If you know it, run again with --date 2019-09-03 or --date 2019-09-03T14:05.",
		},
		"date-relative": {
			says: "“{written}” tells only how long before the page was saved.",
			mend: "If you know the date, run again with --date 2019-09-03 or --date 2019-09-03T14:05.",
		},
		disk: {
			says: "Cannot write: {reason}.",
			mend: "Nothing is half-written. Make room or check permissions and run again: articles already written are passed over.",
		},
		encoding: {
			says: "The file is not UTF-8; it looks like {guess}.",
			mend: "Look closely and run again with --convert-legacy, or save the file as UTF-8.",
		},
		"error-page": {
			says: "This is an error page (“{title}”), not an article.",
			mend: "The original is kept apart. Import another copy of the article if there is one.",
		},
		"list-alone": {
			says: "This list names {count} articles and has the text of none.",
			mend: "The full texts are in {files}, in the folder du-lieu/ of the same copy. Import those files, or the whole folder du-lieu/.",
		},
		"list-page": {
			says: "This page is only a list of links (“{title}”), not an article.",
			mend: "Import the articles of the list one by one.",
		},
		"list-without-texts": {
			says: "This list names {count} articles, and none of its columns is their text.",
			mend: "Add a column “text” or “html”, or import the list together with the articles' pages: missing views, authors and units are taken by address (column “url”).",
		},
		"no-pages": {
			says: "There is no page to import here.",
			mend: "What can be imported: HTML pages, MHTML, text, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON.",
		},
		"login-page": {
			says: "This is a login page (“{title}”), not an article.",
			mend: "The original is kept apart. Save the article again after logging in.",
		},
		"mapping-unknown": {
			says: "import.yml leads “{section}” to “{name}”, which content/site.yml does not have.",
			mend: "Categories: {list}.",
		},
		"no-body": {
			says: "There is no paragraph below the title.",
			mend: "Is it a list, a login or an error page?",
		},
		"no-section": {
			says: "No section at the head of the page.",
			mend: "Run again with --category and one of: {list}.",
		},
		"no-text": {
			says: "The file has no text.",
			mend: "Save the source page again.",
		},
		"no-title": {
			says: "No title.",
			mend: "The title must stand right above or below the date.",
		},
		"source-kind": {
			says: "The file is {format}, which is no page.",
			mend: "What can be imported: HTML, MHTML, text, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON.",
		},
		"too-deep": {
			says: "HTML elements are nested more than {limit} deep.",
			mend: "No real page is: the file may be damaged. Copy its text to a .txt file and import that.",
		},
		"too-large": {
			says: "The file has {size}; the limit is {limit}.",
			mend: "Split it into pages.",
		},
		"unsafe-name": {
			says: "The entry “{name}” of the archive is not safe: {reason}.",
			mend: "It was not read. Unpack it by hand, look closely and import the folder.",
		},
		unreadable: {
			says: "Cannot read the file: {reason}.",
			mend: "Check its path and permissions.",
		},
	},
	drops: {
		account: "account of the portal, not the author",
		address: "address of the page",
		breadcrumb: "trail of the page",
		comments: "comments and ratings",
		counter: "visitor counter",
		"download-label": "words of a download link that is gone",
		embedded: "embedded from elsewhere",
		"end-mark": "end mark",
		"file-name": "name of a photo's file",
		frame: "the portal's frame, outside of the article",
		graphic: "drawing or formula",
		hidden: "hidden text that no reader saw",
		icon: "icon",
		menu: "menu",
		"page-clock": "the day the page was saved, not posted",
		related: "list of other articles",
		"repeated-caption": "repeated caption",
		"repeated-section": "repeated section",
		"repeated-title": "repeated title",
		"role-label": "label without a name",
		script: "code and notes of the page",
		template: "template, never shown",
		unrecognised: "not understood",
		widget: "button or widget",
	},
	remarks: {
		"address-date":
			"The page names no day of posting; {text} was taken from its address.",
		attachment:
			"The page had the file “{text}”. Its name is still in the text; if you have the file, put it beside the article and link to it.",
		"attachment-lost":
			"The page links to “{text}”, which the source does not have; the link keeps its old address.",
		"cut-page": "The page is cut short; the end of the article may be missing.",
		"dead-link": "The link to “{text}” leads nowhere now; its words stay.",
		encoding: "Encoding of the page: {text}. Check that the accents are right.",
		"link-dropped":
			"The link “{text}” is unsafe or broken and was dropped; its words stay.",
		"list-conflict": "Lists contradict each other ({text}); nothing was taken.",
		"list-differs":
			"A list contradicts the page ({text}); the article's own page counts.",
		"list-unclear":
			"{text} view counts stand beside several links; nobody can say whose they are, none was taken.",
		"lost-letter":
			"Letters were lost before (�): “{text}”. Find another copy to mend it.",
		meridiem: "A 24-hour time with AM/PM; the hour was believed: “{text}”.",
		"no-author": "The page names no author, unit or source.",
		"photo-lost":
			"The photo “{text}” is not in the source; the article says that it is gone.",
		"rounded-views": "The portal had rounded its views: “{text}”.",
		seconds: "Seconds are not kept: “{text}”.",
		"short-line":
			"A short line without an end mark, kept as a paragraph; it may be a heading or a caption: “{text}”.",
		spam: "Words of gambling adverts; was this injected? “{text}”.",
		"views-listed": "The view count {text} was taken from a list.",
		weekday:
			"The weekday contradicts the date; the date was believed: “{text}”.",
	},
	legacy: {
		tcvn3: "TCVN3 font (.VnTime)",
		vni: "VNI font",
		mojibake: "UTF-8 read as Windows-1252",
		cp1258: "letters misread as Windows-1258",
		entities: "letters as HTML numbers (&#…;)",
	},
	site: {
		asked: "→ category {slug} ({name}), by --category",
		mapped: "→ category {slug} ({name}), by import.yml",
		"same-name": "→ category {slug} ({name})",
		added: "→ new category {slug} (“{name}”), ADDED to the list in {file}",
		wouldAdd: "→ new category {slug} (“{name}”), to be added to {file}",
		cannotAdd:
			"→ new category {slug} (“{name}”): add it to {file} yourself, or the article will not pass the check",
	},
	report: {
		written: "written",
		replaced: "brought up to date",
		unchanged: "unchanged",
		conflict: "NOT WRITTEN: the file says something else",
		edited: "NOT WRITTEN: the article was edited, yours stays",
		removed: "NOT WRITTEN: the article was removed; --force writes it again",
		merged: "a copy of this article; its address became an alias",
		listed: "a list, joined to its articles",
		listSays:
			"{joined} articles of the list are part of this import, {present} are in the archive already",
		listMissing: "{count} articles of the list are not here",
		listUnclear: "{count} view counts belong to nobody knows which article",
		listMore: "… and {count} more",
		file: "File",
		pageCode: "page code",
		fromList: "list",
		portal: "Portal",
		category: "Category",
		title: "Title",
		posted: "Posted",
		updated: "Updated",
		views: "Views",
		author: "Author",
		unit: "Unit",
		source: "Source",
		lead: "Lead",
		content: "Content",
		contentSays:
			"{paragraphs} paragraphs, {photos} photos, {captions} captions of lost photos",
		metadataLine: "Metadata",
		byDate: "{date}, by --date",
		noTime: "{day}, no time",
		legacySays: "{encoding} in lines {lines}: {done}.",
		legacyDone: "converted to Unicode; read it again",
		legacyKept: "kept; --convert-legacy converts it to Unicode",
		conflictMend:
			"The article may have been edited. Compare and keep the right one; add --force only to write over it.",
		reportTitle: "Import report",
		attention: "Needs an editor",
		before: "← Before",
		after: "After →",
		start: "Start of the report",
		onPage: "The old page",
		inArticle: "Article in the archive",
		details: "Details",
		dryRun: "would be written (dry run)",
		printed: "printed",
		failed: "NOT IMPORTED",
		line: "line",
		lines: "lines",
		absent: "not on the page",
		none: "nothing",
		dropped: "Left out",
		unrecognised: "Not understood",
		remarks: "Please look at",
	},
	notes: {
		noPages:
			"Name a file or folder to import: npm run import -- page.txt, or npm run import -- old-portal/ --write",
		totals: "Done: {imported} pages imported, {failed} not.",
		tryRun:
			"This was a dry run, nothing was written. Read the report {file}; then add --write.",
		reportAt: "Every page beside its article: {file}",
		reading: "Reading",
		writing: "Importing",
		noSite: "Cannot read {file}, which must declare the categories.",
		badSite:
			"{file} must have a list “categories” with slug and name. Run npm run check.",
		badMapping: "Cannot understand {file}: {reason}.",
		badDate:
			"--date “{written}” is no date. Write 2019-09-03 or 2019-09-03T14:05.",
		oneDate: "--date is for one page only.",
		badOption:
			"Cannot understand “{written}”. All options: npm run import -- --lang en --help",
		byDefault: "default: {value}",
		noReport:
			"The report {file} could not be written as a whole: is there space left, and may it be written?",
	},
	mapping: {
		"no-sections": "there is no key “sections”",
		"no-list": "“sections” must be lines of “Old section: category”",
		"no-pair": "each old section leads to one category",
		yaml: "line {line}, column {column} is no YAML",
	},
	help: {
		usage: "Usage:",
		arguments: "Sources:",
		options: "Options:",
		optionsName: "options",
		command:
			"Turns pages of an old portal into Markdown articles. Text pages (.txt) that are named are written at once; all other sources are tried first, and written only with --write.",
		sourcesName: "sources",
		sources:
			"files or folders: text, HTML, MHTML, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON",
		folder: "folder",
		day: "day",
		file: "file",
		language: "language",
		out: "where articles go",
		category: "category of every article of this import",
		date: "day of posting, for a page that has none: 2019-09-03T14:05",
		stdout: "prints the articles and writes no file",
		write: "writes the articles (text pages are written without it too)",
		report: "where the HTML report goes",
		dryRun: "only reports what would be done",
		force: "writes over articles that say something else",
		convertLegacy: "converts old encodings (TCVN3, VNI, CP1258…) to Unicode",
		lang: "language of the report: vi or en",
		help: "shows this help",
	},
};
