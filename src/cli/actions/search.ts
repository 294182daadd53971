import type { Bank } from "../../model/bank.js";
import type { SearchOptions as FindOptions } from "../../search/open-search.js";
import { nearest } from "../../text/nearest.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { loadBankSearch } from "../files/load-bank-search.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { type QueryOptions, toQuery } from "../options/query-options.js";
import { renderListCommand } from "../options/render-command.js";
import { renderHits } from "../screens/render-hits.js";
import { textStyleOf } from "../screens/render-question.js";
import { isPublishedAlone } from "../state/bank-paths.js";

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
    throw new UsageError(
      "Say what to search for: llm-interview search KV cache. In a terminal, it searches as you type.",
    );
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
  if (hits.length === 0) io.err(`Nothing found for "${text}". ${adviseTags(text, bank, options)}\n`);
  return 0;
}

/** Tags whose ids or names are near the words, to list questions by. */
function adviseTags(text: string, { tags }: Bank, options: BankChoice): string {
  const owners = new Map<string, string>();
  for (const { id, label, aliases } of tags) for (const name of [id, label, ...aliases]) owners.set(name, id);
  const names = [text, ...text.split(/\s+/)].flatMap((word) => nearest(word, owners.keys(), 3));
  const ids = [...new Set(names.map((name) => owners.get(name) ?? name))].slice(0, 3);
  const [first] = ids;
  if (first === undefined) return `\`${renderListCommand(options, "--facets")}\` shows what there is.`;
  return `Tags that are near: ${ids.join(", ")}. Try \`${renderListCommand(options, "--tag", first)}\`.`;
}
