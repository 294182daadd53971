import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const names = Array.from("abcdefghijkl");
const asked = names.map((name) => `What is ${name}?`);
/** A section of so many numbered questions that their form is the usual one. */
const numbered = `## A\n\n${asked.map((prompt, index) => `${index + 1}. ${prompt}\n   - x\n`).join("")}\n`;

describe("splitStretch", () => {
  it("reads a section in a form of its own where that alone asks", () => {
    const own = "## B\n\nRules:\n\n1. Be kind\n2. Be short\n\n**Who is one?**\n\nz\n\n**Who is two?**\n\nz\n";
    const { prompts, leftOut } = readList(numbered + own);
    expect(prompts).toEqual([...asked, "Who is one?", "Who is two?"]);
    expect(leftOut).toEqual(["introduction 30-33"]);
  });

  it("leaves bold lines between the items of a section in their answers", () => {
    const mixed =
      "## B\n\n1. Topic one\n\n**Who is one?**\n\nz\n\n2. Topic two\n\n**Who is two?**\n\nz\n\n3. Topic three\n\nw\n";
    const { prompts, texts } = readList(numbered + mixed);
    expect(prompts).toEqual([...asked, "Topic one", "Topic two", "Topic three"]);
    expect(texts.slice(asked.length)).toEqual(["**Who is one?**\n\nz", "**Who is two?**\n\nz", "w"]);
  });

  it("keeps the usual form where only one line of another asks", () => {
    const { prompts } = readList(`${numbered}## B\n\n1. Topic one\n2. Topic two\n\n**Who is one?**\n\nz\n`);
    expect(prompts).toEqual([...asked, "Topic one", "Topic two"]);
  });

  it("opens topics above numbered questions", () => {
    const { prompts, leftOut } = readList(
      "- Locking\n  1. What is a lock?\n     - x\n  2. What is a latch?\n- Paging\n  1. What is a page?\n  2. What is a fault?\n",
    );
    expect(prompts).toEqual(["What is a lock?", "What is a latch?", "What is a page?", "What is a fault?"]);
    expect(leftOut).toEqual(["title 1-1", "title 5-5"]);
  });

  it("opens topics whose numbers go on inside where half of these ask", () => {
    const { prompts } = readList(
      "- 1. Locks\n  - 1.1 Beginnings\n  - 1.2 What is a lock?\n  - 1.3 Why lock?\n- 2. Pages\n  - 2.1 What is a page?\n  - 2.2 What is a fault?\n",
    );
    expect(prompts).toEqual(["Beginnings", "What is a lock?", "Why lock?", "What is a page?", "What is a fault?"]);
  });

  it.each([
    [
      "beside those whose numbers go on inside",
      "- 一、介绍篇\n  - 1.1 什么是桅杆？\n- 二、船帆篇\n  - 如何收帆？\n  - 如何升帆？\n",
      ["什么是桅杆？", "如何收帆？", "如何升帆？"],
    ],
    [
      "where nothing asks otherwise",
      "- 一、船壳方法\n  - 怎么检查船壳？\n- 二、龙骨方法\n  - 龙骨怎么做？\n  - 龙骨有多重？\n",
      ["怎么检查船壳？", "龙骨怎么做？", "龙骨有多重？"],
    ],
  ])("opens numbered topics %s", (_, list, own) => {
    const { prompts, problems } = readList(`${numbered}## B\n\n${list}`);
    expect(prompts).toEqual([...asked, ...own]);
    expect(problems.filter((problem) => !problem.startsWith("missing-id"))).toEqual([]);
  });

  it("reads each heading in an item, though text at the margin makes its list begin anew", () => {
    const { prompts, texts } = readList(
      "1. ## What is a keel?\nA beam.\n\nIt is long.\n\n1. ## What is a mast?\nA pole.\n\n1. Choose a tree\n2. Cut it\n\n1. ## Name the sails.\n",
    );
    expect(prompts).toEqual(["What is a keel?", "What is a mast?", "Name the sails."]);
    expect(texts[1]).toBe("A pole.\n\n1. Choose a tree\n2. Cut it");
  });

  it("keeps deeper headings in items for points of an answer", () => {
    const { prompts } = readList(
      "1. ## ¿Qué es una quilla?\n\nUna viga.\n\n2. ## ¿Cómo se hace un mástil?\n\n1. ### Elegir un árbol\n2. ### Cortarlo\n\n3. ## Velas\n",
    );
    expect(prompts).toEqual(["¿Qué es una quilla?", "¿Cómo se hace un mástil?", "Velas"]);
  });

  it("keeps a deeper heading in the answer of an item that is a heading, whatever the next number is", () => {
    const { titles, texts } = readList(
      "# Boote\n\n1. ### Was ist ein Kiel?\n\nEin Balken.\n\n#### Beispiel\n\nEiche.\n\n5. ### Was ist ein Mast?\n\nEin Pfahl.\n",
    );
    expect(titles).toEqual(["Boote"]);
    expect(texts).toEqual(["Ein Balken.\n\n#### Beispiel\n\nEiche.", "Ein Pfahl."]);
  });

  it("takes labelled questions for those of a section, though their answers have more points and other sections are numbered", () => {
    const { prompts } = readList(
      "## A\n\n1. What is a cache?\n2. What is a page?\n\n## B\n\nQ: What is a queue?\n\nA: Three things.\n\n1. first\n2. second\n3. third\n\nQ: How do you size it?\n\nA: By load.\n",
    );
    expect(prompts).toEqual(["What is a cache?", "What is a page?", "What is a queue?", "How do you size it?"]);
  });
});

describe("splitStretch, where questions are labelled lines", () => {
  const labelled = (from: number) =>
    [0, 1, 2, 3, 4].map((at) => `**${from + at}\\. Question:** Sail ${from + at}\n\n**Answer:** A cloth\n`).join("\n");
  const theory = "## Theory\n\n**Kinds of sails**\n\n* A jib\n* A main\n";

  it("reads no line in bold without a label in a section of its own", () => {
    const { prompts, titles, problems } = readList(
      `# Boats\n\n## Rigs\n\n${labelled(1)}\n${theory}\n## Hulls\n\n${labelled(6)}`,
    );
    expect(titles).toEqual(["Rigs", "Hulls"]);
    expect(prompts).toHaveLength(10);
    expect(problems).toContain("section-without-questions 25:1");
  });
});

describe("splitStretch, where addresses stand among questions", () => {
  const sails = ["jib", "main", "spinnaker", "genoa"].map((name) => `* What is a ${name}?\n  * A sail.\n`).join("");

  it("gives an address alone to the question above", () => {
    const list = readList(
      `# Sails\n\n${sails}* Explain the boom\n* https://ships.example/boom\n  * https://ships.example/spars\n* What is a yard?\n`,
    );
    expect(list.prompts.slice(4)).toEqual(["Explain the boom", "What is a yard?"]);
    expect(list.articles[4]?.explanation).toContain("https://ships.example/boom");
  });

  it("takes addresses for what is asked where they are the list", () => {
    const { prompts } = readList(
      "# Puzzles\n\n- https://puzzles.example/one\n  - Sort first.\n- https://puzzles.example/two\n  - Count.\n- https://puzzles.example/three\n  - Search.\n",
    );
    expect(prompts).toHaveLength(3);
  });
});
