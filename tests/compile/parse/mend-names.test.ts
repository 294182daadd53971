import { describe, expect, it } from "vitest";
import { readList } from "../outline/read-list.js";

const read = (prompt: string) => readList(`### ${prompt}\n\nThis one.\n\n### What is a keel?\n\nA fin.\n`).prompts[0];

describe("mendNames", () => {
  it.each([
    "What does __init__ do?",
    "Where do __str__ and __repr__ differ?",
    "What is __init__.py for?",
    "When is __enter__() called, and __exit__()?",
    "Why does __init__ not return what __new__ does?",
    "What does `x` in __getitem__ stand for?",
  ])("keeps the underscores of %j", (prompt) => {
    expect(read(prompt)).toBe(prompt.replaceAll("`", ""));
  });

  it.each([
    ["What is __not__ a mast?", "What is not a mast?"],
    ["What is the __class__ of a boat?", "What is the class of a boat?"],
    ["What is an __important init__ of it?", "What is an important init of it?"],
    ["What does **init** mean?", "What does init mean?"],
  ])("leaves what is bold in %j", (prompt, plain) => {
    expect(read(prompt)).toBe(plain);
  });

  it("keeps those of a word however far from it the list has a name", () => {
    const between = "### What is a keel?\n\nA fin.\n\n".repeat(25);
    const list = `### What is __class__ for?\n\nThis.\n\n${between}### What is \`__init__()\` for?\n\nThat.\n`;
    expect(readList(list).prompts[0]).toBe("What is __class__ for?");
  });
});
