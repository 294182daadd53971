import type { Nodes, PhrasingContent, Root, Text } from "mdast";

type Point = NonNullable<Text["position"]>["start"];

const MARK = "**";
const wide = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

/** A `**` that was left in a text. */
interface Mark {
  readonly at: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  readonly point: Point;
}

/**
 * Reads bold text that CommonMark leaves alone, because its marks stand between a punctuation mark and a Han, Kana or
 * Hangul character (commonmark/commonmark-spec#650): `**什么是缓存？**它…`. Changes the tree; places stay right.
 *
 * @param text - What the tree was made of.
 */
export function mendStrong(tree: Root, text: string): void {
  if (!text.includes(MARK) || !wide.test(text)) return;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "paragraph" || node.type === "heading") node.children = mend(node.children, text);
    else if ("children" in node) for (const child of node.children) open.push(child);
  }
}

function mend(children: PhrasingContent[], text: string): PhrasingContent[] {
  if (!children.some((child) => child.type === "text" && child.value.includes(MARK))) return children;
  const mended: PhrasingContent[] = [];
  // Where the open bold text begins in `mended`, and where its mark stands.
  let start: { readonly index: number; readonly point: Point } | undefined;
  for (const child of children) {
    const marks = child.type === "text" ? marksOf(child, text) : [];
    let rest: PhrasingContent = child;
    let from = 0;
    for (const mark of marks) {
      if (rest.type !== "text" || !(start === undefined ? mark.canOpen : mark.canClose)) continue;
      const [before, after] = cut(rest, mark.at - from, mark.point);
      if (before.value !== "") mended.push(before);
      rest = after;
      from = mark.at + MARK.length;
      if (start === undefined) {
        start = { index: mended.length, point: mark.point };
        continue;
      }
      const position = { start: start.point, end: moved(mark.point, MARK.length) };
      mended.push({ type: "strong", children: mended.splice(start.index), position });
      start = undefined;
    }
    if (rest.type !== "text" || rest.value !== "") mended.push(rest);
  }
  // Bold text that never ends is none.
  return start === undefined ? mended : children;
}

function marksOf(node: Text, text: string): Mark[] {
  const { value, position } = node;
  if (position === undefined || !value.includes(MARK)) return [];
  const { start, end } = position;
  const source = text.slice(start.offset, end.offset);
  const inSource = placesOf(source);
  const inValue = placesOf(value);
  // Where escapes make them differ, nobody knows which is which.
  if (inSource.length !== inValue.length) return [];
  const points = pointsIn(source, inSource, start);
  return inValue.map((at, index) => {
    const before = value.charAt(at - 1) || (start.offset === undefined ? "" : text.charAt(start.offset - 1));
    const after = value.charAt(at + MARK.length) || (end.offset === undefined ? "" : text.charAt(end.offset));
    const isMended = wide.test(before) || wide.test(after);
    return {
      at,
      canOpen: isMended && /\S/.test(after),
      canClose: isMended && /\S/.test(before),
      point: points[index] ?? start,
    };
  });
}

function placesOf(text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(MARK); at !== -1; at = text.indexOf(MARK, at + MARK.length)) places.push(at);
  return places;
}

/** The points at places of a text, which rise: one pass over it. */
function pointsIn(source: string, places: readonly number[], start: Point): Point[] {
  let { line } = start;
  let lineStart = -(start.column - 1);
  let from = 0;
  return places.map((index) => {
    for (; from < index; from++) {
      const character = source.charAt(from);
      if (character !== "\n" && (character !== "\r" || source.charAt(from + 1) === "\n")) continue;
      line++;
      lineStart = from + 1;
    }
    return { line, column: index - lineStart + 1, offset: (start.offset ?? 0) + index };
  });
}

function cut(node: Text, at: number, point: Point): [Text, Text] {
  const start = node.position?.start ?? point;
  const end = node.position?.end ?? point;
  return [
    { type: "text", value: node.value.slice(0, at), position: { start, end: point } },
    { type: "text", value: node.value.slice(at + MARK.length), position: { start: moved(point, MARK.length), end } },
  ];
}

function moved({ line, column, offset }: Point, by: number): Point {
  return { line, column: column + by, ...(offset === undefined ? {} : { offset: offset + by }) };
}
