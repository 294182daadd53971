import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { compileBank } from "../../src/compile/compile-bank.js";
import { readContent } from "../../src/disk/read-content.js";

const run = promisify(execFile);
const content = await readContent("content");
const { data, translations } = compileBank(content.files, { locale: "zh" });

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

const samples = [data, ...translations].flatMap(({ locale, articles }) =>
  articles.flatMap(({ id, code }) => (code === undefined ? [] : [{ name: `${id} (${locale})`, ...code }])),
);

// One process for all of them: starting Python and numpy takes longer than most samples.
const faults = python === undefined ? [] : await runAll(python);

describe("code of cards", () => {
  it("is Python, and asserts something", () => {
    const wrong = samples.filter(({ language, text }) => language !== "python" || !/\bassert\b|assert_/.test(text));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it.skipIf(python === undefined)("was run, every sample", () => {
    expect(faults).toHaveLength(samples.length);
  });

  it.skipIf(python === undefined).each(samples.map(({ name }, index) => ({ name, index })))(
    "runs: $name",
    ({ index }) => {
      expect(faults[index]).toBe("");
    },
  );
});

/** What each sample wrote to standard error, or died of; in a child of its own each, so that none sees what another has set. */
async function runAll(program: string): Promise<string[]> {
  const runner = `
import contextlib, io, json, os, sys, traceback, warnings
import numpy
faults = []
for text in json.load(sys.stdin):
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        errors = io.StringIO()
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
            try:
                warnings.simplefilter("error")
                exec(compile(text, "sample", "exec"), {"__name__": "__main__"})
            except BaseException:
                traceback.print_exc()
        os.write(writing, errors.getvalue().encode()[:60000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        fault = pipe.read().decode()
    status = os.waitpid(child, 0)[1]
    faults.append(fault if status == 0 else f"{fault}ended with status {status}")
json.dump(faults, sys.stdout)
`;
  const running = run(program, ["-W", "error", "-c", runner], {
    // Assertions are off where PYTHONOPTIMIZE is set.
    env: { PATH: process.env["PATH"], OPENBLAS_NUM_THREADS: "1" },
    maxBuffer: 64 * 2 ** 20,
    timeout: 300_000,
  });
  running.child.stdin?.end(JSON.stringify(samples.map(({ text }) => text)));
  return JSON.parse((await running).stdout);
}
