import { describe, expect, it } from "vitest";
import { readList } from "../outline/read-list.js";

const read = (prompt: string) => readList(`### ${prompt}\n\nThis one.\n\n### What is a keel?\n\nA fin.\n`);

describe("mendPatterns", () => {
  it.each([
    "Where do <.*> and <.*?> differ?",
    "用正则匹配标签时，<.*> 和 <.*?> 有什么区别？",
    "What do (.*) and (.*?) catch?",
    "What is 2*3*4 in Python?",
    "Why does it cost n*d*k steps?",
  ])("keeps the asterisks of %j", (prompt) => {
    expect(read(prompt).prompts[0]).toBe(prompt);
  });

  it("leaves what is emphasized", () => {
    expect(read("What is *a jib*, and (*what*) is not?").prompts[0]).toBe("What is a jib, and (what) is not?");
    expect(read("What is un*believ*able?").prompts[0]).toBe("What is unbelievable?");
    expect(read("Sails.*All of them.* Which?").prompts[0]).toBe("Sails.All of them. Which?");
  });
});
