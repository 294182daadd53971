import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

function read(text: string) {
  const { articles, briefs, problems } = readList(text);
  return {
    also: articles.map((article) => article?.alsoAsked?.[0]),
    followUps: articles.map((article) => article?.followUps.length ?? 0),
    briefs,
    problems,
  };
}

describe("takeTranslation", () => {
  it("takes the line below each question that asks the same in another script", () => {
    const { also, briefs, followUps } = read(
      "- Что такое якорь?\n  - What is an anchor?\n- Опишите киль.\n  - Describe the keel.\n- Зачем нужен руль?\n  - What is a rudder for?\n  - It steers.\n- Где корма?\n  - Where is the stern?\n",
    );
    expect(also).toEqual(["What is an anchor?", "Describe the keel.", undefined, "Where is the stern?"]);
    expect(briefs).toEqual([undefined, undefined, "What is a rudder for?", undefined]);
    expect(followUps).toEqual([0, 0, 0, 0]);
  });

  it("leaves what stands behind it as the answer", () => {
    const { also, briefs } = read(
      "### What is a `mast`?\n\n什么是 `mast`？\n\nA pole.\n\n### Why reef?\n\n为什么缩帆？\n\nFor strong winds.\n\n### What is a jib?\n\n什么是艏帆？\n\nA sail in front.\n",
    );
    expect(also).toEqual(["什么是 `mast`？", "为什么缩帆？", "什么是艏帆？"]);
    expect(briefs).toEqual(["A pole.", "For strong winds.", "A sail in front."]);
  });

  it.each([
    [
      "answers in another script",
      "- What is a mast?\n  - 一根杆子\n- Why reef?\n  - 因为风大\n- What is a jib?\n  - 前帆\n",
    ],
    [
      "answers behind a label, even if they ask",
      "1. Mast\n\n   **答案：** 为什么不是一根杆子？\n\n2. Reef\n\n   **答案：** 什么风最大？\n\n3. Jib\n\n   **答案：** 什么是前帆？\n",
    ],
    [
      "follow-ups in the same script",
      "- What is a mast?\n  - Why of wood?\n- Why reef?\n  - When?\n- What is a jib?\n  - Who sets it?\n",
    ],
    [
      "a translation here and there",
      "- What is a mast?\n  - 什么是桅杆？\n- Why reef?\n- What is a jib?\n- What is a boom?\n",
    ],
  ])("takes none of %s", (_, text) => {
    expect(read(text).also.filter((prompt) => prompt !== undefined)).toEqual([]);
  });
});
