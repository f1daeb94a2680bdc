import { expect, test } from "vitest";
import {
	absoluteUrl,
	pagePermalink,
	relativeHref,
	rootedPermalink,
} from "../src/addresses.ts";
import { aSiteConfig } from "./builders.ts";

test.each([
	["index.html", "2020/07/cho.html", "2020/07/cho.html"],
	["2020/07/cho.html", "2020/07/hop.html", "hop.html"],
	["2020/07/cho.html", "2020/08/hop.html", "../08/hop.html"],
	["2020/07/cho.html", "index.html", "../../index.html"],
	["2020/07/cho.html", "nam/2020/index.html", "../../nam/2020/index.html"],
	["nam/2020/index.html", "nam/2020/07/index.html", "07/index.html"],
	["nam/2020/07/index.html", "nam/2020/index.html", "../index.html"],
	["index.html", "media/Ảnh 1%.jpg", "media/%E1%BA%A2nh%201%25.jpg"],
	["index.html", "lich/2020.html#ngay-1", "lich/2020.html#ngay-1"],
	["2020/07/cho.html", "2020/07/cho.html", "cho.html"],
])("from %s to %s is %s", (from, to, href) => {
	expect(relativeHref(from, to)).toBe(href);
	const resolved = new URL(href, `https://example.org/ban-tin/${from}`);
	expect(decodeURIComponent(resolved.pathname + resolved.hash)).toBe(
		`/ban-tin/${to}`,
	);
});

test("a page that hosts show at any depth links from the host's root", () => {
	const permalink = rootedPermalink(aSiteConfig(), "404.html");
	expect(permalink).toBe("/ban-tin/404.html");
	expect(relativeHref(permalink, "nam/index.html")).toBe(
		"/ban-tin/nam/index.html",
	);
	expect(relativeHref(permalink, "index.html")).toBe("/ban-tin/index.html");
});

test.each([
	["nam/2024/03/index.html", 1, "nam/2024/03/index.html"],
	["nam/2024/03/index.html", 2, "nam/2024/03/trang-2.html"],
	["chuyen-muc/y-te/2020.html", 3, "chuyen-muc/y-te/2020-trang-3.html"],
])("page of %s number %d is %s", (first, number, permalink) => {
	expect(pagePermalink(first, number)).toBe(permalink);
});

test("the public address of the front page is the base URL itself", () => {
	const config = aSiteConfig();
	expect(absoluteUrl(config, "index.html")).toBe(
		"https://example.org/ban-tin/",
	);
	expect(absoluteUrl(config, "media/Ảnh 1.jpg")).toBe(
		"https://example.org/ban-tin/media/%E1%BA%A2nh%201.jpg",
	);
});
