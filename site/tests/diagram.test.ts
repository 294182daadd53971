import { describe, expect, it } from "vitest";
import { drawDiagram } from "../content/diagram.js";

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
});
