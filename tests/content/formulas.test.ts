import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import { type MathNode, readFormula } from "../../src/cli/screens/formula-tree.js";
import { renderFormula } from "../../src/cli/screens/render-formula.js";
import { parseText } from "../../src/markdown/parse-text.js";

function findFormulas(node: Nodes): string[] {
  if (node.type === "formula") return [node.value];
  return "children" in node ? node.children.flatMap(findFormulas) : [];
}

const folder = "content/questions";
const cards = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".md"));
const formulas = [
  ...new Set(cards.flatMap((file) => findFormulas(parseText(readFileSync(path.join(folder, file), "utf8"))))),
];

/** Letters and digits of a text, those of scripts in full size, in any order. */
function symbolsOf(text: string): string {
  const full = text.replaceAll("ᵅ", "α").replaceAll("ᵋ", "ϵ").replaceAll("⊤", "T").normalize("NFKD");
  return [...full.replaceAll("ϵ", "ε")]
    .filter((character) => /(?!\p{Lm})[\p{L}\p{N}]/u.test(character))
    .sort()
    .join("");
}

function textsOf({ text, children }: MathNode): string {
  return text + children.map(textsOf).join("");
}

describe("the formulas of the content", () => {
  it("are all understood: none has TeX left in a terminal", () => {
    expect(formulas.length).toBeGreaterThan(0);
    expect(formulas.filter((tex) => readFormula(tex) === undefined)).toEqual([]);
    expect(formulas.filter((tex) => /\\|[\^_]\{/.test(renderFormula(tex)))).toEqual([]);
  });

  it("lose no letter and no digit on their way into a terminal", () => {
    // The C of each `C(n, k)` is one more.
    const written = (tex: string) =>
      tex.includes("binom") ? renderFormula(tex).replaceAll("C(", "(") : renderFormula(tex);
    const changed = formulas.filter((tex) => {
      const tree = readFormula(tex);
      return tree === undefined || symbolsOf(textsOf(tree)) !== symbolsOf(written(tex));
    });
    expect(changed).toEqual([]);
  });
});
