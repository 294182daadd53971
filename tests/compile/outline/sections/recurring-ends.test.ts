import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const sails = ["jib", "main", "spanker", "royal", "genoa"];
const list = (end: (sail: string) => string) =>
  `# Sails\n\n${sails.map((sail, at) => `${at + 1}. ### What is a ${sail}?\n\n   A ${sail} is a sail.\n\n   ${end(sail)}\n`).join("\n")}`;

describe("leaveOutRecurring", () => {
  it.each([
    [
      "a quotation",
      (sail: string) => `> Read the [whole answer](https://a.example/${sail}) on [our site](https://a.example) today.`,
    ],
    [
      "a link that names the question",
      (sail: string) => `[Read “What is a ${sail}?” and more on our site today](https://a.example/${sail})`,
    ],
    [
      "a paragraph above a break",
      (sail: string) => `You find [more of it](https://a.example/${sail}) on our site.\n\n   <br>`,
    ],
  ])("leaves words with links out that end all answers, in %s", (_, end) => {
    const { prompts, texts, leftOut } = readList(list(end));
    expect(prompts).toEqual(sails.map((sail) => `What is a ${sail}?`));
    expect(texts).toEqual(sails.map((sail) => `A ${sail} is a sail.`));
    expect(leftOut.filter((passage) => passage.startsWith("navigation")).length).toBeGreaterThanOrEqual(sails.length);
  });

  it.each([
    ["differ", (sail: string) => `A ${sail} is told of in [this book](https://a.example) about ships.`],
    ["have no link", () => "Sailors tell more of it in their own books."],
    ["name a source", () => "Source: [a book](https://a.example)"],
  ])("keeps words that %s", (_, end) => {
    expect(readList(list(end)).texts.map((text) => text?.includes("\n"))).toEqual(sails.map(() => true));
  });
});
