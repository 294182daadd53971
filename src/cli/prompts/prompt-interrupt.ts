import type { Terminal } from "../io.js";

/** Tells Ctrl-C from the other ways to leave a prompt, which all end it alike. */
export interface InterruptWatch {
  /** Whether Ctrl-C has been pressed since. */
  wasPressed(): boolean;
  release(): void;
}

/** Watches for Ctrl-C while prompts read keys. Reads nothing itself. */
export function watchInterrupt({ input }: Pick<Terminal, "input">): InterruptWatch {
  let isPressed = false;
  const onKey = (_: unknown, key: { readonly ctrl?: boolean; readonly name?: string } | undefined) => {
    if (key?.ctrl === true && key.name === "c") isPressed = true;
  };
  input.on("keypress", onKey);
  return { wasPressed: () => isPressed, release: () => void input.off("keypress", onKey) };
}
