import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const promptOf = (heading: string) => readList(`### ${heading}\n\nA letter.\n\n### What is b?\n\nTwo.\n`).prompts[0];

describe("dropSourceLink", () => {
  it.each([
    "What is a? [[src](https://a.example)]",
    "What is a? [[src]](https://a.example)",
    "What is a? [[来源](https://a.example)]",
    "What is a? [[Answer](https://a.example)] {#a}",
    "What is a? - [link](https://a.example)",
    "What is a?- [链接](https://a.example)",
    "What is a? — [Answer](https://a.example)",
    "What is a? → [letters](https://a.example)",
    "What is a? 👉 [letters](a.md)",
  ])("takes it off %j", (heading) => {
    expect(promptOf(heading)).toBe("What is a?");
  });

  it.each([
    ["What does a[src] do?", "What does a[src] do?"],
    ["What is [a](https://a.example)", "What is a"],
    ["Read x[[0](https://a.example)]", "Read x[0]"],
    ["What is in a[src]", "What is in a[src]"],
    ["How do a - [links](https://a.example) - b differ?", "How do a - links - b differ?"],
    ["What is a → [mast](https://a.example)", "What is a → mast"],
    ["What is a? [mast](https://a.example)", "What is a? mast"],
    ["Compare a - [mast](https://a.example)", "Compare a - mast"],
    ["What is a? - link", "What is a? - link"],
  ])("leaves the words of %j", (heading, prompt) => {
    expect(promptOf(heading)).toBe(prompt);
  });
});
