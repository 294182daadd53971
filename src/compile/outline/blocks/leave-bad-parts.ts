import type { List, ListItem, Paragraph, RootContent } from "mdast";
import { leadText, type TextLine, textLines } from "../../parse/plain-text.js";
import { type Judgement, judgementAmong, judgementOf } from "../signs/judged-part.js";
import { countsThings, isComparing } from "../signs/wanted.js";
import { headOf } from "./brief-of-list.js";
import { isMarkedAll } from "./part-name.js";
import { paragraphOf } from "./signed-lines.js";

/** A block, or some of its lines, with what its author says of it. */
interface Part {
  readonly block: RootContent;
  readonly judgement: Judgement | undefined;
  /** What stands behind the name, in the same block. */
  readonly said?: RootContent | undefined;
  /** Some of its points were wrong, and are gone. */
  readonly isCut?: true;
}

type Judge = (name: string) => Judgement | undefined;

/**
 * Gives the blocks of an answer without what its author calls wrong (`**Bad answer:** ...`, `### Common mistakes`, `- ❌ ...`), from what is called
 * good on, where both are there. All of them where nothing else is left, or where the prompt asks for what is wrong.
 */
export function leaveBadParts(blocks: readonly RootContent[], prompt: string): readonly RootContent[] {
  if (judged.test(prompt) || !blocks.some((block) => isAnyBad(partsOf(block, prompt, judgementOf)))) return blocks;
  const judgeIn = (names: readonly string[]): Judge => {
    const hasOthers = names.some((name) => name !== "" && judgementOf(name) === undefined);
    const among = { hasOthers, prompt, countsThings: countsThings(prompt) || isComparing(prompt) };
    return (name) => judgementAmong(name, among);
  };
  const judgeHeadings = judgeIn(blocks.flatMap((block) => (block.type === "heading" ? [leadText(block)] : [])));
  const judgeLines = judgeIn(blocks.flatMap(namesOfLines));
  const parts = blocks.flatMap((block) => {
    if (block.type === "list") return partsOf(block, prompt, judgeIn(block.children.map(headOf)));
    return partsOf(block, prompt, block.type === "heading" ? judgeHeadings : judgeLines);
  });
  if (!isAnyBad(parts)) return blocks;
  const kept: RootContent[] = [];
  let from: number | undefined;
  // What a heading names goes on to the next as high, a line in bold names the block below it.
  let left: number | undefined;
  for (const { block, judgement, said } of parts) {
    const depth = block.type === "heading" ? block.depth : 7;
    const isNamed = judgement !== undefined || (block.type === "heading" && depth <= (left ?? 0));
    if (isNamed) left = undefined;
    if (judgement === "bad") {
      if (said === undefined) left = depth;
    } else if (left !== undefined) {
      if (left === 7) left = undefined;
    } else if (judgement === "good") {
      if (kept.length === 0 || answers.test(leadText(block))) from ??= kept.length;
      if (said !== undefined) kept.push(said);
    } else kept.push(block);
  }
  const telling = kept.slice(from);
  return telling.some((block) => leadText(block) !== "") ? telling : blocks;
}

/** It names more than an example of what is said above it. */
const answers =
  /answer|response|\bsay\b|flags?\b|回答|答案|答え|답|respuesta|resposta|réponse|antwort|risposta|ответ|відповідь|odpowied|cevap|jawaban/i;

/** It asks for what is wrong, or for both. */
const judged =
  /\b(?:bad|wrong|mistakes?|pitfalls?|avoid|gotchas?|red[- ]flags?|misconceptions?|anti-?patterns?|should(?:n['’]t| not)|dangers?|risks?|problems?|issues?|fails?|careful)\b|注意|风险|问题|不[能要]|[错錯][误誤]|误区|陷阱|避免|間違|ミス|실수|잘못|\b(?:errores|erros|erreurs|fehler)\b|ошибк|помилк/i;

function isAnyBad(parts: readonly Part[]): boolean {
  return parts.some(({ judgement, isCut }) => isCut === true || judgement === "bad");
}

function partsOf(block: RootContent, prompt: string, judge: Judge): Part[] {
  if (block.type === "heading") return [{ block, judgement: judge(leadText(block)) }];
  if (block.type === "list") return [partOfList(block, prompt, judge)];
  if (block.type !== "paragraph") return [{ block, judgement: undefined }];
  const lines = linesOf(block);
  const places = lines.flatMap((line, at) => (judge(nameOf(line)) === undefined ? [] : [at]));
  if (places.length === 0) return [{ block, judgement: undefined }];
  const starts = places[0] === 0 ? places : [0, ...places];
  return starts.map((start, index) => partOf(lines.slice(start, starts[index + 1]), judge));
}

function linesOf({ children }: Paragraph): readonly TextLine[] {
  const written = textLines(children);
  return written.length === 1 && isMarkedAll(children) ? written.map((line) => ({ ...line, bold: true })) : written;
}

/** What lines of a paragraph name; one that ends with its colon may only lead in what stands below it. */
function namesOfLines(block: RootContent): readonly string[] {
  if (block.type !== "paragraph") return [];
  return linesOf(block).flatMap((line) => (line.bold || !/[:：]$/.test(line.text) ? [nameOf(line)] : []));
}

/** Lines from a name on, or those above the first. */
function partOf(lines: readonly TextLine[], judge: Judge): Part {
  const [first, ...others] = lines;
  const name = first === undefined ? "" : nameOf(first);
  const judgement = judge(name);
  if (first === undefined || judgement === undefined) return { block: paragraphOf(lines), judgement };
  const rest = withoutColon(first.text.slice(name.length));
  const said = rest === "" ? others : [{ ...first, text: rest, bold: false }, ...others];
  return { block: paragraphOf(lines), judgement, ...(said.length > 0 && { said: paragraphOf(said) }) };
}

function withoutColon(text: string): string {
  return text.replace(/^\s?[:：–—-]?\s*/, "");
}

/** What a line begins with, up to its colon; a line that is marked as a whole. */
function nameOf({ text, bold }: TextLine): string {
  return /^[^:：]{1,50}(?=[:：])/.exec(text)?.[0] ?? (bold ? text : "");
}

/** The points of a list without those that are called wrong; a list of nothing else is wrong itself. */
function partOfList(list: List, prompt: string, judge: Judge): Part {
  const names = list.children.map((item) => judge(headOf(item)));
  const judgements = names.includes("bad") ? names : signsOf(list, prompt);
  const kept = list.children.filter((_, at) => judgements[at] !== "bad");
  if (kept.length === list.children.length) return { block: list, judgement: undefined };
  if (kept.length === 0) return { block: list, judgement: "bad", said: list };
  const areGood = list.children.every((_, at) => judgements[at] !== undefined);
  if (!areGood) return { block: { ...list, children: kept }, judgement: undefined, isCut: true };
  return { block: list, judgement: "good", isCut: true, said: { ...list, children: kept.map(withoutJudgement) } };
}

/** Crosses stand above ticks: `- ❌ by hand`, `- ✅ by wind`. With ticks first, they are pros and cons. */
function signsOf(list: List, prompt: string): readonly (Judgement | undefined)[] {
  if (!/^[❌✗✘✖⛔🚫👎]/u.test(leadText(list)) || countsThings(prompt) || isComparing(prompt)) return [];
  const signs = list.children.map((item) => signOf(leadText(item)));
  const isApart = signs.lastIndexOf("bad") < signs.indexOf("good") && !signs.includes(undefined);
  return isApart ? signs : [];
}

const cross = /^[❌✗✘✖⛔🚫👎]\uFE0F?\s?/u;
const tick = /^[✅✔✓☑👍]\uFE0F?\s?/u;

function signOf(text: string): Judgement | undefined {
  if (cross.test(text)) return "bad";
  return tick.test(text) ? "good" : undefined;
}

function withoutJudgement(item: ListItem): ListItem {
  const [first, ...below] = item.children;
  if (first?.type !== "paragraph") return item;
  const [line, ...others] = textLines(first.children);
  if (line === undefined) return item;
  const name = headOf(item);
  const text =
    judgementOf(name) === undefined ? line.text.replace(tick, "") : withoutColon(line.text.slice(name.length));
  return { ...item, children: [paragraphOf([{ ...line, text, bold: false }, ...others]), ...below] };
}
