import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("asksAboutBelow", () => {
  it.each([
    ["What does this expression return?  \n   `pot.fill(3)`", "`pot.fill(3)`"],
    ["¿Qué imprime?  \n   `fill()`  \n   `empty()`", "`fill()`  \n`empty()`"],
  ])("leaves %j open, whose code stands in its paragraph", (asked, code) => {
    const { briefs, marked } = readList(`1. ${asked}\n2. What is a pot?\n   A vessel.\n`);
    expect(briefs).toEqual([undefined, "A vessel."]);
    expect(marked[0]?.split("\n\n")[1]).toBe(code);
  });

  it("keeps what code and words say there, and code that nothing points at", () => {
    const text =
      "1. What does this print?  \n   `1`, the first\n2. Which call fills it?  \n   `pot.fill(3)`\n3. What is a pot?\n   A vessel.\n";
    expect(readList(text).briefs).toEqual(["1, the first", "pot.fill(3)", "A vessel."]);
  });

  const open = Array.from({ length: 12 }, (_, index) => `${index + 3}. What is part ${"abcdefghijkl"[index]}?\n`);
  const code = "   ```js\n   let a = 1;\n   ```\n";

  it("takes no code for an answer where hardly any question has one", () => {
    const text = `1. Поясніть, що тут не так.\n\n${code}\n2. What is a pot?\n${open.join("")}`;
    expect(readList(text).briefs).not.toContain("let a = 1;");
    expect(readList(`1. Поясніть, що тут не так.\n\n${code}\n2. What is a pot?\n   A vessel.\n`).briefs).toContain(
      "let a = 1;",
    );
  });

  it.each(["// ??", "# TODO: write your code here", "/* your code */"])("takes none with %j for one", (blank) => {
    const text = `1. Write a function that fills a pot.\n\n   \`\`\`js\n   function fill(pot) {\n     ${blank}\n   }\n   \`\`\`\n\n2. What is a pot?\n   A vessel.\n`;
    expect(readList(text).briefs).toEqual([undefined, "A vessel."]);
    expect(readList(text.replace(blank, "pot.add(1); // up to the rim")).briefs[0]).toBeDefined();
  });
});

describe("areAboutCode", () => {
  const fence = (code: string) => `\`\`\`\n${code}\n\`\`\`\n`;
  const list = [
    `### Explain the following code:\n${fence("fill(pot);")}`,
    `### Finish the marked part\n${fence("fill(pot);\n// here")}`,
    `### What does this code print?\n${fence("print(1);")}`,
    "### What is a pot?\n",
    "### What is a pan?\n",
  ];

  it("takes code for what is asked about where nothing else stands below any question", () => {
    const { texts, marked } = readList(`# Pots\n\n${list.join("\n")}`);
    expect(texts).toEqual(Array(5).fill(undefined));
    expect(marked[1]).toBe(`Finish the marked part\n\n${fence("fill(pot);\n// here").trim()}`);
  });

  it("leaves it an answer where others have one in words", () => {
    const { texts } = readList(`# Pots\n\n${[...list, "### Why a lid?\n\nIt keeps heat.\n"].join("\n")}`);
    expect(texts[1]).toBeDefined();
  });

  it("takes what is to be done behind the code for a part of the question", () => {
    const task = `### Consider the following code:\n${fence("fill(pot);")}\nImplement a lid that fits.\n`;
    const more = ["pan", "cup", "jug", "can", "tub", "vat", "urn", "mug"].map(
      (name) => `### What does this code print of a ${name}?\n${fence(`print(${name});`)}`,
    );
    const { texts, marked } = readList(`# Pots\n\n${[...list, ...more, task].join("\n")}`);
    expect(texts.filter((text) => text !== undefined)).toEqual([]);
    expect(marked.at(-1)).toContain("Implement a lid that fits.");
  });
});

describe("partAskedCode", () => {
  const list = (...answers: readonly string[]) =>
    answers.map((answer) => `### What does this code print?\n\n${answer}\n`).join("\n");
  const code = "```js\npot.fill(A::show);\n```";

  it.each([
    ["a label", "**Output:** `A::show`\n**Explanation:** It is called.", "A::show"],
    ["a label above code", "**Output:**\n```\n1\n2\n```\n**Explanation:** It is called.", "1; 2"],
    ["a label alone", "**Output:** `A::show`", "A::show"],
    ["words", "It prints three pots.", "It prints three pots."],
    ["something hidden", "<details><summary>Answer</summary>\n\nThree pots.\n\n</details>", "Three pots."],
    ["the mark of an answer behind more code", "```\nmore();\n```\n\n**Ans:**\n\nThree pots.", "Three pots."],
  ])("takes code above %s for a part of the prompt", (_, answer, brief) => {
    const { briefs, marked } = readList(`${list(`${code}\n\n${answer}`)}\n### What is a pot?\n\nA vessel.\n`);
    expect(briefs).toEqual([brief, "A vessel."]);
    expect(marked[0]).toContain(code);
  });

  it("takes code that computes nothing where the label of an answer stands below it", () => {
    const text = "### What does this print?\n\n    echo pot\n\n**A:** pot\n\n### What is a pot?\n\n**A:** A vessel.\n";
    expect(readList(text)).toMatchObject({ briefs: ["pot", "A vessel."], texts: ["pot", "A vessel."] });
  });

  it("takes none that goes on below, because nothing closes its fence", () => {
    const torn =
      "1. What does this code print?\n\n   ```cpp\n   #include <\n\niostream>\nint main() {}\n\nIt prints.\n\n2. What is a pot?\n\n   A vessel.\n";
    expect(readList(torn).marked[0]).toBeUndefined();
  });

  it("keeps code in the answer that nothing points at", () => {
    const text = `### How do you print a pot?\n\n${code}\n\nIt fills at once.\n\n### What is a pot?\n\nA vessel.\n`;
    expect(readList(text).texts[0]).toContain(code);
  });
});

describe("partAskedCode, below requests", () => {
  it.each([
    "Complete the code:",
    "What is wrong here?",
    "Fix the bug:",
    "Where is the error?",
    "补全代码：",
    "哪里有错？",
    "修复 bug：",
  ])("takes the code below %j for what it asks about", (prompt) => {
    const { marked, texts } = readList(
      `# Pots\n\n## ${prompt}\n\n\`\`\`\npot.fil\n\`\`\`\n\nUse \`fill\`.\n\n## What is a pot?\n\nA vessel.\n`,
    );
    expect(marked[0]).toBe(`${prompt}\n\n\`\`\`\npot.fil\n\`\`\``);
    expect(texts).toEqual(["Use `fill`.", "A vessel."]);
  });

  it.each(["How do you fix the bug?", "What is wrong with globals?", "Complete the code of a lid that fits"])(
    "leaves code below %j in its answer",
    (prompt) => {
      const { texts } = readList(
        `# Pots\n\n## ${prompt}\n\n\`\`\`\npot.fil\n\`\`\`\n\nUse it.\n\n## What is a pot?\n\nA vessel.\n`,
      );
      expect(texts[0]).toContain("pot.fil");
    },
  );
});
