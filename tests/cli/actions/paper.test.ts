import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readQuiz } from "../../../src/quiz/draw/read-quiz.js";
import { runAtTerminal } from "../../helpers/fake-terminal.js";
import { run } from "../../helpers/run.js";
import { studyFolder } from "../../helpers/study-bank.js";

const paper = async (...argv: string[]) => run("paper", ...(await studyFolder()).bank, "--seed", "1", ...argv);

describe("paper", () => {
  it("prints open questions, basic first, for an hour", async () => {
    const { out } = await paper("--count", "4");
    expect(
      [...out.matchAll(/^## (\d)\..*\n\n.* · (\w+) · /gm)].map(([, number, level]) => `${number} ${level}`),
    ).toEqual(["1 basic", "2 working", "3 working", "4 expert"]);
    expect(out).toContain("4 questions · time 40:00 · ");
  });

  it("prints what to mark the answers by", async () => {
    const { code, out } = await paper("--section", "inference", "--count", "2");
    expect(code).toBe(0);
    expect(out).toMatchInlineSnapshot(`
      "# Interview paper

      1 question · time 20:00 · bank 1.2.3 · seed \`1\`

      ## 1. What is \\*paging\\*?

      第1章 · working · \`paged-attention\`

      ### Key points

      - [ ] **must** The \`paged-attention\` matters.
      - [ ] It costs memory.

      ### Pitfalls

      - It is free.
        It is not.

      ### Follow-ups

      - How much?
        Much.

      Score: ____ / 2    Notes: ________________
      "
    `);
  });

  it("has only what a candidate may see without answers", async () => {
    const { out } = await paper("--kind", "choice", "--section", "inference", "--without-answers");
    expect(out).toMatch(/^# Paper\n\n2 questions · time 1:00:00 · bank 1\.2\.3\n\n## 1\. Which of kv-cache holds\?\n/);
    expect(out).toMatch(/\n- A\. \w+\n- B\. \w+\n- C\. \w+\n- D\. \w+\n/);
    expect(out).not.toMatch(/seed|Answer|About|`kv-cache`/);
  });

  it("marks the keys of choice items, and says why", async () => {
    const { out } = await paper("--kind", "choice", "--section", "data");
    const [, key] = /\*\*Answer: (\w)\*\*/.exec(out) ?? [];
    expect(out).toContain(`- ${key}. second\n`);
    expect(out).toContain(`- ${key}: About the second.\n`);
  });

  it("prints the quiz as JSON, which the library reads", async () => {
    const { out } = await paper("--json", "--section", "data");
    expect(readQuiz(JSON.parse(out)).items.map(({ id }) => id)).toEqual(["open-one", "tokenizer"]);
  });

  it("writes a file on demand, and warns of what could not be drawn", async () => {
    const { bank, folder } = await studyFolder();
    const file = path.join(folder, "papers", "paper.md");
    const { code, out, err } = await run("paper", ...bank, "--seed", "1", "--out", file);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toBe(
      `warning: of difficulty "2" there are 2, not 3.\nwarning: of difficulty "3" there are 1, not 2.\n4 questions written to ${file}; seed 1.\n`,
    );
    expect(await readFile(file, "utf8")).toBe((await run("paper", ...bank, "--seed", "1")).out);
  });

  it("is wrapped and styled where somebody reads, and Markdown for programs", async () => {
    const { bank } = await studyFolder();
    const line = ["paper", ...bank, "--seed", "1", "--section", "inference", "--count", "2"];
    const piped = (await run(...line)).out;
    expect(piped).toMatch(/^# Interview paper$/m);
    const at = runAtTerminal(line, { columns: 40 });
    expect(await at.end()).toBe(0);
    const lines = at
      .text()
      .split("\n")
      .map((text) => text.trimEnd());
    expect(lines.filter((text) => text.length > 40 || /^#|\*\*|\\\*/.test(text))).toEqual([]);
    expect(lines).toEqual(
      expect.arrayContaining(["Interview paper", "1. What is *paging*?", "- [ ] It costs memory."]),
    );
    const styled = runAtTerminal(line, { hasColor: true });
    await styled.end();
    expect(styled.raw()).toContain("\u001b[1m1. What is *paging*?\u001b[22m");
    const json = runAtTerminal([...line, "--json"]);
    await json.end();
    expect(JSON.parse(json.text())).toHaveProperty("items");
  });

  it("explains wrong use", async () => {
    expect((await paper("--preset", "balence")).err).toContain("it is one of balanced, interview");
    expect((await paper("--blueprint", "missing.json")).err).toBe('error: There is no file "missing.json".\n');
  });
});
