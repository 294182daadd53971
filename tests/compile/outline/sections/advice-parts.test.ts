import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const list = "# Boats\n\n## Parts\n\n**Q1: What is a keel?**\n- A beam.\n\n**Q2: What is a mast?**\n- A pole.\n\n";

describe("findAdvice", () => {
  it("leaves a part of advice out with all that stands below it, and tells nobody", () => {
    const tips =
      "## 💡 Interview Tips\n\n### Before\n1. **Knots**: Tie some\n2. **Sails**: Fold one\n\n### There\n1. **Ask**: What is unclear?\n2. **Think**: Aloud\n";
    expect(readList(list + tips)).toMatchObject({
      problems: [],
      leftOut: ["title 1-1", "aside 11-19"],
      prompts: ["What is a keel?", "What is a mast?"],
    });
    expect(readList(`${list}## Consejos para la entrevista\n\n### Antes\n\n- Duerme bien.\n`).problems).toEqual([]);
    expect(readList(`${list}## 面试技巧\n\n1. 先说结论\n2. 再举例子\n`).problems).toEqual([]);
  });

  it("reports what asks there where most points do", () => {
    const asking =
      "## Interview tips\n\n- Ask them:\n  - Who sails with us?\n  - Where do we moor?\n  - What do we eat?\n";
    expect(readList(list + asking).problems).toEqual([
      "unread-question 14:3",
      "unread-question 15:3",
      "unread-question 16:3",
    ]);
  });

  it("reports a part without questions whose title is no advice", () => {
    expect(readList(`${list}## Rigging tipsters\n\n1. Old hands\n2. Young hands\n`).problems).toEqual([
      "section-without-questions 11:1",
    ]);
  });

  it("reads questions that stand below advice", () => {
    const below = "## Interview tips\n\n### Knots\n\n**Q3: What is a bowline?**\n- A loop.\n";
    expect(readList(list + below).prompts).toEqual(["What is a keel?", "What is a mast?", "What is a bowline?"]);
  });
});

describe("setApartAdvice", () => {
  const asks = "### What is a jib?\n\nA sail.\n\n### Why reef?\n\nWind.\n\n";
  const silent = "### Be early\n\nBy ten minutes.\n\n### Draw\n\nBoats.\n\n";

  it.each(["Tips for interviews", "面试流程", "自我介绍"])(
    "leaves out what nobody asks below %s, though it is written as questions are",
    (title) => {
      expect(readList(`# Boats\n\n## Hulls\n\n${asks}## ${title}\n\n${silent}## Rigs\n\n${asks}`)).toMatchObject({
        titles: ["Hulls", "Rigs"],
        leftOut: ["title 1-1", "aside 13-21"],
      });
    },
  );

  it("sets points apart of which a few ask on the way", () => {
    const asked = "## 基础\n\n- 什么是龙骨？\n- 什么是桅杆？\n- 什么是帆？\n\n";
    expect(readList(`${asked}## 面试技巧\n\n- 保持冷静\n- 如何提问？先想好\n`).prompts).toHaveLength(3);
    expect(readList(`${asked}## 面试技巧\n\n- 保持冷静\n- 如何提问？\n`).prompts).toHaveLength(5);
  });

  it("keeps what asks there, and all where hardly anything asks elsewhere", () => {
    expect(readList(`# Boats\n\n## Hulls\n\n${asks}## Interview tips\n\n${asks}## Rigs\n\n${asks}`).titles).toContain(
      "Interview tips",
    );
    const topics = "### Keels\n\nFins.\n\n### Chines\n\nEdges.\n\n### Ribs\n\nBeams.\n\n";
    expect(readList(`# Boats\n\n## Hulls\n\n${topics}## Interview tips\n\n${silent}`).prompts).toContain("Draw");
  });
});

describe("findEmptyParts", () => {
  it("reports a title behind the questions below which headings have text, once", () => {
    const list = "# Boats\n\n## What is a keel?\n\nA fin.\n\n## Why reef?\n\nWind.\n\n## What is a jib?\n\nA sail.\n\n";
    const part = "### Fins\n\nShort.\n\n### Full keels\n\nLong.\n";
    expect(readList(`${list}## Kinds of keels\n\n${part}`).problems).toEqual(["section-without-questions 15:1"]);
    expect(readList(`${list}## Further reading\n\n${part}`).problems).toEqual([]);
  });
});
