import { isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { withoutLastSentence } from "./sentences.js";

/** Words that announce something and say nothing of it, in the languages of the lists. */
const words: readonly RegExp[] = [
  /^(?:(?:the )?outputs?|results?|explanations?|(?:for )?examples?|for instance|e\.g\.?|(?:example |sample )?code(?: snippets?| examples?)?|snippets?|solutions?|definitions?|descriptions?|overview|summary|tl;?dr|in short|short version|in (?:a nutshell|one (?:sentence|line)|plain english|simple (?:terms|words))|(?:the )?(?:gist|key idea|core idea)|elevator pitch|what to say|how to answer|key (?:points?|takeaways?)|or|and|then|also|alternatively)$/i,
  /^(?:(?:输出|运行|执行)(?:结果)?|结果|解释|说明|示例|例子|例如|比如|举例(?:说明)?|举个例子|(?:示例|参考)?代码(?:示例|如下)?|定义|概述|总结|小结|结论|一句话(?:概括|总结|说明|描述)?|简答|简单来说|简而言之|核心(?:要点|结论|思想|思路)?|(?:答题|回答|关键)?要点|关键点|重点|(?:解答|答题|解题|回答)?思路|面试话术|通俗(?:解释|理解|来讲|地讲|地说)|或者?|和|以及|然后)$/,
  /^(?:出力|結果|説明|例|例えば|コード|定義|概要|まとめ|要約|출력|결과|설명|예|예시|예를 들어|코드|정의|개요|요약)$/,
  /^(?:salida|resultado|explicaci[oó]n|(?:por )?ejemplo|código|definici[oó]n|resumen|descripción|sa[ií]da|explicaç[aã]o|(?:por )?exemplo|definição|resumo|descrição)$/i,
  /^(?:sortie|résultat|explication|(?:par )?exemple|définition|résumé|ausgabe|ergebnis|erklärung|erläuterung|(?:zum )?beispiel|z\. ?b\.|zusammenfassung|kurz(?:fassung| gesagt)?|oder|und|ou|et|oppure|risultato|spiegazione|(?:(?:per|ad) )?esempio|codice|definizione|riassunto)$/i,
  /^(?:вывод|результат|объяснение|пояснение|(?:на)?пример|код|определение|описание|кратко|итог|или|и|вивід|пояснення|(?:на)?приклад|визначення|опис|wynik|wyjaśnienie|(?:na )?przykład|definicja|podsumowanie)$/i,
  /^(?:çıktı|sonuç|açıklama|örnek|örneğin|kod|tanım|özet|kết quả|giải thích|ví dụ|định nghĩa|mô tả|tóm tắt|keluaran|luaran|hasil|penjelasan|contoh|misalnya|kode|definisi|ringkasan)$/i,
];

/** Parts of sentences that lead to what follows: `Here is an example`, `如下`. */
const leading: readonly RegExp[] = [
  /\b(?:following|follows|below|here(?:'s| is| are)|examples?|e\.g|snippet|(?:outputs?|code|definition)$)/i,
  /^(?:(?:taken |quot(?:ed|ing) |cited )?(?:word-for-word )?from|according to|as per|or(?: with| in| using)?|and|also|like this|now|then|note|source|quote|(?:in )?(?:es6|python|java(?:script)?|sql|bash|shell|c\+\+|go|kotlin|swift|rust|ruby|php))\b/i,
  /如下|以下|下面|下列|例如|比如|举例|例子|示例|摘自|来自|引自|代码|次の|以下の|下記|例えば|다음|아래|예를 들어|예시|예제/,
  /siguientes?|a continuación|ejemplo|seguintes?|a seguir|abaixo|exemplo|suivant|ci-dessous|voici|exemple|folgend|hier (?:ist|sind)|beispiel|seguenti|ecco|esempio/i,
  /следующ|ниже|пример|(?:^|[ (])вот |наступн|нижче|приклад|(?:^|[ (])ось |następuj|poniżej|przykład|aşağıda|örne|sau đây|như sau|dưới đây|ví dụ|berikut|contoh|التالي|مثال|उदाहरण/i,
];

const counting =
  /\b(?:there (?:are|is)|hay|há|existem?|il (?:y a|existe)|es gibt|ci sono|esistono|существу[ею]т|є|vardır|có)\b|(?:共|分为?|一共)?有?(?:以下|[0-9两二三四五六七八九十几多]{1,2})(?:个|种|类|点|步|方面)/i;

/** `several ways to do it`, `some of the main types`: what is counted, or left open how much. */
const amounts = new Set(
  "several various many multiple different some certain key main number variety following two three four five six seven 2 3 4 5 6 7 8 9".split(
    " ",
  ),
);
const counted = new Set(
  "ways methods strategies techniques steps factors reasons approaches options types kinds forms categories components parts stages phases advantages benefits disadvantages limitations challenges applications metrics features examples tools principles practices measures solutions differences".split(
    " ",
  ),
);
/** The same in other languages. */
const amount = [
  /(?:[几多两三四五六七八九十2-9][个种类点大项条步]|一些|以下|若干)(?:常[见用]的?|主要的?|不同的?)?(?:方法|方式|策略|步骤|类型|种类|原因|优[点势]|缺点|方面|技术|手段|措施|阶段|部分|因素|场景|技巧|办法|途径)/,
  /(?:var(?:ia|io|ão|iã)s|algun[ao]s|plusieurs|mehrere|verschiedene|несколько|ряд|여러|いくつかの|birkaç|nhiều|beberapa) /i,
];

function countsOff(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[a-z]+|[0-9]+/g) ?? [];
  return (
    amount.some((pattern) => pattern.test(sentence)) ||
    words.some((word, at) => amounts.has(word) && words.slice(at + 1, at + 4).some((next) => counted.has(next)))
  );
}

/** Whether a sentence only announces what stands below it: `The uses are as listed below.` */
const announcing =
  /(?:\b(?:as )?(?:mentioned |listed |given |shown |described |explained )?(?:below|as follows)|\bthe following|\bin (?:the )?following (?:scenarios?|cases?|situations?|ways?))\.$|(?:如下|以下[几各]?[点个种]?)[。.]$/i;

/** What it ends in wants to go on: `It is bad because:`. */
const unfinished =
  /(?:^|[\s(])(?:because|where|as|is|are|was|be|to|by|like|with|of|for|and|or|from|type|run|use|using|write|execute|call|called|try|enter|do|in|on|that|when|if|includes?|including|porque|es|son|são|est|sont|ist|sind|weil|это|если|что|için|là|adalah|ejecuta|escribe|выполните|введите)$|(?:是|有|为|因为|如|即|包括|包含|在于|分别|执行|运行|输入|使用)$/i;

const longestLabel = 40;

/** Tells whether a line is a label that says nothing of what it announces: `Output`, `例如`, `30-second answer`. */
export function isAnnouncement(text: string): boolean {
  const bare = bareWords(text);
  return (
    bare !== "" &&
    (words.some((label) => label.test(bare)) || isSourceLabel(bare) || isAnswerLabel(bare) || isNamedAnswer(bare))
  );
}

/** Takes such a label off what it announces: `Explanation: A keel ...`, `30 秒回答：...`. */
export function dropAnnouncement(text: string): string {
  const start = /^\[![a-z]{1,12}\][+-]?\s/i.exec(text)?.[0].length ?? 0;
  const colon = /[:：]/.exec(text.slice(start, start + longestLabel + 1))?.index;
  if (colon === undefined || !isAnnouncement(text.slice(start, start + colon))) return text.slice(start);
  const said = text.slice(start + colon + 1);
  // Without a space behind it, `**Answer:**It is` is not bold, and the marks are read as words.
  return (text.startsWith("**") ? said.replace(/^\*\*/, "") : said).trimStart();
}

/** Tells whether a line with a colon only leads to what follows: `From the official docs:`. */
export function leadsOn(text: string): boolean {
  return leading.some((pattern) => pattern.test(text));
}

/** Tells whether a line only says how many things there are: `There are three kinds`, `分三种`. */
export function isCounting(text: string): boolean {
  return counting.test(text);
}

/** Tells whether the last sentence of a paragraph says that there are several of what was asked for: `There are several ways to do it.` */
export function isCountingOff(text: string): boolean {
  const last = text.slice(withoutLastSentence(text).length);
  return isCounting(last) || countsOff(last);
}

/** Tells whether a line is one sentence that says how many there are of what, or that there are several: `There are three main kinds of sails.` */
export function countsAlone(text: string): boolean {
  return text.length <= 160 && withoutLastSentence(text) === "" && countsOff(text);
}

/** Tells whether a sentence only leads to what stands below it: `The types are as listed below.` */
export function announcesBelow(text: string): boolean {
  return text.length <= 120 && announcing.test(text) && withoutLastSentence(text) === "";
}

/** Tells whether a line, without its colon, is no sentence: `It is bad because`. */
export function isUnfinished(text: string): boolean {
  return unfinished.test(text);
}

const named =
  /(?:\banswers?|\bsolution|答案|回答|解答|答え|정답|답변|respuesta|réponse|antwort|resposta|risposta|ответ|відповідь|odpowiedź|cevap|yanıt|jawaban|trả lời|đáp án)(?:\s?[（(][^()（）]{1,20}[)）])?$/i;

const namedFirst = /^(?:respuesta|resposta|r[ée]ponse|risposta) \p{L}{1,12}$/iu;

/** Tells whether a line names an answer and says nothing of it: `Short answer:`, `面试回答（简版）`, a few words. */
export function namesAnswer(text: string): boolean {
  return isBareAnswerLabel(text) || isNamedAnswer(bareWords(text));
}

function isNamedAnswer(text: string): boolean {
  return namedFirst.test(text) || (named.test(text) && text.split(" ", 5).length < 5);
}

/** Without emoji and signs around it. */
function bareWords(text: string): string {
  if (text.length > longestLabel) return "";
  return text
    .replace(/^[^\p{L}\p{N}]+/u, "")
    .replace(/\s?[:：]$/, "")
    .replace(/\s[0-9]{1,2}$/, "");
}
