import { describe, expect, it } from "vitest";
import { readOutline } from "../../../../src/compile/outline/read-outline.js";

function read(text: string) {
  return readOutline({ path: "a.md", text }).sections.flatMap(({ questions }) =>
    questions.map(({ prompt, promptMarkdown, answer }) => ({ prompt, promptMarkdown, text: answer?.text })),
  );
}

const code = (line: string) => `\`\`\`py\n${line}\n\`\`\``;

describe("findRunCode", () => {
  it("gives code above the label of its output to the question, in headings that only count", () => {
    const list = [1, 2, 3, 4]
      .map((n) => `### Question ${n}\n\n${code(`print(${n})`)}\n\n**Result:** ${n}, of course.\n`)
      .join("\n");
    expect(read(list)).toEqual(
      [1, 2, 3, 4].map((n) => ({
        prompt: `Question ${n}`,
        promptMarkdown: `Question ${n}\n\n${code(`print(${n})`)}`,
        text: `**Result:** ${n}, of course.`,
      })),
    );
  });

  it("does so in items, and in another language", () => {
    const list = ["变量提升", "这段代码输出什么？", "闭包的输出是什么？"]
      .map(
        (prompt, at) => `${at + 1}. ${prompt}\n\n   ${code("run()").replaceAll("\n", "\n   ")}\n\n   输出：\`${at}\`\n`,
      )
      .join("\n");
    expect(read(list).map(({ promptMarkdown, text }) => [promptMarkdown, text])).toEqual(
      ["变量提升", "这段代码输出什么？", "闭包的输出是什么？"].map((prompt, at) => [
        `${prompt}\n\n${code("run()")}`,
        `输出：\`${at}\``,
      ]),
    );
  });

  it("leaves programs that somebody was to write in the answer, with what they print", () => {
    const written = ["Write a loop", "Bubble sort", "How do you print a list?"];
    const list = written
      .map((prompt, at) => `## ${at + 1}. ${prompt}\n\n${code("run()")}\n\n**Output:** done\n`)
      .join("\n");
    expect(read(list).map(({ text }) => text)).toEqual(written.map(() => `${code("run()")}\n\n**Output:** done`));
    const topics = ["Bubble sort", "Quick sort", "Heap sort"];
    const programs = topics
      .map((prompt, at) => `## ${at + 1}. ${prompt}\n\n${code("run()")}\n\n**Output:** done\n`)
      .join("\n");
    expect(read(programs).map(({ text }) => text)).toEqual(topics.map(() => `${code("run()")}\n\n**Output:** done`));
  });
});
