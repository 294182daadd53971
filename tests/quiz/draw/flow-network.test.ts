import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FlowEdge, makeNetwork, maximiseFlow } from "../../../src/quiz/draw/flow-network.js";

const size = 5;
const [source, sink] = [0, 1];
const anyEdges = fc.array(
  fc
    .tuple(fc.nat(size - 1), fc.nat(size - 1), fc.nat(3))
    .map(([from, to, capacity]): FlowEdge => ({ from, to, capacity, flow: 0 })),
  { maxLength: 12 },
);

/** What leaves a node less what enters it. */
const outOf = (edges: readonly FlowEdge[], node: number) =>
  edges.reduce((so, { from, to, flow }) => so + (from === node ? flow : 0) - (to === node ? flow : 0), 0);

/** The least capacity that must be taken away to part the sink from the source, by trying all ways to part the nodes. */
function smallestCut(edges: readonly FlowEdge[]): number {
  const sides = Array.from({ length: 2 ** size }, (_, bits) => (node: number) => ((bits >> node) & 1) === 1);
  const cuts = sides
    .filter((isNear) => isNear(source) && !isNear(sink))
    .map((isNear) =>
      edges.reduce((so, { from, to, capacity }) => so + (isNear(from) && !isNear(to) ? capacity : 0), 0),
    );
  return Math.min(...cuts);
}

describe("makeNetwork", () => {
  it("lists for each node the edges that leave it, and complemented those that enter it", () => {
    const edges = [
      { from: 0, to: 2, capacity: 1, flow: 0 },
      { from: 2, to: 1, capacity: 1, flow: 0 },
    ];
    expect(makeNetwork(3, edges)).toEqual({ edges, around: [[0], [~1], [~0, 1]] });
  });
});

describe("maximiseFlow", () => {
  it("lets through as much as the smallest cut does, over no edge more than it can take, and loses nothing", () => {
    fc.assert(
      fc.property(anyEdges, (drawn) => {
        const edges = drawn.map((edge) => ({ ...edge }));
        maximiseFlow(makeNetwork(size, edges), source, sink);
        expect(outOf(edges, source)).toBe(smallestCut(edges));
        expect(outOf(edges, source) + outOf(edges, sink)).toBe(0);
        for (const node of [2, 3, 4]) expect(outOf(edges, node)).toBe(0);
        expect(edges.filter(({ flow, capacity }) => flow < 0 || flow > capacity)).toEqual([]);
      }),
    );
  });

  it("goes on from what runs already, and turns it round where that lets more through", () => {
    // By way of 2 and 3 one runs through; by 2 alone and 3 alone, two can.
    const edges: FlowEdge[] = [
      { from: source, to: 2, capacity: 1, flow: 1 },
      { from: source, to: 3, capacity: 1, flow: 0 },
      { from: 2, to: 3, capacity: 1, flow: 1 },
      { from: 2, to: sink, capacity: 1, flow: 0 },
      { from: 3, to: sink, capacity: 1, flow: 1 },
    ];
    maximiseFlow(makeNetwork(4, edges), source, sink);
    expect(edges.map(({ flow }) => flow)).toEqual([1, 1, 0, 1, 1]);
  });

  it("leaves as it is what is at its most", () => {
    const edges: FlowEdge[] = [
      { from: source, to: 2, capacity: 3, flow: 2 },
      { from: 2, to: sink, capacity: 2, flow: 2 },
    ];
    maximiseFlow(makeNetwork(3, edges), source, sink);
    expect(edges.map(({ flow }) => flow)).toEqual([2, 2]);
  });
});
