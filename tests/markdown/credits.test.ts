import { expect, test } from "vitest";
import { splitCredit } from "../../src/markdown/credits.ts";

test.each([
	["Chợ quê. Ảnh: Minh Lan", { caption: "Chợ quê.", credit: "Minh Lan" }],
	["Chợ quê (Ảnh: Minh Lan)", { caption: "Chợ quê", credit: "Minh Lan" }],
	["Chợ quê (ảnh: H.T.).", { caption: "Chợ quê", credit: "H.T." }],
	["Chợ quê - Ảnh: Minh Lan.", { caption: "Chợ quê", credit: "Minh Lan" }],
	["Ảnh: Minh Lan", { credit: "Minh Lan" }],
	["Ảnh chụp lễ hội", { caption: "Ảnh chụp lễ hội" }],
	["Hình ảnh: tư liệu", { caption: "Hình ảnh: tư liệu" }],
	["Chợ quê", { caption: "Chợ quê" }],
	["", {}],
])("%j", (written, parts) => {
	expect(splitCredit(written)).toEqual(parts);
});
