import { describe, expect, test } from "vitest";
import { parseFile } from "../../src/parse.ts";
import { findSecret } from "../../src/parsing/secrets.ts";

/** Put together here, so that no tool that looks for secrets finds one in this file. */
const made = (...parts: readonly string[]) => parts.join("");

describe("R16 a text is found to hold what looks like", () => {
	test.each([
		["a private key", made("-----BEGIN RSA PRIVATE", " KEY-----"), "----…"],
		[
			"a private key without its kind",
			made("-----BEGIN PRIVATE", " KEY-----"),
			"----…",
		],
		["a key of a cloud", made("AKIA", "ABCDEFGHIJKLMNOP"), "AKIA…"],
		["a token of a code host", made("ghp_", "a1B2".repeat(9)), "ghp_…"],
		["a key for maps", made("AIza", "Sy".repeat(17), "x"), "AIza…"],
		[
			"a signed token",
			made(
				"eyJ",
				"hbGciOiJIUzI1NiJ9.",
				"eyJ",
				"zdWIiOiIxMjM0In0.",
				"c2lnbmF0dXJl",
			),
			"eyJh…",
		],
		[
			"an address with a password",
			made("ftp://vanthu:", "hoatim2020@ftp.example.vn"),
			"ftp:…",
		],
		["a password in Vietnamese", made("Mật khẩu: ", "hoaphuong@1975"), "Mật …"],
		["a password in English", made("password = ", "hoaphuong1975"), "pass…"],
	])("%s", (_, secret, beginning) => {
		const text = `Tin nội bộ.\n${secret}\n`;
		expect(findSecret(text)).toEqual({ offset: 12, beginning });
	});
});

test.each([
	"Mật khẩu của người dân không ai được hỏi.",
	"Không chia sẻ mật khẩu: đó là lời dặn của công an xã.",
	"Liên hệ: vanphong@example.vn, https://example.vn/@trang",
	"Bản đồ AIzawa và số AKIA12",
	"Xem tại https://example.vn:8080/tin@2020",
])("an ordinary sentence holds none: %s", (text) => {
	expect(findSecret(text)).toBeUndefined();
});

test("R16 it is a warning at its place, which does not repeat the secret", () => {
	const secret = made("AKIA", "ABCDEFGHIJKLMNOP");
	const text = `---\ntitle: Tin\n---\n\nKhóa ${secret} ở đây.\n`;
	const { diagnostics } = parseFile({ file: "content/a.md", text });
	expect(diagnostics).toMatchObject([
		{
			rule: "text/secret",
			severity: "warning",
			line: 5,
			column: 6,
			values: { beginning: "AKIA…" },
		},
	]);
	expect(JSON.stringify(diagnostics)).not.toContain(secret);
});
