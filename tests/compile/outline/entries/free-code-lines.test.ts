import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("freeCodeLines", () => {
  it("reads numbered lines of code as questions, and sentences in code below them as answers", () => {
    const text =
      "`1. What is a keel? `\n\n`2.Name two masts`\n\n`The fore and the main mast carry most sails. `\n\n`3. What is a tiller ?. `";
    const { prompts, numbers, briefs } = readList(text);
    expect(prompts).toEqual(["What is a keel?", "Name two masts", "What is a tiller ?."]);
    expect(numbers).toEqual([1, 2, 3]);
    expect(briefs).toEqual([undefined, "The fore and the main mast carry most sails.", undefined]);
  });

  it("reads each line of a paragraph, with what stands behind it or below", () => {
    const text = "`1、什么是锁？`\n`2、什么是队列？` 先进先出。\n`3、为什么要分页？`  \nhttps://example.org/a\n";
    const { prompts, briefs } = readList(text);
    expect(prompts).toEqual(["什么是锁？", "什么是队列？", "为什么要分页？"]);
    expect(briefs).toEqual([undefined, "先进先出。", undefined]);
  });

  it("takes an id behind the code for one of the question", () => {
    const text =
      "`1. ¿Qué es un mástil?` {#mast}\n\n`2. ¿Qué es una quilla?`\n\n`3. ¿Qué es un timón?` {#helm} #steering\n";
    expect(readList(text)).toMatchObject({
      prompts: ["¿Qué es un mástil?", "¿Qué es una quilla?", "¿Qué es un timón?"],
      briefs: [undefined, undefined, undefined],
      idPlaces: [undefined, "3:25", undefined],
    });
  });

  it("reads lines of code without a number where all ask", () => {
    const text =
      "`What is a keel for?`\n\nIt keeps her upright.\n\n`Why are there two masts?`\n\nFor more sail.\n\n`Who sets the sails?`\n\nThe crew.\n\n`¿Para qué sirve un ancla?`\n\nPara quedarse.\n\n`什么是锚？`\n\n一块铁。\n";
    expect(readList(text)).toMatchObject({
      prompts: [
        "What is a keel for?",
        "Why are there two masts?",
        "Who sets the sails?",
        "¿Para qué sirve un ancla?",
        "什么是锚？",
      ],
      briefs: ["It keeps her upright.", "For more sail.", "The crew.", "Para quedarse.", "一块铁。"],
    });
    const code = "1. Which are ternary?\n\n`a ? b : c`\n\n`is it b ?`\n\n`x ?? y`\n\n`a?.b`\n";
    expect(readList(code).texts).toEqual(["`a ? b : c`\n\n`is it b ?`\n\n`x ?? y`\n\n`a?.b`"]);
  });

  it("leaves code alone that is an answer, a command, or does not count on", () => {
    expect(readList("1. How do you list files?\n\n`ls -la /var/log`\n\n2. And copy them?\n\n`cp a b`\n").texts).toEqual(
      ["`ls -la /var/log`", "`cp a b`"],
    );
    const steps = "## How do you build it?\n\n`1. make clean`\n\n`2. make all`\n\n`3. make install`\n";
    expect(readList(steps).prompts).toEqual(["How do you build it?"]);
    const mixed = "`1. What is a keel?`\n\n`2. Why two masts?`\n\n`npm run build -- --all`\n\n`3. What is a tiller?`\n";
    expect(readList(mixed).texts).toEqual([undefined, "`npm run build -- --all`", undefined]);
  });
});
