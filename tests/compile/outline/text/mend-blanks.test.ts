import { describe, expect, it } from "vitest";
import { mendBlanks } from "../../../../src/compile/outline/text/mend-blanks.js";
import { readList } from "../read-list.js";

describe("mendBlanks", () => {
  it.each(["\u3000", " \u3000", "\u00a0"])("reads a heading with another blank behind its signs", (blank) => {
    const list = `## 船\n\n- 什么是龙骨？\n- 为什么要缩帆？\n\n##${blank}谜题\n\n- 哪只船最快？\n- 谁先到港？\n`;
    const { titles, prompts } = readList(list);
    expect(titles).toEqual(["船", "谜题"]);
    expect(prompts).toEqual(["什么是龙骨？", "为什么要缩帆？", "哪只船最快？", "谁先到港？"]);
    expect(mendBlanks(list)).toHaveLength(list.length);
  });

  it.each(["#", "##"])("leaves a line in a program as it is that begins with %s", (signs) => {
    const code = `\`\`\`md\n${signs}\u3000a\n\`\`\`\n`;
    expect(mendBlanks(code)).toBe(code);
    expect(mendBlanks(`${code}\n##\u3000a\n`)).toBe(`${code}\n## a\n`);
  });
});
