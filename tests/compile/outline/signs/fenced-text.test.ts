import { describe, expect, it } from "vitest";
import { isFencedText } from "../../../../src/compile/outline/signs/fenced-text.js";
import { readList } from "../read-list.js";

describe("isFencedText", () => {
  const test = (value: string, lang?: string) => isFencedText({ type: "code", value, ...(lang && { lang }) });

  it.each([
    "浮点数有精度，不能直接比较。\n\n0.1 + 0.2 // 0.30000000000000004\n\n要比较差的绝对值。",
    "数値は 64 ビットです。",
    "An array has an order. It begins at 0.\nAn object has none of its own.",
    '[] 的结果为 [] ，{} 的结果为 "[object Object]"',
  ])("finds sentences", (value) => {
    expect(test(value)).toBe(true);
    expect(test(value, "text")).toBe(true);
    expect(test(value, "js")).toBe(false);
  });

  it.each([
    "let a = 1;\nprint(a)",
    "// 先声明，再使用。\nlet a = 1;",
    'print("你好，世界。")',
    "SELECT name FROM boats",
    "a = 1 # 船，和筏。\nb = a",
    "Boat.prototype.sail.",
  ])("finds none in code, whatever its strings and comments say", (value) => expect(test(value)).toBe(false));

  it("lets an answer in a fence be one, where the prompt asks for a result", () => {
    const { briefs } = readList(
      "### 1. 0.1 + 0.2 的结果是什么？\n\n```\n结果不是 0.3，因为浮点数有精度。\n\n0.1 + 0.2; // 0.30000000000000004\n\n要比较差的绝对值。\n```\n\n### 2. [] 的返回值？\n\n```\n数组总是真值。\n```\n\n### 3. 什么是栈？\n\n```\n栈是一块内存。\n```\n",
    );
    expect(briefs).toEqual(["结果不是 0.3，因为浮点数有精度。", "数组总是真值。", "栈是一块内存。"]);
  });

  it("leaves questions about code open", () => {
    const { briefs } = readList(
      "### 1. 下面代码输出什么？\n\n```\nlet a = [1];\nprint(a.length); // 长度，不是内容。\n```\n",
    );
    expect(briefs).toEqual([undefined]);
  });
});
