/** A directed edge, and how much runs through it. */
export interface FlowEdge {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  flow: number;
}

/** Edges by their index; of a node, those that leave it and those that enter it. */
export interface FlowNetwork {
  readonly edges: readonly FlowEdge[];
  /** Indices of edges: as they are for leaving, complemented for entering. */
  readonly around: readonly (readonly number[])[];
}

/** Makes a network of the nodes 0 to `size - 1`. */
export function makeNetwork(size: number, edges: readonly FlowEdge[]): FlowNetwork {
  const around: number[][] = Array.from({ length: size }, () => []);
  for (const [index, { from, to }] of edges.entries()) {
    stepsFrom(around, from).push(index);
    stepsFrom(around, to).push(~index);
  }
  return { edges, around };
}

/**
 * Raises the flow from `source` to `sink` to the most there can be, from whatever it is (Dinic 1970). Changes the edges' flows.
 * A shortest way never visits a place of the same kind twice without need, so in our networks its length, and with it the
 * depth of the recursion, is bounded by the number of places, not by that of the questions.
 */
export function maximiseFlow({ edges, around }: FlowNetwork, source: number, sink: number): void {
  const room = (step: number): { edge: FlowEdge; to: number; left: number } => {
    const edge = edges[step < 0 ? ~step : step] as FlowEdge;
    return step < 0 ? { edge, to: edge.from, left: edge.flow } : { edge, to: edge.to, left: edge.capacity - edge.flow };
  };

  for (;;) {
    const level = new Map([[source, 0]]);
    const waiting = [source];
    for (const node of waiting) {
      for (const step of stepsFrom(around, node)) {
        const { to, left } = room(step);
        if (left === 0 || level.has(to)) continue;
        level.set(to, (level.get(node) ?? 0) + 1);
        waiting.push(to);
      }
    }
    if (!level.has(sink)) return;

    const next = around.map(() => 0);
    const push = (node: number): boolean => {
      if (node === sink) return true;
      const steps = stepsFrom(around, node);
      for (let at = next[node] as number; at < steps.length; at++) {
        next[node] = at;
        const step = steps[at] as number;
        const { edge, to, left } = room(step);
        if (left === 0 || level.get(to) !== (level.get(node) ?? 0) + 1 || !push(to)) continue;
        edge.flow += step < 0 ? -1 : 1;
        return true;
      }
      next[node] = steps.length;
      return false;
    };
    while (push(source));
  }
}

/** Of a node, what leads to its neighbours. Every node has a list. */
function stepsFrom<Steps extends readonly number[]>(around: readonly Steps[], node: number): Steps {
  return around[node] as Steps;
}
