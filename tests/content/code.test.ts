import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import { readContent } from "../../src/compile/node/read-content.js";

const run = promisify(execFile);
const content = await readContent("content");
const { data, translation } = compileBank(content.files, { locale: "zh" });

/** Python with numpy: Debian's, because another Python on the path may be without. */
const python = await firstOf(["/usr/bin/python3", "python3"]);

async function firstOf(programs: readonly string[]): Promise<string | undefined> {
  for (const program of programs) {
    const isFit = await run(program, ["-c", "import numpy"]).then(
      () => true,
      () => false,
    );
    if (isFit) return program;
  }
  if (process.env["CI"] !== undefined) throw new Error("There is no Python with numpy: install python3-numpy.");
  console.warn("Skipped: code of cards. It needs Python with numpy: install python3-numpy.");
  return undefined;
}

const samples = [data, ...(translation === undefined ? [] : [translation])].flatMap(({ locale, articles }) =>
  articles.flatMap(({ id, code }) => (code === undefined ? [] : [{ name: `${id} (${locale})`, ...code }])),
);

describe("code of cards", () => {
  it("is Python, and asserts something", () => {
    const wrong = samples.filter(({ language, text }) => language !== "python" || !/\bassert\b|assert_/.test(text));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.skipIf(python === undefined).each(samples)("runs: $name", async ({ text }) => {
    // Assertions are off where PYTHONOPTIMIZE is set.
    const { stderr } = await run(python ?? "", ["-W", "error", "-c", text], {
      env: { PATH: process.env["PATH"], OPENBLAS_NUM_THREADS: "1" },
      timeout: 60_000,
    });
    expect(stderr).toBe("");
  });
});
