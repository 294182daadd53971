import { describe, expect, it } from "vitest";
import { blankProperties } from "../../../../src/compile/outline/text/blank-properties.js";
import { readList } from "../read-list.js";

describe("blankProperties", () => {
  it("leaves out what an outliner notes below the first line of a block, and not code", () => {
    const text =
      "# Sails\n\n- ### 1. What is a jib?\n  collapsed:: true\n  - A sail before the mast.\n    id:: 65a-1\n- ### 2. What is logged?\n  collapsed:: true\n  - ```yaml\n    collapsed:: true\n    ```\n";
    const { prompts, texts, leftOut } = readList(text);
    expect(prompts).toEqual(["What is a jib?", "What is logged?"]);
    expect(texts).toEqual(["A sail before the mast.", "- ```yaml\n  collapsed:: true\n  ```"]);
    expect(leftOut.filter((each) => each.startsWith("label"))).toEqual(["label 4-4", "label 6-6", "label 8-8"]);
  });

  it("leaves cards that have two colons", () => {
    const text = "What is a jib? :: a sail\n\nid :: What is it?\n";
    expect(blankProperties(text)).toEqual({ text, properties: [] });
  });

  it("leaves out what kramdown notes of a block, and not code or a cloze", () => {
    const text =
      '# Sails\n\n## 1. What is a jib?\n{: #jib}\n\nA sail before the mast.\n{:.note lang="en"}\n\n## 2. What is a mark?\n\n```\n{: .note}\n```\n';
    const { texts, leftOut } = readList(text);
    expect(texts).toEqual(["A sail before the mast.", "```\n{: .note}\n```"]);
    expect(leftOut.filter((each) => each.startsWith("label"))).toEqual(["label 4-4", "label 7-7"]);
    for (const line of ["{:: hidden}", "{: a b}", "A jib {: .note}", "{{c1::jib}}", "{:error}"])
      expect(blankProperties(line).properties).toEqual([]);
  });

  it("leaves code that is indented, and not what is noted of a block in an item", () => {
    const code = "This tuple:\n\n    {:error}\n\n\t{: .note}\n";
    expect(blankProperties(code)).toEqual({ text: code, properties: [] });
    expect(blankProperties("1.  A jib\n    {: .note}\n").properties).toEqual([2]);
  });

  it("leaves the signs of a quotation that goes on", () => {
    const { texts } = readList(
      "## 1. What is a jib?\n\n> A sail\n> {: .note}\n> before the mast.\n\n## 2. Why?\n\nSo.\n",
    );
    expect(texts[0]).toMatch(/^> A sail\n> *\n> before the mast\.$/);
  });
});
