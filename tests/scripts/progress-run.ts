/** `node --import tsx tests/scripts/progress-run.ts`: the line of a long build on the terminal that this runs in, in no time. */
import { showProgress } from "../../scripts/build/progress.ts";
import { wordings } from "../../scripts/build/wording.ts";

let time = 0;
const progress = showProgress("vi", wordings.vi, process.stderr, () => time);
const articles = 10_000;
progress.begin("read");
for (let done = 0; done <= articles; done += 50) {
	time += 20;
	progress.show("read", done, articles);
}
for (const step of ["understand", "media", "model"] as const) {
	time += 3_000;
	progress.turnTo(step);
}
progress.rest();
console.log("Dựng trang");
progress.begin("search");
time += 300;
progress.show("machines", 1, 30);
for (let done = 0; done <= articles; done += 50) {
	time += 20;
	progress.show("pages", done, articles);
}
progress.end("pages");
progress.hide();
console.log("Các trang đã xong");
progress.end("machines");
time += 4_000;
progress.turnTo("publish");
progress.rest();
console.log("Xong");
