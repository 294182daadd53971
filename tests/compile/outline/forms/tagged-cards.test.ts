import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("cards with a tag", () => {
  it("have their back in the lines below, without the ids of a program", () => {
    const { prompts, texts, leftOut, problems } = readList(
      "# Rivers\n\nWhat is a weir? #flashcard\n- a dam\n- across\n<!--ID: 17-->\n\nA ford #flashcard-reverse\nA shallow *place*.\n<!--ID: 18-->\n",
    );
    expect(prompts).toEqual(["What is a weir?", "A ford"]);
    expect(texts).toEqual(["- a dam\n- across", "A shallow *place*."]);
    expect(leftOut).toEqual(["comment 6-6", "comment 10-10"]);
    expect(problems).toEqual([]);
  });

  it("may be headings, in any language, with an id", () => {
    const { titles, prompts, texts } = readList(
      "## Rivières\n\n### Le gué #card\n\nUn passage.\n\n### La digue #card/reverse {#dyke}\n\nUn mur.\n\n- de terre\n",
    );
    expect(titles).toEqual(["Rivières"]);
    expect(prompts).toEqual(["Le gué", "La digue"]);
    expect(texts).toEqual(["Un passage.", "Un mur.\n\n- de terre"]);
  });

  it("are none where one line has a tag, or the tag names a deck", () => {
    expect(readList("## Rivers #card\n\n- What is a weir?\n  - A dam.\n- What is a ford?\n").titles).toEqual([
      "Rivers #card",
    ]);
    expect(readList("## Rivers #cards\n\n- What is a weir?\n\n## Seas #cards\n\n- What is a reef?\n").prompts).toEqual([
      "What is a weir?",
      "What is a reef?",
    ]);
  });
});
