import type { Literal, Nodes } from "mdast";
import { dropArrow } from "./arrow-title.js";
import type { Piece, RewrittenMarker } from "./scan-lines.js";

/** Moves a node from its place in the piece to its place in the file. */
export function moveNode(root: Nodes, piece: Piece, markers: ReadonlyMap<number, RewrittenMarker>): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    movePosition(node, piece, markers);
    if (node.type === "heading" && markers.get(node.position?.start.line ?? 0)?.isArrow === true) dropArrow(node);
    if ("children" in node) for (const child of node.children) open.push(child);
  }
}

export function shiftNode(root: Nodes, lines: number, columns: number): void {
  const open: Nodes[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const point of node.position === undefined ? [] : [node.position.start, node.position.end]) {
      if (point.line === 1) point.column += columns;
      point.line += lines;
    }
    if ("children" in node) for (const child of node.children) open.push(child);
  }
}

function movePosition(node: Nodes, piece: Piece, markers: ReadonlyMap<number, RewrittenMarker>): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    start.line += piece.line - 1;
    end.line += piece.line - 1;
    if (markers.size > 0 && "value" in node) restoreMarkers(node, markers);
    for (const point of [start, end]) {
      if (point.offset !== undefined) point.offset += piece.offset;
      const marker = markers.get(point.line);
      // Before the point where the texts agree again there is only the list item's own start.
      if (marker !== undefined && point.column > marker.rewritten.length)
        point.column += marker.original.length - marker.rewritten.length;
    }
  }
}

/** Puts the original back where a rewritten line is no list item after all, but goes on with a paragraph. */
function restoreMarkers(node: Literal, markers: ReadonlyMap<number, RewrittenMarker>): void {
  const { start, end } = node.position ?? {};
  if (start === undefined || end === undefined) return;
  const lines = node.value.split("\n");
  // The value of a code block leaves out the fence.
  const first = node.type === "code" && end.line - start.line >= lines.length ? start.line + 1 : start.line;
  let isChanged = false;
  for (const [index, text] of lines.entries()) {
    const marker = markers.get(first + index);
    if (marker === undefined || (index === 0 && first === start.line && start.column > marker.rewritten.length))
      continue;
    const written = marker.rewritten.trim();
    const at = text.indexOf(written);
    if (at === -1 || text.slice(0, at).trim() !== "") continue;
    // Spaces at the end of the mark may be gone, or stand for themselves in code.
    const behind = marker.rewritten.slice(marker.rewritten.indexOf(written) + written.length);
    const whole = text.slice(at + written.length);
    const rest = whole.startsWith(behind) ? whole.slice(behind.length) : whole.replace(/^ /, "");
    lines[index] = text.slice(0, at) + marker.original.trimStart() + rest;
    isChanged = true;
  }
  if (isChanged) node.value = lines.join("\n");
}
