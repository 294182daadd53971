import { describe, expect, it } from "vitest";
import { hashKey } from "../../../src/quiz/draw/hash-key.js";

const hex = (text: string) =>
  hashKey(text)
    .map((word) => word.toString(16).padStart(8, "0"))
    .join("");

describe("hashKey", () => {
  // What murmurhash3js-revisited 3.0.0 gives for the text's UTF-16LE bytes.
  it.each([
    ["", "00000000000000000000000000000000"],
    ["kv-cache", "91bff3e0c305826f6e8e8098c1614af2"],
    ["推理优化与部署kv", "63abfcdee482b3bbd84d50c6f675be92"],
    ['[0,"options","paged-attention"]', "b91d9256388cbeeeb00275cd9ff6c187"],
    ["\ud800", "95bfdb97ee4a80b7ee4a80b7ee4a80b7"],
  ])("agrees with another implementation on %j", (text, expected) => {
    expect(hex(text)).toBe(expected);
  });
});
