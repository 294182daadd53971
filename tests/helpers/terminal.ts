import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { onTestFinished } from "vitest";
import { writeAll } from "./temp-folder.js";

const run = promisify(execFile);

/** A terminal of fixed size in which the built program runs, as its user sees it. */
export interface TestTerminal {
  /** Runs `node dist/bin.js` with these arguments on a clear screen. */
  start(...argv: readonly string[]): Promise<void>;
  /** Waits until the screen shows a text. */
  see(text: string): Promise<void>;
  /** Waits until the program has ended well. */
  end(code?: number): Promise<void>;
  /** Presses keys, by tmux's names: `a`, `Enter`, `Down`, `C-c`. */
  press(...keys: readonly string[]): Promise<void>;
  /** What the screen shows now: its rows without the blanks at their ends, and without empty rows at the end. */
  capture(): Promise<string>;
}

/** How long to wait for a text: much longer than it takes, so that a busy machine is no failure. */
const patience = 20_000;

/**
 * Opens a terminal in tmux, on a server of its own that is gone when the test ends. Programs in it have a home of their own,
 * which is where they run, no colours, and nothing of our environment.
 *
 * @param language - Such as `zh_CN.UTF-8`.
 * @param size - Columns and rows.
 * @param files - In the home.
 */
export async function openTerminal(
  language: string,
  [columns, rows]: readonly [columns: number, rows: number],
  files: Readonly<Record<string, string>> = {},
): Promise<TestTerminal> {
  const home = await mkdtemp(path.join(tmpdir(), "llm-interview-terminal-"));
  const tmux = async (...args: string[]) => {
    const env = { PATH: process.env["PATH"], HOME: home, LC_ALL: "C.UTF-8", TERM: "xterm" };
    return (await run("tmux", ["-u", "-f", "/dev/null", "-S", path.join(home, "socket"), ...args], { env })).stdout;
  };
  onTestFinished(async () => {
    await tmux("kill-server").catch(() => undefined);
    await rm(home, { recursive: true, force: true });
  });
  await writeAll(home, files);
  const size = ["-x", String(columns), "-y", String(rows)];
  await tmux("new-session", "-d", ...size, "-c", home, "sleep 600");
  const capture = async () => {
    const shown = (await tmux("capture-pane", "-p")).split("\n").map((row) => row.trimEnd());
    return `${shown.join("\n").trimEnd()}\n`;
  };
  const see = async (text: string) => {
    for (let waited = 0; ; waited += 50) {
      const screen = await capture();
      if (screen.includes(text)) return;
      if (waited > patience) throw new Error(`The screen does not show ${JSON.stringify(text)}:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    async start(...argv) {
      const words = [process.execPath, path.resolve("dist/bin.js"), ...argv];
      const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(" ");
      // The shell outlives the program, and says how it ended.
      const script = `unset LC_ALL; export LANG=${language} NO_COLOR=1 TZ=UTC; ${quoted}; echo "[exit $?]"; sleep 600`;
      await tmux("respawn-pane", "-k", "-c", home, script);
      await tmux("clear-history");
    },
    see,
    end: (code = 0) => see(`[exit ${code}]`),
    async press(...keys) {
      await tmux("send-keys", ...keys);
    },
    capture,
  };
}
