import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("planHeadings", () => {
  it.each([
    [
      "numbered topics beside one that asks",
      "## 1. Why caches?\n\n- a\n- b\n\n## 2. Kinds of caches\n\n- a\n- b\n\n## 3. Locks\n\n- a\n- b\n",
      ["Why caches?", "Kinds of caches", "Locks"],
    ],
    [
      "numbered topics where nothing asks",
      "# Caches\n\n## 1. RoPE\n\ntext\n\n## 2. ALiBi\n\ntext\n\n### Note\n\nmore\n",
      ["RoPE", "ALiBi"],
    ],
    [
      "headings with numbers of several parts that jump, though one of them does not ask",
      "##### 2.3.1 What is a lock?\n\n##### 2.3.2 Uses of rings\n\n##### 2.7.0 When do rings wrap?\n\n##### 3.1.0 Why pages?\n\n##### 3.1.1 What is a fault?\n",
      ["What is a lock?", "Uses of rings", "When do rings wrap?", "Why pages?", "What is a fault?"],
    ],
    [
      "one with a list and no question mark among numbers with letters",
      "## (1-a) Qué hacen las anclas\n\nHay dos:\n\n- sujetan el barco\n- can be lifted\n\n## (1-b) ¿Qué pesan?\n\nMucho.\n\n## (2) ¿Qué es una vela?\n\nUna tela.\n",
      ["Qué hacen las anclas", "¿Qué pesan?", "¿Qué es una vela?"],
    ],
    [
      "what has number nought",
      "## 0. Give an example of a keel, and its use.\n\nA beam.\n\n## 1. What is a mast?\n\nA pole.\n\n## 2. What is a sail?\n\nA cloth.\n",
      ["Give an example of a keel, and its use.", "What is a mast?", "What is a sail?"],
    ],
    [
      "topics beside one that asks, though a step below them sounds like a request",
      "## Crew\n\n### Nobody will row\n\n1. Hear them\n2. Rest\n\n### What if a sail tears?\n\n1. Lower it\n2. Sew it\n\n### Storms\n\n1. Explain the risk\n2. Turn back\n\n## Port\n\n### How do you moor?\n\n1. Slowly\n",
      ["Nobody will row", "What if a sail tears?", "Storms", "How do you moor?"],
    ],
    [
      "statements above boxes, one of which is ticked below each",
      "## A ring wraps.\n\n- [x] Yes\n- [ ] No\n\n## A heap is a list.\n\n- [ ] Yes\n- [x] No\n\n## Pages swap.\n\n- [x] Yes\n- [ ] No\n",
      ["A ring wraps.", "A heap is a list.", "Pages swap."],
    ],
    [
      "topics with answers below a section of their own, where all others of their level ask",
      "## Rings\n\n#### What is a ring?\n\nx\n\n#### How does it wrap?\n\nx\n\n#### Why is it fast?\n\nx\n\n## Pages\n\n#### Swapping\n\nIt moves pages.\n\n#### Faults\n\n1. Soft\n2. Hard\n",
      ["What is a ring?", "How does it wrap?", "Why is it fast?", "Swapping", "Faults"],
    ],
    [
      "the level with most topics",
      "# Caches\n\n## RoPE\n\n### a\n\nx\n\n### b\n\nx\n\n### c\n\nx\n\n## ALiBi\n\n### d\n\ny\n",
      ["a", "b", "c", "d"],
    ],
    [
      "titles of questions, each with a question below",
      "## Globals\n\nWhy are globals evil?\n\nx\n\n## Locks\n\nWhy do locks block?\n\ny\n\n## Rings\n\nWhy are rings round?\n\nz\n",
      ["Globals", "Locks", "Rings"],
    ],
  ])("takes for questions %s", (_, text, prompts) => {
    expect(readList(text).prompts).toEqual(prompts);
  });

  const deeper = (...prompts: readonly string[]) => prompts.map((prompt) => `### ${prompt}\n\nx\n\n`).join("");
  const items = (...prompts: readonly string[]) => `${prompts.map((prompt) => `- ${prompt}\n`).join("")}\n`;

  it.each([
    [
      "more headings ask below them",
      `## Why caches?\n\n${deeper("What is a hit?", "What is a miss?")}## Why logs?\n\n${deeper("What is a tail?")}`,
      ["What is a hit?", "What is a miss?", "What is a tail?"],
    ],
    [
      "more headings ask below them, and half of them have text",
      `## Why caches?\n\nNotes.\n\n${deeper("What is a hit?", "What is a miss?")}## Why logs?\n\n${deeper("What is a tail?")}`,
      ["What is a hit?", "What is a miss?", "What is a tail?"],
    ],
    [
      "most items of a list are requests",
      "## Hafen\n\n1. Explain the tides\n2. Describe a buoy\n3. Anchors\n\n## Why sail?\n\n1. Explain the wind\n2. Describe a tack\n\n## Crew\n\n1. Compare oars and sails\n2. Name the ropes\n",
      [
        ...["Explain the tides", "Describe a buoy", "Anchors", "Explain the wind", "Describe a tack"],
        ...["Compare oars and sails", "Name the ropes"],
      ],
    ],
    [
      "boxes are ticked for what is done",
      "## Week one\n\n- [x] Rings\n- [x] Heaps\n- [ ] Pages\n\n## Week two\n\n- [x] Locks\n- [ ] Logs\n\n## Week three\n\n- [ ] Trees\n- [ ] Tries\n",
      ["Rings", "Heaps", "Pages", "Locks", "Logs", "Trees", "Tries"],
    ],
    [
      "they only lead elsewhere, behind others of their level that ask",
      "## Rings\n\n### What is a ring?\n\nx\n\n### How does it wrap?\n\nx\n\n### Why is it fast?\n\nx\n\n## More\n\n### Pages of a friend\n\n[here](https://example.com/a)\n\n### Films\n\n[there](https://example.com/b)\n",
      ["What is a ring?", "How does it wrap?", "Why is it fast?"],
    ],
    [
      "they stand in front of all that ask",
      "## This list\n\n### Order\n\nBy topic.\n\n### Size\n\nIt grows.\n\n## Rings\n\n### What is a ring?\n\nx\n\n### How does it wrap?\n\nx\n\n### Why is it fast?\n\nx\n",
      ["What is a ring?", "How does it wrap?", "Why is it fast?"],
    ],
    [
      "six times as many items ask",
      `## Why caches?\n\n${items("What is a?", "What is b?", "What is c?")}## Logs\n\n${items("Why d?", "Why e?", "Why f?")}`,
      ["What is a?", "What is b?", "What is c?", "Why d?", "Why e?", "Why f?"],
    ],
    [
      "few of them ask, and so do items",
      `## Why caches?\n\n${items("What is a hit?")}## Logs\n\n${items("What is a tail?")}## Locks\n\n${items("What is a mutex?")}`,
      ["What is a hit?", "What is a tail?", "What is a mutex?"],
    ],
  ])("takes headings for sections, though some ask, where %s", (_, text, prompts) => {
    expect(readList(text).prompts).toEqual(prompts);
  });

  it.each([
    [
      "as many headings ask below them",
      `## Why caches?\n\n${deeper("What is a hit?")}## Why logs?\n\n${deeper("What is a tail?")}`,
      ["Why caches?", "Why logs?"],
    ],
    [
      "five times as many items ask",
      `## Why caches?\n\n${items("What is a?", "What is b?")}## Logs\n\n${items("Why d?", "Why e?", "Why f?")}`,
      ["Why caches?", "Logs"],
    ],
    [
      "half of them ask, and so do items",
      `## Why caches?\n\n${items("What is a hit?")}## Logs\n\n${items("What is a tail?")}`,
      ["Why caches?", "Logs"],
    ],
    [
      "one of them asks, and nothing else",
      "## Why caches?\n\nx\n\n## Kinds of caches\n\ny\n\n## Locks\n\nz\n",
      ["Why caches?", "Kinds of caches", "Locks"],
    ],
  ])("takes headings for questions where %s", (_, text, prompts) => {
    expect(readList(text).prompts).toEqual(prompts);
  });

  it("leaves out what stands aside with all below it", () => {
    const { prompts, leftOut } = readList(
      "## What is a?\n\nx\n\n## What is b?\n\ny\n\n## License\n\nMIT\n\n### Details\n\nz\n",
    );
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(leftOut).toEqual(["aside 9-15"]);
  });

  it("gives no answer a heading that stands higher than all questions", () => {
    const front = "# Ships\n\n1. [**All**](#all): With short answers.\n2. [**Sorted**](#sorted): The same again.\n\n";
    const asked = "## All\n\n### What is a keel?\n\nA beam.\n\n### What is a mast?\n\nA pole.\n\n";
    const sorted = "## Sorted\n\nBy difficulty.\n\n### Basic\n\n1. [What is a keel?](#what-is-a-keel)\n";
    const { titles, texts } = readList(front + asked + sorted);
    expect(titles).toEqual(["All"]);
    expect(texts).toEqual(["A beam.", "A pole."]);
  });

  it("takes headings of the level that asks most where the shape is headings", () => {
    const { titles, prompts, texts } = readList(
      "# Title\n\n## What is a?\n\nx\n\n### Deep\n\nx\n\n## What is b?\n\ny\n",
      "headings",
    );
    expect(titles).toEqual(["Title"]);
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(texts).toEqual(["x\n\n### Deep\n\nx", "y"]);
  });

  it("does not let a heading that announces an answer open a section", () => {
    const { prompts, texts } = readList(
      "# Q\n\n### What is a?\n\n#### Answer: x\n\ny\n\n### What is b?\n\n### Answer\n\nz\n",
    );
    expect(prompts).toEqual(["What is a?", "What is b?"]);
    expect(texts).toEqual(["#### Answer: x\n\ny", "z"]);
  });

  it.each(["Notes", "Overview", "Resources", "概述"])(
    "takes %s for the title of a file if all questions stand below it",
    (title) => {
      const { titles, prompts } = readList(`# ${title}\n\n## Some more\n\n1. What is RAG?\n   - Retrieval.\n`);
      expect([titles, prompts]).toEqual([["Some more"], ["What is RAG?"]]);
    },
  );

  const numbered = "## 1. What is a map?\n\nx\n\n## 2. What is a set?\n\ny\n\n";

  it("takes a heading that stands right above two questions for their title", () => {
    const { prompts, leftOut } = readList(
      `${numbered}## 3. Locks\n\n### 3.1 What is a mutex?\n\nz\n\n### 3.2 What is a latch?\n\nz\n`,
    );
    expect(prompts).toEqual(["What is a map?", "What is a set?", "What is a mutex?", "What is a latch?"]);
    expect(leftOut).toEqual(["title 9-9"]);
  });

  it.each([
    ["asks itself", "How do locks work?", "### What is a mutex?\n\nz\n\n### What is a latch?\n\nz"],
    ["has one below it that does not ask", "Locks", "### What is a mutex?\n\nz\n\n### Costs\n\nz"],
    ["has one below it without an answer", "Locks", "### What is a mutex?\n\nz\n\n### What is a latch?"],
  ])("takes it for a question with them in its answer where it %s", (_, title, below) => {
    const { prompts, texts } = readList(`${numbered}## 3. ${title}\n\n${below}\n`);
    expect(prompts).toEqual(["What is a map?", "What is a set?", title]);
    expect(texts[2]).toBe(below);
  });

  it("opens no section at a heading with others below it between two numbers", () => {
    const { titles, prompts, problems } = readList(
      `# Maps\n\n${numbered}## Hashes and trees\n\n### Hashes\n\n#### Cost\n\nx\n\n### Trees\n\nx\n\n## 3. What is a bag?\n\nz\n`,
    );
    expect([titles, prompts]).toEqual([["Maps"], ["What is a map?", "What is a set?", "What is a bag?"]]);
    expect(problems).toContain("section-without-questions 11:1");
  });

  it("opens one there if it has nothing below it but the question", () => {
    const { titles } = readList(`# Maps\n\n${numbered}## Bags\n\n## 3. What is a bag?\n\nz\n`);
    expect(titles).toEqual(["Maps", "Bags"]);
  });

  const asking = "## Why boats?\n\nx\n\n## What is a keel?\n\nx\n\n## How do you moor?\n\nx\n";

  it("reports a first heading that alone does not ask", () => {
    const { prompts, problems } = readList(`# Port\n\n## Le plan\n\nRester bref.\n\n${asking}`);
    expect(prompts).toEqual(["Why boats?", "What is a keel?", "How do you moor?"]);
    expect(problems).toContain("section-without-questions 3:1");
  });

  it("takes it for a topic where another does not ask, either", () => {
    const { prompts } = readList(`# Port\n\n## Masts\n\nPoles.\n\n${asking}\n## Sails\n\nCloth.\n`);
    expect(prompts).toEqual(["Masts", "Why boats?", "What is a keel?", "How do you moor?", "Sails"]);
  });
});
