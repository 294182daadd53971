import type { Bank } from "../../model/bank.js";
import type { SearchOptions as FindOptions } from "../../search/open-search.js";
import type { Bilingual } from "../../text/language.js";
import { nearest } from "../../text/nearest.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { loadBankSearch } from "../files/load-bank-search.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { type QueryOptions, toQuery } from "../options/query-options.js";
import { renderListCommand } from "../options/render-command.js";
import { renderHits } from "../screens/render-hits.js";
import { textStyleOf } from "../screens/render-question.js";
import { isPublishedAlone } from "../state/bank-paths.js";
import { tell } from "../tell.js";

export interface SearchOptions extends BankChoice, QueryOptions {
  /** How many questions to print at most. Integer, at least 1. Default: 10. */
  readonly limit?: number;
  readonly json?: boolean;
}

/**
 * Prints the questions that words ask for, best first: on two lines each where somebody reads, otherwise on one; as JSON,
 * `{ id, score, question, matches }` of each. Without words in a terminal, searches as they are typed, and shows the question
 * that is chosen. Nothing found is no mistake: it says so on standard error.
 *
 * @throws UsageError if there are no words and no terminal.
 */
export async function search(words: readonly string[], options: SearchOptions, io: Io): Promise<ExitCode> {
  const { limit = 10, json } = options;
  const text = words.join(" ").trim();
  const isLive = text === "" && io.terminal !== undefined && json !== true;
  if (text === "" && !isLive) {
    throw new UsageError({
      zh: "请写出要搜什么：llm-interview search KV 缓存。在终端里可以边输入边搜索。",
      en: "Say what to search for: llm-interview search KV cache. In a terminal, it searches as you type.",
    });
  }
  const bank = await chooseBank(options, io);
  const find = await loadBankSearch(bank, { isPublished: isPublishedAlone(options.bank) });
  const within: FindOptions = { limit, within: toQuery(options, bank) };
  if (isLive && io.terminal !== undefined) {
    const { searchLive } = await import("../browse/search-live.js");
    return searchLive((typed) => find(typed, within), bank, io.terminal, io);
  }
  const hits = find(text, within);
  if (json === true) io.out(`${JSON.stringify(hits, null, 1)}\n`);
  else io.out(renderHits(hits, bank, { ...textStyleOf(io), isShort: !io.isInteractive }));
  if (hits.length === 0) {
    const { zh, en } = adviseTags(text, bank, options);
    tell({ zh: `没有找到“${text}”。${zh}`, en: `Nothing found for "${text}". ${en}` }, io);
  }
  return 0;
}

/** Tags whose ids or names are near the words, to list questions by. */
function adviseTags(text: string, { tags }: Bank, options: BankChoice): Bilingual {
  const owners = new Map<string, string>();
  for (const { id, label, aliases } of tags) for (const name of [id, label, ...aliases]) owners.set(name, id);
  const names = [text, ...text.split(/\s+/)].flatMap((word) => nearest(word, owners.keys(), 3));
  const ids = [...new Set(names.map((name) => owners.get(name) ?? name))].slice(0, 3);
  const [first] = ids;
  const facets = renderListCommand(options, "--facets");
  if (first === undefined) return { zh: `\`${facets}\` 列出有哪些。`, en: `\`${facets}\` shows what there is.` };
  const command = renderListCommand(options, "--tag", first);
  return {
    zh: `相近的标签：${ids.join("、")}。试试 \`${command}\`。`,
    en: `Tags that are near: ${ids.join(", ")}. Try \`${command}\`.`,
  };
}
