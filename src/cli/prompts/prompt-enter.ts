import { Prompt } from "@clack/core";
import type { Terminal } from "../io.js";
import { paint } from "../screens/paint.js";
import { closeWithInput } from "./prompt-signal.js";

/**
 * Waits for Enter or the space bar.
 *
 * @param message - Shown until then. A function is asked again every second, for a clock in it.
 * @returns Whether it came; `false` after Ctrl-C or Escape, at the end of the input, or if the signal came.
 */
export async function askEnter(
  terminal: Terminal,
  message: string | (() => string),
  { hasColor, signal }: { readonly hasColor: boolean; readonly signal?: AbortSignal },
): Promise<boolean> {
  const style = paint(hasColor);
  const readMessage = typeof message === "string" ? () => message : message;
  const closing = closeWithInput(terminal.input, signal);
  const prompt = new Prompt<boolean>(
    {
      input: terminal.input,
      output: terminal.output,
      signal: closing.signal,
      render() {
        return this.state === "submit" ? "" : style.dim(`▸  ${readMessage()}`);
      },
    },
    false,
  );
  prompt.value = true;
  prompt.on("key", (_, { name }) => {
    if (name === "space") prompt.state = "submit";
  });
  const clock =
    typeof message === "string" ? undefined : setInterval(() => terminal.output.emit("resize"), 1000).unref();
  try {
    const isTurned = (await prompt.prompt()) === true;
    // Its line is empty now; what comes next begins there.
    if (isTurned) terminal.output.write("\u001b[1A");
    return isTurned;
  } finally {
    clearInterval(clock);
    closing.release();
  }
}
