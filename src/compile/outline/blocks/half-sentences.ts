import type { Code, RootContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { dropAnnouncement } from "./announcement.js";
import { briefOfCode } from "./brief-of-code.js";
import { isHan, LIST_ROOM } from "./in-one-line.js";
import { nameIn } from "./part-name.js";
import { isPointerLine } from "./pointer-line.js";
import { firstSentence } from "./sentences.js";

/** What begins so goes on with a sentence. */
export const goesOn = /^\p{Ll}+ /u;

/** `Twins can be told apart`, and below it `by their sails.`: a sentence that blank lines break, up to its end. */
export function withHalf(said: string, blocks: readonly RootContent[], at: number): string {
  if (!/^\p{Lu}\S* \S+ /u.test(said)) return said;
  let whole = said;
  for (const below of blocks.slice(at + 1, at + 1 + mostHalves)) {
    if (below.type !== "paragraph" || !isHalf.test(whole)) return said;
    const written = leadText(below);
    if (!isRest.test(written)) return said;
    const rest = firstSentence(written);
    // `(meta-`, `data)` is a word that goes on; `new---` sets off what follows.
    whole = /\p{Ll}-$/u.test(whole) ? whole + rest : `${whole.replace(/-{2,3}$/, "—")} ${rest}`;
    if (/[.!:]$/.test(rest)) return whole.replace(/:$/, "");
  }
  return said;
}

const mostHalves = 4;
const isHalf = /[\p{Ll},—]$|\p{Ll}-{1,3}$/u;
/** A word in small letters that no sentence begins with; in brackets, too. */
const isRest = /^(?:\p{Ll}+[ .,]|\(\p{Ll}{2,} )/u;

/** `lock()`, and `waits for its turn.` below it: half a sentence goes on from a line of code. */
export function tellBehindCode(code: Code, said: string): string {
  const whole = `${briefOfCode(code)} ${said}`;
  return /[\r\n]/.test(code.value.trim()) || whole.length > LIST_ROOM ? said : whole;
}

/** Words that answer, and leave open why, in the languages of the lists. */
const bareAnswer =
  /^(?:yes|no|nope|true|false|both|neither|(?:it )?depends|sure|sometimes|always|never|correct|incorrect|是的?|不是|否|对|错|会|不会|能|不能|可以|不可以|不一定|有|没有|正确|错误|はい|いいえ|네|예|아니요|아니오|sí|si|sim|não|depende|oui|non|ça dépend|ja|nein|es kommt darauf an|да|нет|зависит|так|ні|tak|nie|evet|hayır|có|không|đúng|sai|ya|tidak)[.!。！,，]?$|^\p{Lu}[\p{Ll}'’]{1,15}\.$/iu;

/** `No.`, and a sentence below it that says why. */
export function withSentence(text: string, below: RootContent | undefined): string {
  if (below?.type !== "paragraph" || !bareAnswer.test(text) || isPointerLine(below)) return text;
  const said = leadText(below);
  const first = firstSentence(said);
  if (!/[.!。！]$/.test(first) || dropAnnouncement(said) !== said || nameIn(below) !== undefined) return text;
  const word = text.replace(/[.!。！,，]$/, "");
  return isHan(text) ? `${word}。${first}` : `${word}. ${first}`;
}
