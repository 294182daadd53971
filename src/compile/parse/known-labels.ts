import type { Construct, Extension, TokenizeContext } from "micromark-util-types";

/** What stands in brackets, as the parser spells labels. */
export function labelsIn(text: string): string[] {
  const bracketed = text.matchAll(/\\[\s\S]|\[((?:[^[\]\\]|\\[\s\S])*)\]/g);
  return [...new Set(Array.from(bracketed, ([, label = ""]) => normalizeLabel(label)))];
}

/** Makes labels that other pieces define known to the parser when it meets the first bracket. */
export function knowDefinitions(labels: readonly string[]): Extension {
  const told = new WeakSet<object>();
  const construct: Construct = {
    name: "knownDefinitions",
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      return (code) => {
        if (!told.has(this.parser)) {
          told.add(this.parser);
          for (const label of labels) this.parser.defined.push(label);
        }
        return nok(code);
      };
    },
  };
  return { text: { 91: construct, 33: construct } };
}

/** As `normalizeIdentifier` of micromark: how `parser.defined` spells a label. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase();
}
