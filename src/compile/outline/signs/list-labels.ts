import { takeId } from "../../parse/id-suffix.js";
import { looksLikeQuestion } from "./looks-like-question.js";
import { parseNumeral, readPrompt } from "./title.js";

/** So many prompts with one label show a habit; of labels that count, so many that go on. */
const LEAST = 5;
const LEAST_COUNTED = 3;

/** A label is no longer. */
const MOST_SIGNS = 31;
const nameOfLabel = /^[\p{L}\p{N}][\p{L}\p{N} .#+-]*$/u;
/** It says that a question follows, of whatever subject: `golang面试题：`, `SQL interview question:`. */
const asking =
  /面试[题題官]|面試[題官]|[题題]目?$|^追[问問]$|^follow-ups?$|interview|\bquestions?\b|entrevista|entretien|vorstellungs|собеседовани|面接|면접/iu;
const ofInterviews = /面试[题题官]$|面試[題官]$|interviewquestions?$/;
/** It counts what is asked, and says nothing of it. `Layer 3:` does. */
const counting =
  /^(?:trick|tip|puzzle|riddle|brain ?teaser|challenge|case|scenario|exercise|task|problem|技巧|案例|场景|場景|练习|練習|习题|例题|难题|思考|事例|課題|사례|과제|кейс|задача|задание|caso|ejercicio|exerc[ií]cio|esercizio|exercice|cas|aufgabe|fall|übung)([0-9]{1,3}|[一二三四五六七八九十]{1,3})$/iu;
/** It counts what is asked next, one below the other, whatever the words behind it are. */
const following = /^(?:追[问問][链鏈]?|follow-up)([0-9]{1,3}|[一二三四五六七八九十]{1,3})$/iu;

/**
 * Finds labels that a list puts before its prompts and that are no part of them: what says again and again that this is asked in interviews, and words
 * that count prompts one by one, `trick 1: Why?`, `trick 2: How?`.
 *
 * @param texts - Prompts as written, with number and id, in the order of the list.
 */
export function findListLabels(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const found = new Set<string>();
  let run: Counted[] = [];
  const close = () => {
    const areAsked = run.filter(({ asks }) => asks).length * 2 >= run.length;
    if (run.length >= LEAST_COUNTED && areAsked) for (const { name } of run) found.add(name);
    run = [];
  };
  for (const text of texts) {
    const own = readLabel(readPrompt(takeId(text).text).prompt);
    if (own !== undefined && asking.test(own.name)) counts.set(own.name, (counts.get(own.name) ?? 0) + 1);
    const next = own === undefined ? undefined : readCounted(own);
    if (run.at(-1)?.word !== next?.word || next?.number !== (run.at(-1)?.number ?? 0) + 1) close();
    if (next !== undefined && (run.length > 0 || next.number === 1)) run.push(next);
  }
  close();
  // Where a list has the habit, it may say the same in other words: `golang面试官：`.
  const sure = [...counts].filter(([name]) => ofInterviews.test(name));
  const total = sure.reduce((sum, [, count]) => sum + count, 0);
  for (const [name, count] of counts)
    if (count >= LEAST || (total >= LEAST && ofInterviews.test(name))) found.add(name);
  return found;
}

/** A label that counts, with its word. */
interface Counted {
  readonly name: string;
  readonly word: string;
  readonly number: number;
  readonly asks: boolean;
}

function readCounted({ name, rest }: { readonly name: string; readonly rest: string }): Counted | undefined {
  const follows = following.exec(name);
  const [, written = ""] = follows ?? counting.exec(name) ?? [];
  const number = parseNumeral(written);
  if (number === undefined) return undefined;
  return { name, word: name.slice(0, -written.length), number, asks: follows !== null || looksLikeQuestion(rest) };
}

/** Takes such a label off a prompt. */
export function dropListLabel(prompt: string, labels: ReadonlySet<string>): string {
  if (labels.size === 0) return prompt;
  const own = readLabel(prompt);
  return own !== undefined && labels.has(own.name) ? own.rest : prompt;
}

/** A few words before a colon, by their letters, and what stands behind them. */
function readLabel(text: string): { readonly name: string; readonly rest: string } | undefined {
  const colon = text.slice(0, MOST_SIGNS + 1).search(/[:：]/);
  const name = text.slice(0, Math.max(colon, 0)).trimEnd();
  const behind = text.slice(colon + 1);
  if (!nameOfLabel.test(name) || /^[:/]/.test(behind) || behind.trim() === "") return undefined;
  return { name: name.toLowerCase().replace(/\s+/g, ""), rest: behind.trimStart() };
}
