import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import type { Io } from "../../src/cli/io.js";
import { main } from "../../src/cli/main.js";
import { guardTerminal } from "../../src/text/escape-controls.js";
import { fakeIo } from "./fake-io.js";

/** A command at a terminal that a test types at. */
export interface TerminalRun {
  /** Waits until a text has been written since the last time this was asked. Text and prompts come in order, without styles. */
  see(text: string): Promise<void>;
  /** Types keys, one after the other: letters as they are, and names such as `enter`. */
  type(...keys: readonly string[]): void;
  /** Ends the input, as closing the window does. */
  hangUp(): void;
  /** Waits for the end. Gives the exit code. */
  end(): Promise<number>;
  /** All that was written so far, without styles. */
  text(): string;
  /** All that was written so far, as the terminal got it. */
  raw(): string;
  /** All of standard error so far. */
  stderr(): string;
}

const keyCodes: Readonly<Record<string, string>> = {
  enter: "\r",
  space: " ",
  up: "\u001b[A",
  down: "\u001b[B",
  "ctrl-c": "\u0003",
};

/** How long a test waits for a text: much longer than it takes, so that a busy machine is no failure. */
const patience = 10_000;

/** Runs a command line at a terminal of 80 columns and 24 rows. */
export function runAtTerminal(argv: readonly string[], own: Partial<Io> = {}): TerminalRun {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 });
  let raw = "";
  let written = "";
  let seen = 0;
  output.setEncoding("utf8").on("data", (chunk: string) => {
    raw += chunk;
    written += stripVTControlCharacters(chunk);
  });
  const io = fakeIo({
    isInteractive: true,
    terminal: { input, output },
    out: (text) => void output.write(guardTerminal(text, own.hasColor ?? false)),
    write: (text) => void output.write(text),
    ...own,
  });
  let code: number | undefined;
  const ended = main(argv, io).then((result) => {
    code = result;
    return result;
  });
  const wait = async (what: string, isThere: () => boolean) => {
    for (let waited = 0; !isThere(); waited += 10) {
      if (waited > patience || (code !== undefined && waited > 100))
        throw new Error(`There is no ${what}. Exit code: ${code}. Written:\n${written}\n${io.stderr()}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  return {
    async see(text) {
      await wait(JSON.stringify(text), () => written.indexOf(text, seen) !== -1);
      seen = written.indexOf(text, seen) + text.length;
    },
    type(...keys) {
      for (const key of keys) input.write(keyCodes[key] ?? key);
    },
    hangUp: () => void input.end(),
    async end() {
      await wait("end", () => code !== undefined);
      return ended;
    },
    text: () => written,
    raw: () => raw,
    stderr: io.stderr,
  };
}
