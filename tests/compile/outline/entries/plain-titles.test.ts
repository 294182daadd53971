import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = (...prompts: string[]) => prompts.map((prompt, at) => `${at + 1}. ${prompt}\n`).join("");

describe("readPlainTitles", () => {
  it.each(["Questions of the crew", "Fragen der Mannschaft –", "船员的问题"])(
    "reads a plain line between two lists of questions as a title: %s",
    (title) => {
      const text = `${list("What is a jib?", "What is a reef?")}\n${title}\n${list("Who steers?", "Who cooks?")}`;
      const { titles, prompts, briefs } = readList(text);
      expect(titles).toEqual(["a", title]);
      expect(prompts).toHaveLength(4);
      expect(briefs).toEqual([undefined, undefined, undefined, undefined]);
    },
  );

  it("leaves an answer alone, and what is above its points", () => {
    const answered = `${list("What is a jib?", "What is a reef?")}\nA smaller sail\n\n3. What is a mast?\n\n4. Who steers?\n`;
    expect(readList(answered)).toMatchObject({
      titles: ["a"],
      briefs: [undefined, "A smaller sail", undefined, undefined],
    });
    const points = `${list("What is a jib?", "How do you reef?")}\nIn this order\n${list("Turn up", "Lower the sail", "Tie it")}`;
    expect(readList(points).titles).toEqual(["a"]);
  });
});
