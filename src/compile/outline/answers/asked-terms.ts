import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** Words by which a prompt names what stands below it, in the languages of the lists. */
const naming =
  /\b(?:the following|(?:given |listed )?below|these|including|each of)\b|下列|以下|下面|如下|下記|次の|다음|아래|\b(?:los|las|as|os) (?:siguientes|seguintes)\b|abaixo|suivante?s?(?: ?[:：]?$| )|ci-dessous|folgende|следующ|ниже|наступн|нижче|seguenti|następując|sau đây|aşağıda|berikut/i;

const mostWords = 8;
const longestTerm = 60;

/**
 * Tells whether what stands below a prompt is a list of what it asks about, rather than its answer: names and nothing else below
 * `Explain the following:`; where answers are rare, below any prompt with a colon at its end.
 */
export function asksAboutTerms(prompt: string, [only, ...others]: readonly RootContent[], isOpen: boolean): boolean {
  if (only?.type !== "list" || others.length > 0) return false;
  const hasColon = /[:：]$/.test(prompt);
  const words = prompt.replace(/\s?[:：]$/, "");
  const isNamed = naming.test(prompt) && looksLikeQuestion(words) && !/[?？؟]$/.test(words);
  if (!isNamed && !(hasColon && isOpen)) return false;
  return only.children.every(({ children: [first, ...more] }) => {
    if (first?.type !== "paragraph" || more.length > 0 || textLines(first.children).length > 1) return false;
    return isTerm(leadText(first));
  });
}

/** A name, which says nothing of itself. */
function isTerm(text: string): boolean {
  if (text.length > longestTerm || text.split(" ").length > mostWords) return false;
  const name = text.replace(/\s?(?:\.{3}|…)$/, "");
  return !/[.。!！?？;；]$|[:：]\s|：|\s[-–—=]>?\s/.test(name) && /[\p{L}\p{N}]/u.test(name);
}
