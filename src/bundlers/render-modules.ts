import { packQuestions } from "../bank/pack-questions.js";
import { renderTextLiteral } from "../compile/assemble/render-bank.js";
import type { BankData } from "../model/bank-data.js";
import { type BankRequest, writeId } from "./module-ids.js";

/** Gives a short text that differs where texts do. */
export type Digest = (text: string) => string;

/**
 * Writes the module of a bank, as JavaScript: what a list and a filter need. Its articles and references load apart.
 *
 * @param digest - Puts what is in the other modules into their ids. Default: ids are the same whatever they hold.
 */
export function renderBank(request: BankRequest, data: BankData, digest?: Digest): string {
  const { articles: _articles, references: _references, questions, ...listed } = data;
  const idOf = (part: { readonly kind: "articles"; readonly section: string } | { readonly kind: "references" }) => {
    const text = part.kind === "articles" ? renderArticles(data, part.section) : renderReferences(data);
    return JSON.stringify(writeId({ ...request, ...part }, digest?.(text)));
  };
  const chunks = data.sections.map(
    ({ id }) => `  [${JSON.stringify(id)}, () => import(${idOf({ kind: "articles", section: id })})],\n`,
  );
  const packed = JSON.stringify({ ...listed, questions: packQuestions(questions) });
  return `import { openChunkedBank } from ${JSON.stringify(writeId({ kind: "runtime" }))};

export const bank = /* @__PURE__ */ openChunkedBank(${renderTextLiteral(packed)}, [
${chunks.join("")}], () => import(${idOf({ kind: "references" })}));
export { bank as default };
`;
}

/** Writes the module of the articles of a section. */
export function renderArticles({ questions, articles }: BankData, section: string): string {
  const ids = new Set(questions.filter((question) => question.section === section).map(({ id }) => id));
  return renderJson(articles.filter(({ id }) => ids.has(id)));
}

/** Writes the module of what the articles cite. */
export function renderReferences({ references }: BankData): string {
  return renderJson(references);
}

function renderJson(value: unknown): string {
  return `export default /* @__PURE__ */ JSON.parse(${renderTextLiteral(JSON.stringify(value))});\n`;
}
