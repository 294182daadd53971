import type { RootContent } from "mdast";
import { widthOf } from "./in-one-line.js";
import { sentencesOf } from "./sentences.js";

/** Who speaks of interviews speaks of the question, in the languages of the lists. */
const interview =
  /\binterview(?:s|ers?|ees?|ing)?\b|\b(?:trick|classic|common|popular|tricky) question\b|面试[题官中时常]|面試|面接|면접|собеседовани|співбесід|entrevist|entretien|vorstellungsgespräch/i;
const question: readonly RegExp[] = [
  /^(?:this|these|such|that) (?:(?:type|kind|sort)s? of )?(?:\w{1,20} )?(?:\w{1,20} )?questions? (?:is|are|was|does|do|tests?|tries|try|asks?|can|may|will|has|have|like)\b/i,
  /(?:^|[，,。])(?:这|本|此|该)道?题目?(?:主要)?(?:考[察查]|是|属于|很)/,
];
/** It says what is done with the question, or with the reader, before anything is said. */
const opening: readonly RegExp[] = [
  /^(?:before (?:we|i|you|getting|diving|answering|going|starting|moving)\b|(?:first(?:ly)?,? |so,? |now,? |ok(?:ay)?,? )?let(?:['’]s|s| us| me) (?:first |now |start|begin|look|see|take|understand|discuss|explore|dive|try|go|break|talk|explain)|(?:first(?:ly)?,? )?(?:we|i)(?: will|['’]ll|['’]d like to| would like to| am going to| are going to) (?:first |now |also |just |only |briefly |try to )?(?:explain|discuss|describe|look|see|cover|explore|list|show|give|consider|start|begin)\b)/i,
  /^(?:in order )?to (?:better |fully |properly )?(?:answer|explain|understand|address) (?:the answer to |the |this|that|it\b|these|how|what|why).{0,80}(?:\b(?:we|you|let['’]?s|one) (?:have|need|must|should|first|will|can)\b|let['’]?s\b|it is (?:important|necessary|essential)\b)/i,
  /^(?:please )?(?:see|refer to|check(?: out)?|have a look at|look at|note) (?:the |this )?(?:following|below|above|example|link|image|diagram|figure|table|previous|next)\b/i,
  /^(?:here(?:['’]s| is| are)|below (?:is|are)|the following (?:is|are)|following (?:is|are)|listed below (?:is|are)) (?:an?|the|some|few|my|our|several|two|three|four|five|all|[0-9]{1,2}|list|code|example|explanation|\p{L}{3,20} (?:of|for|to))\b[^.:]{0,120}[.!]?$/iu,
  /^(?:先|首先|我们|让我们|下面|接下来|这里|這裡|我們)(?:先|来|來|就|我们|一起|再|首先){0,3}(?:看|了解|介绍|介紹|列举|列舉|分析|说|說|讲|講|总结|回顾|给出|聊)[^。，,：:；;]{0,40}[。.!！~～]?$|^这个?[，,].{0,30}来看/,
  /^(?:сначала|давайте|для начала|прежде чем|рассмотрим|разберем|разберём|спочатку|розглянемо|antes de (?:empezar|começar|responder)|vamos a (?:ver|explicar)|veamos|vamos ver|avant de|commençons|voyons|zunächst (?:einmal|schauen)|schauen wir|bevor wir|まず(?:は)?、?.{0,30}(?:見て|説明し)|먼저 .{0,30}(?:살펴|알아))(?=[\s,]|ましょう|ます|보)/i,
];

/** Tells whether a sentence says nothing of what was asked, but speaks of the question, or of what will be said. */
export function isHollow(written: string, prompt: string): boolean {
  const sentence = written.trim();
  if (interview.test(prompt)) return false;
  return speaksOfInterviews(sentence) || question.some((pattern) => pattern.test(sentence)) || isOpening(sentence);
}

/** And of nothing else: `锚很重，面试常问` says that it is heavy. */
function speaksOfInterviews(sentence: string): boolean {
  if (!interview.test(sentence) || /\b(?:because|means|is when|refers to)\b|因为|是指/i.test(sentence)) return false;
  const others = sentence.split(/[，：；]/).filter((clause) => !interview.test(clause));
  return widthOf(others.join("")) < leastSaid;
}

/** Twelve Han characters say something. */
const leastSaid = 24;

/** Tells whether a sentence only says what will be said: `Below is an example.` */
export function isOpening(written: string): boolean {
  const sentence = written.trim();
  return opening.some((pattern) => pattern.test(sentence));
}

const setUp =
  /^(?:(?:so,? )?(?:suppose|assume|imagine|consider)|let(?:['’]?s| us)? (?:say|assume|suppose)|假[设如]|比如(?:我们)?有|предположим|допустим|supongamos|suponha|supposons|angenommen)(?=[\s,，:：我]|$)/i;

/** Tells whether one sentence above code only says what is given: `Suppose we have a list`. */
export function isSetUp(text: string, below: RootContent | undefined): boolean {
  return below?.type === "code" && setUp.test(text) && sentencesOf(text).length === 1;
}

/** Gives a passage from its first sentence that says something of what was asked; empty where none does. */
export function fromSaying(text: string, prompt: string): string {
  const sentences = sentencesOf(text);
  const first = sentences.findIndex((sentence) => !isHollow(sentence, prompt));
  return first === 0 ? text : sentences.slice(first === -1 ? sentences.length : first).join("");
}

/** Gives a passage without what it only announces at its end; all of it where it does nothing else. */
export function withoutOpenEnd(text: string): string {
  const sentences = sentencesOf(text);
  const last = sentences.findLastIndex((sentence) => !isOpening(sentence));
  if (last === -1 || last === sentences.length - 1) return text;
  return sentences
    .slice(0, last + 1)
    .join("")
    .trimEnd();
}
