import { describe, expect, it } from "vitest";
import { isPlaceholder } from "../../../../src/compile/outline/signs/placeholder.js";
import { readList } from "../read-list.js";

describe("isPlaceholder", () => {
  it.each([
    ...[
      "TODO",
      "*TBD*",
      "To do...",
      "Answer here",
      "(Your answer here)",
      "Add your answer here",
      "<write the answer here>",
    ],
    ...[
      "Coming soon!",
      "To be added.",
      "// TODO",
      "//PENDENTE...",
      "//COMPLETARE",
      "Q.A",
      "Answer: TODO",
      "待补充",
      "【待完善】",
      "答案：暂无",
      "更新中……",
      "準備中",
    ],
    ...["작성 중", "Respuesta aquí", "Em breve", "À compléter", "Ответ будет позже", "Đang cập nhật"],
    ...["???", "答案：略", "A completar", "Por definir"],
    "____________\n____________",
    "_____ . _____".repeat(10),
  ])("knows %j", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each([
    "Todos los días",
    "a = ____",
    "Answer",
    "Pending",
    "Here",
    "A TODO list",
    "待补充的内容是索引",
    "The answer is here: in the log",
  ])("leaves %j, which may be an answer", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });
});

describe("an answer that is promised", () => {
  it("is none, whatever it stands in", () => {
    const list = `### What is a?\n\nAnswer here\n\n### What is b?\n\n**Answer:** TODO\n\n### What is c?\n\n<details><summary>Answer</summary>\n\nTODO\n\n</details>\n\n### What is d?\n\n\`\`\`js\n// TODO\n\`\`\`\n\n### What is e?\n\n- [ ] TODO\n\n### What is f?\n\nA letter.\n`;
    const { briefs, texts, leftOut } = readList(list);
    expect(briefs).toEqual([undefined, undefined, undefined, undefined, undefined, "A letter."]);
    expect(texts.at(-1)).toBe("A letter.");
    expect(leftOut).toEqual(["label 3-3", "label 7-7", "label 11-13", "label 19-21", "label 25-25"]);
  });

  it("is not missed where there are words beside it", () => {
    expect(readList("### What is a?\n\nA letter.\n\nTODO\n\n### What is b?\n\nTwo.\n").texts).toEqual([
      "A letter.",
      "Two.",
    ]);
  });
});
