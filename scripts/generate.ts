/** Compiles content/ into src/generated/, which the published entries import. Run by `npm run build`. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { packQuestions } from "../src/bank/pack-questions.js";
import { renderIdTypes, renderTextLiteral } from "../src/compile/assemble/render-bank.js";
import type { BankData } from "../src/model/bank-data.js";
import { compileContent } from "./compile-content.js";

const folder = "src/generated";
const banks = await compileContent();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const data of Object.values(banks)) {
  for (const section of data.sections)
    await writeFile(`${folder}/${articlesName(data, section.id)}.ts`, articles(data, section.id));
  await writeFile(`${folder}/bank.${data.locale}.ts`, bank(data));
}

// The same in every language.
await writeFile(`${folder}/references.ts`, references(banks.zh));

function articlesName({ locale }: BankData, section: string): string {
  return `articles.${locale}.${section}`;
}

/** The articles of one section: a chunk that loads when one of them is asked for. What people say is for readers of the JSON. */
function articles(data: BankData, section: string): string {
  const ids = new Set(data.questions.filter((question) => question.section === section).map(({ id }) => id));
  const own = data.articles.filter(({ id }) => ids.has(id)).map(({ sayings: _, ...article }) => article);
  return `// Written by scripts/generate.ts from content/. Do not edit.
import type { Article } from "../model/article.js";
import type { Ids } from "./bank.${data.locale}.js";

export const articles: readonly Article<Ids>[] = /* @__PURE__ */ JSON.parse(${renderTextLiteral(JSON.stringify(own))});
`;
}

/** What the articles cite: a chunk that loads when somebody cites. How each was checked is for readers of the JSON. */
function references(data: BankData): string {
  const citable = data.references.map(({ checked: _, ...reference }) => reference);
  return `// Written by scripts/generate.ts from content/. Do not edit.
import type { Reference } from "../model/reference.js";

export const references: readonly Reference[] = /* @__PURE__ */ JSON.parse(${renderTextLiteral(JSON.stringify(citable))});
`;
}

function bank(data: BankData): string {
  const imports = data.sections.map(
    ({ id }) => `    ${JSON.stringify(id)}: () => import("./${articlesName(data, id)}.js"),`,
  );
  const language = data.locale === "zh" ? "Chinese" : "English";
  return `// Written by scripts/generate.ts from content/. Do not edit.
import { createBank } from "../bank/create-bank.js";
import { unpackQuestions } from "../bank/pack-questions.js";
import type { Article } from "../model/article.js";
import type { TypedBank } from "../model/bank.js";

${renderIdTypes(data)}
/** The ids of the published bank. */
export interface Ids {
  readonly question: QuestionId;
  readonly section: SectionId;
  readonly tag: TagId;
}

/** The published bank, in ${language}. */
export const bank: TypedBank<Ids> = /* @__PURE__ */ createBank<Ids>(
  () => {
    const { questions, ...listed } = JSON.parse(${renderTextLiteral(JSON.stringify(pack(data)))});
    return { ...listed, questions: unpackQuestions<Ids>(questions) };
  },
  async (section) => {
    const chunks: Readonly<Record<SectionId, () => Promise<{ readonly articles: readonly Article<Ids>[] }>>> = {
  ${imports.join("\n  ")}
    };
    return (await chunks[section]()).articles;
  },
  async () => (await import("./references.js")).references,
);
`;
}

/** What a list and a filter need: articles and references load apart. */
function pack({ articles: _articles, references: _references, questions, ...listed }: BankData) {
  return { ...listed, questions: packQuestions(questions) };
}
