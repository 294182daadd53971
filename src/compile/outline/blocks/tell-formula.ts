import type { Code } from "mdast";
import { briefOfCode } from "./brief-of-code.js";
import { isHan, LIST_ROOM } from "./in-one-line.js";

/** `It is the ratio of the two, that is`: half a sentence with the formula that ends it; where one line has no room for both, without its last word. */
export function tellFormula(lead: string, code: Code): string {
  if (!code.value.startsWith("$$")) return "";
  const formula = briefOfCode(code);
  const whole = `${lead}${isHan(lead) ? "：" : ": "}${formula}`;
  if (formula.startsWith("$") && formula.endsWith("$") && whole.length <= LIST_ROOM) return whole;
  const said = lead.replace(/[,，]\s?(?:that is|which is|亦?即|就是)$/u, "");
  return said === lead ? "" : said;
}
