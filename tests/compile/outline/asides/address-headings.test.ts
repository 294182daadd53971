import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("leaveOutAddresses", () => {
  it.each([
    [
      "of fences",
      "1. [Was ist ein Anker?](#f-1)\n2. [Was ist eine Boje?](#f-2)\n\n## 1. Was ist ein Anker?\n#### f-1\n```\nEr hält das Schiff.\n```\n\n## 2. Was ist eine Boje?\n#### f-2\n```\nSie zeigt das Fahrwasser.\n```\n",
      ["Er hält das Schiff.", "Sie zeigt das Fahrwasser."],
    ],
    [
      "of other words",
      "- [닻이란?](#anchor)\n- [부표란?](#Buoy)\n\n### 닻이란?\n##### anchor\n배를 고정한다.\n\n### 부표란?\n##### buoy\n항로를 표시한다.\n",
      ["배를 고정한다.", "항로를 표시한다."],
    ],
  ])("takes headings away that are but addresses %s", (_, text, briefs) => {
    const read = readList(text);
    expect(read.briefs).toEqual(briefs);
    expect(read.leftOut.filter((line) => line.startsWith("navigation"))).toHaveLength(2);
  });

  it("leaves headings that links call by their names", () => {
    const { texts } = readList(
      "- [Anchors](#anchors)\n- [Buoys](#buoys)\n\n## 1. What holds a ship?\n#### Anchors\nHeavy ones.\n\n## 2. What shows the way?\n#### Buoys\nRed and green.\n",
    );
    expect(texts[0]).toContain("Anchors");
    expect(texts[1]).toContain("Buoys");
  });

  it("takes away where a list was taken from, written as high as its title", () => {
    const list =
      "## Seile\n\n## Quelle：https://knots.example.org/list?a=1\n\n- Was ist ein Palstek?\n- Was ist ein Schotstek?\n";
    const { titles, prompts, leftOut, problems } = readList(list);
    expect(titles).toEqual(["Seile"]);
    expect(prompts).toHaveLength(2);
    expect({ leftOut, problems }).toEqual({ leftOut: ["navigation 3-3"], problems: [] });
  });
});
