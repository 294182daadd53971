import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("findNested", () => {
  it("takes a list that begins at 1 again for the answer's, where the count of the questions goes on behind it", () => {
    const text =
      "1. What is a jib?\nA sail.\n\n2. How do you tack?\nSo:\n1. Turn the boat\n2. Change sides\n3. Set the jib\n4. Go on\n\n3. How do you gybe?\nSlowly:\n1. Bear away\n2. Change sides\n\n4. What is a keel?\nA beam.\n";
    const { prompts, numbers, texts, problems } = readList(text);
    expect(prompts).toEqual(["What is a jib?", "How do you tack?", "How do you gybe?", "What is a keel?"]);
    expect(numbers).toEqual([1, 2, 3, 4]);
    expect(texts[1]).toBe("So:\n1. Turn the boat\n2. Change sides\n3. Set the jib\n4. Go on");
    expect(texts[2]).toBe("Slowly:\n1. Bear away\n2. Change sides");
    expect(problems).toEqual([]);
  });

  it("tells the next question from the next point by what asks, or by colons", () => {
    const han = "1、什么是帆？\n布。\n2、如何转向？\n步骤：\n1、推舵\n2、换边\n3、为什么缩帆？\n风大。\n";
    expect(readList(han).prompts).toEqual(["什么是帆？", "如何转向？", "为什么缩帆？"]);
    const names =
      "1. What is a jib?\n\nA sail.\n\n2. Ways to reef\n1. Slab:\nfold it\n\n2. Roller:\nroll it\n\n3. Parts of a hull\n\nMany.\n";
    expect(readList(names).prompts).toEqual(["What is a jib?", "Ways to reef", "Parts of a hull"]);
  });

  it("leaves lists alone that ask, and those behind which no count goes on", () => {
    const parts = "1. What is a jib?\n2. What is a keel?\n1. What is a mast?\n2. What is a boom?\n3. What is a reef?\n";
    expect(readList(parts).prompts).toHaveLength(5);
    const torn = "1. What is a jib?\n2. How do you tack?\n1. Turn the boat\n2. Change sides\n\n7. What is a keel?\n";
    expect(readList(torn)).toMatchObject({ problems: ["number-order 3:1"] });
  });
});
