import { PassThrough } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import { askChoice, type ChoiceRequest } from "../../../src/cli/prompts/prompt-choice.js";

/** Asks at a terminal of so many rows, and gives what it wrote and what came of it. */
function ask(request: Partial<ChoiceRequest<number>>, size: object = { columns: 20, rows: 24 }) {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), size);
  let written = "";
  output.setEncoding("utf8").on("data", (chunk: string) => {
    written += chunk;
  });
  const choices = Array.from({ length: 30 }, (_, value) => ({ value, label: `label ${value}` }));
  const answer = askChoice({ input, output }, { message: "Which?", choices, hasColor: false, ...request });
  return { input, answer, text: () => stripVTControlCharacters(written), raw: () => written };
}

describe("askChoice", () => {
  it("shows as many choices as there are rows for, with marks where some are left out", async () => {
    const { input, answer, text } = ask({}, { columns: 20, rows: 9 });
    expect(text()).toBe("◆  Which?\n  › label 0\n    label 1\n    label 2\n    label 3\n    label 4\n  ⋮");
    input.write("\u001b[A");
    await expect.poll(text).toContain("label 28\n  › label 29");
    input.write("\r");
    expect(await answer).toBe(29);
  });

  it("hangs long labels from their keys, and takes a key in either case", async () => {
    const choices = [
      { value: 1, key: "a", label: "one two three four five" },
      { value: 2, key: "b", label: "其他的选项也很长很长" },
    ];
    const { input, answer, text } = ask({ choices });
    expect(text()).toBe(
      "◆  Which?\n  › A  one two\n       three four\n       five\n    B  其他的选项也\n       很长很长",
    );
    input.write("xB");
    expect(await answer).toBe(2);
    expect(text()).toContain("◇  Which?\n   B  其他的选项也\n      很长很长");
  });

  it("takes a terminal that does not know its size for one of 80 by 24", () => {
    const lines = ask({ choices: [{ value: 1, label: "long ".repeat(20).trim() }] }, {})
      .text()
      .split("\n");
    expect(lines).toEqual(["◆  Which?", `  › ${"long ".repeat(15).trim()}`, `    ${"long ".repeat(5).trim()}`]);
    expect(ask({}, {}).text().split("\n")).toHaveLength(22);
  });

  it("begins where it is told to", async () => {
    const { input, answer, text } = ask({ cursor: 12 });
    expect(text()).toContain("› label 12\n");
    input.write("\r");
    expect(await answer).toBe(12);
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
    const { input, answer } = ask({});
    leave(input);
    expect(await answer).toBeUndefined();
  });

  it("ends when its signal comes, also if it came before", async () => {
    const over = new AbortController();
    const { answer } = ask({ signal: over.signal });
    over.abort();
    expect(await answer).toBeUndefined();
    expect(await ask({ signal: over.signal }).answer).toBeUndefined();
  });

  it("colours only where there is colour", async () => {
    const colour = "\u001b[36m";
    expect(ask({ hasColor: true }).raw()).toContain(colour);
    expect(ask({ hasColor: false }).raw()).not.toContain(colour);
  });
});
