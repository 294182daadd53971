/** Writes the banks as JSON, their search indexes and their JSON Schema into dist/, and types for what is imported. */
import { mkdir, writeFile } from "node:fs/promises";
import { bankJsonSchema } from "../src/compile/assemble/bank-json-schema.js";
import { renderBankJson } from "../src/compile/assemble/render-bank.js";
import { buildSearchIndex } from "../src/search/terms/search-index.js";
import { compileContent } from "./compile-content.js";

await mkdir("dist/data", { recursive: true });
await mkdir("dist/schema", { recursive: true });
const banks = await compileContent();
for (const data of Object.values(banks)) {
  await writeFile(`dist/data/bank.${data.locale}.json`, renderBankJson(data));
  await writeFile(`dist/data/bank.${data.locale}.d.cts`, types("BankData", "../index.js"));
  const translation = data.locale === "zh" ? banks.en : banks.zh;
  const index = buildSearchIndex(data, { articles: data.articles, translation });
  await writeFile(`dist/data/search.${data.locale}.json`, `${JSON.stringify(index)}\n`);
  await writeFile(`dist/data/search.${data.locale}.d.cts`, types("SearchIndex", "../search.js"));
}
await writeFile("dist/schema/bank.v1.json", `${JSON.stringify(bankJsonSchema(), null, 1)}\n`);

/**
 * Of a JSON file. What TypeScript reads from one itself is every text of it, and no literal: `string` where we say `"answered"`.
 * In the form of CommonJS, because TypeScript before 5.7 takes whatever is named .json to have nothing but a default, even its types.
 */
function types(name: string, module: string): string {
  return `import type { ${name} } from "${module}" with { "resolution-mode": "import" };

declare const data: ${name};
export = data;
`;
}
