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

  const many = Array.from({ length: 10 }, (_, at) => `### ${at + 1}. What is rope ${at + 1}?\n\nHemp.\n\n`).join("");

  it("takes the only rule of a longer list for its end, where it stands behind the last question", () => {
    const farewell = "Those were all of them. You can find me on the quay.\n\nBye!\n";
    expect(readList(`# Ropes\n\n---\n\n${many}---\n\n${farewell}`)).toMatchObject({
      leftOut: ["closing-remark 47-49"],
    });
    expect(readList(`${many}---\n\nErzähl deiner Crew davon.\n`).leftOut).toEqual(["closing-remark 43-43"]);
  });

  it("takes it for nothing where another stands between questions, or code is behind it", () => {
    expect(readList(`${many.replace("Hemp.", "Hemp.\n\n---\n\nTar.")}---\n\nIt floats.\n`).leftOut).toEqual([]);
    expect(readList(`${many}---\n\n\`\`\`sh\npull\n\`\`\`\n`).leftOut).toEqual([]);
  });
});
