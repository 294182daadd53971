// Short expressions, each of which can be proven linear.
const several: readonly RegExp[] = [
  /\b(?:these|terms|concepts|functions|algorithms|structures|questions|problems|exercises|tasks|challenges|topics)\b/i,
  /\bthe following \p{L}{1,20}[a-rt-z]s\b/iu,
  /^(?:手撕|手写|手寫)(?:代码|代碼|算法|[题題])|代码[题題]|算法[题題]|(?:以下|下列|这些|這些|下面)(?:的|几个|幾個)?\p{L}|名词解释|名詞解釋|术语|術語/u,
  /次の|以下の|用語|다음|용어|개념들/,
  /\b(?:est[oa]s|est[ea]s|siguientes|seguintes|t[ée]rminos|termos|conceptos|conceitos|funciones|funções|problemas)\b/i,
  /\b(?:ces|suivant[es]{1,2}|termes|notions|fonctions|diese|folgende[nr]?|begriffe|funktionen|aufgaben)\b/i,
  /(?:^|\s)(?:эти|следующие|термины|понятия|функции|задачи|ці|наступні)(?:\s|$)/iu,
];

/** Tells whether a title names several things that something is asked about: `Explain these terms`, `手撕代码`. A question mark asks one. */
export function namesSeveral(title: string): boolean {
  return !/[?？؟]/.test(title) && several.some((words) => words.test(title));
}
