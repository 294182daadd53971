import { isCancel, Prompt } from "@clack/core";
import type { Terminal } from "../io.js";
import { paint } from "../screens/paint.js";
import { terminalSize } from "../screens/terminal-size.js";
import { wrapText } from "../screens/wrap-text.js";
import type { ChoiceRequest } from "./prompt-choice.js";
import { closeWithInput } from "./prompt-signal.js";

/** One thing to choose; its letter turns it on and off. */
export interface KeyedChoice {
  readonly key: string;
  /** May have several lines' worth of text; it is wrapped. */
  readonly label: string;
}

/**
 * Asks to choose any number: letters, or the space bar under the cursor, turn choices on and off, and Enter ends.
 *
 * @returns Positions from 0, in order; `undefined` if the taker gave up with Ctrl-C or Escape, the input ended, or the signal came.
 */
export async function askChoices(
  terminal: Terminal,
  {
    message,
    choices,
    signal,
    hasColor,
  }: Pick<ChoiceRequest<never>, "message" | "signal" | "hasColor"> & { readonly choices: readonly KeyedChoice[] },
): Promise<number[] | undefined> {
  const style = paint(hasColor);
  const readMessage = typeof message === "string" ? () => message : message;
  const closing = closeWithInput(terminal.input, signal);
  const picked = new Set<number>();
  const inOrder = () => [...picked].sort((a, b) => a - b);
  const toggle = (position: number) => {
    if (!picked.delete(position)) picked.add(position);
    prompt.value = inOrder();
  };
  let cursor = 0;
  const prompt: Prompt<number[]> = new Prompt<number[]>(
    {
      initialValue: [],
      input: terminal.input,
      output: terminal.output,
      signal: closing.signal,
      render() {
        const columns = terminalSize(terminal.output).columns - 1;
        if (this.state === "cancel") return style.dim(`■  ${readMessage()}`);
        const shown = [...choices.entries()].filter(([position]) => this.state !== "submit" || picked.has(position));
        const blocks = shown.map(([position, { key, label }]) => {
          const isUnderCursor = this.state !== "submit" && position === cursor;
          const box = picked.has(position) ? style.green("[x]") : "[ ]";
          const lines = wrapText(label, columns - 11).split("\n");
          const head = `${isUnderCursor ? style.cyan("›") : " "} ${box} ${style.bold(key.toUpperCase())}  `;
          return `  ${head}${lines.map((line) => (isUnderCursor ? style.cyan(line) : line)).join("\n           ")}`;
        });
        return [`${this.state === "submit" ? style.green("◇") : style.cyan("◆")}  ${readMessage()}`, ...blocks].join(
          "\n",
        );
      },
    },
    false,
  );
  prompt.on("cursor", (action) => {
    if (action === "up") cursor = (cursor + choices.length - 1) % choices.length;
    if (action === "down") cursor = (cursor + 1) % choices.length;
    if (action === "space") toggle(cursor);
  });
  prompt.on("key", (key) => {
    const position = choices.findIndex((choice) => choice.key === key?.toLowerCase());
    if (position === -1) return;
    cursor = position;
    toggle(position);
  });
  // A prompt draws itself anew when its terminal changes size; nothing else makes it.
  const clock =
    typeof message === "string" ? undefined : setInterval(() => terminal.output.emit("resize"), 1000).unref();
  try {
    // Where nothing was ever picked, the prompt has no value: that is an answer, too.
    return isCancel(await prompt.prompt()) ? undefined : inOrder();
  } finally {
    clearInterval(clock);
    closing.release();
  }
}
