import type { Question } from "llm-interview";
import { loadExport, toMarkdown } from "llm-interview/export";
import { paths, sitePath } from "../frame/address.js";
import { eachOf, type PageData } from "./page-data.js";

export const data = eachOf<Question>("questionEntries", ({ lang, item }) => sitePath(lang, paths.twin(item.id)));

/** A question as Markdown, for programs that read. */
export async function render({ site, entry: { lang, item } }: PageData<Question>): Promise<string> {
  const { content, refused } = await toMarkdown(await loadExport(site.languages[lang].bank, { ids: [item.id] }));
  const [refusal] = refused;
  if (refusal !== undefined) throw new Error(`"${item.id}" cannot be written as Markdown: ${refusal.reason}`);
  return content;
}
