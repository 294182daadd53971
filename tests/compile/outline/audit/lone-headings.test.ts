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
    ["one that tells", "### Of oak\n\nMostly.\n"],
  ])("says nothing of %s", (_, part) => {
    expect(readList(`## What is a mast?\n\nA pole.\n\n${part}\n${others}`).problems).toEqual([]);
  });
});
