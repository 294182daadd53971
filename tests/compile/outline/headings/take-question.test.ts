import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = "# Boats\n\n## 1. What is a keel?\n\nA beam.\n\n## 2. What is a mast?\n\nA pole.\n\n";

describe("takeQuestion", () => {
  it.each([
    [
      "one level deeper",
      "### 3. Sails\n\nCloth.\n\n#### Note\n\nLinen.\n\n### 4. Ropes\n\nHemp.\n",
      ["Sails", "Ropes"],
      ["Cloth.\n\n#### Note\n\nLinen.", "Hemp."],
    ],
    [
      "deeper and back",
      "#### 3. 帆的种类\n\n两种。\n\n## 4. 锚有什么用？\n\n停船。\n\n### 5. 绳索\n\n麻绳。\n",
      ["帆的种类", "锚有什么用？", "绳索"],
      ["两种。", "停船。", "麻绳。"],
    ],
    [
      "behind the points of an answer",
      "### 3. Teile\n\n#### 1. Rumpf\n\na\n\n#### 2. Deck\n\nb\n\n### 4. Segel\n\nc\n",
      ["Teile", "Segel"],
      ["#### 1. Rumpf\n\na\n\n#### 2. Deck\n\nb", "c"],
    ],
  ])("goes on with the questions whose numbers count on %s, whether they ask or not", (_, text, prompts, texts) => {
    const list = readList(asked + text);
    expect(list.prompts.slice(2)).toEqual(prompts);
    expect(list.texts.slice(2)).toEqual(texts);
    expect(list.problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it.each([
    ["begin anew", "### 1. Cut a tree\n\na\n\n### 2. Shave it\n\nb\n\n### 3. Set it up\n\nc\n"],
    ["are not the next", "### 4. Cut a tree\n\na\n\n### 5. Shave it\n\nb\n"],
  ])("leaves headings to the answer whose numbers %s", (_, below) => {
    const { prompts, texts } = readList(asked + below);
    expect(prompts).toEqual(["What is a keel?", "What is a mast?"]);
    expect(texts[1]).toBe(`A pole.\n\n${below.trim()}`);
  });
});
