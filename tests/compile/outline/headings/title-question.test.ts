import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = ["How is a rope made?", "What is a splice?", "Why coil it?"];
const below = (mark: string) => asked.map((prompt) => `### ${prompt}\n\nHint: think.\n\n${mark}By hand.\n`).join("\n");

describe("takeTitle", () => {
  it("takes a title that asks for the first question where its answer is labelled as those of the others", () => {
    const { titles, prompts, briefs } = readList(
      `# Do you know ropes?\n\nHint: all kinds.\n\nAnswer: Of hemp.\n\n## More\n\n${below("Answer: ")}`,
    );
    expect(titles).toEqual(["a", "More"]);
    expect(prompts).toEqual(["Do you know ropes?", ...asked]);
    expect(briefs).toEqual(["Of hemp.", "By hand.", "By hand.", "By hand."]);
  });

  it.each([
    ["introduces the list", "# Do you know ropes?\n\nHint: all kinds.\n", "Answer: "],
    ["is answered otherwise", "# Do you know ropes?\n\nAnswer: Of hemp.\n", ""],
    ["does not ask", "# Ropes\n\nAnswer: Of hemp.\n", "Answer: "],
  ])("leaves one alone that %s", (_, title, mark) => {
    expect(readList(`${title}\n## More\n\n${below(mark)}`).prompts).toEqual(asked);
  });
});
