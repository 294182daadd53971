import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const answered = ["龙骨", "桅杆", "帆", "舵", "锚", "船首", "船尾", "吃水"]
  .map((part) => `- 什么是${part}\n\n  - 船的一部分\n`)
  .join("\n");
const list = (items: string) => `# 航海面试题\n\n## 船体\n\n${answered}\n${items}`;
const problemsOf = (items: string) => readList(list(items)).problems;

describe("reportStatedItems", () => {
  it("reports what states something right below a question without an answer", () => {
    const said = "- 怎么缩帆\n\n- 先放松主帆索，再把帆降下来一大段。\n\n- 然后把多余的帆布仔细卷好，用短绳系紧。\n";
    expect(problemsOf(`${said}\n- 怎么打平结\n\n  - 左压右，右压左\n`)).toEqual(["doubtful-question 39:3"]);
  });

  it.each([
    ["has an answer above it", "- 怎么缩帆\n\n  - 放松主帆索\n\n- 先放松主帆索，再把帆降下一段，然后卷好。\n"],
    ["asks", "- 怎么缩帆\n\n- 船在强风中横倾，帆又降不下来，应该怎么办\n"],
    ["is a term", "- 怎么缩帆\n\n- 主帆索\n"],
  ])("says nothing of what %s", (_, items) => {
    expect(problemsOf(`${items}\n- 怎么打平结\n\n  - 左压右，右压左\n`)).toEqual([]);
  });

  it("says nothing where hardly any is answered, or many state something", () => {
    const open = "- 怎么缩帆\n- 先放松主帆索，再把帆降下一段，然后卷好。\n- 什么是锚\n- 什么是舵\n- 什么是帆\n";
    expect(readList(`# 航海面试题\n\n## 船体\n\n${open}`).problems).toEqual([]);
    const stated = "- 怎么缩帆\n\n- 先放松主帆索，再把帆降下一段，然后卷好。\n\n".repeat(4);
    expect(problemsOf(stated).filter((problem) => problem.startsWith("doubtful"))).toEqual([]);
  });
});
