/** What a part of an answer is, as far as its name judges it: `bad` is what nobody should say, `good` what is better said. */
export type Judgement = "bad" | "good";

/** Names of what is wrong, in the languages of the lists. A naive approach is slow, and right. */
const bad: readonly RegExp[] = [
  /^(?:(?:an? |the )?(?:common |typical |example of an? )?(?:bad|weak|poor|wrong|incorrect)(?: (?:answers?|responses?|examples?|code|practices?|way))?|(?:common |typical |frequent |beginner )?(?:mistakes?|pitfalls?|misconceptions?|traps?|gotchas?)(?: to avoid)?|(?:common|typical|frequent) errors?|(?:interview(?:er)? )?red[- ]flags?)$/i,
  /^(?:(?:do not|don['’]?t|never)(?: say)?|(?:what |things )?not to say|what to avoid|avoid(?: saying)?)$/i,
  /^(?:(?:常见的?)?(?:[错錯][误誤]|较差|糟糕|不好|不佳|反面)的?(?:回答|答案|示范|示例|例子|做法|写法|案例)|反例|(?:常见的?)?(?:误区|誤區|坑点?|陷阱|雷区)|常见错误|扣分(?:点|项)|(?:踩坑|避坑)(?:点|指南)?|不要这[样么]说)$/,
  /^(?:悪い(?:回答|例|答え)|NG(?:例|回答)?|よくある(?:間違い|ミス|誤り)|誤答|나쁜 ?(?:답변|예시?|답)|잘못된 ?(?:답변|예시?)|흔한 ?실수|오답)$/i,
  /^(?:mala respuesta|respuesta (?:mala|incorrecta|débil)|errores comunes|no digas|má resposta|resposta (?:ruim|fraca|errada|incorreta)|erros comuns|não diga|sinais de alerta|señales de alerta|mauvaise réponse|réponse (?:faible|incorrecte|fausse)|erreurs (?:courantes|fréquentes)|à éviter|(?:schlechte|schwache|falsche) antwort|(?:häufige|typische) fehler|warnsignale|cattiva risposta|risposta (?:sbagliata|debole)|errori comuni)$/i,
  /^(?:(?:плохой|слабый|неправильный|неверный) ответ|(?:частые|типичные|распростран[её]нные) ошибки|не говорите|красные флаги|(?:погана|слабка|неправильна) відповідь|(?:часті|типові) помилки|(?:zła|słaba) odpowiedź|częste błędy|(?:kötü|zayıf|yanlış) cevap|(?:jawaban (?:buruk|salah)))$/i,
];

/** Names of what is right beside it. */
const good: readonly RegExp[] = [
  /^(?:(?:an? |the )?(?:example of an? )?(?:good|strong|better|ideal|great|excellent|best|right|correct|senior)(?: (?:answers?|responses?|examples?|code|practices?|way))?|green[- ]flags?|(?:do|say)(?: say)?(?: instead)?|instead(?:,? say)?|what to say)$/i,
  /^(?:(?:正[确確]|优秀|良好|较好|更好|好|推荐|理想|高分|正面)的?(?:回答|答案|示范|示例|例子|做法|写法|案例)|正例)$/,
  /^(?:(?:良い|よい|理想の)(?:回答|例|答え)|OK(?:例|回答)|(?:좋은|올바른|모범) ?(?:답변|예시?|답))$/i,
  /^(?:(?:buena|mejor) respuesta|respuesta (?:buena|correcta|ideal|fuerte)|(?:boa|melhor) resposta|resposta (?:boa|correta|ideal|forte)|(?:bonne|meilleure) réponse|réponse (?:correcte|forte|idéale)|(?:gute|bessere|starke|richtige|ideale) antwort|(?:buona|migliore) risposta|risposta (?:corretta|ideale))$/i,
  /^(?:(?:хороший|сильный|правильный|верный|лучший|идеальный) ответ|(?:хороша|сильна|правильна) відповідь|(?:dobra|mocna) odpowiedź|(?:iyi|güçlü|doğru) cevap|jawaban (?:baik|benar))$/i,
];

/** Names are no longer. */
const longest = 40;

/** Tells how a name judges the part below or behind it: `❌ Bad answer`, `Common mistakes:`, `正确回答`. */
export function judgementOf(name: string): Judgement | undefined {
  if (name.length > longest + 10) return undefined;
  const bare = name.replace(/^[^\p{L}]+/u, "").replace(/\s?(?:[（(][^()（）]{1,30}[)）])?\s?[:：]?$/, "");
  if (bare === "" || bare.length > longest) return undefined;
  if (bad.some((pattern) => pattern.test(bare))) return "bad";
  return good.some((pattern) => pattern.test(bare)) ? "good" : undefined;
}

/** Words that are also terms of a subject: weak references, traps of a processor, models of strong consistency. */
const terms =
  /^(?:(?:an? |the )?(bad|weak|poor|wrong|incorrect|good|strong|better|right|correct|great|excellent|best|ideal|senior|mistake|pitfall|trap|gotcha)s?|(avoid|never|do|say|do not|don['’]?t|陷阱|误区|誤区|反例|正例|坑点?))$/i;

/** Of a machine that judges programs. */
const verdict = "wrong answer";

/** What stands beside a name that judges, and what is asked there. */
export interface JudgedAmong {
  /** Names that judge nothing. */
  readonly hasOthers: boolean;
  readonly prompt: string;
  /** The prompt asks for several things, or holds things against each other. */
  readonly countsThings: boolean;
}

/**
 * Tells how a name judges among others. A word that may be a term judges nothing beside names that do not judge, nor where the prompt has it or asks
 * for several things: `Strong`, `Weak`, `Eventual`. Nor does the verdict that is one of several things: `Accepted`, `Wrong answer`.
 */
export function judgementAmong(name: string, { hasOthers, prompt, countsThings }: JudgedAmong): Judgement | undefined {
  const judgement = judgementOf(name);
  if (judgement === undefined) return undefined;
  const bare = name.replace(/\s?[:：]$/, "").trim();
  const term = terms.exec(bare);
  if (term === null) return hasOthers && countsThings && bare.toLowerCase() === verdict ? undefined : judgement;
  const word = (term[1] ?? term[2] ?? "").toLowerCase();
  return hasOthers || countsThings || prompt.toLowerCase().includes(word) ? undefined : judgement;
}
