import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { askEnter } from "../../../src/cli/prompts/prompt-enter.js";

function ask(signal?: AbortSignal) {
  const input = new PassThrough();
  const output = new PassThrough();
  const answer = askEnter({ input, output }, "Go on", { hasColor: false, ...(signal !== undefined && { signal }) });
  return { input, answer };
}

describe("askEnter", () => {
  it.each([
    ["Enter", "\r", true],
    ["the space bar", "x ", true],
    ["Ctrl-C", "x\u0003", false],
  ])("ends with %s", async (_, keys, isTurned) => {
    const { input, answer } = ask();
    input.write(keys);
    expect(await answer).toBe(isTurned);
  });

  it("ends at once where its input has ended before", async () => {
    const input = new PassThrough();
    input.resume().end();
    await new Promise((resolve) => input.once("end", resolve));
    expect(await askEnter({ input, output: new PassThrough() }, "Go on", { hasColor: false })).toBe(false);
  });

  it("ends with its input or its signal", async () => {
    const { input, answer } = ask();
    input.end();
    expect(await answer).toBe(false);
    expect(await ask(AbortSignal.abort()).answer).toBe(false);
  });
});
