import { identityKey } from "./identity.ts";

const collator = new Intl.Collator("vi", { numeric: true });

/** Vietnamese alphabetical order; equal only for equal texts, so that every sort is total. */
export const compareText = (a: string, b: string): number =>
	collator.compare(a, b) || compareCodeUnits(a, b);

/**
 * People as Vietnamese lists them: by given name, then middle name, then family name. Pen names, initials and
 * newsrooms (“Minh Lan”, “H.T.”, “Ban biên tập”) have no family name and stand as they are.
 */
export const comparePeople = (a: string, b: string): number =>
	compareParts(nameParts(a), nameParts(b)) || compareText(a, b);

/** `comparePeople` for one sort of many names: each is taken apart once. */
export function peopleOrder(): (a: string, b: string) => number {
	const known = new Map<string, NameParts>();
	const partsOf = (name: string): NameParts => {
		const parts = known.get(name) ?? nameParts(name);
		known.set(name, parts);
		return parts;
	};
	return (a, b) => compareParts(partsOf(a), partsOf(b)) || compareText(a, b);
}

function compareParts(left: NameParts, right: NameParts): number {
	return (
		collator.compare(left.given, right.given) ||
		collator.compare(left.middle, right.middle) ||
		collator.compare(left.family, right.family)
	);
}

interface NameParts {
	readonly given: string;
	readonly middle: string;
	readonly family: string;
}

function nameParts(name: string): NameParts {
	const words = name.normalize("NFC").trim().split(/\s+/u);
	const [family = ""] = words;
	if (words.length < 2 || !familyNames.has(identityKey(family))) {
		return { given: words.join(" "), middle: "", family: "" };
	}
	return {
		given: words.at(-1) ?? "",
		middle: words.slice(1, -1).join(" "),
		family,
	};
}

function compareCodeUnits(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** Family names in use among the peoples of Vietnam; a name that begins otherwise is taken for a pen name. */
const familyNames: ReadonlySet<string> = new Set(
	`Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý An Âu Bạch Bàn Bế Cao Cầm Châu Chử Chu Cù
	Cung Cấn Diệp Diêm Doãn Đàm Đào Đậu Điền Điêu Đinh Đoàn Đồng Đổng Đới Đường Giang Giàng Giáp Hà Hàn Hạ Hầu Hoa
	Hứa Khổng Khúc Khuất Khương Kiều Kim La Lã Lạc Lại Lâm Liễu Linh Lò Lộc Lù Lục Lữ Lương Lường Lưu Ma Mã Mạc Mai
	Mạnh Mâu Mẫn Mùa Nghiêm Ngọ Nhâm Nhữ Ninh Nông Ông Phí Phó Phù Phùng Phương Quách Quan Quản Sái Sầm Sùng Tạ Tân
	Tăng Thạch Thái Thân Thang Thào Thẩm Thi Thiều Tiêu Tiết Tô Tôn Tống Trang Triệu Trịnh Trình Trương Từ Tưởng Ứng
	Uông Ưng Văn Vi Viên Viêm Vương Xa Xuân`
		.split(/\s+/u)
		.map(identityKey),
);
