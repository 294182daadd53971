import { describe, expect, it } from "vitest";
import { compile, told } from "./compile-texts.js";

describe("assignIds", () => {
  it("takes ids of a sidecar, and reports one that contradicts the list", () => {
    const { data, problems } = compile({
      "list.md": "## 1. A {#a}\n\n1. What is a? {#one}\n2. What is b?\n",
      "list.meta.yaml": "1.1:\n  id: two\n1.2:\n  id: three\n",
    });
    expect(data.questions.map(({ id }) => id)).toEqual(["one", "three"]);
    expect(problems.map(told)).toEqual([
      'invalid-field list.meta.yaml:2:7 The id "two" contradicts {#one} at list.md:3:4. Write one, or remove it.',
    ]);
  });

  it("reports an id that two questions have where the second is written", () => {
    const { problems } = compile({
      "list.md": "## 1. A {#a}\n\n1. What is a?\n2. What is b?\n3. What is c? {#two}\n",
      "list.meta.yaml": "1.1:\n  id: two\n1.2:\n  id: two\n",
    });
    expect(problems.map(told)).toEqual([
      'duplicate-id list.md:5:4 The id "two" is already used at list.meta.yaml:2:7. Choose another.',
      'duplicate-id list.meta.yaml:4:7 The id "two" is already used at list.meta.yaml:2:7. Choose another.',
    ]);
  });
});
