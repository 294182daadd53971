import { rememberTexts } from "../../remember-texts.js";

const digits = "0-9０-９";
const words =
  "Q(?:uestions?|ues)?|问题?|問題?|题目?|題目?|面试题|面試題|質問|질문|문제|Pregunta|Frage|Pergunta|Domanda|Вопрос";
const westernWords = "Énoncé|Vraag|Fråga|Spørg?smål|Kysymys|Întrebare|Kérdés";
// The longer lists with it cannot be proven linear in time.
const portugueseWords = "Questão";
const easternWords = "Pytanie|Otázka|Pitanje|Soru|Pertanyaan|Câu hỏi";
const otherWords = "Питання|Въпрос|Ερώτηση|คำถาม|سؤال|שאלה";
const digit = `([${digits}]{1,4})(?:[a-z](?=\\s*[.．、:：)）]))?(?![\\w${digits}])`;
// Short expressions, each of which can be proven linear.
const numbered: readonly RegExp[] = [
  new RegExp(`^第\\s*([${digits}]{1,4}|[零〇一二两三四五六七八九十百]{1,5})\\s*[題问問题]`, "i"),
  new RegExp(`^(?:${words})\\s*(?:[.．#№]\\s*)?${digit}`, "i"),
  new RegExp(`^(?:${westernWords})\\s*(?:[.．#№]\\s*)?${digit}`, "i"),
  new RegExp(`^(?:${portugueseWords})\\s*(?:[.．#№]\\s*)?${digit}`, "i"),
  new RegExp(`^(?:${easternWords})\\s*(?:[.．#№]\\s*)?${digit}`, "i"),
  new RegExp(`^(?:${otherWords})\\s*(?:[.．#№]\\s*)?${digit}`, "i"),
];
/** Signs of code are asked about: ``Q1 `=` and `:=` ``. */
const behindNumber = /^\s*(?:[.．、:：)）\]–—·•∙|｜-]+\s*|[^\p{L}\p{N}\p{So}\s=+<&%$!~^@]\s+)?/u;
/** `Q1（基础）：`, `Q2 [easy] -`: what stands in brackets before the mark says something of the question. */
const tagged = /^\s*[（(【[][^()（）【】[\]]+[)）】\]]\s*[.．、:：–—·•∙|｜-]+\s*(?=\S)/u;
/** The rest of `Question 1.2:` or `Q 1.a)`. The first part counts: files have `Q1`, `Q2.1`, `Q2.2`, `Q3`. */
const partOfNumber = new RegExp(
  `^(?:(?:[.．][${digits}]{1,3}){0,3}[.．][${digits}]{1,3}(?=[:：)）]|\\s?[–—-]\\s|[.．、]\\s)|\\s?[.．]?\\s?[a-z](?=[.．]?[)）]))`,
);
const bare: readonly RegExp[] = [
  new RegExp(`^(?:${words})\\s*[:：]\\s*`, "i"),
  new RegExp(`^(?:${westernWords})\\s*[:：]\\s*`, "i"),
  new RegExp(`^(?:${portugueseWords})\\s*[:：]\\s*`, "i"),
  new RegExp(`^(?:${easternWords})\\s*[:：]\\s*`, "i"),
  new RegExp(`^(?:${otherWords})\\s*[:：]\\s*`, "i"),
  /^Q\s*[.．)）]\s+/i,
  // `Q.Why not?`, but no `Q.all`
  /^Q[.．)）](?=\p{Lu}[\p{Ll}'’]{1,20}[\s,])/u,
  // `Q.什么`, without a space
  /^Q[.．、)）](?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/i,
];
/** `1. Question: Why?`, also with a backslash before the dot, which makes no list of it. */
const counted = new RegExp(`^([${digits}]{1,3})\\\\?[.．、)）]\\s?(?:${words})\\s?[:：]\\s*`, "i");
const alone = [words, westernWords, portugueseWords, easternWords, otherWords].map(
  (some) => new RegExp(`^(?:${some})\\s*[:：]?$`, "i"),
);
const marked = [words, westernWords, portugueseWords, easternWords, otherWords].map(
  (some) =>
    new RegExp(
      `^(?:(?:\\*\\*|__)(?:${some})(?:(?:\\*\\*|__)\\s?[:：]|\\s?[:：](?:\\*\\*|__))|(?:${some})\\s?[:：])\\s*`,
      "i",
    ),
);
const initial = new RegExp(`^P\\s?([${digits}]{1,3})\\s*[.．:：)）]\\s+`);
/** `[Question 3]`, `【问题】`, `(Q3)`: what stands in brackets before a prompt. */
const bracketed = /^([[【（(])\s?([^[\]【】（）()]{1,24})([\]】）)])\s*/;
const closing: Readonly<Record<string, string>> = { "[": "]", "【": "】", "（": "）", "(": ")" };
/** Emoji before the words of a label: `🔁 Follow-up: ...`. */
export const decoration = /^(?:[\p{Extended_Pictographic}\s]|\uFE0F|\u200D)+/u;
/** The names of emoji: `:blue_book:`. */
const shortCodes = /^(?::[a-z0-9_+-]{2,30}:\s*)+/i;
const ornaments = /^(?:(?:[↳⤷➥➤➔➜⮕▸►▪]|→(?=\s)|❓|❔|🔹|🔸|🔷|🔶|📌|📍|👉|▶|⭐|⭕|🟢|🟡|🔴|🔵|✅|☑)\uFE0F?\s*)+/u;

/** What a label before a prompt says. */
export interface QuestionLabel {
  /** As written: `3`, `十`. Empty where there is none. */
  readonly number: string;
  /** What stands behind the label. */
  readonly rest: string;
}

/** Neither a label nor a number begins with these letters. */
const wordStart = /^(?:[ABEGHJLMNRTUWXYZabeghjlmnrtuwxyz]|(?![第问問题題面質])[\u3400-\u9fff])/;

/** Tells of most texts, and faster than they can be looked up, that they begin with a word that is no label of a question. */
export function beginsWithWord(text: string): boolean {
  return wordStart.test(text);
}

/** Reads `Q:`, `Q3.`, `P3.`, `Question 3`, `问题3：`, `第3题`, also behind emoji; `undefined` where there is no such label. */
export function readQuestionLabel(text: string): QuestionLabel | undefined {
  return beginsWithWord(text) ? undefined : readLabel(text);
}

const readLabel = rememberTexts((text): QuestionLabel | undefined => {
  if (/^[0-9]/.test(text)) return readCounted(text);
  const plain = text.replace(shortCodes, "").replace(decoration, "");
  const inBrackets = readBracketed(plain);
  if (inBrackets !== undefined) return inBrackets;
  const match = findFirst(numbered, plain);
  if (match !== undefined) {
    const written = plain.slice(match[0].length);
    const part = partOfNumber.exec(written);
    const rest = written.slice(part?.[0].length ?? 0);
    if (range.test(rest) && (several.test(match[0].replace(/[^\p{L}]{1,20}$/u, "")) || !/^\s?[-–—]/.test(rest)))
      return undefined;
    const mark = tagged.exec(rest) ?? behindNumber.exec(rest);
    return { number: match[1] ?? "", rest: rest.slice(mark?.[0].length ?? 0) };
  }
  const letter = initial.exec(plain);
  if (letter !== null) return { number: letter[1] ?? "", rest: plain.slice(letter[0].length) };
  const short = findFirst(bare, plain);
  return short === undefined ? undefined : { number: "", rest: plain.slice(short[0].length) };
});

function readCounted(text: string): QuestionLabel | undefined {
  const [whole = "", number = ""] = counted.exec(text) ?? [];
  return whole === "" ? undefined : { number, rest: text.slice(whole.length) };
}

/** Tells whether a line only counts a question: `Pregunta 3`. */
export function isNumberedQuestion(text: string): boolean {
  const label = readQuestionLabel(text);
  return label !== undefined && label.number !== "" && label.rest === "";
}

const ownNumber = new RegExp(`^([${digits}]{1,4})\\s*[.．、:：)）]\\s*`);

/** Reads `[Question 3] What?` and `[ Question ] 3. What?`. */
function readBracketed(text: string): QuestionLabel | undefined {
  const [whole = "", open = "", inside = "", close] = bracketed.exec(text) ?? [];
  const rest = text.slice(whole.length);
  // `[Q3](#q3)` is a link.
  if (whole === "" || close !== closing[open] || /\]\($/.test(`${whole}${rest.charAt(0)}`)) return undefined;
  const label = inside.trim();
  const count = findFirst(numbered, label);
  if (count !== undefined && count[0].length === label.length)
    return { number: count[1] ?? "", rest: rest.slice(behindNumber.exec(rest)?.[0].length ?? 0) };
  // In round brackets, a word alone is a remark.
  if (!/[[【]/.test(open) || !isQuestionWord(label)) return undefined;
  const number = ownNumber.exec(rest);
  return { number: number?.[1] ?? "", rest: rest.slice(number?.[0].length ?? 0) };
}

const numberedTask =
  /^(?:Aufgabe|Übung|Exercice|Ejercicio|Exercício|Esercizio|Exercise|Task|Opgave|Oppgave|Uppgift|Zadanie|Задание|Задача|Упражнение|Завдання|练习|練習|习题|習題|연습) ?[#№]? ?[0-9]{1,3} ?[.:：]?$/iu;

/** Tells whether a title only counts tasks: `Aufgabe 3`, `Exercice 2`. */
export function isNumberedTask(text: string): boolean {
  return numberedTask.test(text.trim());
}

const countedTitle = /^(\p{L}{1,20}) ?[#№]? ?([0-9]{1,3}) ?[.:：]?$/u;

/** Reads a title that is a word and a number and nothing else: `Aufgabe 3`, `Scenario 2`. Whether it counts questions, its neighbours tell. */
export function readCountedTitle(text: string): { readonly word: string; readonly number: number } | undefined {
  const [, word, number] = countedTitle.exec(text.trim()) ?? [];
  return word === undefined ? undefined : { word: word.toLowerCase(), number: Number(number) };
}

/** Takes `**Question:**` off the start of Markdown that goes on behind it. */
export function dropQuestionWord(markdown: string): string {
  return markdown.slice(findFirst(marked, markdown)?.[0].length ?? 0);
}

/** Tells whether a line only says that a question follows: `Question:`, `问题`. One with a number is a label of its own. */
export function isQuestionWord(text: string): boolean {
  const plain = text.replace(decoration, "").trim();
  return alone.some((label) => label.test(plain)) && !several.test(plain);
}

/** Takes the kind of a question off before its label: `Code review: Question: Why?`. */
export function dropKindOfQuestion(text: string): string {
  const kind = /^[\p{L}\p{N} /&-]{1,24}[:：]\s*/u.exec(text)?.[0] ?? "";
  const rest = text.slice(kind.length);
  return kind !== "" && beginsWithQuestionWord(rest) ? rest : text;
}

/** Tells whether a line begins with the word: `Question: Why?`. A letter says less: `Q:` stands below titles of sections, too. */
export function beginsWithQuestionWord(text: string): boolean {
  const word = text.split(/[:：]/, 1)[0]?.trim() ?? "";
  return word.length > 1 && isQuestionWord(word);
}

/** `Questions 21 à 40`, `问题 1 至 20` count several. A dash may set off what `Question 1 - 3 kinds` says. */
const range = /^\s?(?:[-–—~～至到]|to|à|a|al|bis|до|through)\s?[0-9]{1,4}(?![0-9\p{L}])/iu;
const several =
  /^(?:questions|preguntas|fragen|perguntas|domande|vragen|вопросы|pytania|sorular)(?:\s?[（(][^()（）]{1,30}[)）])?\s?[:：]?$/iu;

/** Tells whether a line only says that several questions follow, such as the parts of a task: `Questions:`. */
export function announcesQuestions(text: string): boolean {
  return several.test(text);
}

function findFirst(labels: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const label of labels) {
    const found = label.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}

/** Takes emoji off that only point at a question. Others may belong to its words: `🤗 Transformers`. */
export function dropOrnaments(text: string): string {
  const rest = text.replace(shortCodes, "").replace(ornaments, "");
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
