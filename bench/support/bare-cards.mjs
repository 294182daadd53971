/** What any compiler of Markdown collections does at least with cards: per file yaml + zod + remark-parse, then one JSON file. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parse } from "yaml";
import { frontMatterSchema } from "./card-schema.mjs";

const [folder, out] = process.argv.slice(2);
const processor = unified().use(remarkParse).freeze();
const cards = [];
for (const name of readdirSync(folder, { recursive: true }).filter((file) => /^questions\b.*\.md$/.test(file))) {
  const text = readFileSync(path.join(folder, name), "utf8");
  const [, yaml = "{}", body] = /^(?:---\n([\s\S]*?)\n---\n)?([\s\S]*)$/.exec(text);
  cards.push({ ...frontMatterSchema.parse(parse(yaml)), body, blocks: processor.parse(body).children.length });
}
writeFileSync(out, JSON.stringify(cards));
