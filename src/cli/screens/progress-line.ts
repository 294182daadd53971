import type { Io } from "../io.js";

/** Work that takes less, in milliseconds, is over before a line could be read. */
const patience = 500;
/** Milliseconds between two drawings. */
const pace = 80;

/** A line that says how far a long work is. */
export interface ProgressLine {
  /** Draws it, unless the work has only begun, or it was drawn a moment ago. */
  draw(text: string): void;
  /** Wipes it. */
  end(): void;
}

/**
 * Begins a line of standard error that is drawn over and wiped at the end. Draws nothing where that is no terminal, and nothing for
 * the first moments.
 */
export function beginProgressLine(io: Pick<Io, "showsProgress" | "now" | "err">): ProgressLine {
  const start = io.now();
  let drawn = Number.NEGATIVE_INFINITY;
  // Asked when there is something to draw.
  let isShown: boolean | undefined;
  return {
    draw(text) {
      const now = io.now();
      if (now - start < patience || now - drawn < pace) return;
      isShown ??= io.showsProgress();
      drawn = now;
      if (isShown) io.err(`\r\u001b[K${text}`);
    },
    end() {
      if (isShown === true) io.err("\r\u001b[K");
    },
  };
}
