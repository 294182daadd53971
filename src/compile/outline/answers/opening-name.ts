import type { Reading } from "../../parse/reading.js";
import { isAnnouncement } from "../blocks/announcement.js";

/** So often as this, the same name opens a part of each answer. */
const OFTEN = 3;

const name = /^[ \t]*\*\*([^*\r\n]+)\*\*[ \t]*(?:[:：][ \t]*)?/;

/** `**Explicación:** ...` by its name; `undefined` where none opens the line, with a colon on either side of its marks. */
function readName(line: string): { readonly words: string; readonly length: number } | undefined {
  const [whole, words] = name.exec(line) ?? [];
  if (whole === undefined || words === undefined) return undefined;
  const bare = words.replace(/\s?[:：]\s*$/, "");
  return bare === words && !/[:：]/.test(whole.slice(-2)) ? undefined : { words: bare.trim(), length: whole.length };
}

/** Without marks, words that name an explanation and nothing else. */
const plainNames: readonly RegExp[] = [
  /^(?:explanation|rationale|explication|explicaci[oó]n|explicaç[aã]o|spiegazione|erkl[äa]rung|erl[äa]uterung|begr[üu]ndung)\s?[:：](?:[-–—](?=\s))?\s*/i,
  /^(?:объяснение|пояснение|пояснення|wyjaśnienie|açıklama|penjelasan|giải thích)\s?[:：]\s*/i,
  /^(?:答案|[题題]目)?(?:解析|解释|解釋|解説|说明|説明|설명|해설)\s?[:：]\s*/,
];

const known = new WeakMap<Reading, ReadonlyMap<string, number>>();

function countNames({ source }: Reading): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of source.split(/[\r\n]+/)) {
    const words = readName(line)?.words;
    if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/**
 * Takes `**Explicación:**` off the start of an explanation: a name that says no more, or one that the file has again and again, unless other such
 * names stand in the explanation, too, and all name its parts.
 */
export function dropOpeningName(reading: Reading, explanation: string): string {
  const opening = readName(explanation);
  if (opening === undefined) {
    const plain = plainNames.find((words) => words.test(explanation));
    return plain === undefined ? explanation : explanation.replace(plain, "");
  }
  const counts = known.get(reading) ?? countNames(reading);
  known.set(reading, counts);
  const isOften = (words: string | undefined) => words !== undefined && (counts.get(words) ?? 0) >= OFTEN;
  const others = explanation.split("\n").slice(1);
  const isOne = isOften(opening.words) && !others.some((line) => isOften(readName(line)?.words));
  return isOne || isAnnouncement(opening.words) ? explanation.slice(opening.length).trimStart() : explanation;
}
