import { describe, expect, it } from "vitest";
import { asksAboutCode } from "../../../../src/compile/outline/signs/about-code.js";
import { readList } from "../read-list.js";

describe("asksAboutCode", () => {
  it.each([
    "What is the output?",
    "What will be logged?",
    "What does this snippet print?",
    "What's the value of pot",
    "output ?",
    "Result? =)",
    "What is alerted?",
    "what will display alert?",
    "下面代码的输出结果是什么？",
    "Что выведет этот код?",
    "¿Qué imprime este código?",
    "Giá trị của pot là gì?",
  ])("knows %s", (prompt) => {
    expect(asksAboutCode(prompt)).toBe(true);
  });

  it.each([
    "How do you print a list?",
    "What is an output?",
    "Which alerts do you send?",
    "What command prints the folder?",
    "What is a pot?",
    "Write a loop",
  ])("takes %s for another", (prompt) => {
    expect(asksAboutCode(prompt)).toBe(false);
  });
});

/** Whether the first question is open, for all that stands below it. */
function isOpen(text: string): boolean {
  const { briefs, marked } = readList(text);
  return briefs[0] === undefined && marked[0]?.includes("\n\n") === true;
}
const js = (code: string) => `\`\`\`js\n${code}\n\`\`\`\n`;
const other = "\n### What is a pot?\n\nA vessel.\n";

describe("isAskedAbout", () => {
  it.each([
    ["Can you speed up these two queries?", "select a"],
    ["Как упростить данное выражение?", "a && a"],
    ["¿Qué hace la siguiente función?", "cook()"],
    ["Que fait le code suivant ?", "cook()"],
    ["请解释下面的代码", "cook()"],
    ["What is the result?", "~~3.7"],
    ["What is the following:", "const pan = cook"],
  ])("leaves %j open above code", (prompt, code) => {
    expect(isOpen(`### ${prompt}\n\n${js(code)}${other}`)).toBe(true);
  });

  it.each([
    ["Explain how `this` works", "cook.call(pan)"],
    ["Write the following function: double", "const double = (a) => a * 2"],
    ["Write the following:", "const double = (a) => a * 2"],
    ["What is the result of a comparison?", "true"],
    ["How do you call a function?", "cook()"],
  ])("takes code for the answer to %j", (prompt, code) => {
    expect(isOpen(`### ${prompt}\n\n${js(code)}${other}`)).toBe(false);
  });

  it("leaves all open whose neighbours are about their code, but for what asks for a way", () => {
    const { briefs } = readList(
      `### What is printed?\n\n${js("cook(1)")}\n### What does this function return?\n\n${js("pan()")}\n### Why does it fail?\n\n${js("pot.lid")}\n### How do you cook twice?\n\n${js("cook(2)")}`,
    );
    expect(briefs).toEqual([undefined, undefined, undefined, "cook(2)"]);
  });
});

describe("questions in italics", () => {
  it("take along a task in italics", () => {
    const { prompts, briefs } = readList(
      `*What does this print?*\n${js("cook(1)")}\n*Écrivez une boucle.*\n\n*What is \`pan.length\`?*\n${js("pan = []")}`,
    );
    expect(prompts).toEqual(["What does this print?", "Écrivez une boucle.", "What is pan.length?"]);
    expect(briefs).toEqual([undefined, undefined, undefined]);
  });

  it("leave a note in italics in the answer", () => {
    const { prompts } = readList(
      `*What is a pot?*\n\nA vessel.\n\n*It has a lid.*\n\n*What is a pan?*\n\nA flat pot.\n`,
    );
    expect(prompts).toEqual(["What is a pot?", "What is a pan?"]);
  });
});
