import type { Messages } from "./vi.ts";

/** As in `vi.ts`, rule by rule, with the same values. */
export const messages: Messages = {
	"alias/loop": {
		says: "The old address “{alias}” leads to itself.",
		mend: "Remove this address from aliases.",
	},
	"alias/original": {
		says: "The original address has the path “{alias}”, the same as {other}.",
		mend: "That old address will lead to no article; if you know another one, write it under aliases.",
	},
	"alias/reserved": {
		says: "The old address “{alias}” is a page of the archive itself.",
		mend: "Remove this address from aliases: that page exists already.",
	},
	"alias/taken": {
		says: "The old address “{alias}” is already used in {other}.",
		mend: "An old address leads to one article only: remove it from one of the two.",
	},

	"archive/empty": {
		says: "The archive has no published article yet.",
		mend: "Add one under content/year/month/, for example with npm run new.",
	},

	"date/before-founding": {
		says: "The date {date} in “{key}” is before the bulletin's first year ({year}).",
		mend: "Check the date; if it is right, change founded_year in content/site.yml.",
	},
	"date/day-only": {
		says: "“{key}” takes a day without a time, not “{found}”.",
		mend: "Write {suggestion}.",
	},
	"date/file-name": {
		says: "The file name says {name}, but “date” says {date}.",
		mend: "The key “date” counts; rename the file or change the date so that they agree.",
	},
	"date/format": {
		says: "“{found}” in “{key}” cannot be read as a date.",
		mend: [
			"Is it {suggestion}? Write it exactly so.",
			"Write it as 2020-07-24, 2020-07-24 01:00 or 24/07/2020.",
		],
	},
	"date/future": {
		says: "The date {date} in “{key}” lies in the future.",
		mend: "Check the year; to publish later, use publish_on.",
	},
	"date/hour-24": {
		says: "There is no hour 24: “{found}” in “{key}”.",
		mend: [
			"Midnight is 00:00 of the next day: write {suggestion}.",
			"Hours run from 00:00 to 23:59; midnight is 00:00 of the next day.",
		],
	},
	"date/impossible": {
		says: "There is no such day or time as “{found}” (key “{key}”).",
		mend: [
			"Is it {suggestion}? Check day, month and year.",
			"Check day, month and year (1900 to 2100) and the time; for example 2020-07-24 01:00.",
		],
	},
	"date/month-first": {
		says: "“{found}” in “{key}” seems to have the month before the day.",
		mend: [
			"The day comes first: write {suggestion}.",
			"The day comes first; for example 24/07/2020.",
		],
	},
	"date/not-a-day": {
		says: "“{found}” in “{key}” lacks a day, a month or a year.",
		mend: [
			"Write it in full, for example {suggestion}.",
			"Write day, month and year; for example 2020-07-24.",
		],
	},
	"date/order": {
		says: "“{key}” says {found}, before the day of publication, {date}.",
		mend: "Check both dates.",
	},
	"date/two-digit-year": {
		says: "The year has two digits only: “{found}” in “{key}”.",
		mend: [
			"Write the year with four digits: {suggestion}.",
			"Write the year with four digits; for example 24/07/2020.",
		],
	},

	"encoding/binary": {
		says: "This file is not text but {format}.",
		mend: "Give the file its right extension; an article must be UTF-8 text.",
	},
	"encoding/c1": {
		says: "There is an invisible control character ({code}; {count} times).",
		mend: "It usually comes from old software: delete it and type the text here again.",
	},
	"encoding/control": {
		says: "There is a control character that is not allowed ({code}; {count} times).",
		mend: "Delete the invisible character here and retype the text if need be.",
	},
	"encoding/invisible": {
		says: "There is an invisible character ({code}; {count} times): search may miss the word that holds it.",
		mend: "Delete the character here.",
	},
	"encoding/marks": {
		says: "A letter carries more than 30 marks.",
		mend: "Decorated text was probably pasted: delete it and type the words again.",
	},
	"encoding/nul": {
		says: "There is a zero byte at byte {offset}.",
		mend: [
			"The file was probably saved as {guess}: open it and save it as UTF-8.",
			"Delete the invisible character here, or copy the file from the original again.",
		],
	},
	"encoding/private-use": {
		says: "There is a character that only one font knows ({code}; {count} times): other computers will not show it.",
		mend: "Replace it with an ordinary character; for a bullet use “- ”.",
	},
	"encoding/replacement": {
		says: "There is a “�” ({count} times): text was lost here in a conversion.",
		mend: "Compare with the original and type the lost letters again.",
	},
	"encoding/tcvn3": {
		says: "This looks like TCVN3 (ABC) text: “{sample}”.",
		mend: "Convert it to Unicode with your typing software (UniKey: Ctrl+Shift+F6) and paste it again.",
	},
	"encoding/unassigned": {
		says: "There is a code without a character ({code}; {count} times).",
		mend: "Replace it with the right character here.",
	},
	"encoding/utf-16": {
		says: "The file is saved as {guess}, not as UTF-8 (from byte {offset}).",
		mend: "Open the file and save it as UTF-8.",
	},
	"encoding/utf-8": {
		says: "Byte {offset} is not valid UTF-8; the file was probably saved as {guess}.",
		mend: "Open the file in that encoding, then save it as UTF-8.",
	},
	"encoding/utf-8-cut": {
		says: "The file is cut off within a character, at byte {offset}.",
		mend: "It was probably not copied completely: copy it from the original again.",
	},
	"encoding/utf-8-twice": {
		says: "This looks as if it was converted twice: “{sample}”.",
		mend: [
			"Is it “{suggestion}”? Paste it from the original again.",
			"Paste it from the original again.",
		],
	},
	"encoding/vni": {
		says: "This looks like VNI text: “{sample}”.",
		mend: "Convert it to Unicode with your typing software (UniKey: Ctrl+Shift+F6) and paste it again.",
	},

	"fence/close": {
		says: "The line that closes the front matter must be exactly “---”, not “{found}”.",
		mend: "Leave nothing but the three hyphens on this line.",
	},
	"fence/empty": {
		says: "The front matter is empty.",
		mend: "Write at least title, date and category between the two lines “---”.",
	},
	"fence/empty-file": {
		says: "The file is empty.",
		mend: "Write the article into it, or delete the file.",
	},
	"fence/inside-value": {
		says: "A line “---” stands within the value of “{key}”, so that the front matter ends too early.",
		mend: "Remove that line; “---” only opens and closes the front matter.",
	},
	"fence/language": {
		says: "The first line is “{found}”: front matter is YAML only, and runs no code.",
		mend: "Make the first line exactly “---” and write one key a line, such as title: The title.",
	},
	"fence/missing": {
		says: "The article does not begin with the line “---”.",
		mend: "The first line must be exactly “---”; then come title, date, category and another line “---”.",
	},
	"fence/spaces": {
		says: "The first line has spaces too many: “{found}”.",
		mend: "The first line must be exactly “---”, with nothing before or after.",
	},
	"fence/unclosed": {
		says: "The front matter is not closed.",
		mend: "Add a line “---” right after the last key, before the text.",
	},

	"file/changed": {
		says: "The file changed while it was being read.",
		mend: "Wait until it is written, then run again.",
	},
	"file/conflict": {
		says: "A conflict marker of git is left: “{found}”.",
		mend: "Keep the right part and delete the lines <<<<<<<, =======, >>>>>>>.",
	},
	"file/convert": {
		says: "Files of the type .{extension} cannot be published.",
		mend: "Convert it to {suggestion} and put that into the folder.",
	},
	"file/executable": {
		says: "“{name}” is code or belongs to another tool; it must not be in content/.",
		mend: "Move it out of content/. Nothing in it is run.",
	},
	"file/folder-named-article": {
		says: "“{name}” is a folder with the name of an article.",
		mend: "Rename the folder without .md.",
	},
	"file/head-too-large": {
		says: "The front matter is {size} long, more than {limit}.",
		mend: "Front matter holds keys only; move text below the second line “---”.",
	},
	"file/hidden": {
		says: "“{name}” is a hidden file or folder, so that it is unclear whether it belongs to the archive.",
		mend: "Remove the dot before its name if it is an article or a photo, or delete it.",
	},
	"file/name-bidi": {
		says: "The name has an invisible character that reverses text ({code}).",
		mend: "Type the name again.",
	},
	"file/name-character": {
		says: "The name “{name}” has {character}, which does not work on every computer.",
		mend: "Rename it, with letters, digits, hyphens and dots only; for example {suggestion}.",
	},
	"file/name-edge": {
		says: "The name “{name}” begins or ends with {character}.",
		mend: "Rename it; for example {suggestion}.",
	},
	"file/name-encoding": {
		says: "The name is not UTF-8 (shown as “{name}”).",
		mend: "Rename the file with a Unicode keyboard.",
	},
	"file/name-reserved": {
		says: "Windows does not allow the name “{name}”.",
		mend: "Rename it; for example {suggestion}.",
	},
	"file/name-twin": {
		says: "This name differs from {other} only in capitals or in the way marks are composed.",
		mend: "On other computers one file would replace the other: rename one.",
	},
	"file/no-content": {
		says: "There is no folder content/.",
		mend: "Run the command in the archive's folder, where content/site.yml is.",
	},
	"file/no-slug": {
		says: "The file name “{name}” has no letter or digit to make an address from.",
		mend: "Rename the file, for example hoi-nghi-tong-ket.md, or add the key slug.",
	},
	"file/node-modules": {
		says: "There is a folder node_modules in content/.",
		mend: "Delete that folder: content/ holds articles, photos and documents only.",
	},
	"file/path-too-long": {
		says: "The path is {length} bytes long, too long to be copied elsewhere (at most {limit}).",
		mend: "Shorten the names of folders, or nest fewer of them.",
	},
	"file/special": {
		says: "“{name}” is not an ordinary file but a {kind}.",
		mend: "Delete it, or put an ordinary file in its place.",
	},
	"file/symlink": {
		says: "“{name}” is a symbolic link.",
		mend: "Put the file or folder itself in its place: an archive must be complete.",
	},
	"file/too-large": {
		says: "The file has {size}, more than {limit}.",
		mend: "Split the article; attach long tables and documents as files.",
	},
	"file/type": {
		says: "Files “.{extension}” are not accepted in content/.",
		mend: [
			"Is it “.{suggestion}”? Rename or convert the file.",
			"Convert it to one of these types: {known}.",
		],
	},
	"file/unreadable": {
		says: "“{name}” cannot be read ({reason}).",
		mend: "Check the permissions of this file or folder.",
	},
	"file/vanished": {
		says: "The file vanished while it was being read.",
		mend: "Wait until copying or syncing is done, then run again.",
	},

	"front-matter/author-unit": {
		says: "“author” seems to include the organisation: “{found}”.",
		mend: "Write them apart: author: {author} and unit: {unit}.",
	},
	"front-matter/category": {
		says: "There is no category “{found}” in content/site.yml.",
		mend: [
			"Is it “{suggestion}”? The categories: {known}.",
			"The categories: {known}.",
		],
	},
	"front-matter/draft-key": {
		says: "Front matter has no key “{key}”.",
		mend: "Use status: draft for a draft, status: published for a published article.",
	},
	"front-matter/duplicate-item": {
		says: "“{key}” names “{item}” twice.",
		mend: "Remove one of the two.",
	},
	"front-matter/empty": {
		says: "The key “{key}” is empty.",
		mend: "Write a value, or remove the line if the key is not required.",
	},
	"front-matter/form-list": {
		says: "“{key}” must be a list.",
		mend: "Write {key}: [first, second], or one item a line, each beginning with “- ”.",
	},
	"front-matter/form-map": {
		says: "“{key}” must hold the keys {known}.",
		mend: "Write each of them on its own line, indented by two spaces.",
	},
	"front-matter/form-text": {
		says: "“{key}” must be one line of text, not a list or a group of keys.",
		mend: "Write the value right after “{key}: ”; put text with [ ] or { } in quotes.",
	},
	"front-matter/image-alt": {
		says: "The photo in “image” has no description for people who cannot see it.",
		mend: "Add the key alt within it, for example alt: People at the Tết market.",
	},
	"front-matter/lang": {
		says: "There is no language “{found}”.",
		mend: "Write lang: vi or lang: en.",
	},
	"front-matter/layout-key": {
		says: "Front matter has no key “{key}”.",
		mend: "All articles share one template: remove this line.",
	},
	"front-matter/media-absolute": {
		says: "“{key}” has the absolute path “{found}”.",
		mend: "Write the path from the article's folder, for example cho.jpg or anh/cho.jpg.",
	},
	"front-matter/media-backslash": {
		says: "“{key}” has a \\ in the path “{found}”.",
		mend: "Use /: {suggestion}.",
	},
	"front-matter/media-outside": {
		says: "“{key}” leads out of content/: “{found}”.",
		mend: "Copy the file next to the article and write its name, for example cho.jpg.",
	},
	"front-matter/media-url": {
		says: "“{key}” has a web address: “{found}”.",
		mend: "Download the file, put it next to the article and write its name: the archive depends on no other site.",
	},
	"front-matter/no-body": {
		says: "The article has front matter but no text.",
		mend: "Write the text below the second line “---”.",
	},
	"front-matter/null": {
		says: "“{key}” is “{found}”, which means nothing at all in YAML.",
		mend: 'Write a value; if it is meant as text, put it in quotes: "{found}".',
	},
	"front-matter/permalink-key": {
		says: "Front matter has no key “{key}”.",
		mend: "The address comes from the date and the file name; use slug to freeze its last part, aliases for old addresses.",
	},
	"front-matter/prototype-key": {
		says: "Front matter has no key “{key}”; the name is reserved for computers.",
		mend: "Remove this line.",
	},
	"front-matter/reason-missing": {
		says: "The article has status: withdrawn but no reason.",
		mend: "Add withdrawn_reason, for example withdrawn_reason: Withdrawn at the author's request.",
	},
	"front-matter/reason-unused": {
		says: "There is a withdrawn_reason, but the article is not withdrawn.",
		mend: "Add status: withdrawn if it is; otherwise remove this key.",
	},
	"front-matter/required": {
		says: "The key “{key}” is missing.",
		mend: "Add a line, for example {example}.",
	},
	"front-matter/reserved-word": {
		says: "“{found}” in “{key}” is a word reserved for computers.",
		mend: "Use another name.",
	},
	"front-matter/single-line": {
		says: "“{key}” must be on one line but has a line break ({code}).",
		mend: "Write it on one line.",
	},
	"front-matter/slug": {
		says: "The slug “{found}” cannot be part of an address.",
		mend: [
			"Write slug: {suggestion}.",
			"A slug has the letters a–z, digits and hyphens, at most 80 of them; for example hoi-nghi-tong-ket.",
		],
	},
	"front-matter/status": {
		says: "There is no status “{found}”.",
		mend: [
			"Is it {suggestion}? Possible: published, draft, withdrawn.",
			"Use published, draft or withdrawn.",
		],
	},
	"front-matter/text": {
		says: "“{key}” has a character that is not allowed ({code}).",
		mend: "Delete the character.",
	},
	"front-matter/tool-key": {
		says: "Front matter has no key “{key}”; it belongs to another tool.",
		mend: "Remove this line: an article does not control how pages are made.",
	},
	"front-matter/unknown-key": {
		says: "Front matter has no key “{key}”.",
		mend: [
			"Did you mean “{suggestion}”? Correct the key or remove the line.",
			"Remove this line. The keys are: {known}.",
		],
	},
	"front-matter/url": {
		says: "“{found}” in “{key}” is not a complete http or https address.",
		mend: "Copy the whole address, for example https://example.org/tin-tuc/cho-146.html.",
	},
	"front-matter/url-path": {
		says: "“{found}” in “{key}” is not a usable old address.",
		mend: "Write what follows the domain, beginning with “/” (such as /tin-tuc/cho-146.html), or the whole http address.",
	},
	"front-matter/views": {
		says: "“views” takes digits only, not “{found}”.",
		mend: [
			"Write {suggestion}.",
			"Write the number of views in digits without separators, for example 1235; if unknown, remove the line.",
		],
	},
	"front-matter/views-as-of": {
		says: "There is views_as_of but no views.",
		mend: "Add views, or remove views_as_of.",
	},
	"front-matter/views-quoted": {
		says: "“views” has a number in quotes: {found}.",
		mend: "Write {suggestion}, without quotes.",
	},
	"front-matter/views-too-large": {
		says: "The number of views “{found}” is too large to be right.",
		mend: "Check the number; at most {limit}.",
	},

	"link/absolute": {
		says: "The link “{target}” begins with “/”, so that it fails from a disk or in a sub-folder.",
		mend: "Write the path from the article's folder, for example ../04/hop.md.",
	},
	"link/case": {
		says: "The link “{target}” has wrong capitals or differently composed marks.",
		mend: "Write {suggestion}.",
	},
	"link/empty": {
		says: "The link has no address, so that only its text is shown.",
		mend: "Write the address in the parentheses, for example [the meeting](../04/hop.md).",
	},
	"link/folder": {
		says: "The link “{target}” leads to a folder.",
		mend: "Link to a file in it, for example ../04/hop.md.",
	},
	"link/fragment": {
		says: "The link “{target}” leads to “{fragment}”, which that article does not have.",
		mend: ["Is it #{suggestion}?", "Check what follows #, or remove it."],
	},
	"link/homograph": {
		says: "The domain “{target}” mixes letters of several alphabets and may be a forgery.",
		mend: "Type the address again from a source you trust.",
	},
	"link/hot-linked": {
		says: "The photo “{target}” is on another site, so that it becomes a link instead.",
		mend: "Download it, put it next to the article and write its name: the archive depends on no other site.",
	},
	"link/insecure": {
		says: "The link “{target}” uses http, not https.",
		mend: "If that site has https, use it.",
	},
	"link/invalid": {
		says: "“{target}” is not a valid address and is shown as text.",
		mend: "Correct the address.",
	},
	"link/invisible": {
		says: "The address “{target}” has an invisible character.",
		mend: "Type the address again.",
	},
	"link/missing": {
		says: "There is a link to “{target}”, but no such file.",
		mend: [
			"Is it {suggestion}?",
			"Check the path, which starts at the article's folder.",
		],
	},
	"link/old-portal": {
		says: "The link “{target}” leads to the old site, to an article that is not in the archive.",
		mend: "If the archive has that article, add this address to its aliases; otherwise the link may go.",
	},
	"link/outside": {
		says: "The link “{target}” leads out of content/.",
		mend: "Copy the file into content/ and link to it there.",
	},
	"link/scheme": {
		says: "Links of the kind “{scheme}” are not allowed: “{target}”.",
		mend: "Use http, https, mailto, tel or the path of a file in content/.",
	},
	"link/unpublished": {
		says: "There is a link to “{target}”, but that article is not published.",
		mend: "Remove the link, or publish that article.",
	},

	"markdown/data-url": {
		says: "A photo is embedded in the article by “data:”.",
		mend: "Save it as a file next to the article and link to that.",
	},
	"markdown/footnote": {
		says: "The footnote [^{label}] has no text.",
		mend: "Add a line [^{label}]: the text.",
	},
	"markdown/indented": {
		says: "This paragraph is indented by four spaces or more and is shown as code.",
		mend: "If it is ordinary text, remove the spaces at the beginning of its lines.",
	},
	"markdown/more": {
		says: "This text has {count} more problems.",
		mend: "Mend those that are listed, then check again.",
	},
	"markdown/nesting": {
		says: "Blocks are nested more than {limit} levels deep.",
		mend: "Remove some of the “>” or nested lists.",
	},
	"markdown/repeated-footnote": {
		says: "The footnote [^{label}] has two texts, one of which would be lost.",
		mend: "Rename one of them, for example [^{label}-2].",
	},
	"markdown/repeated-reference": {
		says: "The link “[{label}]: …” is defined more than once; only the first line counts, the others are not shown.",
		mend: "Rename or remove the others; if they are part of the text, write \\[ for the [ at the beginning.",
	},
	"markdown/table-cells": {
		says: "This row has {cells} cells, but the table has {columns} columns: the rest would be lost.",
		mend: "Add columns to the first row, or write \\| where | is text.",
	},
	"markdown/too-complex": {
		says: "The text has so many Markdown signs on top of each other that reading it goes beyond what is allowed.",
		mend: "Remove repeated > * [ ` signs, or split the article.",
	},
	"markdown/unused-footnote": {
		says: "Nothing in the text refers to the footnote [^{label}]; it is still shown at the end.",
		mend: "Write [^{label}] where the footnote belongs.",
	},
	"markdown/unused-reference": {
		says: "The line “[{label}]: …” is the address of a link that the text does not have, and is not shown.",
		mend: "If it is part of the text, write \\[ for the [ at its beginning.",
	},

	"media/alt": {
		says: "The photo “{target}” has no description.",
		mend: "Write a short one in the brackets, for example ![The Tết market]({target}).",
	},
	"media/animated": {
		says: "An animated photo: only its first picture is published.",
		mend: "If all of it is needed, convert it to .mp4 and link to that.",
	},
	"media/corrupt": {
		says: "The photo “{target}” cannot be opened ({reason}).",
		mend: "The file is probably damaged: copy it from the original again.",
	},
	"media/damaged": {
		says: "The photo opens but is damaged in part ({reason}).",
		mend: "Look at it, and copy it from the original again if you can.",
	},
	"media/empty": {
		says: "The file is empty, 0 bytes.",
		mend: "It was probably not copied completely: copy it from the original again.",
	},
	"media/heavy": {
		says: "The file has {size}: slow to load on a phone.",
		mend: "Photos are made smaller when published, so this is fine; a document had better be compressed.",
	},
	"media/kind": {
		says: "“{target}” is not a photo.",
		mend: "Choose a .jpg, .png, .webp or .gif file; documents go into attachments or a link.",
	},
	"media/mismatch": {
		says: "The file is called .{extension} but is really {format}.",
		mend: "Give the file its right extension.",
	},
	"media/missing": {
		says: "There is no file “{target}”.",
		mend: [
			"Is it {suggestion}?",
			"Put the file next to the article, or correct its name.",
		],
	},
	"media/name-taken": {
		says: "This file and {other} would have the same address on the site.",
		mend: "Rename one of the two.",
	},
	"media/no-name": {
		says: "“{name}”, or the folder that holds it, has no letter or digit to make an address from.",
		mend: "Rename it, for example cho-que.jpg.",
	},
	"media/photo-attached": {
		says: "“{target}” is a photo, not a document to download.",
		mend: "Put it into the text: ![description]({target}), or write it under image.",
	},
	"media/pixels": {
		says: "The photo has {width} × {height} pixels, more than {limit} million.",
		mend: "Make it smaller.",
	},
	"media/too-large": {
		says: "The file “{target}” is too large: {size}, at most {limit}.",
		mend: "Make it smaller or compress it.",
	},
	"media/unreadable": {
		says: "The file “{target}” cannot be read ({reason}).",
		mend: "Check its permissions, or run again when copying is done.",
	},
	"media/unused": {
		says: "No article uses this file.",
		mend: "Link to it in an article, or delete it.",
	},

	"permalink/reserved": {
		says: "The address {permalink} belongs to a page of the archive itself.",
		mend: "Rename the file, or change the article's slug.",
	},
	"permalink/taken": {
		says: "The address {permalink} already belongs to {other}.",
		mend: "Rename one of the two files, or change a slug.",
	},

	"site/base-url": {
		says: "base_url “{found}” is not a complete http or https address.",
		mend: "Write where the site will be published, for example https://example.org/ban-tin/.",
	},
	"site/base-url-slash": {
		says: "base_url “{found}” must end with “/”.",
		mend: "Write {suggestion}.",
	},
	"site/categories": {
		says: "No category is declared.",
		mend: "Add at least one below categories: - slug: tin-tuc, name: Tin tức.",
	},
	"site/category-slug": {
		says: "The category slug “{found}” cannot be part of an address.",
		mend: [
			"Write slug: {suggestion}.",
			"A slug has the letters a–z, digits and hyphens, at most 80 of them; for example van-hoa.",
		],
	},
	"site/category-twin": {
		says: "The category “{found}” is the same as the one on line {line}.",
		mend: "Each category needs a name and a slug of its own: change or remove one.",
	},
	"site/email": {
		says: "“{found}” in “{key}” is not an e-mail address.",
		mend: "Write it as editor@example.org.",
	},
	"site/empty": {
		says: "The key “{key}” in site.yml is empty.",
		mend: "Write a value, or remove the line if the key is not required.",
	},
	"site/form-list": {
		says: "“{key}” in site.yml must be a list.",
		mend: "Write one item a line, each beginning with “- ”.",
	},
	"site/form-map": {
		says: "“{key}” in site.yml must hold the keys {known}.",
		mend: "Write each of them on its own line, indented by two spaces.",
	},
	"site/form-text": {
		says: "“{key}” in site.yml must be text, not a list or a group of keys.",
		mend: "Write the value right after “{key}: ”; put text with [ ] or { } in quotes.",
	},
	"site/founded-year": {
		says: "founded_year “{found}” is not a year from 1900 to 2100.",
		mend: "Write four digits, for example founded_year: 1998.",
	},
	"site/languages": {
		says: "There is no language “{found}”.",
		mend: "Write languages: [vi] or languages: [vi, en].",
	},
	"site/missing": {
		says: "There is no file content/site.yml.",
		mend: "Make it: name, description, base_url, issuer and categories are required.",
	},
	"site/required": {
		says: "The key “{key}” is missing in site.yml.",
		mend: "Add a line, for example {example}.",
	},
	"site/reserved-word": {
		says: "“{found}” in “{key}” of site.yml is a word reserved for computers.",
		mend: "Use another name.",
	},
	"site/short-name": {
		says: "short_name “{found}” has {length} characters, at most 12.",
		mend: "Shorten it: it is shown under an icon on phones.",
	},
	"site/single-line": {
		says: "“{key}” in site.yml must be on one line but has a line break ({code}).",
		mend: "Write it on one line.",
	},
	"site/text": {
		says: "“{key}” in site.yml has a character that is not allowed ({code}).",
		mend: "Delete the character.",
	},
	"site/unknown-key": {
		says: "site.yml has no key “{key}”.",
		mend: [
			"Did you mean “{suggestion}”? Correct the key or remove the line.",
			"Remove this line. The keys are: {known}.",
		],
	},
	"site/url": {
		says: "“{found}” in “{key}” of site.yml is not a complete http or https address.",
		mend: "Copy the whole address, for example https://example.org/.",
	},

	"taxonomy/no-slug": {
		says: "“{name}” has no letter or digit to make an address from.",
		mend: "Use a name with letters.",
	},
	"taxonomy/taken": {
		says: "“{name}” and “{other}” ({file}) would have the same page {permalink}.",
		mend: "Write both the same way, or make one clearly different.",
	},

	"text/secret": {
		says: "This looks like a password or an access key: “{beginning}”.",
		mend: "Everyone can read a published page. If it is a secret, remove it and change it at once.",
	},
	"yaml/alias": {
		says: "The value begins with “{found}”: to YAML, & and * are commands to copy, which are not used here.",
		mend: "Put the whole text in quotes.",
	},
	"yaml/bracket-open": {
		says: "The {bracket} that opens here is not closed.",
		mend: "Close it; if it is part of the text, put the whole text in quotes.",
	},
	"yaml/brackets": {
		says: "After the closing bracket there is “{found}”: to YAML, [ ] and { } are lists.",
		mend: 'Put the whole text in quotes, for example title: "[Photos] The Tết market".',
	},
	"yaml/colon": {
		says: "The value has a colon followed by a space, which YAML takes for two keys.",
		mend: "Put the whole text in quotes, for example {example}.",
	},
	"yaml/comment": {
		says: "A # after a space cuts off the rest of the value: “{found}”.",
		mend: "Put the whole text in quotes; write notes on a line of their own.",
	},
	"yaml/complex-key": {
		says: "A key must be a simple word.",
		mend: "Write it as title: The title.",
	},
	"yaml/directive": {
		says: "The YAML directive “{found}” is not allowed.",
		mend: "Remove this line.",
	},
	"yaml/document": {
		says: "The line “{found}” ends the keys too early.",
		mend: "Remove this line; a file has one set of keys.",
	},
	"yaml/duplicate-key": {
		says: "The key “{key}” is already on line {line}.",
		mend: "Keep one line and remove the other.",
	},
	"yaml/escape": {
		says: "A \\ in double quotes makes an unknown sign: “{found}”.",
		mend: "Write \\\\ for \\, or use single quotes '…'.",
	},
	"yaml/indent": {
		says: "This line is indented in the wrong place.",
		mend: "Keys stand one below the other; keys within a key are indented by two spaces.",
	},
	"yaml/merge-key": {
		says: "The key “<<” is not allowed.",
		mend: "Write out every key.",
	},
	"yaml/nesting": {
		says: "Brackets or lists are nested more than {limit} levels deep.",
		mend: "Keys need one or two levels: check the signs [ { - .",
	},
	"yaml/not-a-map": {
		says: "This part must consist of lines “key: value”.",
		mend: "Write it as title: The title, one key a line.",
	},
	"yaml/quote": {
		says: "The {quote} that opens here is not closed.",
		mend: "Add {quote} at the end of the text, or remove the first one.",
	},
	"yaml/quote-inside": {
		says: "After the closing quote there is “{found}”.",
		mend: "If the text itself has double quotes, put it in single ones: 'The \"annual\" meeting'.",
	},
	"yaml/space": {
		says: "A space is missing after “{mark}”: “{found}”.",
		mend: "Write “{suggestion}”.",
	},
	"yaml/start": {
		says: "A value must not begin with “{found}”.",
		mend: "Put the whole text in quotes.",
	},
	"yaml/syntax": {
		says: "This cannot be understood (YAML: {reason}).",
		mend: "One key a line, such as title: The title; put text with unusual signs in quotes.",
	},
	"yaml/tab": {
		says: "This line is indented with a tab.",
		mend: "Use spaces, or remove it if no indent is needed.",
	},
	"yaml/tag": {
		says: "The value begins with “{found}”: to YAML, ! is a command, which is not used here.",
		mend: "Put the whole text in quotes.",
	},
};
