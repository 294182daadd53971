import type { DraftStore } from "../../compile/compile-bank.js";
import { kindOfSource } from "../../compile/sources/sort-sources.js";
import type { SourceFile } from "../../compile/sources/source-file.js";
import type { Io } from "../io.js";

/** Work that takes less is over before a line of progress could be read. */
const patience = 300;
/** Milliseconds between two drawings. */
const pace = 80;

/** A line that says how far a long work is. */
export interface Progress {
  /** One more is done. */
  step(): void;
  /** Wipes the line. */
  end(): void;
}

/**
 * Counts towards a total, on a line of standard error that is drawn over and wiped at the end. Draws nothing where that is no
 * terminal, and nothing for the first moments.
 */
export function startProgress(noun: string, total: number, io: Io): Progress {
  if (!io.showsProgress) return { step: () => undefined, end: () => undefined };
  const start = io.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let isThere = false;
  let done = 0;
  return {
    step() {
      done++;
      const now = io.now();
      if (now - start < patience || (now - drawn < pace && done < total)) return;
      drawn = now;
      isThere = true;
      const percent = String(Math.floor((done / Math.max(1, total)) * 100)).padStart(3);
      io.err(`\r\u001b[K${percent}%  ${done} of ${total} ${noun}`);
    },
    end() {
      if (isThere) io.err("\r\u001b[K");
    },
  };
}

/**
 * Watches how far a compilation is: it looks up each of its lists before it reads it.
 *
 * @param files - Of the whole content.
 */
export function countDrafts(
  files: readonly SourceFile[],
  io: Io,
  inner?: DraftStore,
): { readonly drafts: DraftStore; end(): void } {
  const lists = files.filter(({ path }) => kindOfSource(path) === "outline").length;
  const progress = startProgress("files read", lists, io);
  return {
    drafts: {
      find(file) {
        progress.step();
        return inner?.find(file);
      },
      keep: (file, draft) => inner?.keep(file, draft),
    },
    end: progress.end,
  };
}
