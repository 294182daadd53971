import { SelectPrompt } from "@clack/core";
import type { Terminal } from "../io.js";
import { paint } from "../screens/paint.js";
import { terminalSize } from "../screens/terminal-size.js";
import { wrapText } from "../screens/wrap-text.js";
import { closeWithInput } from "./prompt-signal.js";

/** One thing to choose. */
export interface Choice<Value> {
  readonly value: Value;
  /** A letter or digit that chooses it at once. Absent: arrows and Enter alone. */
  readonly key?: string;
  /** May have several lines' worth of text; it is wrapped. */
  readonly label: string;
}

export interface ChoiceRequest<Value> {
  /** One line. A function is asked again every second, for a clock in it. */
  readonly message: string | (() => string);
  /** At least one. */
  readonly choices: readonly Choice<Value>[];
  /** Where the cursor stands first, from 0. Default: 0. */
  readonly cursor?: number;
  /** Ends the prompt, as when time is up. */
  readonly signal?: AbortSignal;
  readonly hasColor: boolean;
}

/**
 * Asks to choose by arrows and Enter, or by a key. Long lists scroll.
 *
 * @returns `undefined` if the taker gave up with Ctrl-C or Escape, the input ended, or the signal came.
 */
export async function askChoice<Value>(
  terminal: Terminal,
  { message, choices, cursor = 0, signal, hasColor }: ChoiceRequest<Value>,
): Promise<Value | undefined> {
  const style = paint(hasColor);
  const readMessage = typeof message === "string" ? () => message : message;
  const closing = closeWithInput(terminal.input, signal);
  const prompt = new SelectPrompt<{ value: number }>({
    options: choices.map((_, value) => ({ value })),
    initialValue: cursor,
    input: terminal.input,
    output: terminal.output,
    signal: closing.signal,
    render() {
      const size = terminalSize(terminal.output);
      const columns = size.columns - 1;
      if (this.state === "cancel") return style.dim(`■  ${readMessage()}`);
      if (this.state === "submit") {
        const { key, label = "" } = choices[this.cursor] ?? {};
        const head = key === undefined ? "   " : `   ${key.toUpperCase()}  `;
        const chosen = wrapText(`${head}${label}`, columns, " ".repeat(head.length));
        return `${style.green("◇")}  ${readMessage()}\n${style.dim(chosen)}`;
      }
      const blocks = choices.map(({ key, label }, index) => {
        const head = `${index === this.cursor ? style.cyan("›") : " "} ${key === undefined ? "" : `${style.bold(key.toUpperCase())}  `}`;
        const indent = key === undefined ? "    " : "       ";
        const lines = wrapText(label, columns - indent.length).split("\n");
        return `  ${head}${lines.map((line) => (index === this.cursor ? style.cyan(line) : line)).join(`\n${indent}`)}`;
      });
      const shown = windowOf(blocks, this.cursor, size.rows - 4);
      return [`${style.cyan("◆")}  ${readMessage()}`, ...shown].join("\n");
    },
  });
  prompt.on("key", (key) => {
    const index = choices.findIndex((choice) => choice.key !== undefined && choice.key === key?.toLowerCase());
    if (index === -1) return;
    prompt.cursor = index;
    prompt.value = index;
    prompt.state = "submit";
  });
  // A prompt draws itself anew when its terminal changes size; nothing else makes it.
  const clock =
    typeof message === "string" ? undefined : setInterval(() => terminal.output.emit("resize"), 1000).unref();
  try {
    const chosen = await prompt.prompt();
    return typeof chosen === "number" ? choices[chosen]?.value : undefined;
  } finally {
    clearInterval(clock);
    closing.release();
  }
}

/** The blocks around the cursor that fit, with a mark where some are left out. */
function windowOf(blocks: readonly string[], cursor: number, rows: number): string[] {
  const heights = blocks.map((block) => block.split("\n").length);
  let [from, to] = [cursor, cursor + 1];
  let used = heights[cursor] ?? 1;
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    const below = heights[to];
    if (below !== undefined && used + below <= rows) {
      used += below;
      to++;
      isGrowing = true;
    }
    const above = heights[from - 1];
    if (from > 0 && above !== undefined && used + above <= rows) {
      used += above;
      from--;
      isGrowing = true;
    }
  }
  return [...(from > 0 ? ["  ⋮"] : []), ...blocks.slice(from, to), ...(to < blocks.length ? ["  ⋮"] : [])];
}
