import { classifyOperator, isBoundary, joinPieces, type Piece } from "./formula-pieces.js";
import { renderScript } from "./formula-scripts.js";
import { type MathNode, readFormula, textOf } from "./formula-tree.js";

/**
 * Writes TeX as text that a terminal can show: `\frac{a}{b}` as `a/b`, `x_1^2` as `x₁²`, `\sqrt{x}` as `√x`. One line, or one
 * for each row of an aligned formula. What is no TeX that we know stays as it is written; no symbol is ever left out.
 */
export function renderFormula(tex: string): string {
  const tree = readFormula(tex);
  if (tree === undefined) return tex;
  const table = soleTable(tree);
  if (table !== undefined) return table.children.map((row) => renderRow(row, " ")).join("\n");
  return renderNodes([tree], false);
}

/** Where a formula is nothing but rows, they are its lines. */
function soleTable(node: MathNode): MathNode | undefined {
  if (node.name === "mtable") return node;
  const [child, ...others] = node.children;
  return child === undefined || others.length > 0 ? undefined : soleTable(child);
}

function renderNodes(nodes: readonly MathNode[], isTight: boolean): string {
  return joinPieces(piecesOf(nodes, isTight), isTight);
}

/** @param before - What stands before them in the line that they continue. */
function piecesOf(nodes: readonly MathNode[], isTight: boolean, before?: Piece): Piece[] {
  const pieces: Piece[] = [];
  for (const node of nodes) {
    for (const piece of readNode(node, isTight, pieces.at(-1) ?? before)) if (piece.text !== "") pieces.push(piece);
  }
  return pieces;
}

/** @param before - What stands before it in its line. */
function readNode(node: MathNode, isTight: boolean, before: Piece | undefined): readonly Piece[] {
  const [, second, third] = node.children;
  const first = node.children.slice(0, 1);
  switch (node.name) {
    case "mi":
    case "mn":
      return [readName(textOf(node))];
    case "mo":
      return [readOperator(node, before)];
    case "mtext":
      return [readWords(textOf(node).replaceAll("\u00a0", " "))];
    case "mspace":
      return [{ kind: "space", text: spaceOf(node) }];
    case "mfrac":
      return [readFraction(node, isTight)];
    case "msqrt":
      return [{ kind: "name", text: `√${embrace(piecesOf(node.children, isTight), isTight)}` }];
    case "mroot":
      return [
        {
          kind: "name",
          text: `${renderScript(one(second), "above")}√${embrace(piecesOf(first, true), true)}`,
        },
      ];
    case "msub":
    case "munder":
      return addScripts(first, second, undefined, isTight);
    case "msup":
    case "mover":
      return addScripts(first, undefined, second, isTight);
    case "msubsup":
    case "munderover":
      return addScripts(first, second, third, isTight);
    case "menclose":
      return [{ kind: "name", text: renderEnclosed(node) }];
    case "mtable":
      return [{ kind: "name", text: node.children.map((row) => renderRow(row, ", ")).join("; ") }];
    case "mphantom":
      return [{ kind: "space", text: " " }];
    case "":
      return [{ kind: "name", text: node.text }, ...piecesOf(node.children, isTight)];
    default: {
      const choose = findChoose(node);
      return choose === undefined ? piecesOf(node.children, isTight, before) : [readChoose(choose)];
    }
  }
}

function readName(text: string): Piece {
  if (text === "%" || text === "!" || text === "|") return { kind: "tight", text };
  return { kind: /^\p{L}{2,}/u.test(text) ? "word" : "name", text };
}

function readWords(text: string): Piece {
  return { kind: text.trim() === "" ? "space" : "word", text };
}

function readOperator(node: MathNode, before: Piece | undefined): Piece {
  // Invisible: function application, times, separator, plus.
  const text = textOf(node)
    .replaceAll(/[\u2061-\u2064]/g, "")
    .replaceAll("⋅", "·")
    .normalize("NFC");
  return { kind: classifyOperator(text, node.attributes, isBoundary(before)), text };
}

function spaceOf({ attributes }: MathNode): string {
  const width = Number.parseFloat(attributes["width"] ?? "0");
  return width <= 0 ? "" : width < 0.9 ? " " : width < 1.9 ? "  " : "   ";
}

function readFraction({ children }: MathNode, isTight: boolean): Piece {
  const numerator = piecesOf(children.slice(0, 1), isTight);
  const denominator = piecesOf(children.slice(1), isTight);
  const upper = joinPieces(numerator, isTight);
  return { kind: "fraction", text: `${hasSign(numerator) ? `(${upper})` : upper}/${embrace(denominator, isTight)}` };
}

/** Tells whether a sum, a comparison or another fraction stands there, but for what parentheses hold. */
function hasSign(pieces: readonly Piece[]): boolean {
  let depth = 0;
  return pieces.some(({ kind, text }) => {
    if (kind === "open") depth++;
    if (kind === "close") depth--;
    const isSign =
      /^(?:sign|comma|fraction|big)$/.test(kind) || text.includes("/") || (kind === "word" && text.includes(" "));
    return depth === 0 && isSign;
  });
}

/** `\binom{n}{k}`: a fraction without a bar, in parentheses. */
function findChoose({ children }: MathNode): MathNode | undefined {
  const [, fraction] = children;
  const hasBar = fraction?.name !== "mfrac" || fraction.attributes["linethickness"] !== "0px";
  return children.length === 3 && !hasBar ? fraction : undefined;
}

function readChoose({ children: [above, below] }: MathNode): Piece {
  return { kind: "name", text: `C(${one(above)}, ${one(below)})` };
}

function addScripts(
  base: readonly MathNode[],
  below: MathNode | undefined,
  above: MathNode | undefined,
  isTight: boolean,
): readonly Piece[] {
  const pieces = piecesOf(base, isTight);
  const accent = above === undefined ? undefined : accents.get(textOf(above));
  const last = pieces.at(-1);
  const braces = [below, above].some((node) => node !== undefined && /^[⏞⏟]$/.test(textOf(node)));
  if (braces) return [{ kind: "name", text: embrace(pieces, isTight) }];
  if (accent !== undefined && above?.name === "mo" && below === undefined) {
    return [{ kind: "name", text: addAccent(joinPieces(pieces, true), accent) }];
  }
  const scripts = `${renderScript(one(below), "below")}${renderScript(one(above), "above")}`;
  // `{}^2`, or a script of what has no text.
  if (last === undefined) return [{ kind: "name", text: scripts }];
  if (pieces.length === 1 && last.kind !== "fraction") return [{ kind: last.kind, text: `${last.text}${scripts}` }];
  if (pieces[0]?.kind === "open" && last.kind === "close") {
    return [...pieces.slice(0, -1), { kind: "close", text: `${last.text}${scripts}` }];
  }
  return [{ kind: "name", text: `${embrace(pieces, isTight)}${scripts}` }];
}

/** Marks that stand above a letter, as the combining marks that terminals put there. */
const accents = new Map([
  ["ˆ", "\u0302"],
  ["^", "\u0302"],
  ["‾", "\u0304"],
  ["¯", "\u0304"],
  ["ˉ", "\u0304"],
  ["~", "\u0303"],
  ["˜", "\u0303"],
  ["→", "\u20d7"],
  ["⃗", "\u20d7"],
  ["˙", "\u0307"],
  ["¨", "\u0308"],
  ["ˇ", "\u030c"],
  ["˘", "\u0306"],
]);

const accentNames = new Map([
  ["\u0302", "hat"],
  ["\u0303", "tilde"],
  ["\u20d7", "vec"],
  ["\u0307", "dot"],
  ["\u0308", "ddot"],
  ["\u030c", "check"],
  ["\u0306", "breve"],
]);

/** Over several letters a mark would stand above the last alone: a bar goes over all, others are named. */
function addAccent(text: string, mark: string): string {
  if ([...text].length === 1) return `${text}${mark}`.normalize("NFC");
  const name = accentNames.get(mark);
  return name === undefined ? overline(text) : `${name}(${text})`;
}

/** A bar above what it covers; of other enclosures, such as boxes, what is inside. */
function renderEnclosed({ attributes, children }: MathNode): string {
  const text = renderNodes(children, true);
  return attributes["notation"] === "top" ? overline(text) : text;
}

function overline(text: string): string {
  return text.replaceAll(/[^\p{M}]\p{M}*/gu, "$&\u0305");
}

function renderRow({ children }: MathNode, between: string): string {
  return children
    .map((cell) => renderNodes([cell], false))
    .filter((text) => text !== "")
    .join(between);
}

function one(node: MathNode | undefined): string {
  return node === undefined ? "" : renderNodes([node], true);
}

/** Puts parentheses around what is more than one name: `√x`, `√(ab)`. */
function embrace(pieces: readonly Piece[], isTight: boolean): string {
  const text = joinPieces(pieces, isTight);
  const [first, second] = pieces;
  const isName = pieces.length === 1 && (first?.kind === "name" || (first?.kind === "word" && !/[ /]/.test(text)));
  const isCall = first?.kind === "word" && second?.kind === "open" && isEmbraced(pieces.slice(1));
  return isName || isCall || (text.startsWith("(") && isEmbraced(pieces)) ? text : `(${text})`;
}

/** Tells whether the first bracket closes with the last piece. */
function isEmbraced(pieces: readonly Piece[]): boolean {
  let depth = 0;
  return (
    pieces.every(({ kind }, index) => {
      if (kind === "open") depth++;
      if (kind === "close") depth--;
      return depth > 0 || index === pieces.length - 1;
    }) &&
    pieces.length > 1 &&
    depth === 0
  );
}
