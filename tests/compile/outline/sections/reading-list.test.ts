import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const asked = "1. What is a keel?\n2. What is a mast?\n3. Why reef?\n\n";
const links = ["tides", "winds", "knots"].map(
  (name) => `- [On ${name}](https://sea.example.org/${name}): a chart of all ports in the north.\n`,
);
const list = (said: string, items: readonly string[]) =>
  `## Boats\n\n${asked}## Pages\n\n${said}\n\n${items.join("")}\n## Wind\n\n${asked.replaceAll(/keel|mast/g, "gale")}`;

describe("isReadingList", () => {
  it("takes links to other sites between sections for pages to read on", () => {
    const { leftOut, problems } = readList(list("These pages say more:", links));
    expect(leftOut).toEqual(["aside 7-13"]);
    expect(problems.filter((problem) => problem.startsWith("section"))).toEqual([]);
  });

  it("tells of a section whose items lead nowhere, or of which something is said", () => {
    const told = "section-without-questions 7:1";
    expect(readList(list("All of it was found at sea. It is old.", links)).problems).toContain(told);
  });
});
