import { tellsRank } from "../signs/ranks.js";
import { isFrequency, type PromptLine, type RankLine } from "./rank-lines.js";

/** The questions that have one of some labels below or behind them. */
interface Owners {
  readonly count: number;
  /** How many have more than labels below them. */
  readonly answered: number;
  /** How many ask for what the label says. */
  readonly asking: number;
}

/** Finds them among prompts of one kind. Of each line, `contents` counts those before it that are no label and no heading. */
export function findOwners(
  lines: readonly string[],
  contents: readonly number[],
  group: readonly RankLine[],
  prompts: readonly PromptLine[],
): Owners {
  let [count, answered, asking, next] = [0, 0, 0, 0];
  for (const [index, { at }] of prompts.entries()) {
    const end = prompts[index + 1]?.at ?? lines.length;
    while (next < group.length && (group[next]?.at ?? 0) < at) next++;
    const own = group[next];
    if (own === undefined || own.at >= end) continue;
    count++;
    if ((contents[end] ?? 0) > (contents[at + 1] ?? 0)) answered++;
    if (asksFor(lines[at] ?? "", own)) asking++;
  }
  return { count, answered, asking };
}

/** Tells whether labels are nowhere the answer: how hard a question is never answers it, and other words do where nothing else stands there. */
export function answerNothing(group: readonly RankLine[], { count, answered, asking }: Owners): boolean {
  const told = group.filter(({ isTold }) => isTold).length;
  if (group.some(isFrequency) && told * 2 < group.length) return false;
  if (group.every((own) => own.place === "field" && !isFrequency(own) && !ofCompanies.test(own.key))) return true;
  if (group.filter(({ value }) => tellsRank(value)).length * 2 >= group.length) return true;
  return answered * 5 >= count * 4 && asking * 4 < count;
}

const ofCompanies = /^(?:compan(?:y|ies)|.{0,2}公司)$/;
const asksWho =
  /(?<!\p{L})(?:who(?:se)?|(?:which|what) (?:compan(?:y|ies)|firms?|vendors?|brands?|clouds?|providers?|shops?|makers?)|qui[eé]n(?:es)?|qui|quem|wer|кто)(?!\p{L})/iu;
const asksWhoElse =
  /哪[个一些]{0,2}家?(?:公司|企业|厂商|大厂)|哪家|谁|どの会社|誰|누가|어느 회사|qu[eé] empresa|quelle (?:entreprise|société)|welche firma|welches unternehmen|какая компания/i;
const asksKind =
  /(?<!\p{L})(?:what|which) (?:(?:is|are) (?:the|its|their) )?(?:kinds?|types?|sorts?|categor(?:y|ies)|levels?|topics?|priority|importance)(?!\p{L})/iu;
const asksKindElse =
  /(?:什么|哪[个种一些]{0,2})(?:类型|种类|类别|分类|级别)|哪[种类]|qu[eé] (?:tipo|nivel|nível)|quel(?:le)? (?:type|sorte|niveau|catégorie)|welche (?:art|kategorie)|welcher typ|как(?:ой|ая|ого) (?:тип|вид|уровень|категория)|(?:どの|どんな)(?:種類|分類)|어떤 (?:종류|분류)/i;

function asksFor(prompt: string, { key, value, place }: RankLine): boolean {
  const isNamed = place === "usual" && !ofMarks.test(key);
  if (isNamed) return asksKind.test(prompt) || asksKindElse.test(prompt);
  return !tellsRank(value) && (asksWho.test(prompt) || asksWhoElse.test(prompt));
}

const ofMarks = /^(?:stars|code|brackets|parentheses|italics)$/;
