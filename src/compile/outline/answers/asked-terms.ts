import type { RootContent } from "mdast";
import { leadText, textLines } from "../../parse/plain-text.js";
import { looksLikeQuestion } from "../signs/looks-like-question.js";

/** Words by which a prompt names what stands below it, in the languages of the lists. */
const naming =
  /\b(?:the following|(?:given |listed )?below|these|including|each of)\b|下列|以下|下面|如下|下記|次の|다음|아래|\b(?:los|las|as|os) (?:siguientes|seguintes)\b|abaixo|suivante?s?(?: ?[:：]?$| )|ci-dessous|folgende|следующ|ниже|наступн|нижче|seguenti|następując|sau đây|aşağıda|berikut/i;

/** What is said of each of these is the answer; who lists or names things answers with the things. */
const explaining =
  /^(?:(?:please|briefly|shortly) )?(?:explain|define|describe|discuss|compare|contrast|differentiate|distinguish|elaborate|write (?:short )?notes)\b/i;
const otherExplaining =
  /^(?:请|請)?(?:简要|简单|簡單|分别|分別)?(?:解释|解釋|说明|說明|定义|定義|描述|简述|簡述|介绍|介紹|比较|比較)|名词解释|名詞解釋|説明し|定義し|설명하|정의하/;
const westernExplaining =
  /^(?:expli(?:que|ca|quez|ci)|defin(?:a|e|an|ez|isci)|définis|descri(?:ba|va|be)|décri|erklär|definier|beschreib|spiega|объясн|опиш|определ|дайте определ)/i;

/** `Define:`, `Briefly explain:`, `请解释：`: what is meant stands below. */
const bareVerb = /^(?:(?:please|briefly|shortly) )?\p{L}{1,14} ?[:：]$/iu;
const terms =
  /\b(?:terms|concepts|notions|words|acronyms|abbreviations)\b|术语|術語|概念|名词|名詞|用語|용어|개념|\b(?:términos|conceptos|termos|conceitos|termes|begriffe|termini)\b|термин|поняти/i;

/** Tells whether a prompt wants something said of each of the names that stand below it: `Explain the following terms`, `Define:`. */
export function wantsExplained(prompt: string): boolean {
  if (!explaining.test(prompt) && !otherExplaining.test(prompt) && !westernExplaining.test(prompt)) return false;
  return naming.test(prompt) || terms.test(prompt) || bareVerb.test(prompt);
}

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
export function isTerm(text: string): boolean {
  if (text.length > longestTerm || text.split(" ").length > mostWords) return false;
  const name = text.replace(/\s?(?:\.{3}|…)$/, "");
  return !/[.。!！?？;；]$|[:：]\s|：|\s[-–—=]>?\s/.test(name) && /[\p{L}\p{N}]/u.test(name);
}
