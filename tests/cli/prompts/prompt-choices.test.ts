import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { askChoices } from "../../../src/cli/prompts/prompt-choices.js";

const choices = [
  { key: "a", label: "one two three four five" },
  { key: "b", label: "six" },
  { key: "c", label: "seven" },
];

/** Asks at a narrow terminal, and gives what it wrote and what came of it. */
function ask(request: Partial<Parameters<typeof askChoices>[1]> = {}) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 24, rows: 24 });
  let written = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    written += chunk;
  });
  const answer = askChoices({ input, output }, { message: "Which?", choices, hasColor: false, ...request });
  return { input, answer, text: () => stripVTControlCharacters(written), raw: () => written };
}

describe("askChoices", () => {
  it("shows all with empty boxes, and hangs long labels from their letters", () => {
    expect(ask().text()).toBe(
      "◆  Which?\n  › [ ] A  one two\n           three four\n           five\n    [ ] B  six\n    [ ] C  seven",
    );
  });

  it("picks by letter in either case, gives positions in order, and leaves only these on the screen", async () => {
    const { input, answer, text } = ask();
    input.write("CxA");
    input.write("\r");
    expect(await answer).toEqual([0, 2]);
    expect(text().slice(text().lastIndexOf("◇"))).toMatch(
      /^◇ {2}Which\?\n {4}\[x\] A {2}one two\n +three four\n +five\n {4}\[x\] C {2}seven\s*$/,
    );
  });

  it("takes a letter back that is typed again", async () => {
    const { input, answer } = ask();
    input.write("aba\r");
    expect(await answer).toEqual([1]);
  });

  it("moves around both ends, and picks what is under the cursor with the space bar", async () => {
    const { input, answer } = ask();
    for (const key of ["\u001b[A", " ", "\u001b[B", " "]) input.write(key);
    input.write("\r");
    expect(await answer).toEqual([0, 2]);
  });

  it("gives none where Enter comes at once", async () => {
    const { input, answer } = ask();
    input.write("\r");
    expect(await answer).toEqual([]);
  });

  it("asks for its message again, for a clock in it", async () => {
    let left = 3;
    const { input, answer, text } = ask({ message: () => `${left--} left` });
    await expect.poll(text, { timeout: 10_000 }).toContain("2 left");
    input.end();
    expect(await answer).toBeUndefined();
  });

  it.each([
    ["Ctrl-C", (input: PassThrough) => input.write("\u0003")],
    ["the end of the input", (input: PassThrough) => input.end()],
  ])("gives up at %s", async (_, leave) => {
    const { input, answer } = ask();
    leave(input);
    expect(await answer).toBeUndefined();
  });

  it("ends when its signal comes", async () => {
    const over = new AbortController();
    const { answer } = ask({ signal: over.signal });
    over.abort();
    expect(await answer).toBeUndefined();
  });
});
