import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const hidden = (summary: string) => `<details><summary>${summary}</summary>\n\n   To be fast.\n\n   </details>`;
const read = (summary: string) =>
  readList(`1. What is a cache?\n\n   A near copy.\n\n   ${hidden(summary)}\n2. What is an index?\n   - A list.\n`);

describe("openHidden", () => {
  it("asks next what a summary in an answer asks", () => {
    const { prompts, texts, articles } = read("Why is it <b>near</b>?");
    expect(prompts).toEqual(["What is a cache?", "What is an index?"]);
    expect(texts[0]).toBe("A near copy.");
    expect(articles[0]?.followUps).toEqual([{ prompt: "Why is it near?", answer: "To be fast." }]);
  });

  it("opens a passage whose summary announces an answer, whatever that asks", () => {
    const { texts, leftOut, articles } = read("答案：为什么？");
    expect(texts[0]).toBe("A near copy.\n\nTo be fast.");
    expect(leftOut).toEqual(["label 5-5"]);
    expect(articles[0]).toBeUndefined();
  });

  it.each(["Why is it near? A hint", "Explain more"])("keeps a passage as it is below %j", (summary) => {
    const { texts, articles } = read(summary);
    expect(texts[0]).toBe(`A near copy.\n\n${hidden(summary).replace(/^ {3}/gm, "")}`);
    expect(articles[0]).toBeUndefined();
  });
});
