import type { WrittenOption } from "./written-option.js";

const all: readonly RegExp[] = [
  /^(?:all(?: of)? (?:the )?(?:above|these|those|them|mentioned|listed|options|answers)(?: (?:options|answers|mentioned|listed))?(?: (?:are|is) (?:correct|true|right))?)[.。!]?$/iu,
  /^(?:all (?:are|is) (?:correct|true|right)|both(?: of)?(?: (?:the )?(?:above|these|them))?(?: are (?:correct|true|right))?)[.。!]?$/iu,
  /^(?:todas las (?:anteriores|opciones|respuestas)(?: (?:anteriores|son correctas))?|todo lo anterior)[.。!]?$/iu,
  /^(?:todas as (?:anteriores|opções|respostas|alternativas)(?: (?:anteriores|acima|estão corretas))?|todas acima)[.。!]?$/iu,
  /^(?:toutes (?:les|ces) (?:réponses|propositions|options)(?: (?:ci-dessus|précédentes|sont (?:correctes|justes|bonnes)))?|tout ce qui précède)[.。!]?$/iu,
  /^(?:alle(?: der)?(?: oben)? (?:genannten|aufgeführten|antworten|optionen)(?: (?:antworten|optionen|punkte|sind (?:richtig|korrekt)))?|alles(?: oben)? genannte)[.。!]?$/iu,
  /^(?:tutte le (?:precedenti|risposte|opzioni)(?: (?:precedenti|sono corrette))?)[.。!]?$/iu,
  /^(?:вс[её] (?:выше)?перечисленн(?:ое|ые)(?: верно)?|все (?:ответы|варианты)(?: (?:верны|правильны|правильные))?)[.。!]?$/iu,
  /^(?:(?:以上|上述|前面)(?:的|选项|選項|答案|各项|说法|三者|两者|几项){0,2}(?:全部|都|均|皆|全)(?:是|对|對|正确|正確|可以|可|包括|有|属于|符合)?)[.。!]?$/iu,
  /^(?:(?:以上|上述)(?:所有|全部)(?:选项|選項|答案)?|(?:全部|全都|都)(?:是|对|對|正确|正確|选))[.。!]?$/iu,
  /^(?:(?:上記|以上)の?(?:すべて|全て|全部)(?:正しい)?|すべて正しい|(?:위의? |보기 )?(?:모두|전부)(?: (?:맞다|정답|해당))?)[.。!]?$/iu,
];

/** What may stand beside letters: `Both A and B are correct`, `A y B son correctas`, `A、B 都对`. */
const beside = new Set(
  [
    "both and options option answers answer choices are is correct true right the only ambas y e son correctas correctos correcta respuestas opciones",
    "estão corretas et réponses sont correctes justes und beide sind richtig korrekt sono corrette верны и i",
    "和 与 與 及 都 均 皆 都对 都對 都是 都正确 都正確 均正确 均可 均是 皆正确 正确 两者 と 모두",
  ].flatMap((words) => words.split(" ")),
);

/**
 * Gives the options that one stands for: `All of the above` for those above it, `Both A and B` for the two. Empty where it says something itself,
 * or that none is right.
 */
export function referredBy(options: readonly WrittenOption[], at: number): readonly WrittenOption[] {
  const above = options.slice(0, at);
  const text = options[at]?.text ?? "";
  const named = namedIn(text);
  if (named.length > 0) {
    const found = above.filter((option) => named.includes(option.letter));
    return found.length === named.length ? found : [];
  }
  return isAll(text) ? above.filter((option) => namedIn(option.text).length === 0 && !isAll(option.text)) : [];
}

function isAll(text: string): boolean {
  return text.length <= LONGEST && all.some((words) => words.test(text.trim()));
}

/** Longer ones say something. */
const LONGEST = 60;

const parts =
  /(?<!\p{Script=Latin})[A-J]{1,6}(?!\p{Script=Latin})|\p{Script=Latin}{1,40}|\p{Script=Han}{1,40}|[^\s\p{P}+\p{Script=Latin}\p{Script=Han}]{1,40}/gu;

/** The letters in a text that has nothing else to say. */
function namedIn(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const words = text.match(parts) ?? [];
  const named = words.flatMap((word) => (/^[A-J]+$/.test(word) ? [...word] : []));
  const others = words.filter((word) => !/^[A-J]+$/.test(word));
  return named.length > 1 && others.every((word) => beside.has(word.toLowerCase())) ? named : [];
}
