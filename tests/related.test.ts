import { expect, test } from "vitest";
import { findRelated, followRelated, type Topic } from "../src/related.ts";
import { createRandom } from "./cache/random.ts";

const aTopic = (
	title: string,
	tags: readonly string[] = [],
	category = "thoi-su",
): Topic => ({
	title,
	tags,
	authors: [],
	category,
});

test("shared tags come first, then rare words of the title, then the category", () => {
	const related = findRelated([
		aTopic("Khánh thành cầu Đoài", ["giao-thong"]),
		aTopic("Hội nghị tổng kết năm"),
		aTopic("Mùa hoa gạo bên cầu Đoài", [], "van-hoa"),
		aTopic("Sửa đường liên thôn", ["giao-thong"]),
	]);
	expect(related[0]).toEqual([3, 2, 1]);
});

test("no article is related to itself, and there are at most five", () => {
	const related = findRelated(
		Array.from({ length: 20 }, () => aTopic("Chợ quê", ["cho"])),
	);
	for (const [index, list] of related.entries()) {
		expect(list).toHaveLength(5);
		expect(list).not.toContain(index);
	}
});

test("an article that shares nothing has nothing related", () => {
	expect(findRelated([aTopic("Một", [], "a"), aTopic("Hai", [], "b")])).toEqual(
		[[], []],
	);
});

test("what is like an article stays the same as found anew, whatever titles become", () => {
	const { pick, below } = createRandom(2026);
	const words = ["chợ", "làng", "Vân", "hội", "xuân", "cầu", "đường", "mới"];
	const title = () =>
		Array.from({ length: 1 + below(5) }, () => pick(words)).join(" ");
	const topics = Array.from({ length: 400 }, () =>
		aTopic(title(), [`thẻ ${below(9)}`], `mục ${below(3)}`),
	);
	const followed = followRelated(topics);
	for (let step = 0; step < 40; step += 1) {
		const index = below(topics.length);
		const topic = { ...aTopic(title()), ...topics[index], title: title() };
		topics[index] = topic;
		followed.retitle(index, topic.title);
		expect(followed.related).toEqual(findRelated(topics));
	}
});
