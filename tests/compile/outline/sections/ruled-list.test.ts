import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const section = (name: string) =>
  `## Of ${name}\n\n**What is ${name}?**\n\nA thing.\n\n**Why ${name}?**\n\nTo sail.\n\n---\n\n`;

describe("listSettingApart", () => {
  it("takes rules that end sections for what sets questions apart", () => {
    const text = `${section("rope")}${section("wood")}${section("tar")}Thank your crew.\n`;
    expect(readList(text).leftOut).toEqual(["closing-remark 37-37"]);
    expect(readList(`${section("corda")}${section("legno")}${section("pece")}Scritto a maggio.\n`).leftOut).toEqual([
      "closing-remark 37-37",
    ]);
  });

  it("takes one rule for nothing where other questions end without", () => {
    expect(readList(`${section("rope")}Thank your crew.\n`)).toMatchObject({ leftOut: [] });
  });
});
