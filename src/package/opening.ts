import { formatDay } from "../dates.ts";
import { escapeMarkup } from "../machines/xml.ts";
import { formatCount } from "../numbers.ts";
import { manifestFile, tagManifestFile } from "./bag.ts";
import type { CopyFacts } from "./facts.ts";

export const readFirstFile = "DOC-TRUOC.txt";
export const openingFile = "index.html";

/** The page at the top of a copy: it leads into the site, also without scripts and where refreshing is switched off. */
export function openingPage({ config }: CopyFacts): string {
	const name = escapeMarkup(config.name);
	return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="0; url=data/site/index.html">
<title>${name}</title>
</head>
<body>
<p><a href="data/site/index.html">Mở ${name}</a></p>
</body>
</html>
`;
}

/** What to read before anything else, for Notepad too: with a byte order mark and Windows line ends. */
export function readFirstText(facts: CopyFacts): string {
	const { config, part, span } = facts;
	const title = `${config.name.toLocaleUpperCase("vi")}: BẢN LƯU ĐỂ ĐỌC KHÔNG CẦN MẠNG`;
	const days =
		span === undefined
			? ""
			: `, từ ${formatDay({ day: span[0] })} đến ${formatDay({ day: span[1] })}`;
	const scope =
		part === undefined
			? "Bản này có toàn bộ kho lưu trữ"
			: `LƯU Ý: bản này chỉ là MỘT PHẦN của kho lưu trữ, ${part.name}`;
	const source = facts.isPublic
		? "Bản công khai: phần bài gốc chỉ có bài đã đăng và tệp kèm theo, không có ảnh gốc.\n"
		: "";
	const lines = `${title}

Nơi ban hành: ${config.issuer.name}
Ngày làm bản lưu: ${formatDay({ day: facts.day })}
${source}${scope}: ${formatCount(facts.articles, "vi")} bài${days}.
Địa chỉ trên mạng: ${config.baseUrl}

1. CÁCH MỞ

- Giải nén cả tệp .zip vào một thư mục (đừng mở ngay trong tệp .zip).
  Windows: bấm chuột phải vào tệp .zip, chọn “Extract All…” (Giải nén tất cả).
- Nếu nhận được nhiều tệp .zip (phần 1, phần 2…), giải nén tất cả vào cùng một chỗ.
- Mở thư mục vừa có, bấm đúp vào index.html. Đọc, xem ảnh, tìm kiếm đều không cần mạng.

2. TRONG NÀY CÓ GÌ

- data/site/     trang để đọc, kể cả bảng dữ liệu CSV và JSON (data/site/du-lieu/)
- data/source/   bài gốc dạng Markdown, ảnh và tệp gốc, site.yml, lược đồ JSON
- bagit.txt, bag-info.txt, ${manifestFile}, ${tagManifestFile}, sizes.txt
                 tem niêm phong: mã kiểm của từng tệp, theo chuẩn BagIt 1.0 (RFC 8493)

3. CÁCH KIỂM TRA KHÔNG TỆP NÀO HỎNG, MẤT HAY BỊ SỬA

Nếu có chương trình Bantin:

  npm run verify -- <tệp .zip hoặc thư mục đã giải nén>

Nếu không có, hãy mở cửa sổ lệnh ngay trong thư mục này rồi gõ:

  Linux:    sha512sum -c --quiet ${manifestFile}
            sha512sum -c --quiet ${tagManifestFile}
  macOS:    shasum -a 512 -c ${manifestFile} | grep -v ': OK'
            shasum -a 512 -c ${tagManifestFile} | grep -v ': OK'
  Windows (PowerShell), chép nguyên dòng:

  'manifest-sha512.txt','tagmanifest-sha512.txt' | % { Get-Content -Encoding UTF8 $_ } | % { $h,$p = $_ -split '  ',2; if (!(Test-Path -LiteralPath $p)) { "MAT: $p" } elseif ((Get-FileHash -Algorithm SHA512 -LiteralPath $p).Hash -ne $h) { "HONG: $p" } }

  Windows, một tệp:  certutil -hashfile data\\site\\index.html SHA512

Không in ra dòng nào là mọi tệp còn nguyên.

Mã gốc của cả bản lưu là mã SHA-512 của tệp ${tagManifestFile}:

  Linux:    sha512sum ${tagManifestFile}
  macOS:    shasum -a 512 ${tagManifestFile}
  Windows:  certutil -hashfile ${tagManifestFile} SHA512

So mã ấy với mã ghi trên nhãn hoặc trong sổ. Nếu ai đó sửa cả bài lẫn mã kiểm của bài, chỉ mã gốc mới cho biết.

4. CÁCH LẤY LẠI BÀI GỐC

  npm run restore -- <tệp .zip> --to <thư mục mới>

hoặc chép thư mục data/source/content/ ra. Dựng lại trang từ đó bằng ${facts.software}.
`;
	return `\ufeff${lines.replaceAll("\n", "\r\n")}`;
}
