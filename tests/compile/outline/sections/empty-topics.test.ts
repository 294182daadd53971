import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const topic = (name: string) => `- ${name}\n  - What is a ${name}?\n  - How long is it?\n`;
const topics = ["keel", "jib", "mast"].map(topic).join("");

describe("findEmptyTopics", () => {
  it("leaves a topic out that nobody filled, and tells of it", () => {
    const { prompts, leftOut, problems } = readList(`# Boats\n\n${topics}- stay\n${topic("boom")}`);
    expect(prompts).toHaveLength(8);
    expect(leftOut).toContain("title 12-12");
    expect(problems).toContain("empty-section 12:1");
  });

  it("leaves out titles above links, however deep they stand", () => {
    const links = "- Books\n  - Knots\n    - [Hitches](https://h.example)\n    - [Bends](https://b.example)\n";
    const { prompts, leftOut, problems } = readList(`# Boats\n\n${topic("keel")}${topic("jib")}${links}`);
    expect(prompts).toHaveLength(4);
    expect(leftOut).toContain("navigation 9-12");
    expect(problems.filter((problem) => !problem.startsWith("duplicate"))).toEqual([]);
  });

  it("leaves bullets where as many have none, or have an id, or ask", () => {
    expect(readList(`# Boats\n\n${topics}- stay\n- boom\n`).prompts).toContain("stay");
    expect(readList(`# Boats\n\n${topics}- stay {#stay}\n`).prompts).toContain("stay");
    expect(readList(`# Boats\n\n${topics}- What is a stay?\n`).prompts).toContain("What is a stay?");
  });
});
