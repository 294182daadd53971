#!/usr/bin/env node
import { thisProcess } from "../disk/this-process.js";
import { guardTerminal } from "../text/escape-controls.js";
import { renderError, saySystemError } from "./explain-error.js";
import { languageOfLine, main } from "./main.js";

const argv = process.argv.slice(2);
const env = readEnv();

// `llm-interview list | head` closes the pipe early; that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  // The disk is full, say: what was printed so far is all there is.
  const said = {
    zh: `输出写不出去：${saySystemError(error).zh}。`,
    en: `The output cannot be written (${error.message}).`,
  };
  process.stderr.write(renderError(said, languageOfLine(argv, env)));
  process.exit(2);
});

// In this order: asking for the input opens it, which takes time at every start.
const isInteractive = process.stdout.isTTY === true && process.stdin.isTTY === true;

// https://no-color.org: set and not empty.
const hasColor =
  process.stdout.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb";

async function page(text: string): Promise<boolean> {
  const { runPager } = await import("./browse/run-pager.js");
  // Ctrl-C goes to all who share the terminal; here it is the pager's own.
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  try {
    return await runPager(guardTerminal(text, hasColor), process);
  } finally {
    process.off("SIGINT", ignore);
  }
}

/** Systems that name their language elsewhere than in the environment are asked for it; on Linux, none named is none. */
function readEnv(): NodeJS.ProcessEnv {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const isNamed = [LC_ALL, LC_MESSAGES, LANG].some((name) => name !== undefined && name !== "");
  if (isNamed || (process.platform !== "win32" && process.platform !== "darwin")) return process.env;
  return { ...process.env, LANG: new Intl.DateTimeFormat().resolvedOptions().locale };
}

process.exitCode = await main(argv, {
  out: (text) => void process.stdout.write(guardTerminal(text, hasColor)),
  write: (text) => void process.stdout.write(text),
  err(text) {
    // Listened to when there is something to say: to ask for standard error opens it. Who closed it does not listen.
    if (process.stderr.listenerCount("error") === 0) process.stderr.on("error", () => undefined);
    process.stderr.write(guardTerminal(text, hasColor));
  },
  isInteractive,
  ...(isInteractive && { terminal: { input: process.stdin, output: process.stdout }, page }),
  pipes: () => ({ input: process.stdin, output: process.stdout }),
  env,
  columns: process.stdout.columns ?? 80,
  hasColor,
  showsProgress: () => process.stderr.isTTY === true && process.env["TERM"] !== "dumb",
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve());
    }),
  now: () => Date.now(),
  zoneMinutes: (at) => -new Date(at).getTimezoneOffset(),
  month: (at) => new Date(at).toISOString().slice(0, 7),
  ...thisProcess,
  newSeed: () => Buffer.from(crypto.getRandomValues(new Uint8Array(6))).toString("hex"),
  dataFolder: async () => (await import("env-paths")).default("llm-interview", { suffix: "" }).data,
});
