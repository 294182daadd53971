const numbers: readonly (readonly string[])[] = [
  ["two", "2", "两", "兩", "二", "zwei", "dos", "deux", "duas", "dois", "due"],
  ["three", "3", "三", "drei", "tres", "trois", "três", "tre"],
  ["four", "4", "四", "vier", "cuatro", "quatre", "quatro", "quattro"],
  ["five", "5", "五", "fünf", "cinco", "cinq", "cinque"],
];
const anyNumber = numbers.flat().join("|");
/** In brackets, or at the end: elsewhere, `choose two` may be what is asked about. */
const asking = new RegExp(
  `(?:^|[(（\\[【.?？!。]\\s{0,3})(?:please )?(?:choose|select|pick|选择?|選擇?|wählen sie|elija|elige|seleccione|choisissez|escolha|scegli)\\s?(?:the )?(?:exactly )?(${anyNumber})(?![\\p{N}+-])(?:\\s?(?:best |correct |right )?(?:answers?|options?|choices?|[项項]|[个個][选選][项項]|antworten|respuestas|réponses|respostas|risposte))?\\s{0,3}[.。]?\\s{0,3}(?:[)）\\]】]|$)`,
  "iu",
);

/** How many options a question asks for: `(Choose two.)`, `（选三项）`. `undefined` where it does not say. */
export function readAskedCount(text: string): number | undefined {
  const word = asking.exec(text)?.[1]?.toLowerCase();
  const index = numbers.findIndex((words) => words.includes(word ?? ""));
  return word === undefined || index === -1 ? undefined : index + 2;
}
