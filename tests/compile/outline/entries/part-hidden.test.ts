import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("partHidden", () => {
  it("parts passages that no empty line parts, so that a hint among them costs no question", () => {
    const { prompts, texts } = readList(
      "<details>\n<summary>What is a keel?</summary>\n\nA fin.\n\n</details>\n<details>\n<summary>Hint</summary>\n\nLook below.\n\n</details>\n<details><summary>What is a hull?</summary>\nA shell.\n</details>\n",
    );
    expect(prompts).toEqual(["What is a keel?", "What is a hull?"]);
    expect(texts[0]).toContain("A fin.");
    expect(texts[1]).toBe("A shell.");
  });

  it("keeps words behind a passage", () => {
    const { prompts, texts } = readList(
      "<details><summary>¿Qué es una vela?</summary>Un paño.</details>\nDe lona.\n\n<details><summary>¿Qué es un palo?</summary>\nMadera.</details>\n",
    );
    expect(prompts).toEqual(["¿Qué es una vela?", "¿Qué es un palo?"]);
    expect(texts).toEqual(["Un paño.\n\nDe lona.", "Madera."]);
  });

  it("leaves a passage within another where it is", () => {
    const { prompts, texts } = readList(
      "<details><summary>What is a keel?</summary>A fin. <details><summary>More</summary>Deep.</details></details>\n<details><summary>What is a hull?</summary>A shell.</details>\n",
    );
    expect(prompts).toEqual(["What is a keel?", "What is a hull?"]);
    expect(texts[0]).toBe("A fin. <details><summary>More</summary>Deep.</details>");
  });
});
