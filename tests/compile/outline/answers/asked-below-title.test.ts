import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const plain = (count: number) =>
  Array.from({ length: count }, (_, at) => `#### Knot ${at}a\nWhen would you tie the knot of page ${at}?\n`).join("\n");

describe("areAllTitles", () => {
  const titled = "#### Why?\nWhy do ropes have two ends, anyway? Explain.\n";

  it("takes headings for titles where nearly all stand above one paragraph that asks", () => {
    expect(readList(`# Ropes\n\n${plain(10)}\n${titled}`).prompts.at(-1)).toBe(
      "Why do ropes have two ends, anyway? Explain.",
    );
  });

  it("lets a heading ask where others are answered", () => {
    const answered = "#### What is a bight of page 1?\nA curve.\n\n#### What is a bend of page 2?\nIt joins ropes.\n";
    expect(readList(`# Ropes\n\n${plain(10)}\n${answered}\n${titled}`).prompts.at(-1)).toBe("Why?");
  });
});

describe("askedBelowTitle", () => {
  it("takes code for a part of the question, and links for none", () => {
    const coded = "#### Untie it\nWhat is tied here?\n```js\ntie(rope);\n```\n[More](knots.md)\n";
    const { prompts, marked } = readList(`# Ropes\n\n${plain(10)}\n${coded}`);
    expect(prompts.at(-1)).toBe("What is tied here?");
    expect(marked.at(-1)).toBe("What is tied here?\n\n```js\ntie(rope);\n```");
  });

  it("leaves what states something to the answer", () => {
    const stated = "#### Hemp\nHemp rots.\n\nNylon does not.\n";
    expect(readList(`# Ropes\n\n${plain(10)}\n${stated}`).prompts.at(-1)).toBe("Hemp");
  });
});
