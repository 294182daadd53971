import { rememberTexts } from "../../remember-texts.js";
import { isComparing } from "../signs/wanted.js";

/** What stands before the things that a prompt compares, and behind them. */
const between = /(?:\b(?:between|comparing|entre|zwischen|tra|fra|antara|między|tussen)|^compare|между|giữa) /i;
const opening =
  /^(?:what(?:'s|’s| is| are| does)?|how (?:does|do|is|are)|explain|describe|why|when (?:to|would you|do you|should you) (?:use|prefer|choose)|简述(?:一下)?|请?(?:说明|简述|解释|介绍|谈谈|说说|讲讲|说一下)(?:一下)?) ?/i;
const behind =
  /[?？。!]|(?<!vs)\.(?= |$)|区别|差异|差别|不同|异同|对比|比较|の?違い|의? ?차이| (?:in|for|with regard|when|using|on|within|en|em|dans|bei|в|при) | ?에 (?:대해|관해)|について/i;
/** What a prompt requests besides: `... and give an example of each`. */
const besides =
  /(?: (?:and|und|y|e|et|и|та|i|ve|và|dan)|[,，]|并|以及) ?(?:(?:give|provide|name|list|show|state|mention|explain|describe|discuss|illustrate|tell|when|how|what|why|which|where|geben|nennen|erklären|erläutern|beschreiben|wann|wie|was|warum|da|dé|dê|explica|explique|describa|cite|cuándo|cómo|quando|como|donnez|expliquez|quand|comment|приведите|объясните|назовите|когда|как|почему|наведіть|поясніть|коли|як|podaj|kiedy|berikan|jelaskan|kapan)(?= )|给出|举例|说明|举出|什么时候|如何|何时)/i;
const linking = /(?:之间|两者|二者|各自|有什么|有何|有哪些|的){1,3}$/;
const parted =
  / (?:and|vs\.?|versus|&|differs? from|different from|compared? (?:to|with)|with|or|y|e|et|und|и|та|ve|và|dan) |[,，、]| \/ |以及|[和与與跟及と]|(?<=\p{L})[와과] /iu;
/** What stands between things that are not held against each other. */
const joinedBy = / (?:\/|and|&|or|y|e|et|und|и|та|ve|và|dan) |[,，、]|以及|[和与與跟及と]|(?<=\p{L})[와과] /iu;
/** Han in a row, or a word of letters. */
export const word = /[\u2e80-\u9fff]+|[^\u2e80-\u9fff\s(),;:!?"'“”‘’`*/（），；：！？、。]+/g;

/** The words of each thing that a prompt holds against others or asks about besides, without those that all of them have. */
export const thingsOf = rememberTexts((prompt): readonly (readonly string[])[] => {
  // `Luff vs. leech: what is what?`
  const clauses = prompt.split(/[:：] ?/, 3).map((clause) => thingsIn(clause, isComparing(prompt)));
  const found = !isComparing(prompt) && openEnd.test(prompt) ? [] : clauses.find(({ length }) => length > 1);
  const things = found ?? (isComparing(prompt) ? withSlash(prompt) : askedApart(prompt));
  if (things === undefined || (!isComparing(prompt) && !things.every(isThing))) return [];
  const own = things.map((words, at) =>
    words.filter((one) => !small.has(one) && !things.some((others, other) => other !== at && others.includes(one))),
  );
  return own.length > 1 && own.length <= 4 && own.every((words) => words.length > 0) ? own : [];
});

/** More than what has a name is asked about. */
const openEnd = /\b(?:others?|etc)\b|等(?:[的?？。]|$)/i;

const MOST_WORDS = 3;

const standsFor = new Set(["how", "why", "where", "it", "they", "this", "that", "do", "does", "is", "are"]);
/** Words that are about no thing. */
const small = new Set(
  "a an the el la un una der die das use usage uses of concept concepts role purpose explain describe define tell me about what is are can you please do does how why".split(
    " ",
  ),
);

/** `What is a sloop? What is a ketch?` */
function askedApart(prompt: string): string[][] | undefined {
  const clauses = prompt.split(/[?？] ?/, 5).filter((clause) => clause.trim() !== "");
  const things = clauses.length > 1 ? clauses.flatMap((clause) => thingsIn(clause, false)) : [];
  return things.length > 1 && things.length >= clauses.length ? things : undefined;
}

/** A few words, and no further question. */
function isThing(words: readonly string[]): boolean {
  return (
    words.filter((one) => !small.has(one)).length <= MOST_WORDS &&
    !words.some((one) => /^(?:how|why|where|when|its?|they|their|this|that)$|如何|怎[么样]|为什么/.test(one))
  );
}

/** `Sloop/ketch` */
function withSlash(prompt: string): string[][] | undefined {
  const things = /[\p{L}\p{N}]\/[\p{L}\p{N}]/u.test(prompt) ? thingsIn(prompt.replace("/", " / "), true) : [];
  return things.length > 1 ? things : undefined;
}

function thingsIn(clause: string, isHeld: boolean): string[][] {
  const mark = between.exec(clause);
  const from = mark === null ? clause.replace(opening, "") : clause.slice(mark.index + mark[0].length);
  const [named = ""] = from.split(behind, 1);
  const [asked = "", ...others] = named.split(besides);
  // Of `keel, mast, and sail`, nothing stands between the comma and the word.
  const things = partsOf(asked, isHeld);
  // `The sloop and how it differs from a ketch`
  if (things.length > 1 || others.length === 0) return things;
  return partsOf(named, isHeld).filter((words) => !words.every((one) => standsFor.has(one)));
}

/** The words of each part. `Other regularization` is nothing that an answer tells of by its name. */
function partsOf(text: string, isHeld: boolean): string[][] {
  const parts = text
    .replace(linking, "")
    .split(isHeld ? parted : joinedBy)
    .map(wordsIn);
  return parts.filter(
    ({ length, 0: first }) => length > 0 && !/^(?:and|or|other|examples?|其他|其它)$/.test(first ?? ""),
  );
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}
