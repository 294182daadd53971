import { describe, expect, it } from "vitest";
import { renderFrame } from "../../src/bundlers/code-frame.js";

const text = ["# A", "", "1. 什么是 KV？ {#kv}", "\tx", "", "2. b"].join("\r\n");

describe("renderFrame", () => {
  it("shows two lines around the one that is meant, and marks the column, as wide as Han characters are", () => {
    expect(renderFrame(text, 3, 8)).toBe(
      ["1  |  # A", "2  |", "3  |  1. 什么是 KV？ {#kv}", "   |     \u3000\u3000\u3000 ^", "4  |  \tx", "5  |"].join(
        "\n",
      ),
    );
    expect(renderFrame(text, 1, 1).split("\n")[1]).toBe("   |  ^");
    expect(renderFrame(text, 4, 2).split("\n")).toContain("   |  \t^");
  });
  it("makes control characters visible, which would move the cursor", () => {
    expect(renderFrame("a \u001b[2J b", 1, 1)).not.toContain("\u001b");
  });
  it("marks the end of a file, and places behind it", () => {
    expect(renderFrame("a\nb", 2, 2)).toBe("1  |  a\n2  |  b\n   |   ^");
    expect(renderFrame("a", 7, 1)).toBe("");
  });
});
