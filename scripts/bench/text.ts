import type { Random } from "./random.ts";
import * as words from "./words.ts";

/** Sentences that read like a commune's bulletin: a grammar, filled by chance. */
export interface Writer {
	title(topic: words.Topic): string;
	sentence(topic: words.Topic): string;
	paragraph(topic: words.Topic, sentences: number): string;
	person(): string;
	place(): string;
}

type Sentence = (topic: words.Topic) => string;

export function createWriter(random: Random): Writer {
	const { pick, integer } = random;
	const person = () =>
		`${pick(words.familyNames)} ${pick(words.middleNames)} ${pick(words.givenNames)}`;
	const place = () => `${pick(words.placeStarts)} ${pick(words.placeEnds)}`;
	const spot = () => `${pick(words.placeKinds)} ${place()}`;
	const count = () => String(integer(2, 980));
	const day = () => `ngày ${integer(1, 28)}/${integer(1, 12)}`;
	const decree = () =>
		`${integer(1, 3200)}/${pick(["QĐ-UBND", "NQ-HĐND", "KH-UBND", "TB-UBND", "BC-UBND"])}`;

	const sentences: readonly [Sentence, ...Sentence[]] = [
		(t) =>
			`${upper(day())}, ${pick(words.organisations)} đã ${pick(words.actions)} ${pick(t.events)} tại ${spot()}.`,
		(t) =>
			`Theo ${pick(words.addresses)} ${person()}, ${pick(words.roles)}, ${pick(t.matters)} ${pick(words.results)}.`,
		(t) => `Đến nay, ${pick(t.matters)} ở ${spot()} ${pick(words.results)}.`,
		() =>
			`Toàn xã có ${count()} ${pick(words.things)}, tăng ${integer(2, 45)} so với cùng kỳ năm trước.`,
		(t) =>
			`Tham dự ${pick(t.events)} có ${pick(words.addresses)} ${person()}, ${pick(words.roles)}, cùng ${count()} ${pick(words.things)}.`,
		() =>
			`Phát biểu tại buổi lễ, ${pick(words.addresses)} ${person()} đề nghị các thôn ${pick(words.duties)} và ${pick(words.duties)}.`,
		(t) =>
			`Quyết định số ${decree()} nêu rõ ${pick(t.matters)} phải hoàn thành trong ${pick(words.seasons)}.`,
		() =>
			`Về ${spot()} vào ${pick(words.seasons)}, khách dễ gặp ${pick(words.details)} ${pick(words.qualities)} bên ${pick(words.details)}.`,
		() =>
			`Bà con ${spot()} ai cũng ${pick(words.feelings)} khi nhắc đến ${pick(words.details)}.`,
		(t) =>
			`Kinh phí cho ${pick(t.matters)} là ${integer(12, 980)} triệu đồng, trong đó nhân dân đóng góp ${integer(5, 60)}%.`,
		(t) =>
			`${upper(pick(words.organisations))} giao ${pick(words.roles)} ${pick(words.duties)} để ${pick(t.matters)} ${pick(words.results)}.`,
		() =>
			`Gia đình ${pick(words.addresses)} ${person()} ở ${spot()} đã ủng hộ ${count()} ${pick(words.things)}.`,
		(t) =>
			`Nhiều năm qua, ${pick(t.matters)} gắn với tên tuổi của ${pick(words.addresses)} ${person()}, người ${spot()}.`,
		() =>
			`Từ ${pick(words.details)} đến ${pick(words.details)}, đâu đâu cũng ${pick(words.qualities)} hơn trước.`,
		(t) =>
			`Kết thúc ${pick(t.events)}, ban tổ chức trao ${integer(2, 40)} giải, trong đó giải nhất thuộc về ${spot()}.`,
		() =>
			`Thời gian tới, xã sẽ ${pick(words.duties)}, ${pick(words.duties)} và ${pick(words.duties)}.`,
		(t) =>
			`Chị ${person()} kể: “Ngày trước, ${pick(t.matters)} vất vả lắm, nay ${pick(words.results)}.”`,
		() =>
			`Hồ sơ gửi về ${pick(words.organisations)} chậm nhất 16 giờ 30 phút ${day()}.`,
	];
	const titles: readonly [Sentence, ...Sentence[]] = [
		(t) => `${upper(pick(t.events))} ở ${spot()}`,
		(t) => `${upper(pick(t.matters))} ở ${place()} ${pick(words.results)}`,
		(t) => `${place()}: ${pick(t.events)} ${pick(words.qualities)}`,
		() =>
			`${upper(pick(words.details))} ${pick(words.qualities)} của ${spot()}`,
		(t) =>
			`${upper(pick(words.organisations))} ${pick(words.actions)} ${pick(t.events)}`,
		(t) => `Chuyện ${pick(t.matters)} của ${pick(words.addresses)} ${person()}`,
	];
	const sentence: Sentence = (topic) => pick(sentences)(topic);
	return {
		person,
		place,
		sentence,
		title: (topic) => pick(titles)(topic),
		paragraph: (topic, length) =>
			Array.from({ length }, () => sentence(topic)).join(" "),
	};
}

function upper(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
