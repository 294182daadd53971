/** Prints what the options of our choice items give away without their stems, for both languages. Run by `npm run eval:choice`. */
import { type ChoiceLeak, measureChoiceLeak } from "./choice-leak.js";
import { compileContent } from "./compile-content.js";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const rows: readonly (readonly [string, keyof ChoiceLeak])[] = [
  ["picked by naive Bayes", "picked"],
  ["key longest", "keyLongest"],
  ["key shortest", "keyShortest"],
  ["key most like the others", "keyCentral"],
  ["key least like the others", "keyOutlying"],
];
const { zh, en } = await compileContent();
const leaks = [measureChoiceLeak(zh.articles), measureChoiceLeak(en.articles)];
console.log(`${leaks[0]?.items} items; one key of four is 25 %`.padEnd(36), "      zh       en");
for (const [title, field] of rows) console.log(title.padEnd(36), ...leaks.map((leak) => percent(leak[field])));
