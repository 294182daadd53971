import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const js = (code: string) => `\n\`\`\`js\n${code}\n\`\`\`\n`;
const asked = (end: string) =>
  Array.from({ length: 6 }, (_, at) => `What is printed?\n${js(`log(${at})`)}${end}`).join("\n");

describe("readLinesAboveCode", () => {
  it.each([
    ["behind a rule, as others are", `${asked("\n---\n")}\nMake it true\n${js("a !== a")}`],
    ["in the words of another", `${asked("")}\nWhat is printed\n${js("log(7)")}`],
  ])("knows a line above code %s", (_, text) => {
    expect(readList(text).briefs).toEqual(Array(7).fill(undefined));
  });

  it.each([
    ["without a rule", `${asked("")}\nMake it true\n${js("a !== a")}`],
    ["that ends in a colon", `${asked("\n---\n")}\nThe same in short:\n${js("a !== a")}`],
    ["above text", `${asked("\n---\n")}\nMake it true\n\nBut first, read on.\n`],
  ])("leaves a line %s", (_, text) => {
    expect(readList(text).briefs).toHaveLength(6);
  });
});
