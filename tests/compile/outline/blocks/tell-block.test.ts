import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const words = (word: string) => `${word} `.repeat(32).trim();
const briefOf = (answer: string) => readList(`### What is it?\n\n${answer}\n\n### Why?\n\nSo.\n`).briefs[0];

describe("tellBlock", () => {
  it.each([
    ["a bold name", "**1. Sloop:**\n\nIt has one mast.\n\n**2. Ketch:**\n\nIt has two.", "Sloop: It has one mast."],
    ["one without a colon", "**Sloop**\n\nIt has one mast.", "Sloop: It has one mast."],
    ["one in italics", "*Sloop*\n\nIt has one mast.", "Sloop: It has one mast."],
    ["one in HTML", "<b>Sloop</b>\n\nIt has one mast.", "Sloop: It has one mast."],
    ["one in code", "`sloop`:\n\nIt has one mast.", "sloop: It has one mast."],
    ["one behind emoji", "⛵ **Sloop**\n\nIt has one mast.", "Sloop: It has one mast."],
    ["one in Chinese", "**1、单桅船**\n\n只有一根桅杆。", "单桅船：只有一根桅杆。"],
    ["one in Japanese", "**利点：**\n\n- 速い\n- 軽い", "利点：速い；軽い"],
    ["one in German", "Vorteile:\n\n- schnell\n- leicht", "Vorteile: schnell; leicht"],
    ["one above bullets", "**Pros**\n\n- simple\n- fast", "Pros: simple; fast"],
    ["one on the first line", "**Sloop**\nIt has one mast.", "Sloop: It has one mast."],
    ["one that the sentence begins with", "**Sloop**\n\nSloop has one mast.", "Sloop has one mast."],
    ["a sentence in two", "Twins can be told apart\n\nby their sails.", "Twins can be told apart by their sails."],
    [
      "a sentence in three",
      "Twins can be told apart, on\n\nmost of the days of summer,\n\nby their sails:\n\n- red",
      "Twins can be told apart, on most of the days of summer, by their sails",
    ],
    [
      "a sentence that ends in a word, and no more of its paragraph",
      "Twins are told apart by their\n\n(often quite old) sails and fore-\n\nsails, which are\n\nred. Others are not.",
      "Twins are told apart by their (often quite old) sails and fore-sails, which are red.",
    ],
    ["one above code", "With a lock:\n\n```js\n// first\nlock();\n```", "With a lock: lock();"],
    [
      "a command above code",
      "To sync one with the other on the same machine, type:\n\n```\nsync a b\n```",
      "To sync one with the other on the same machine, type: sync a b",
    ],
    ["one that is counted", "Here are two:\n\n1\\. Label it.\n\n2\\. Test it.", "Here are two: Label it. Test it."],
    ["several above code", "**By hand**\n\n```\na()\n```\n\n**By scope**\n\n```\nb()\n```", "By hand: a()"],
    [
      "code that half a sentence goes on from",
      "```js\nlock();\n```\n\nwaits for its turn.",
      "lock(); waits for its turn.",
    ],
    [
      "half a sentence that a formula ends",
      "它是两者之比，即\n$$\ng=\\frac{a}{b}\n$$\n其中\n$$\na=1\n$$\n$b$ 为常数。",
      "它是两者之比，即：$g=\\frac{a}{b}$",
    ],
    [
      "half a sentence that a long formula ends",
      `It is the ratio of the two, that is\n$$\ng=${"a+".repeat(80)}b\n$$\nwhere\n$$\na=1\n$$`,
      "It is the ratio of the two",
    ],
    [
      "a sentence above code that ends in its verb",
      "渲染完毕后执行\n\n```js\nrun();\n```\n\n- `effect`",
      "渲染完毕后执行",
    ],
    ["code of two lines above half a sentence", "```js\na();\nb();\n```\n\nwaits for its turn.", "waits for its turn."],
    ["a short answer above one point", "Sloops\n\n- fast", "Sloops"],
    ["code above another sentence", "```js\nlock();\n```\n\nIt waits.", "It waits."],
    ["one in a quotation", "> **Sloop:**\n>\n> It has one mast.", "Sloop: It has one mast."],
  ])("tells the name of a part with what it says: %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it.each([
    ["Paris, in bold", "**Paris**", "Paris"],
    ["a sentence in bold", "**It is a beam.**\n\nMore of it.", "It is a beam."],
    ["bold words above code", "**2**\n\n```js\na();\n```", "2"],
    ["points in one line", "1\\. equals() and 2. hashCode()", "1. equals() and 2. hashCode()"],
    ["names alone", "**Plough**\n\n**Mushroom**", "Plough"],
  ])("leaves an answer that looks like a name: %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it.each([
    ["Explanation", "**Explanation**: A keel is a beam.", "A keel is a beam."],
    ["Output, above code", "**Output**:\n\n```\n10\n```", "10"],
    ["Output, and what comes next", "**Output**: 10\n**Explanation**: It adds.", "10"],
    ["For example", "For example:\n\n```sh\nrun --fast\n```", "run --fast"],
    ["a source", 'From the official docs:\n\n"A keel is a beam."', '"A keel is a beam."'],
    ["a source, quoted", "According to the handbook:\n\n> A keel is a beam.", "A keel is a beam."],
    ["例如", "例如：\n\n```\nrun\n```", "run"],
    ["Ejemplo", "Ejemplo:\n\n```\nrun\n```", "run"],
    ["Пример", "**Пример:**\n\nЛодка под парусом.", "Лодка под парусом."],
    ["예시", "예시:\n\n돛이 하나인 배.", "돛이 하나인 배."],
    ["an answer's length", "> **30-second answer:** A list of steps.", "A list of steps."],
    ["面试回答", "**面试回答（简版）：** 先检索，再生成。", "先检索，再生成。"],
    ["Ans.", "Ans. A pole.", "A pole."],
    ["a callout", "> [!NOTE]\n> A pole.", "A pole."],
    ["a request in bold", "**Erläutern Sie das!**\n\nEin Mast trägt Segel.", "Ein Mast trägt Segel."],
    ["metadata", "**Difficulty:** 🟡 Medium | **Tags:** `SQL` | **Asked by:** A, B\n\nA pole.", "A pole."],
    ["难度", "**难度：** 中等\n\n一根杆。", "一根杆。"],
  ])("passes over what only announces: %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it.each([
    ["its list", "There are two kinds:\n\n- Plough\n- Mushroom", "There are two kinds: Plough; Mushroom"],
    ["its list, in Chinese", "分两步：\n\n1. 编码\n2. 写缓存", "分两步：编码；写缓存"],
    ["counted paragraphs", "Answer:\n\nTwo steps:\n\na) Stop.\n\nb) Plug it.", "Two steps: Stop. Plug it."],
    [
      "names of long points",
      `It has:\n\n- **Head:** ${words("long")}\n- **Tail:** ${words("long")}`,
      "It has: Head; Tail",
    ],
    [
      "its list, behind half a sentence",
      "When the wind blows\n\n- it turns\n- it leans",
      "When the wind blows: it turns; it leans",
    ],
    [
      "its list, behind half a sentence in Chinese",
      "在起风的时候\n\n- 船会转\n- 船会倾",
      "在起风的时候：船会转；船会倾",
    ],
    [
      "counted parts",
      "**2 kinds:**\n\n**1. Plough:**\n\n- wide\n\n**2. Mushroom:**\n\n- round",
      "2 kinds: Plough; Mushroom",
    ],
    ["its list, behind a comma", "It solves two problems,\n\n1. Wind\n2. Rain", "It solves two problems: Wind; Rain"],
    [
      "nothing, behind a comma",
      "One calls the method below with each of the names,\n\n```js\na();\n```\n\nIt runs.",
      "It runs.",
    ],
    ["nothing, behind half a sentence", "By the method that is called by\n\n```js\na();\n```\n\nIt runs.", "It runs."],
    ["nothing, behind a sentence", "It waits. For example:\n\n- a\n- b", "It waits."],
    ["nothing, behind one in Chinese", "它会等待。例如：\n\n```\na\n```", "它会等待。"],
    [
      "nothing that is long",
      `Each of them waits for the first channel that is ready:\n\n- ${words("long")}\n- b`,
      "Each of them waits for the first channel that is ready",
    ],
    ["the points where it only counts", `There are several ways to do it:\n\n- ${words("long")}\n- b`, words("long")],
    [
      "the point where it cannot end",
      `It is bad because:\n\n- ${words("long")}\n- b`,
      `It is bad because: ${words("long")}`,
    ],
    [
      "abbreviations inside",
      "Some of them, e.g. Sloops vs. Ketches, differ in their masts:\n\n- one\n- two",
      "Some of them, e.g. Sloops vs. Ketches, differ in their masts: one; two",
    ],
  ])("tells a sentence with a colon together with %s", (_, answer, brief) => {
    expect(briefOf(answer)).toBe(brief);
  });

  it("passes over questions and links, unless there is nothing else", () => {
    expect(briefOf("What does that mean?\n\nA pole.")).toBe("A pole.");
    expect(briefOf("It stands. What for?")).toBe("It stands. What for?");
    expect(briefOf("Does a machine halt?")).toBe("Does a machine halt?");
    expect(briefOf("[[Answer]](https://a.example)\n\nA pole.")).toBe("A pole.");
    expect(briefOf("Read [here](https://a.example).\n\nA pole.")).toBe("A pole.");
    expect(briefOf("```js\nraise(mast)\n```\n\n思路: https://a.example/1\n\n方法: https://a.example/2")).toBe(
      "raise(mast)",
    );
    expect(briefOf("Home: https://a.example")).toBe("Home: https://a.example");
  });
});
