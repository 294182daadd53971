import type { RootContent } from "mdast";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { KeyHints } from "./find-options.js";
import { findEcho, readListed } from "./listed-key.js";
import { readKey } from "./read-key.js";
import { findToldKey } from "./told-key.js";
import { indexesOf, type WrittenOptions } from "./written-option.js";

/** Which options are right, as something in the text says. */
export interface Key {
  readonly indexes: ReadonlySet<number>;
  /** Items below the answer line in the same list: they explain it. */
  readonly rest?: RootContent;
  /** Where in the blocks the answer line begins, and where goes on what is neither it nor an option. */
  readonly at: number;
  readonly behind: number;
  readonly remark: string;
  /** What a list of answers says over again. */
  readonly echo?: RootContent;
  /** What makes it doubtful where it has no index, as a sentence. */
  readonly why?: string;
}

/** What is ticked or marked comes first, then an answer line or a list of answers, then what alone is in bold. */
export function findKey(
  { options, to }: WrittenOptions,
  blocks: readonly AnswerBlock[],
  { listedKey, listed: words }: Pick<KeyHints, "listedKey" | "listed">,
): Key | undefined {
  const ticked = indexesOf(options, ({ isTicked }) => isTicked);
  const listed = listedKey === undefined ? undefined : readKey(options, listedKey);
  const nowhere = { at: to, behind: to, remark: "" };
  const told =
    findToldKey(options, blocks, to) ??
    readListed(options, blocks, words) ??
    (listed === undefined ? undefined : { ...nowhere, ...listed, ...findEcho(options, listed.indexes, blocks, to) });
  // What names another explains it.
  const same = told !== undefined && [...ticked].every((index) => told.indexes.has(index)) ? told : undefined;
  if (ticked.size > 0) return { ...nowhere, ...same, indexes: ticked };
  if (told !== undefined) return told;
  const bold = indexesOf(options, ({ isBold }) => isBold);
  return bold.size > 0 && bold.size < options.length ? { ...nowhere, indexes: bold } : undefined;
}

/** What is told behind options, before anybody knows where it was found. */
export type KeyFrom = Omit<Key, "at">;
