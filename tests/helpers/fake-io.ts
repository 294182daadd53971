import { findLanguage } from "../../src/cli/find-language.js";
import type { Io } from "../../src/cli/io.js";
import { guardTerminal } from "../../src/text/escape-controls.js";

export interface FakeIo extends Io {
  /** All of standard output so far. */
  stdout(): string;
  /** All of standard error so far. */
  stderr(): string;
}

/** A world outside that keeps what is written, as the program's own does, with nobody sitting there. */
export function fakeIo(own: Partial<Io> = {}): FakeIo {
  const out: string[] = [];
  const err: string[] = [];
  const { hasColor = false } = own;
  return {
    out: (text) => void out.push(guardTerminal(text, hasColor)),
    write: (text) => void out.push(text),
    err: (text) => void err.push(guardTerminal(text, hasColor)),
    isInteractive: false,
    pipes: () => {
      throw new Error("This test has no pipes; give it some.");
    },
    language: findLanguage(own.env ?? { LANG: "en_US.UTF-8" }),
    env: { LANG: "en_US.UTF-8" },
    columns: 80,
    hasColor,
    showsProgress: () => false,
    interrupted: () => new Promise(() => undefined),
    now: () => Date.UTC(2026, 0, 5, 9),
    zoneMinutes: () => 0,
    month: (at) => new Date(at).toISOString().slice(0, 7),
    processId: process.pid,
    isRunning: () => true,
    newSeed: () => "seed",
    dataFolder: async () => {
      throw new Error("This test has no folder for data; give it one, or --state.");
    },
    ...own,
    stdout: () => out.join(""),
    stderr: () => err.join(""),
  };
}
