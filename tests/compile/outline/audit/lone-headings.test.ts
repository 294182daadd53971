import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const others = "## What is a sail?\n\nA cloth.\n\n## What is a keel?\n\nA beam.\n";

describe("findLoneHeadings", () => {
  it.each([
    ["in Spanish", "## ¿Qué es un mástil?\n\nUn palo.\n\n### ¿Para qué sirve un ancla?\n\nPara quedarse.\n", "5:1"],
    [
      "in German",
      "## Was ist ein Mast?\n\nEin Pfahl.\n\nAus Holz.\n\n#### Wozu dient ein Anker?\n\nZum Bleiben.\n",
      "7:1",
    ],
  ])("reports the only heading in an answer where headings ask: %s", (_, list, place) => {
    expect(readList(`${list}\n${others}`).problems).toEqual([`unread-question ${place}`]);
  });

  it.each([
    ["one of several parts", "### Of what?\n\nOak.\n\n### Its parts\n\nHead and foot.\n"],
    ["one that was read as asked next", "### Follow-up: Of what?\n\nOak.\n"],
    ["one that tells", "### Of oak\n\nMostly.\n"],
  ])("says nothing of %s", (_, part) => {
    expect(readList(`## What is a mast?\n\nA pole.\n\n${part}\n${others}`).problems).toEqual([]);
  });
});

describe("findSoleHeading", () => {
  const list = (part: string, behind = "") =>
    Array.from({ length: 16 }, (_, at) => {
      const answer = at === 3 ? `A part.\n\n${part}\n\nAnother.\n` : `Part ${at}.\n${at === 9 ? behind : ""}`;
      return `## ${at + 1}. Explain part ${at} of a boat\n\n${answer}`;
    }).join("\n");

  it("reports the one heading that asks in the answers of a long list of headings", () => {
    expect(readList(list("#### Почему якорь тяжёлый?")).problems).toEqual(["unread-question 17:1"]);
  });

  it.each([
    ["one of two", list("#### Why so heavy?", "\n#### Why of iron?\n\nIt sinks.\n")],
    ["one that takes up the question", list("#### Why part 3 of a boat?")],
    ["one that asks nothing", list("#### Of iron")],
  ])("says nothing of %s", (_, text) => {
    expect(readList(text).problems).toEqual([]);
  });
});
