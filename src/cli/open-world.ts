import type { Readable, Writable } from "node:stream";
import { guardTerminal } from "../text/escape-controls.js";
import { renderError, saySystemError } from "./explain-error.js";
import type { Io } from "./io.js";
import { languageOfLine } from "./main.js";
import { terminalSize } from "./screens/terminal-size.js";

/** What the command line has to do with its process: Node's own, or one that a test makes. */
export interface OwnProcess {
  readonly stdin: Readable & MaybeTerminal;
  readonly stdout: Writable & MaybeTerminal & { readonly columns?: number; readonly rows?: number };
  readonly stderr: Writable & MaybeTerminal;
  readonly env: Io["env"];
  /** As Node.js names it. */
  readonly platform: string;
  on(event: string, listener: () => void): unknown;
  off(event: string, listener: () => void): unknown;
  once(event: string, listener: () => void): unknown;
  /** Ends it at once. */
  exit(code: number): void;
}

interface MaybeTerminal {
  readonly isTTY?: boolean;
}

/** What of the world outside is a matter of streams, signals and the environment. */
type OpenWorld = Pick<
  Io,
  | "out"
  | "write"
  | "err"
  | "isInteractive"
  | "terminal"
  | "page"
  | "pipes"
  | "env"
  | "columns"
  | "hasColor"
  | "showsProgress"
  | "interrupted"
>;

/**
 * Opens the world outside for one command line.
 *
 * @param argv - The line, whose language is spoken where the output breaks.
 * @param systemLanguage - Tells the language of systems that do not name it in the environment.
 */
export function openWorld(own: OwnProcess, argv: readonly string[], systemLanguage: () => string): OpenWorld {
  const env = readEnv(own, systemLanguage);

  // `llm-interview list | head` closes the pipe early; that is no mistake.
  own.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return own.exit(0);
    // The disk is full, say: what was printed so far is all there is.
    const said = {
      zh: `输出写不出去：${saySystemError(error).zh}。`,
      en: `The output cannot be written (${error.message}).`,
    };
    own.stderr.write(renderError(said, languageOfLine(argv, env)));
    own.exit(2);
  });

  // In this order: asking for the input opens it, which takes time at every start.
  const isInteractive = own.stdout.isTTY === true && own.stdin.isTTY === true;

  // https://no-color.org: set and not empty.
  const hasColor = own.stdout.isTTY === true && (own.env["NO_COLOR"] ?? "") === "" && own.env["TERM"] !== "dumb";

  async function page(text: string): Promise<boolean> {
    const { runPager } = await import("./browse/run-pager.js");
    // Ctrl-C goes to all who share the terminal; here it is the pager's own.
    const ignore = () => undefined;
    own.on("SIGINT", ignore);
    try {
      return await runPager(guardTerminal(text, hasColor), own);
    } finally {
      own.off("SIGINT", ignore);
    }
  }

  return {
    out: (text) => void own.stdout.write(guardTerminal(text, hasColor)),
    write: (text) => void own.stdout.write(text),
    err(text) {
      // Listened to when there is something to say: to ask for standard error opens it. Who closed it does not listen.
      if (own.stderr.listenerCount("error") === 0) own.stderr.on("error", () => undefined);
      own.stderr.write(guardTerminal(text, hasColor));
    },
    isInteractive,
    ...(isInteractive && { terminal: { input: own.stdin, output: own.stdout }, page }),
    pipes: () => ({ input: own.stdin, output: own.stdout }),
    env,
    columns: terminalSize(own.stdout).columns,
    hasColor,
    showsProgress: () => own.stderr.isTTY === true && own.env["TERM"] !== "dumb",
    interrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) own.once(signal, () => resolve());
      }),
  };
}

/** Systems that name their language elsewhere than in the environment are asked for it; on Linux, none named is none. */
function readEnv({ env, platform }: OwnProcess, systemLanguage: () => string): Io["env"] {
  const { LC_ALL, LC_MESSAGES, LANG } = env;
  const isNamed = [LC_ALL, LC_MESSAGES, LANG].some((name) => name !== undefined && name !== "");
  if (isNamed || (platform !== "win32" && platform !== "darwin")) return env;
  return { ...env, LANG: systemLanguage() };
}
