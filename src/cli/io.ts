import type { Readable, Writable } from "node:stream";
import type { Bilingual, Language } from "../text/language.js";

/** What a command may do to the world outside, so that tests need neither a process nor mocks. */
export interface Io {
  /** Writes to standard output, for people or as JSON: control characters that are not ours are made visible (`guardTerminal`). */
  out(text: string): void;
  /** Writes to standard output, byte for byte: the contents of a file. */
  write(text: string): void;
  /** Writes to standard error, as `out` does. */
  err(text: string): void;
  /** Somebody sits there: input and output are a terminal. */
  readonly isInteractive: boolean;
  /** Where prompts read keys and draw. Absent unless somebody sits there. */
  readonly terminal?: Terminal;
  /** Shows a text in the pager of whoever sits there, until it is left. `false` if there is none. Absent unless somebody does. */
  page?(text: string): Promise<boolean>;
  /** Both ends of what stands in for a terminal, for commands that speak with programs. Asked for once. */
  pipes(): Pipes;
  /** Of our own words to whoever typed the command. */
  readonly language: Language;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Width of the output in columns; 80 where it is no terminal. */
  readonly columns: number;
  /** Output may have colours: a terminal that `NO_COLOR` does not forbid. */
  readonly hasColor: boolean;
  /** Whether standard error is a terminal, where a line of progress may be drawn and wiped. Asked for by long work alone: it opens it. */
  showsProgress(): boolean;
  /** Resolves when somebody presses Ctrl-C, or the process is asked to end, which then no longer happens at once. */
  interrupted(): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
  /** Minutes that local time is ahead of UTC at a time: 480 in Beijing. */
  zoneMinutes(at: number): number;
  /** The month of a time, in UTC: `2026-01`. */
  month(at: number): string;
  /** Number of this process. */
  readonly processId: number;
  /** Whether a process of this machine is running. */
  isRunning(processId: number): boolean;
  /** A new seed, different each time. */
  newSeed(): string;
  /** Folder for what the program keeps for its user, as the platform wants it. It need not exist. */
  dataFolder(): Promise<string>;
}

/** Both ends of a conversation between programs. */
export interface Pipes {
  readonly input: Readable;
  readonly output: Writable;
}

/** Both ends of a terminal. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly rows?: number };
}

/** 0: done; 1: the content has problems; 2: wrong use; 130: left by Ctrl-C, as shells have it. */
export type ExitCode = 0 | 1 | 2 | 130;

/** Ends a command, with a message on standard error in the language of whoever typed it. */
class SpokenError extends Error {
  /** The message in both languages; `message` has the English. */
  readonly said: Bilingual;

  constructor(said: Bilingual, options?: ErrorOptions) {
    super(said.en, options);
    this.said = said;
  }
}

/** The command was used wrongly: ends it with exit code 2. */
export class UsageError extends SpokenError {
  override readonly name = "UsageError";
  readonly exitCode = 2;
}

/** The content has errors, which are printed already: ends the command with exit code 1. */
export class UnfitContentError extends SpokenError {
  override readonly name = "UnfitContentError";
  readonly exitCode = 1;
}

/** Somebody pressed Ctrl-C in the middle: ends the command with exit code 130. */
export class InterruptedError extends SpokenError {
  override readonly name = "InterruptedError";
  readonly exitCode = 130;
}
