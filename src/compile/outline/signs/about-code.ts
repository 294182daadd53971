import type { PhrasingContent, RootContent } from "mdast";
import type { OpenQuestion } from "../open-question.js";

const asks: readonly RegExp[] = [
  /\bwhat(?:'s| is| are| was| will be| would be)? (?:the |its |logged )?(?:final |console )?(?:outputs?|results?|values?|printed|logged)\b/i,
  /\bwhat (?:does|do|did|will|would|gets?) (?:be |this |the |it |each |following )(?:[\w-]{1,20} ){0,6}(?:print|output|log|return|display|alert|produce|give|say|evaluate to|printed|logged)/i,
  /(?:输出|打印|运行|执行|返回)(?:的)?(?:结果|什么|值|内容)|结果(?:是|为)?(?:什么|多少)|输出(?:是|为)|出力(?:は|される)|結果は|출력|결과는/,
  /(?:что|що) (?:[\p{L}]{1,20} ){0,3}(?:выведет|верн[её]т|напечатает|покажет|выведено|виведе|поверне|надрукує|виведено)|(?:чему|чому) (?:равн|дорівн)|(?:какое|яке) значен/iu,
  /qu[ée] (?:imprime|devuelve|muestra)|cu[áa]l (?:es|ser[áa]) (?:la salida|el resultado|el valor)|o que (?:imprime|retorna)|qual (?:[ée]|ser[áa]) (?:a sa[íi]da|o resultado|o valor)/i,
  /(?:retourne|affiche)|quel(?:le)? est (?:la sortie|le r[ée]sultat|la valeur)|was ist (?:die ausgabe|das ergebnis|der wert)|was (?:gibt|liefert|ergibt)/i,
  /(?:kết quả|giá trị|in ra|trả về).{0,60}(?:gì|bao nhiêu)|apa (?:output|keluaran|hasil|nilai)|ç[ıi]kt[ıi]s[ıi] ne|de[ğg]eri ne/i,
];

/** `What does this print?`: somebody must look at code to answer. */
export function asksAboutCode(prompt: string): boolean {
  return asks.some((each) => each.test(prompt));
}

/**
 * Tells whether the code below a prompt is what it asks about, rather than its answer: it computes something, and the prompt has no
 * code of its own but names.
 */
export function isAskedAbout(
  prompt: string,
  content: readonly PhrasingContent[],
  [only, ...others]: readonly RootContent[],
) {
  if (only?.type !== "code" || others.length > 0 || !/\w\s*\(|=|;/.test(only.value)) return false;
  const nodes = content.flatMap((node) =>
    node.type === "emphasis" || node.type === "strong" ? node.children : [node],
  );
  const names = nodes.flatMap((node) => (node.type === "inlineCode" ? [node.value.trim()] : []));
  if (names.some((name) => /[\s(=;]/.test(name))) return false;
  // `What is foo.length?` above code that has `foo = []`.
  const isPart = names.some((name) => name.includes(".") && only.value.includes(`${name.split(".", 1)[0]} =`));
  return isPart || asksAboutCode(prompt);
}

function isLabelledLine(entry: OpenQuestion["entry"]): boolean {
  return entry.type === "lead" && entry.form === "lines" && entry.isLabelled;
}

/** Something stands between the prompt and the last block: another, or further lines of its paragraph. */
function hasAnswerAbove({ entry: { node }, answer }: OpenQuestion): boolean {
  const { start, end } = node.position ?? {};
  return answer.length > 1 || (node.type === "paragraph" && start !== undefined && start.line < (end?.line ?? 0));
}

/**
 * Moves code from the end of each answer to the question below it, where all questions are written so: the first has code above it, too,
 * and nothing stands below the answer to the last.
 */
export function moveCodeBelow(questions: readonly OpenQuestion[], passage: RootContent[]): void {
  const endsInCode = (blocks: readonly RootContent[]) => blocks.at(-1)?.type === "code";
  const last = questions.at(-1);
  if (last === undefined || !endsInCode(passage) || endsInCode(last.answer)) return;
  const others = questions.slice(0, -1);
  if (!others.every((question) => endsInCode(question.answer) && hasAnswerAbove(question))) return;
  // Nobody whose labels say what is asked answers with code for each question but the last, and has more of it before the first.
  const areLabelled = questions.length > 1 && questions.every(({ entry }) => isLabelledLine(entry));
  if (!areLabelled && questions.filter(({ entry }) => asksAboutCode(entry.text)).length * 2 < questions.length) return;
  let code = passage.pop();
  for (const { answer } of questions) {
    const next = answer === last.answer ? undefined : answer.pop();
    if (code !== undefined) answer.unshift(code);
    code = next;
  }
}
