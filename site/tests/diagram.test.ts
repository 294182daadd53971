import { type Bank, bank } from "llm-interview";
import { bank as english } from "llm-interview/en";
import { describe, expect, it } from "vitest";
import { drawDiagram } from "../content/diagram.js";
import { tellSequence } from "../content/sequence-diagram.js";

describe("drawDiagram", () => {
  it("draws every node and every line, under ids of its own", () => {
    const svg = drawDiagram("flowchart LR\n  A[one] --> B[two]\n  B -.text.-> C[three] --> D[four]\n", "d1") ?? "";
    for (const label of ["one", "two", "text", "three", "four"]) expect(svg).toContain(`>${label}</text>`);
    expect(svg.match(/class="edge"/g)?.length).toBe(3);
    expect(svg).toContain('id="d1-arrowhead"');
    expect(svg).not.toContain("<style");
  });

  it("gives nothing where a node or a line would be missing, or the source is no diagram", () => {
    expect(drawDiagram("flowchart LR\n  A[one] --> B[two]\n  B <~~> C[three]\n", "d")).toBeUndefined();
    expect(drawDiagram("flowchart LR\n  A[one] --x B[two]\n", "d")).toBeUndefined();
    expect(drawDiagram("nothing of the kind", "d")).toBeUndefined();
  });

  it("draws the participants and messages of a sequence, with room for what they say", () => {
    const long = "what was asked, with all that was said before and the state of it";
    const svg = drawDiagram(
      `sequenceDiagram\n  participant U as 用户\n  U->>C: hi\n  C-->>S: ${long}\n  S-->>C: done\n`,
      "d",
    );
    for (const label of ["用户", "C", "S", "hi", long, "done"]) expect(svg).toContain(`>${label}</text>`);
    const lines = [...(svg ?? "").matchAll(/<line x1="([\d.]+)" y1="[\d.]+" x2="([\d.]+)"/g)].map(([, a, b]) =>
      Math.abs(Number(a) - Number(b)),
    );
    expect(lines.length).toBe(3);
    // About six pixels a letter.
    expect(lines[1]).toBeGreaterThan(6 * long.length);
    expect(lines[2]).toBe(lines[1]);
    expect(lines[0]).toBeLessThan(200);
  });

  it("is told as who says what to whom", () => {
    expect(tellSequence("sequenceDiagram\n  participant U as 用户\n  U->>C: hi\n  C-->>U: done (1)\n")).toBe(
      "用户 → C: hi; C → 用户: done (1)",
    );
  });

  it("gives nothing where a sequence has what would not be drawn as it is meant", () => {
    for (const line of [
      "autonumber",
      "A->B: no head",
      "A-xB: lost",
      "Note over A: a note",
      "A<<->>B: both",
      "A->>A: me",
    ])
      expect(drawDiagram(`sequenceDiagram\n  A->>B: one\n  ${line}\n`, "d")).toBeUndefined();
  });

  it.each<[string, Bank]>([
    ["Chinese", bank],
    ["English", english],
  ])("draws all that the %s bank has", async (_, { questions, article }) => {
    const articles = await Promise.all(
      questions.map(async ({ id }) => ({ id, text: JSON.stringify(await article(id)) })),
    );
    const sources = articles.flatMap(({ id, text }) =>
      [...text.matchAll(/```mermaid\\n(.*?)```/g)].map(([, source = ""]) => ({
        id,
        source: JSON.parse(`"${source}"`) as string,
      })),
    );
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(({ source }) => drawDiagram(source, "d") === undefined).map(({ id }) => id)).toEqual([]);
  });
});
