import { rememberTexts } from "../../remember-texts.js";
import { isSourceTitle } from "./aside-title.js";

// Words that say where the answer begins, in the languages of the lists.
const answers = [
  "(?:[参參]考|[标標]准|標準|正[确確])?(?:答案|回答)|答|答え|こたえ|模範解答|正解",
  "정답|답변|모범 ?답안|답",
  "(?:correct |right )?answers?|ans",
  "respuesta(?: correcta)?|r[ée]ponse|antwort|resposta|risposta|(?:правильный )?ответ",
  "antwoord|odpowied[źz]|odpov[ěe][ďd]|odgovor|odpoveď|відповідь|отговор|отговори|svar|vastaus|válasz|r[ăa]spuns|p[ëe]rgjigj(?:a|e)",
  "απάντηση|cevap|yanıt|jawaban|đáp án|trả lời|คำตอบ|(?:ال)?[إا]جابة(?: الصحيحة)?|پاسخ|תשובה|उत्तर",
].join("|");
// Others name one of its parts: an example, a short form, the way to it.
const parts = [
  "(?:[0-9]{1,3} ?(?:秒|分[钟鐘])|[简簡]短|一句[话話])(?:回答|答案|解答)|[简簡]答|[参參]考解答|(?:[标標]准|標準)?(?:答案|回答|解答)[参參]考|答案(?:要[点點]|解析|[与與]解析)|回答要[点點]|[参參]考要[点點]|解答|(?:[题題]目)?解析|(?:示例|[简簡]要|[简簡][洁潔]|精[简簡]|完整|[详詳][细細])(?:答案|回答|解答)|答えの?例|解説",
  "해답|해설|풀이",
  "(?:short |long |quick |brief |one[- ]line |[0-9]{1,3}[- ](?:second|sec|minute|min) |sample |model |possible |expected |suggested |example )answers?|solution",
  "soluci[oó]n|l[öo]sung|решение",
].join("|");
const words = `${answers}|${parts}`;
const decoration = "(?:[\\p{Extended_Pictographic}\\uFE0F\\u200D☑]+\\s*)?";
// Of these, a colon alone makes labels.
const short = "[ar]|soln?|解";
// `Ans:- It depends.`, `Answer => It depends.` `Solution 1 - with a rope` is one of several.
const dash = "(?<![0-9]\\s?)(?:[-–—]|[-=]>)(?=\\s)";
const colon = "[:：](?!:)(?:[-–—](?=[\\s\\p{L}*_]|$))?";
// `Answer. It depends.` is a label, too; `Answer.md` and `A::show` are none.
const behind = `(?:${colon}|。|[.．](?=\\s|$)|${dash})\\s*`;
// `「参考答案」It depends.` is set off by nothing else; `「答案」是…` speaks of the word.
const quoted = "「(?:[参參]考|[标標]准|標準|正[确確]|模範)(?:答案|回答|解答)」(?![とはがをのに是指的这這])";
// `【答案】It depends.`
const bracketed = (names: string) =>
  `(?:【(?:${names})】|${quoted}|\\\\?\\[(?:${names})\\\\?\\](?!\\(|$))\\s*[:：]?\\s*`;
const label = new RegExp(
  `^${decoration}(?:(?:${words})\\s*(?:[0-9]{1,3}\\s*)?${behind}|${bracketed(words)}|(?:${short})\\s*(?:[0-9]{1,3}\\s*)?${colon}\\s*)`,
  "iu",
);
const labelAlone = new RegExp(`^${decoration}(?:${words}|explanation)$`, "iu");
const mark = new RegExp(
  `^${decoration}(?:(?:${answers})\\s*(?:[0-9]{1,3}\\s*)?(?:$|${behind})|${bracketed(answers)}|(?:${short})\\s*(?:[0-9]{1,3}\\s*)?[:：](?!:))`,
  "iu",
);
const letterLabel = /^(?:a[0-9]{0,3}\s*[.．]|ans[.．]?)\s+(?=\S)/i;
const answering =
  /answer|solution|\bresponses?\b|\banswers?\b|答案|解答|解析|回答|参考|正解|答え|정답|답변|해설|respuesta|r[ée]ponse|antwort|resposta|risposta|ответ|antwoord|odpowied|odpov|odgovor|відповідь|отговор|svar|vastaus|válasz|r[ăa]spuns|p[ëe]rgjigj|απάντηση|cevap|yanıt|jawaban|đáp án|trả lời|คำตอบ|[إا]جابة|پاسخ|תשובה|उत्तर/iu;

/** Words to click on that name nothing: `show`. */
const showing =
  /^(?:(?:show|see|view|open|reveal)(?: (?:me|it|here|more))?|(?:read|learn) more|more|toggle|unhide|unfold|spoiler|key|click(?: (?:here|me|(?:here )?to [a-z ]{1,20}))?|点击?我|点击(?:展开|显示|查看)?|展开(?:查看)?|显示|查看|表示|見る|보기|펼치기|(?:ver|leer|mostrar|ler)(?: m[aá]s| mais)?|voir(?: plus)?|afficher|(?:en savoir|lire) plus|anzeigen|zeigen|aufklappen|mehr(?: anzeigen| lesen)?|mostra|показать|показати|göster|xem|lihat|tampilkan|pokaż)[\s.!…:：]{0,3}$/i;

const writtenId = /\{#[^{}]*\}/;

/** `a : used`, and `b : not used` behind it: names of what is told of each. So are `A:` and `B:` at the starts of lines. */
function namesEach(text: string): boolean {
  if (/^A\s?[:：]/.test(text)) return /\n[ \t]{0,8}B\s?[:：]/.test(text);
  return /^a\s[:：]/.test(text) && /\sb\s[:：]/.test(text);
}

/** Tells whether a line announces an answer: `Answer: D`, `参考答案：`, `答案`, `정답:`. What has an id is asked, however it begins. */
export const isAnswerLabel = rememberTexts(
  (text): boolean => (label.test(text) || labelAlone.test(text)) && !writtenId.test(text) && !namesEach(text),
);

/** Tells whether a line says where the answer begins: what stands above it belongs to the question. `Sample answer:` says it of a part. */
export function isAnswerMark(text: string): boolean {
  // Lines of lists and headings are none, and are asked one by one.
  return !/^[-+*#>|0-9]/.test(text) && isMark(text);
}

const isMark = rememberTexts((text): boolean => mark.test(text) && !writtenId.test(text) && !namesEach(text));

/** Tells whether a line only announces an answer, which stands elsewhere: `Answer:`. */
export function isBareAnswerLabel(text: string): boolean {
  return labelAlone.test(text) || label.exec(text)?.[0].length === text.length;
}

/** Tells whether a title names an answer: `Sample answer framework`. `Answers and questions` names both. */
export function namesAnswer(title: string): boolean {
  const words = title.split(/\s+/);
  return [2, 3].some((count) => words.length >= count && labelAlone.test(words.slice(0, count).join(" ")));
}

/** Tells whether the summary of a hidden passage announces an answer: `Show the answer`, `点击查看答案`, `show`. */
export function isRevealLabel(text: string): boolean {
  const words = text.replace(/^[^\p{L}]+/u, "");
  return saysAnswer(text) || (isBrief(text) && (/reveal|expand/i.test(text) || showing.test(words)));
}

/** Tells whether it says so in words: `Show the answer`, but not `show`, which may hide anything. */
export function saysAnswer(text: string): boolean {
  return isBrief(text) && answering.test(text);
}

function isBrief(text: string): boolean {
  return text.length <= 40 && !/[?？؟]$/.test(text);
}

/** Takes `Answer:` off the start of an answer. `A:` is no label where it is one of several options. */
export function dropAnswerLabel(text: string, isOption = false): string {
  if (namesEach(text)) return text;
  if (labelAlone.test(text)) return "";
  const match = label.exec(text) ?? (isOption ? null : letterLabel.exec(text));
  return match === null || (isOption && /^a\s*[:：]/i.test(text)) ? text : text.slice(match[0].length);
}

const sources =
  /^(?:(?:useful|further|more|additional|other|related|external|helpful|good) )?(?:resources?|references?|readings?|links?|sources?|articles?|docs|documentation|see also|read more|learn more)\s*[:：]?$/i;

/** Tells whether a line announces where to read on: `Useful resources:`. It says nothing itself. */
export function isSourceLabel(text: string): boolean {
  return sources.test(text) || isSourceTitle(text);
}

const markedLabel = new RegExp(
  `^(\\*\\*|__|\\*|_)?(${decoration}(?:${words}|(?:${short})(?=\\s*(?:[0-9]{1,3}\\s*)?(?:(?:\\*\\*|__)\\s*)?[:：](?!:)))(?:\\s*[0-9]{1,3})?)\\s*(?:(\\*\\*|__|\\*|_)\\s*)?(?:${colon}|。|[.．](?=[\\s*_]|$)|(?<![0-9]\\s?)(?:[-–—]|[-=]\\\\?>)(?=[\\s*_]))\\s*(\\*\\*|__|\\*|_)?[ \\t]*`,
  "iu",
);
/** Marks alone set it off: `**Answer** text`, `【答案】text`. */
const labelSetOff = new RegExp(
  `^(?:(?:\\*\\*|__)${decoration}(?:${words})(?:\\*\\*|__)\\s+|${bracketed(words)})`,
  "iu",
);

/** `💡 **Answer:** text` */
const emojiBefore = /^(?:\p{Extended_Pictographic}|\uFE0F|\u200D)+\s?(?=\*\*|__)/u;

/** Takes a label off the start of Markdown, with the marks that make it bold, and an emoji before them: `**Answer:** text`. */
export function dropMarkedLabel(markdown: string): string {
  const bare = markdown.replace(emojiBefore, "");
  if (bare === markdown) return dropBareLabel(markdown);
  const rest = dropBareLabel(bare);
  return rest === bare ? markdown : rest;
}

function dropBareLabel(markdown: string): string {
  if (namesEach(markdown)) return markdown;
  const match = markedLabel.exec(markdown);
  if (match === null) return markdown.replace(/^ans[.．]\s+(?=\S)/i, "").replace(labelSetOff, "");
  const [whole, open, , inner, outer] = match;
  // Marks behind the colon close those before the label, or are the answer's own: `Answer: **D**`.
  const closes = inner ?? (outer === open ? outer : undefined);
  const isOwn = outer !== undefined && (inner !== undefined || outer !== open);
  const rest = markdown.slice(isOwn ? whole.lastIndexOf(outer) : whole.length);
  if (open === closes) return rest.trimStart();
  // `**Answer: D**` is bold to its end: the label cannot go without taking a mark along.
  return open === undefined || inner !== undefined || rest === "" || /^\s/.test(rest) ? markdown : open + rest;
}
