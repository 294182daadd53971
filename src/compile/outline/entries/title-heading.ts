import type { Heading, PhrasingContent } from "mdast";
import type { Entry, HeadingEntry } from "../entries.js";

/** A block that is read as the heading of what follows. Nothing can be added to its line where it is HTML. */
export function titleHeading({ node }: Entry, text: string, depth: number): HeadingEntry {
  const position = positionOf(node);
  const children: PhrasingContent[] =
    node.type === "paragraph" ? node.children : [{ type: "text", value: text, ...position }];
  const heading: Heading = { type: "heading", depth: Math.ceil(depth) as Heading["depth"], children, ...position };
  const isHtml = node.type !== "paragraph";
  return { type: "heading", node: heading, depth, text, asks: false, isLabelled: false, number: 0, isHtml };
}

/** Above a heading, and below those that stand above it: half a level, which no author writes. */
export function depthAbove({ depth }: HeadingEntry): number {
  return depth - 0.5;
}

/** The words of HTML stand in its last line. */
function positionOf({ type, position }: Entry["node"]): Pick<Heading, "position"> {
  if (position === undefined) return {};
  const { start, end } = position;
  return { position: type === "html" ? { start: { line: end.line, column: 1 }, end } : { start, end } };
}
