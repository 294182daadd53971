import { renderMermaidSVG } from "beautiful-mermaid";
import { isCompleteSequence, isSequence, spreadParticipants } from "./sequence-diagram.js";

/**
 * Draws a Mermaid diagram as SVG, in the colours of the page. Gives `undefined` where the drawing would not hold all that the source
 * says: the library passes over what it cannot read, and a diagram with a box less is wrong.
 *
 * @param name - Begins the ids in it. No other diagram of the page may have the same.
 */
export function drawDiagram(source: string, name: string): string | undefined {
  const drawn = draw(source);
  if (drawn === undefined || !isComplete(source, drawn)) return undefined;
  const svg = isSequence(source) ? spreadParticipants(drawn) : drawn;
  return (
    svg
      // Its style sheet asks another host for a font, and would hold for every SVG of the page. Ours has its variables.
      .replace(/<style>[\s\S]*?<\/style>\s*/, "")
      .replace(/ xmlns="[^"]*"/, "")
      .replace(/ style="--bg:[^"]*"/, "")
      .replace(/\b(id="|url\(#)/g, `$1${name}-`)
      .replace(/(\d+\.\d{2})\d+/g, "$1")
      .replace(/ data-(?!id=)[a-z-]+="[^"]*"/g, "")
      .replace(/ data-id="[^"]*"/g, "")
      .replace(/\n\s*/g, "")
  );
}

function draw(source: string): string | undefined {
  try {
    return renderMermaidSVG(spaceLabels(source), { padding: 12, transparent: true });
  } catch {
    return undefined;
  }
}

/** `a -.text.-> b` is read only with spaces around the text. */
function spaceLabels(source: string): string {
  return source.replace(/-\.(?=[^\s.>-])(.+?)(?<=[^\s.])\.->/g, "-. $1 .->");
}

function isComplete(source: string, svg: string): boolean {
  return isSequence(source) ? isCompleteSequence(source, svg) : isCompleteFlow(source, svg);
}

/** Whether every node that has a label, and as many lines as the source has arrows, are there. */
function isCompleteFlow(source: string, svg: string): boolean {
  const body = source.replace(/"[^"]*"/g, '""').replace(/\|[^|]*\|/g, "");
  const nodes = [...body.matchAll(/(?<![\w"])(?!subgraph\b)([A-Za-z]\w*)(?=[[({>])/g)].map(([, id = ""]) => id);
  const drawn = new Set([...svg.matchAll(/class="node" data-id="([^"]*)"/g)].map(([, id]) => id));
  const groups = [...body.matchAll(/\bsubgraph\s+(\w+)/g)].map(([, id]) => id);
  if (!nodes.every((id) => drawn.has(id) || groups.includes(id))) return false;
  const arrows = [
    ...body.replace(/[[({][^\])}]*[\])}]/g, "").matchAll(/-\.[^>]*?\.->|-\.->|--\s[^->]+\s-->|-->|---|==>/g),
  ];
  const lines = svg.match(/class="edge"/g)?.length ?? 0;
  return lines >= arrows.length;
}
