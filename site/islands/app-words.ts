import { lang } from "./lang.js";
import { enWords } from "./words-en.js";
import { zhWords } from "./words-zh.js";

/** What the apps of the site say, in the language of the page. */
export const appWords = lang === "zh" ? zhWords : enWords;
