import type { ListItem, RootContent } from "mdast";
import { optionCount } from "../../../model/article.js";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import type { OutlineReading } from "../outline-reading.js";
import { isOptionsLabel } from "../signs/options-label.js";
import { hasLetterOf, letterAt, letterMark } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

const positive =
  "correct|right|correct[oa]|cert[oa]|richtig|juste|верно|правильно|corrett[oa]|정답|正[确確解]|[对對]|doğru|goed|poprawn[ae]";
const negative =
  "incorrect|wrong|not correct|incorrect[oa]|incorret[oa]|errad[oa]|falsch|faux|неверно|неправильно|sbagliat[oa]|오답|错误|錯誤|不正[确確解]|[错錯]|yanlış|fout|błędn[ae]";
const verdict = `(?:(${positive})|(${negative}))(?: (?:answer|option|choice))?`;
/** `Correct: ...`, as what stands below an option begins. */
const below = new RegExp(`^${verdict}(?:\\s?[:：.。,，!！–—-]|$)`, "iu");
/** `... — **Correct**`, `... (Wrong)`, as an option ends. */
const behind = new RegExp(`\\s?[(（\\[–—-]\\s?[*_]{0,2}${verdict}[*_]{0,2}[)）\\]]?[.!]?[*_]{0,2}$`, "iu");

interface Judged {
  readonly item: ListItem;
  readonly isRight: boolean;
  readonly reasons: readonly RootContent[];
}

/** What stands before the items. */
export interface AboveVerdicts {
  readonly prompt: string;
  /** Plain text of the paragraph right above them, below the prompt. */
  readonly above: string;
}

/** It asks to tell, not to choose. */
const telling =
  /^(?:explain|describe|show|why\b|how (?:do|does|can|could|should|would|to|is|are)\b|为什么|为何|如何|怎[么样]|どのように|なぜ|어떻게|왜|¿?(?:cómo|por qué|explica)\b|(?:como|por que|explique|comment|pourquoi|expliquez|wie|warum|erkläre|erklären|come|perché)\s|(?:как|почему|объясните)\s)/iu;
const choosing =
  /choose|select|pick|true|correct|right|wrong|false|选|選|正确|错误|richtig|wahr|falsch|correct[oa]|verdad|cert[oa]|vrai|верн|правильн/i;

/** Two are an example of each; below a sentence of the answer, as many as there are: `Letters, but no digit first:`. */
function areExamples(items: readonly ListItem[], { prompt, above }: AboveVerdicts): boolean {
  if (/[:：]$/.test(above) && !choosing.test(above) && !isOptionsLabel(above)) return true;
  return items.length === 2 && telling.test(prompt) && !choosing.test(prompt);
}

/**
 * Reads items of which each is called right or wrong, below it or behind its words: both must be there. Without letters, and with a dash
 * before each verdict, they may be examples of what an answer says.
 */
export function readVerdictOptions(
  reading: OutlineReading,
  items: readonly ListItem[],
  above: AboveVerdicts,
): { readonly options: WrittenOption[]; readonly reasons: RootContent[] } | undefined {
  const { least, most } = optionCount;
  if (items.length < least || items.length > most) return undefined;
  const judged: Judged[] = [];
  for (const item of items) {
    const found = judge(item);
    if (found === undefined) return undefined;
    judged.push(found);
  }
  if (new Set(judged.map(({ isRight }) => isRight)).size < 2) return undefined;
  const texts = judged.map(({ item }) => leadText(item).replace(behind, ""));
  const areLettered = texts.every(hasLetterOf);
  if (!areLettered && judged.every(isBare) && areExamples(items, above)) return undefined;
  const withoutLetter = (text: string) => (areLettered ? text.replace(letterMark, "") : text);
  const options = judged.map(({ item, isRight }, index): WrittenOption => {
    const markdown = withoutLetter(textOfBlocks(reading, item.children.slice(0, 1)).replace(behind, ""));
    const words = { text: withoutLetter(texts[index] ?? ""), markdown };
    return { letter: letterAt(index), needsKey: true, ...words, isTicked: isRight, isBold: false };
  });
  return options.some(({ text }) => text === "")
    ? undefined
    : { options, reasons: judged.flatMap(({ reasons }) => reasons) };
}

/** Its verdict stands behind a dash, `total — correct`; one in brackets marks a key anywhere. */
function isBare({ item }: Judged): boolean {
  return item.children.length === 1 && !/[)）\]]$/.test(leadText(item));
}

function judge(item: ListItem): Judged | undefined {
  const [first, ...others] = item.children;
  if (first?.type !== "paragraph") return undefined;
  const said = behind.exec(leadText(first));
  if (said !== null) return { item, isRight: said[1] !== undefined, reasons: others };
  const [next] = others;
  const told = next === undefined ? null : below.exec(leadText(next));
  if (told === null) return undefined;
  return { item, isRight: told[1] !== undefined, reasons: saysMore(others, told[0]) ? others : [] };
}

/** More than the verdict stands below. */
function saysMore([first, ...others]: readonly RootContent[], verdict: string): boolean {
  const isOne = first?.type !== "list" || first.children.length === 1;
  return others.length > 0 || !isOne || (first !== undefined && leadText(first).trim() !== verdict.trim());
}
