import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { cutColumns, padColumns, renderBars } from "../../../src/cli/screens/render-bars.js";

const bars = [
  { label: "推理优化", share: 0.75, note: "3/4" },
  { label: "data", share: 0, note: "0/12" },
];

describe("renderBars", () => {
  it("aligns labels of any script by columns", () => {
    expect(renderBars(bars, 30, false)).toBe("  推理优化  █████████░░░  3/4\n  data      ░░░░░░░░░░░░  0/12\n");
  });

  it("keeps to the width, and cuts labels that take too much of it", () => {
    const long = [{ label: "分布式训练与性能".repeat(4), share: 1, note: "1/1" }, ...bars];
    for (const columns of [24, 40, 80]) {
      const lines = renderBars(long, columns, false).trimEnd().split("\n");
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(lines[0]).toContain("…");
    }
  });

  it("colours by the share, only where there is colour", () => {
    expect(renderBars(bars, 40, true)).toContain("\u001b[33m█");
    expect(renderBars(bars, 40, false)).not.toContain("\u001b");
    expect(renderBars([], 40, true)).toBe("");
  });
});

describe("cutColumns and padColumns", () => {
  it.each([
    ["推理优化", 8, "推理优化"],
    ["推理优化", 7, "推理优…"],
    ["推理优化", 6, "推理…"],
    ["data", 4, "data"],
  ])("cut %j to %i columns", (text, columns, cut) => expect(cutColumns(text, columns)).toBe(cut));

  it("pads by columns", () => expect(padColumns("推理", 6)).toBe("推理  "));
});
