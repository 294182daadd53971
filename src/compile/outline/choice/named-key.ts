import { saysAnswer } from "../signs/answer-label.js";
import { isMetadata, isProperty } from "../signs/metadata.js";
import type { Key } from "./find-key.js";
import { otherLetters } from "./letters.js";
import { readKey } from "./read-key.js";
import type { WrittenOption } from "./written-option.js";

/** The letters behind a few words that are no property of a question. */
export function namesLetter(text: string): string | undefined {
  const [, words = "", letters] = namedKey.exec(text) ?? [];
  if (words.trim().split(" ").length > mostWords || graded.test(words.trim())) return undefined;
  if (isMetadata(text) || isProperty(text)) return undefined;
  // `Topic: AI`
  return letters !== undefined && glued.test(letters) && !saysAnswer(words) ? undefined : letters;
}

/** Right below options, a few words in any language and letters of them: `Bonne réponse : b`, `Richtige Antworten: A und C`. */
export function readNamedKey(
  options: readonly WrittenOption[],
  text: string,
): Pick<Key, "indexes" | "remark"> | undefined {
  const letter = namesLetter(text);
  return letter === undefined ? undefined : readKey(options, letter);
}

const letter = `[a-j${otherLetters}а-з]`;
const joining = "(?:\\s?[,，、;；&/+]\\s?(?:(?:and|und|y|e|et|i|и)\\s)?|\\s(?:and|und|y|e|et|i|и)\\s)";
const namedKey = new RegExp(
  `^[^\\p{L}\\p{N}]{0,6}(\\p{L}[\\p{L}'’ ]{1,40})[:：]\\s?[（([]?(${letter}(?:${joining}${letter}){0,9}|[A-J]{2,6})[)）\\]]?[.。]?$`,
  "iu",
);
const glued = /^[A-J]{2,6}$/i;

/** More words are a sentence that happens to end in a letter. */
const mostWords = 4;

/** What has letters for its values, too. */
const graded =
  /^(?:levels?|difficulty|grade|rank|category|group|section|part|type|module|niveau|nivel|stufe|уровень|категория|раздел|часть|вариант|группа|тип|难度|等级|類別|类别)$/iu;
