import { lettersOf } from "../../../text/letters-of.js";
import { dropAnswerLabel } from "../signs/answer-label.js";
import { isExplanationLabel } from "../signs/explanation-label.js";

/** The key and the words of its option are hardly longer. */
const MOST = 400;
/** Where a label may begin that sets off why: at the start of a line or in bold, perhaps in brackets of its own. */
const starts = /(?:^|\n)[ \t]{0,4}(?=\S)|(?<=\s)(?=\*\*)/g;
/** `**Explanation:** `, `【解析】`, `Explanation/Reference: ` */
const label = /^[*_]{0,2}(?:【[^【】\n]{1,8}】|[^:：>\n]{1,40}[:：])[*_]{0,2}\s{0,4}/;
const letter = /^[（(【[]?[A-Ja-j①-⑧](?:[.．、:：)）】\]]\s*|\s*$)/;
const lettersAlone = /^[A-Ja-j](?: ?[,，、] ?[A-Ja-j]){0,6}[.。]?$/;

/** Takes the key off an explanation that begins with it, and the label behind it: `B) It rises.`, `**Explanation:** ...` below. */
export function dropKeyBefore(text: string, keys: readonly string[]): string {
  const head = text.slice(0, MOST);
  for (const { index, 0: margin } of head.matchAll(starts)) {
    const at = index + margin.length;
    const found = label.exec(text.slice(at, at + 60))?.[0];
    if (found === undefined || !isReason(found)) continue;
    const rest = text.slice(at + found.length).trim();
    // Labels of several reasons tell them apart.
    return rest !== "" && !rest.includes(found.trim()) && (at === 0 || isKey(head.slice(0, index), keys)) ? rest : text;
  }
  return text;
}

function isReason(written: string): boolean {
  // `*Explanation: It is so.*` is marked as a whole.
  const label = written.trim();
  if (label.length - label.replace(/^[*_]{1,3}/, "").length !== label.length - label.replace(/[*_]{1,3}$/, "").length)
    return false;
  const words = written.replace(/[*_\s]/g, "").replace(/^【(.+)】$/, "$1:");
  return isExplanationLabel(words) || /^explanation\/reference[:：]$/i.test(words);
}

/** Nothing but a label, the letter, and the words of what is right, with more of it in brackets. */
function isKey(written: string, keys: readonly string[]): boolean {
  const words = dropAnswerLabel(written.replace(/[*_]/g, "").trim()).trim();
  const own = words.replace(letter, "").trim();
  if (lettersOf(own) === "" || lettersAlone.test(words.slice(words.search(/[:：]/) + 1).trim())) return true;
  const without = own.replace(/\s?[(（][^()（）]{1,120}[)）][.。]?$/, "");
  return keys.some((key) => [words, own, without].some((said) => lettersOf(said) === lettersOf(key)));
}
