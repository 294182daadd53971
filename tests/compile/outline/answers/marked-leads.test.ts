import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

/** Six questions with what is asked next behind the same mark. */
const listOf = (mark: string, next: readonly string[]) =>
  next
    .map((asked, at) => `## What is part ${"abcdef"[at]}?\n\nA board ${at}.\n\n${mark} **${asked}**\n\nSo ${at}.\n`)
    .join("\n");
const followUpsOf = (text: string) =>
  readList(text).articles.map((article) => article?.followUps.map(({ prompt }) => prompt));

describe("isMarkedLead", () => {
  const asked = ["왜 필요한가요?", "장점을 설명해주세요.", "단점을 설명해주세요.", "Masts", "누가 만드나요?"];

  it("takes every line in bold behind the emoji that most such lines ask behind", () => {
    expect(followUpsOf(listOf("🤔", asked))).toEqual(asked.map((prompt) => [prompt]));
    expect(followUpsOf(listOf("❓", ["Why?", "Who?", "Name one.", "And then?", "Masts"]))).toEqual([
      ["Why?"],
      ["Who?"],
      ["Name one."],
      ["And then?"],
      ["Masts"],
    ]);
  });

  it.each([
    ["most of them state", listOf("🔥", ["Why?", "Masts", "Sails", "Keels", "Why not?"])],
    ["there are few of them", listOf("🤔", asked.slice(0, 4))],
  ])("leaves them in the answer where %s", (_, text) => {
    expect(followUpsOf(text).every((followUps) => followUps === undefined)).toBe(true);
  });
});
