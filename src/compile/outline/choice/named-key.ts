import { isMetadata, isProperty } from "../signs/metadata.js";
import type { Key } from "./find-key.js";
import { readKey } from "./read-key.js";
import type { WrittenOption } from "./written-option.js";

/** The letter behind a few words that are no property of a question. */
export function namesLetter(text: string): string | undefined {
  const [, words = "", letter] = namedKey.exec(text) ?? [];
  return words.trim().split(" ").length > mostWords || graded.test(words.trim()) || isMetadata(text) || isProperty(text)
    ? undefined
    : letter;
}

/** Right below options, a few words in any language and the letter of one of them: `Bonne réponse : b`. */
export function readNamedKey(
  options: readonly WrittenOption[],
  text: string,
): Pick<Key, "indexes" | "remark"> | undefined {
  const letter = namesLetter(text);
  return letter === undefined ? undefined : readKey(options, letter);
}

const namedKey = /^[^\p{L}\p{N}]{0,6}(\p{L}[\p{L}'’ ]{1,40})[:：]\s?[（(]?([a-jа-зア-ク①-⑧])[)）]?[.。]?$/iu;

/** More words are a sentence that happens to end in a letter. */
const mostWords = 4;

/** What has letters for its values, too. */
const graded =
  /^(?:levels?|difficulty|grade|rank|category|group|section|part|type|module|niveau|nivel|stufe|уровень|категория|раздел|часть|вариант|группа|тип|难度|等级|類別|类别)$/iu;
