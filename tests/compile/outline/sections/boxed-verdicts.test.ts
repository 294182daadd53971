import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("giveBoxedVerdicts", () => {
  it("takes marks before statements for verdicts", () => {
    const { prompts, briefs } = readList("1. [√] A keel is below.\n2. [×] A mast is below.\n3. 【✗】A jib is below.\n");
    expect(prompts).toEqual(["A keel is below.", "A mast is below.", "A jib is below."]);
    expect(briefs).toEqual(["True", "False", "False"]);
  });

  it.each([
    ["that are done or to be done", "1. [√] What is a keel?\n2. [ ] What is a mast?\n3. [√] What is a jib?\n"],
    ["of one kind", "1. [√] Explain a keel.\n2. [√] Explain a mast.\n3. [√] Explain a jib.\n"],
    ["before what asks", "1. [√] What is a keel?\n2. [×] What is a mast?\n3. [√] What is a jib?\n"],
  ])("leaves boxes %s", (_, text) => {
    expect(readList(text).briefs).toEqual([undefined, undefined, undefined]);
  });
});
