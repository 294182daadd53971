import { takeId } from "../../parse/id-suffix.js";
import { looksLikeQuestion } from "./looks-like-question.js";
import { isSpoken, readQuotation } from "./quotation.js";
import { isRank, namesRank } from "./ranks.js";
import { readPrompt } from "./title.js";

/** What a list puts before or behind prompts, and is no part of them. */
export interface Remark {
  readonly where: RegExp;
  /** Only with these words; with any where absent. */
  readonly words?: ReadonlySet<string>;
}

/** What lists put before or behind each prompt to say how hard or important it is, or who asks it. */
const kinds: readonly RegExp[] = [
  /\s?(?:[[【][^[\]【】]{1,30}[\]】]\s?){1,3}$/,
  /\s?[(（][^()（）]{1,40}[)）]$/,
  /\s?(?:[⭐★☆🌟🔥]\uFE0F?){1,12}$/u,
  /\s[🔴🟢🟡🟠](?:\s\p{L}{1,12})?$/u,
  /\s[–—-]\s[^–—-]{1,40}$/,
  /^[[【][^[\]【】]{1,20}[\]】]\s?/,
  /^\p{Ll}\s(?=\p{Lu})/u,
];

/** Emoji behind prompts are no words, where a few of them return. */
const signs = /\s?(?:(?![0-9#*©®™↔→←])\p{Emoji}(?:\uFE0F|\u200D|\s){0,3}|[☆★]\uFE0F?\s?|\u200D){1,12}$/u;
/** `Ahoy question – Why?` */
const asker =
  /^(?:[\p{L}\p{N}][\p{L}\p{N}.&'’/+-]{0,20}\s){1,3}(?:questions?|(?:interview|interview-)?fragen?|вопросы?)\s?[:：–—-]\s(?=\S)/iu;
/** The same where the word comes first: `Pregunta de Ahoy: ¿Por qué?` */
const askerBehind =
  /^(?:pregunta|pergunta|question|domanda|вопрос)\s(?:de|da|do|di|du|from|от|из)\s(?:[\p{L}\p{N}.&'’/+-]{1,20}\s?){1,3}[:：–—-]\s(?=\S)/iu;
/** `航海面试题：为什么？` */
const askerHan = /^[\p{L}\p{N}+#]{1,16}(?:面试题|面試題|面接質問|면접질문)\s?[:：]\s?(?=\S)/u;
/** `Why does a sail pull? - Ahoy, Shanty Interview Question` */
const askerAtEnd =
  /\s[–—|-]\s(?:[\p{L}\p{N}.,、&'’/+]{1,20}\s){0,6}(?:interview questions?|面试[题題]|面接質問|면접 ?질문|preguntas? de entrevista|perguntas? de entrevista|interviewfragen?)$/iu;
/** What stands in brackets behind the mark of a prompt, or in square ones behind its words, or before them. */
const inBrackets = /(?<=[?？؟.。!！])\s?[[【(（]([^()（）[\]【】]{1,40})[\]】)）]$/;
const inSquareBrackets = /\s?(?:[[【][^[\]【】]{1,40}[\]】]\s?){1,3}$/;
const inBracketsBefore = /^[[【]([^[\]【】]{1,40})[\]】]\s?/;
/** What sort of question it is: `(单选题)`. `(多选题)` says how to answer, and belongs to it. */
const kindBefore =
  /^[（([【](?:单选|单项选择|選擇|单項選擇|选择|判断|判斷|填空|简答|簡答|问答|問答|论述|名词解释)[题題][)）\]】]\s?(?=\S)/u;
/** A sign and a word before a prompt, on no word that goes on: `3. ⭐必考 What is a sail?` Where no number stands before it, the prompt has lost the sign. */
const signAndWord = /(?:^|[\s.)）、])\p{Extended_Pictographic}\uFE0F?\s?(\p{L}{2,12})\s(?=[^\p{Ll}\s])/u;
const wordBefore = /^(?:\p{Extended_Pictographic}\uFE0F?\s?)?\p{L}{2,12}\s(?=[^\p{Ll}\s])/u;
/** A word behind the mark of a prompt: `What is a sail? Easy` */
const behindMark = /(?<=[?？؟])\s(?:\p{Extended_Pictographic}\uFE0F?\s)?\p{L}{2,12}$/u;
const lastWord = /\s(?:\p{Extended_Pictographic}\uFE0F?\s)?\p{L}{2,12}$/u;
/** What says how to answer belongs to the question: `(Choose two.)`, `（多选）`. */
const telling = /choose|select|pick|true|all that|选|選|wähl|eli[jg]|seleccion|choisi|escolh|scegli|выбер/i;

/** Who did it, or at which level: there, a company or a level is the answer. */
const asksWho: readonly RegExp[] = [
  /^(?:who(?:se|m)?|by whom|which (?:company|companies|vendor|firm|level|role|team)|what (?:company|level|role)|how (?:hard|difficult))\b/i,
  /谁|誰|哪(?:家|个公司|个级别|一家)|何级别|どの会社|どこの会社|누가|어느 회사/,
  /^¿?(?:quién|quiénes|qué empresa|quem|qual empresa|qui|quelle (?:entreprise|société)|wer|welche firma|welches unternehmen|chi|quale azienda)\s/i,
  /^(?:кто|какая компания|хто|яка компанія)\s/i,
];

/** What stands at an end of a prompt, whose place in the list is told, and its other words. */
export interface FoundEnd {
  readonly at: number;
  readonly words: string;
  readonly rest: string;
}

/** Fewer prompts show no habit of a list. */
const LEAST = 5;
/** Of what says itself what it is, so many do. */
const LEAST_SAID = 3;
/** What stands before a prompt, its number included, is no longer. */
const ROOM_BEFORE = 30;

/**
 * Finds what are marks of a list and no part of its prompts: nine of ten have it, and the same words stand in it again and again; or some have it,
 * and it says that it tells of the question. What differs from prompt to prompt, such as a translation, is a part of them.
 *
 * @param texts - Prompts as written, with number and id.
 * @param tellKeys - Whether such words tell what is right: then they recur because there are few options.
 */
export function findRemarks(
  texts: readonly string[],
  tellKeys: (ends: readonly FoundEnd[]) => boolean = () => false,
): readonly Remark[] {
  let prompts = texts.map((text) => readPrompt(takeId(text).text).prompt);
  const find = (kind: RegExp) => prompts.flatMap((prompt) => kind.exec(prompt)?.[0].trim() ?? []);
  const areKeys = (kind: RegExp) =>
    tellKeys(
      prompts.flatMap((prompt, at) => {
        const words = kind.exec(prompt)?.[0].trim();
        return words === undefined ? [] : [{ at, words, rest: prompt.replace(kind, "").trim() }];
      }),
    );
  const isAskedFor = (kind: RegExp) => {
    const having = prompts.filter((prompt) => kind.test(prompt));
    return having.filter((prompt) => asksWho.some((asking) => asking.test(prompt))).length * 2 > having.length;
  };
  const found: Remark[] = [];
  // What stands further out is taken off before others are looked for.
  const take = (remark: Remark) => {
    found.push(remark);
    prompts = prompts.map((prompt) => dropRemarks(prompt, [remark]));
  };
  const usual = kinds.find((kind) => {
    const words = find(kind);
    if (words.some((each) => telling.test(each))) return false;
    return (
      recur(words, new Set(words)) && words.length * 10 >= prompts.length * 9 && !areKeys(kind) && !isAskedFor(kind)
    );
  });
  if (usual !== undefined) take({ where: usual });
  for (const where of [inSquareBrackets, inBrackets, inBracketsBefore, behindMark]) {
    const ranks = find(where).filter(saysRank);
    const words = new Set(ranks);
    if (ranks.length < LEAST_SAID || isAskedFor(where)) continue;
    // Nothing sets it off: each of them once may be what is asked for.
    if (where === behindMark && words.size === find(lastWord).filter(saysRank).length) continue;
    take({ where, words });
    // A request has no mark.
    if (where === behindMark) take({ where: lastWord, words });
  }
  const signed = texts.flatMap((text) => signAndWord.exec(text.slice(0, ROOM_BEFORE))?.[1] ?? []).filter(saysRank);
  const isSigned = (words: string) => signed.some((word) => words.endsWith(word));
  if (signed.length >= LEAST_SAID) take({ where: wordBefore, words: new Set(find(wordBefore).filter(isSigned)) });
  const emoji = find(signs);
  const single = new Set(emoji.flatMap((each) => each.match(/\p{Emoji}/gu) ?? []));
  if (recur(emoji, single, LEAST_SAID) && !areKeys(signs)) take({ where: signs });
  for (const where of [asker, askerBehind, askerHan, askerAtEnd, kindBefore])
    if (find(where).length >= LEAST_SAID) take({ where });
  return found;
}

/** With or without brackets around it. */
function saysRank(found: string): boolean {
  const words = found.replace(/[\]】]\s?[[【]/g, ", ");
  return namesRank(words.replace(/^[[【(（]|[\]】)）]$/g, "").trim());
}

/** Gives what a text begins with where that only tells how hard or usual a question is: `(Easy)`. */
export function rankBefore(text: string): string {
  const found = /^[[【(（][^()（）[\]【】]{1,40}[\]】)）](?=\s|$)/.exec(text)?.[0] ?? "";
  return isRank(found.slice(1, -1).trim()) ? found : "";
}

/** The same few stand there again and again. */
function recur(found: readonly string[], single: ReadonlySet<string>, least = LEAST): boolean {
  return found.length >= least && single.size * 2 <= found.length;
}

/** Takes the marks of a list off a prompt, unless nothing is left. */
export function dropRemarks(prompt: string, remarks: readonly Remark[]): string {
  const rest = remarks.reduce((text, { where, words }) => {
    const found = where.exec(text)?.[0];
    return found === undefined || words?.has(found.trim()) === false ? text : text.replace(where, "").trim();
  }, prompt);
  return /[\p{L}\p{N}]/u.test(rest) ? rest : prompt;
}

/** Takes the marks of a quotation off a prompt that is one as a whole, and asks. */
export function dropQuotation(prompt: string): string {
  const words = isSpoken(prompt) ? readQuotation(prompt) : undefined;
  return words !== undefined && looksLikeQuestion(words) ? words : prompt;
}

/** Takes a lone mark of bold words off either end of a prompt: `What is a mast?**`. One with a backslash is meant. */
export function dropLoneMark(prompt: string, source: string): string {
  if (prompt.split("**").length !== 2 || source.includes("\\*")) return prompt;
  return prompt.replace(/^\*\*(?=[\p{Lu}\p{Lo}\p{N}])/u, "").replace(/([^\s*])\*\*$/, "$1");
}
