import { trimMarks } from "../../../text/trim-marks.js";
import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

/** So many show that the list says so of its answers. */
const LEAST = 2;

/** Who answers, alone in a line: `Answer by Ann Lee.`, `**Respuesta de Ana Ruiz:**` */
const byline = /^[ \t>]*(?:\*\*|__)?(?:[Aa]nswer(?:ed)? by|[Rr](?:espuesta|esposta|éponse) de|Antwort von|Ответ от) /;
const name = /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|da|al|bin)$/u;

/** A text in which such lines are labels. */
interface WithoutBylines {
  readonly text: string;
  /** Where they stood. The first line is 1. */
  readonly lines: readonly number[];
}

/** Writes `Answer:` where a list says who answers, in as many characters, because all places are those of the author's file. In code, it stays. */
export function mendBylines(source: string): WithoutBylines {
  if (!/answer(?:ed)? by |(?:respuesta|resposta|réponse) de |antwort von |ответ от /i.test(source))
    return { text: source, lines: [] };
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  const isOutside = areOutsideCode(lines);
  const found = lines.flatMap((line, at) => (isOutside[at] === true && isByline(line) ? [at] : []));
  if (found.length < LEAST) return { text: source, lines: [] };
  for (const at of found) {
    const line = lines[at] ?? "";
    const before = /^[ \t>*_]*/.exec(line)?.[0] ?? "";
    parts[at * 2] = `${before}Answer:${before.trimStart().replace(/[> ]/g, "")}`.padEnd(line.length);
  }
  return { text: parts.join(""), lines: found.map((at) => at + 1) };
}

function isByline(line: string): boolean {
  const label = byline.exec(line)?.[0] ?? "";
  const words = trimMarks(line.slice(label.length), ".:：*_ \t").split(" ");
  return label !== "" && words.length <= 4 && words.every((word) => name.test(word));
}
