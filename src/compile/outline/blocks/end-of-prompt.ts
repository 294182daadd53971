import { takeId } from "../../parse/id-suffix.js";
import type { TextLine } from "../../parse/plain-text.js";
import { isAnswerLabel } from "../signs/answer-label.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";
import { isNumberedQuestion } from "../signs/question-label.js";
import { requestsAnswer } from "../signs/requests.js";

/** Of `Question 1` in a line of its own, the prompt goes on below it. */
export function findEndBelowLabel([first, ...others]: readonly TextLine[]): number {
  const lines = first === undefined ? others : [first, ...others];
  if (others.length === 0 || !isNumberedQuestion(first?.text ?? "")) return findEnd(lines);
  const end = findEnd(others);
  return end === -1 ? end : end + 1;
}

/** The last line of the prompt; -1 where all lines belong to it. */
export function findEnd(lines: readonly TextLine[]): number {
  // An id stands behind the prompt: what is before it belongs to it.
  if (lines.length > 1 && endsWithId(lines.at(-1)?.text ?? "")) return -1;
  // Options in lines of their own are no part of it, though its sentence goes on in them.
  const options = lines.findIndex(({ text }, index) => index > 0 && letterOf(text) === "a");
  const areAnswer = lines.slice(1, Math.max(options, 1)).some(({ text }) => isAnswerLabel(text) && !key.test(text));
  if (options !== -1 && !areAnswer && lines.slice(options + 1).some(({ text }) => letterOf(text) === "b"))
    return options - 1;
  const spaced = lines.findIndex(({ text }, index) => index > 0 && beginsSpaced(text, lines[index + 1]?.text));
  if (spaced !== -1) return spaced - 1;
  const end = lines.findIndex((line, index) => endsPrompt(line, lines[index + 1]));
  const line = lines[end];
  // `Tell me about a storm.`, and in the next line `What did you do?`: a request goes on asking.
  const isRequest = line !== undefined && !line.bold && !asks(line) && looksLikeQuestion(line.text);
  if (isRequest && lines.slice(end + 1).every(asks)) return -1;
  // `Why does it float?`, and in the next line `Explain.`: so does a question that requests.
  if (line !== undefined && asks(line) && !line.bold && lines.slice(end + 1).every(requestsMore)) return -1;
  if (line === undefined || !line.hardBreak || line.bold || asks(line) || isAnswerLabel(lines[end + 1]?.text ?? ""))
    return end;
  // A question may be broken on purpose before its mark: `What does a cache<br>store?`
  const mark = lines.findIndex((other, index) => index > end && asks(other));
  if (mark === -1) return end;
  return mark === lines.length - 1 ? -1 : mark;
}

/** `Answer: B` */
const key = /[:：]\s?[（(]?[A-Ja-j][)）]?[.。]?$/;

/** What is more than that tells something. */
const LONGEST_REQUEST = 80;

const requests = /^(?:(?:explain|describe|discuss|compare)\b|请(?:说明|解释|举例|简述|分析)|説明|理由を)/i;

/** `Justify your answer.`, and no sentence that states something. */
function requestsMore({ text }: TextLine): boolean {
  return (
    text.length <= LONGEST_REQUEST &&
    !/[.!?](?=\s)|[。！？](?=.)/u.test(text) &&
    (requests.test(text) || requestsAnswer(text))
  );
}

/** The letter that counts an option: `a.`, `A)`, `(A)`. */
function letterOf(text: string): string | undefined {
  return /^[（(]?([A-Ja-j])[.)）、]\s*\S/.exec(text)?.[1]?.toLowerCase();
}

/** `A one`, and in the next line `B two`; `i. one`, and `ii. two`. */
function beginsSpaced(text: string, next = ""): boolean {
  if (/^[AＡА][ \u3000]/.test(text))
    return (/[ \u3000][BＢ][ \u3000]/.test(text) ? /^[CＣ]\s/ : /^[BＢБ]\s/).test(next);
  if (/^ア[ \u3000]/.test(text)) return /^イ[ \u3000]/.test(next);
  return /^[（(]?i[.)）]\s/i.test(text) && /^[（(]?ii[.)）]\s/i.test(next);
}

function asks(line: TextLine): boolean {
  return /[?？؟][)）"”]?(?: ?\.)?(?:\s*\{#[\s\S]*)?$/.test(line.text);
}

export function endsWithId(text: string): boolean {
  const { id, malformed } = takeId(text);
  return (id ?? malformed) !== undefined;
}

/** An editor wraps no line before it is so wide. */
const ROOM = 60;

function endsPrompt(line: TextLine, next: TextLine | undefined): boolean {
  if (next === undefined) return false;
  if (line.hardBreak || (line.bold && !next.bold) || asks(line)) return true;
  if (isAnswerLabel(next.text)) return true;
  // An English sentence goes on in lower case.
  if (/^[a-z]/.test(next.text) && /[a-z,]$/.test(line.text) && !beginsAnother(line.text, next.text)) return false;
  // A line that had room for the next word was not wrapped by an editor.
  return columns(line.text) + columns(/^\S*/.exec(next.text)?.[0] ?? "") < ROOM && !/[,，、;；(（-]$/.test(line.text);
}

/** A name and what it means, code, or a sentence about the first word of the line above: `useMemo: ...`, `const a = 1;`. */
function beginsAnother(text: string, next: string): boolean {
  const first = /^[\w.]+/.exec(next)?.[0] ?? "";
  if (next.charAt(first.length) === ":" || /[{;]$/.test(next)) return true;
  return /[a-z][A-Z]/.test(first) && text.startsWith(`${first} `);
}

/** Width in a terminal, near enough: Han characters take two columns. */
function columns(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
