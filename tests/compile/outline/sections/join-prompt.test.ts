import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";
import { readList } from "../read-list.js";

const hidden = (text: string) => `<details>\n<summary>Antwort anzeigen</summary>\n\n${text}\n\n</details>\n\n`;
const second = `### Was ist ein Bit?\n\n${hidden("Eine Ziffer.")}`;

describe("joinPrompt", () => {
  it("gives a sentence back what its heading cut off", () => {
    const { prompts, texts } = readList(
      `### Schreiben Sie den Abstand zweier\n\ndichter *Mengen* auf.\n\n${hidden("Null.")}${second}`,
    );
    expect(prompts).toEqual(["Schreiben Sie den Abstand zweier dichter Mengen auf.", "Was ist ein Bit?"]);
    expect(texts).toEqual(["Null.", "Eine Ziffer."]);
  });

  it("keeps what both have beside words, and reads the id behind them", () => {
    const label = "**Answer:** A sum.\n\n";
    const text = `### Write the \`distance\` of\n\ntwo *densities* {#distance}\n\n${label}### What is a bit?\n\n${label}`;
    const [first] = readOutline({ path: "a.md", text }).sections[0]?.questions ?? [];
    expect(first).toMatchObject({
      prompt: "Write the distance of two densities",
      promptMarkdown: "Write the `distance` of two *densities*",
      id: "distance",
    });
  });

  it.each([
    ["a sentence of its own", "### Name the distance\n\nP and Q are dense."],
    ["a heading that has ended", "### Name the distance.\n\nwhere P and Q are dense."],
  ])("joins nothing to %s", (_, text) => {
    const { prompts } = readList(`${text}\n\n${hidden("Null.")}${second}`);
    expect(prompts[0]).toMatch(/^Name the distance\.?$/);
  });

  it("joins no answer to a question without a mark", () => {
    const { prompts, texts } = readList(
      "### What is a bit\n\none digit of two.\n\n### What is a byte?\n\nEight bits.\n",
    );
    expect(prompts[0]).toBe("What is a bit");
    expect(texts[0]).toBe("one digit of two.");
  });
});
