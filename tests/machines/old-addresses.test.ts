import { describe, expect, test } from "vitest";
import {
	addressKey,
	droppedSlug,
	plainSlug,
	slugsOfAddress,
} from "../../src/machines/old-address.ts";
import { findOldAddress } from "../../src/machines/old-address-search.ts";
import { oldAddressesOf } from "../../src/machines/old-addresses.ts";
import { anArchive, anArticle } from "../builders.ts";

test.each([
	["https://yenbinh.hanoi.gov.vn/tin-tuc/cho", "/tin-tuc/cho"],
	["//yenbinh.hanoi.gov.vn/tin-tuc/cho/", "/tin-tuc/cho"],
	["/Tin-T%E1%BB%A9c//Ch%E1%BB%A3#dau", "/tin-tức/chợ"],
	["tin-tuc/index.html", "/tin-tuc"],
	["https://yenbinh.hanoi.gov.vn", "/"],
	["/Pages/tin.aspx?NewsId=5&CatId=2", "/pages/tin.aspx?catid=2&newsid=5"],
	["/?p=80797", "/?p=80797"],
	["/hỏng-%E1%BB", "/hỏng-%e1%bb"],
	["  /tin/cho ", "/tin/cho"],
])("the key of %s is %s", (address, key) => {
	expect(addressKey(address)).toBe(key);
});

test.each([
	["/vi/news/thoi-su/cho-phien-146.html", ["cho-phien-146", "cho-phien"]],
	["/-/asset_publisher/x/content/chi-ao-ieu-hanh-", ["chi-ao-ieu-hanh"]],
	["/tin/cho-2799260105141822054.htm", ["cho-2799260105141822054", "cho"]],
	["/cho-phien/12345", ["cho-phien"]],
	["Chợ phiên đầu năm", ["cho-phien-dau-nam"]],
	["/12/34", []],
])("the slugs of %s are %j", (address, slugs) => {
	expect(slugsOfAddress(address)).toEqual(slugs);
});

test.each([
	["Chỉ đạo điều hành", "chi-ao-ieu-hanh", "chi-dao-dieu-hanh"],
	["Thủ đô", "thu-o", "thu-do"],
	["ĐẢNG BỘ", "ang-bo", "dang-bo"],
])("%s was %s on the old portal and is %s here", (title, dropped, plain) => {
	expect(droppedSlug(title)).toBe(dropped);
	expect(plainSlug(title)).toBe(plain);
});

const archive = anArchive({
	articles: [
		anArticle({
			title: "Chợ xã họp phiên đầu năm",
			date: { day: "2019-03-05" },
		}),
		anArticle({
			title: "Chỉ đạo điều hành của Ủy ban nhân dân xã về phòng chống dịch",
			date: { day: "2020-04-01" },
		}),
		anArticle({ title: "Tổng kết năm 2019", date: { day: "2019-12-30" } }),
		anArticle({ title: "Tổng kết năm 2020", date: { day: "2020-12-30" } }),
		anArticle({
			title: "Hội nghị đại biểu nhân dân",
			date: { day: "2018-05-06" },
		}),
	],
	tombstones: [
		{
			file: "content/2018/01/go.md",
			permalink: "2018/01/go.html",
			title: "Bài đã gỡ",
			date: { day: "2018-01-02" },
			category: {
				slug: "thoi-su",
				name: "Thời sự",
				permalink: "chuyen-muc/thoi-su/index.html",
			},
			lang: "vi",
			reason: "Sai sự thật.",
			aliases: ["/tin/go"],
		},
	],
	redirects: [
		{
			from: "/tin/cho-146.html",
			to: "2019/03/cho-xa-hop-phien-dau-nam.html",
			title: "",
		},
		{
			from: "/Pages/tin.aspx?NewsId=5",
			to: "2019/12/tong-ket-nam-2019.html",
			title: "",
		},
		{
			from: "/Pages/tin.aspx?NewsId=6",
			to: "2020/12/tong-ket-nam-2020.html",
			title: "",
		},
		{ from: "/tin/go", to: "2018/01/go.html", title: "" },
		{
			from: "/hop-lan-thu-nhat-cua-hoi-dong",
			to: "2018/05/hoi-nghi-dai-bieu-nhan-dan.html",
			title: "",
		},
	],
});
const data = oldAddressesOf(archive);

test.each([
	[
		"its exact address",
		"/tin/cho-146.html",
		"2019/03/cho-xa-hop-phien-dau-nam.html",
	],
	[
		"with host, case and marks of a social network",
		"https://xa.gov.vn/Tin/Cho-146.html?fbclid=abc",
		"2019/03/cho-xa-hop-phien-dau-nam.html",
	],
	[
		"a parameter among others",
		"/pages/tin.aspx?CatId=3&newsid=6&x=1",
		"2020/12/tong-ket-nam-2020.html",
	],
	["of a withdrawn article", "/tin/go/", "2018/01/go.html"],
])("an old address moves: %s", (_, address, permalink) => {
	expect(findOldAddress(data, address).moved?.permalink).toBe(permalink);
});

test.each([
	[
		"the old portal's slug without đ",
		"/x/-/asset_publisher/q/content/chi-ao-ieu-hanh-cua-uy-ban-nhan-dan-xa-ve-phong-chong-dich",
		"2020/04/",
	],
	[
		"such a slug cut off",
		"/content/chi-ao-ieu-hanh-cua-uy-ban-nhan",
		"2020/04/",
	],
	[
		"a slug with another number",
		"/thoi-su/cho-xa-hop-phien-dau-nam-999.html",
		"2019/03/",
	],
	["typing mistakes", "/cho-xa-hpo-phien-dau-namm", "2019/03/"],
	["a title with diacritics", "Chợ xã họp phiên đầu năm", "2019/03/"],
	["a title in part and without diacritics", "hop phien dau nam", "2019/03/"],
	["a title that ends in a year", "/tin/tong-ket-nam-2020", "2020/12/"],
	[
		"a slug of an old address, not of the title",
		"/tin/hop-lan-thu-nhat-cua-hoi-dong-12.html",
		"2018/05/",
	],
])("suggests first, for %s, the right page", (_, address, start) => {
	const { moved, similar } = findOldAddress(data, address);
	expect(moved).toBeUndefined();
	expect(similar[0]?.permalink).toMatch(new RegExp(`^${start}`));
});

describe("nothing is suggested", () => {
	test.each(["/hoan-toan-khac-biet", "/12/34", "/", ""])(
		"for %j",
		(address) => {
			expect(findOldAddress(data, address)).toEqual({ similar: [] });
		},
	);

	test("that only shares an address which needs its parameter", () => {
		expect(findOldAddress(data, "/Pages/tin.aspx").moved).toBeUndefined();
	});
});
