import temml from "temml";

/** An element of MathML, or a text in one. */
export interface MathNode {
  /** Name of the element; empty for a text. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly MathNode[];
}

/** Reads TeX as a tree of MathML; `undefined` where it is no TeX that the reader knows. */
export function readFormula(tex: string): MathNode | undefined {
  try {
    return readMarkup(temml.renderToString(tex, { throwOnError: true }));
  } catch {
    return undefined;
  }
}

/** All text of a node. */
export function textOf({ text, children }: MathNode): string {
  return text + children.map(textOf).join("");
}

type GrowingNode = MathNode & { readonly children: GrowingNode[] };

/** Reads what the renderer writes: every element closed, every attribute in double quotes, nothing but elements and text. */
function readMarkup(markup: string): MathNode {
  const root: GrowingNode = { name: "math", attributes: {}, text: "", children: [] };
  const open = [root];
  for (const [token, end, name, attributes = ""] of markup.matchAll(/<(\/?)([a-z]+)((?:[^a-z<>][^<>]*)?)>|[^<]+/g)) {
    const parent = open.at(-1) ?? root;
    if (name === undefined) {
      parent.children.push({ name: "", attributes: {}, text: decodeEntities(token), children: [] });
    } else if (end === "/") {
      open.pop();
    } else {
      const node: GrowingNode = { name, attributes: readAttributes(attributes), text: "", children: [] };
      parent.children.push(node);
      open.push(node);
    }
  }
  return root;
}

function readAttributes(source: string): Record<string, string> {
  const pairs = Array.from(source.matchAll(/\s([\w-]+)="([^"]*)"/g), ([, name = "", value = ""]) => [
    name,
    decodeEntities(value),
  ]);
  return Object.fromEntries(pairs);
}

/** The ampersand last: behind it, the others may stand as text. */
const entities = [
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&quot;", '"'],
  ["&#x27;", "'"],
  ["&amp;", "&"],
] as const;

function decodeEntities(text: string): string {
  return entities.reduce((decoded, [entity, character]) => decoded.replaceAll(entity, character), text);
}
