#!/usr/bin/env node
import { randomBytes } from "node:crypto";
import { createInterface } from "node:readline/promises";
import { main } from "./main.js";

// `llm-interview list | head` closes the pipe early; that is no mistake.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const isInteractive = process.stdin.isTTY === true && process.stdout.isTTY === true;

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isInteractive,
  ...(isInteractive && { terminal: { input: process.stdin, output: process.stdout } }),
  env: process.env,
  columns: process.stdout.columns ?? 80,
  // https://no-color.org: set and not empty.
  hasColor: process.stdout.isTTY === true && (process.env["NO_COLOR"] ?? "") === "" && process.env["TERM"] !== "dumb",
  now: () => Date.now(),
  newSeed: () => randomBytes(6).toString("hex"),
  dataFolder: async () => (await import("env-paths")).default("llm-interview", { suffix: "" }).data,
  async ask(prompt) {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      return await new Promise<string | undefined>((resolve) => {
        lines.once("close", () => resolve(undefined));
        lines.question(prompt).then(resolve, () => resolve(undefined));
      });
    } finally {
      lines.close();
    }
  },
});
