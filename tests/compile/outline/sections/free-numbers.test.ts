import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("findFreeNumbers", () => {
  it("reads numbers behind headings that no list of an answer has", () => {
    const text =
      "# Boats\n\n## What is a keel?\nA beam.\n## What is a mast?\nA pole.\n\n10. What is a jib?\n\n- A sail.\n\n11. Ways to reef?\n\n- By hand.\n\n20. What is a boom?\n\n- A spar.\n";
    expect(readList(text)).toMatchObject({
      prompts: ["What is a keel?", "What is a mast?", "What is a jib?", "Ways to reef?", "What is a boom?"],
      briefs: ["A beam.", "A pole.", "A sail.", "By hand.", "A spar."],
    });
  });

  it("reads those that go on with numbered headings, though no blank is behind the number", () => {
    const text =
      "#### 1. 什么是帆？\n\n布。\n\n#### 2. 什么是舵？\n\n木板。\n\n3.如何转向\n\n推舵。\n\n4.为什么缩帆\n\n风大。\n\n#### 5. 什么是锚？\n\n铁。\n\n6.锚链有多长\n\n很长。\n";
    const { prompts, briefs } = readList(text);
    expect(prompts).toEqual(["什么是帆？", "什么是舵？", "如何转向", "为什么缩帆", "什么是锚？", "锚链有多长"]);
    expect(briefs).toEqual(["布。", "木板。", "推舵。", "风大。", "铁。", "很长。"]);
  });

  it("leaves steps of answers alone, also where something stands between them", () => {
    const steps = "1. Where to?\n\nLook:\n\n```\nmap\n```\n\n2. Who steers?\n\n```\nlog\n```\n\n3. When?\n";
    const text = `## How do you plan a trip?\n\n${steps}\n## How do you end it?\n\n${steps}`;
    expect(readList(text).prompts).toEqual(["How do you plan a trip?", "How do you end it?"]);
    const few = "## What is a keel?\n\nA beam.\n\n2. Why?\n\n## What is a mast?\n\nA pole.\n";
    expect(readList(few).prompts).toEqual(["What is a keel?", "What is a mast?"]);
  });
});
