import type { Element, ElementContent } from "xast";

/**
 * Reads XHTML of `render-html.ts` back into a tree. It is no parser of XML at large: it knows start tags, end tags, quoted
 * attributes and character references, which is all that is written there.
 *
 * @throws Error if the text has anything else.
 */
export function readXhtml(xhtml: string): ElementContent[] {
  const root: Element = { type: "element", name: "", attributes: {}, children: [] };
  const open = [root];
  for (const [token, closing, opening, attributes = "", slash] of xhtml.matchAll(tokens)) {
    const parent = open.at(-1);
    if (parent === undefined) throw new Error(`Unexpected ${token}.`);
    if (opening !== undefined) {
      const element: Element = { type: "element", name: opening, attributes: readAttributes(attributes), children: [] };
      parent.children.push(element);
      if (slash === "") open.push(element);
    } else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`Unexpected ${token}.`);
    } else if (token === "<") throw new Error("Unexpected <.");
    else parent.children.push({ type: "text", value: decode(token) });
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name ?? ""}> is not closed.`);
  return root.children;
}

const tokens = /<\/([a-z][a-z0-9]*)>|<([a-z][a-z0-9]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, decode(value)]),
  );
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (reference, hex, decimal, name) => {
    const character = name === undefined ? fromCode(hex, decimal) : named[String(name)];
    if (character === undefined) throw new Error(`Unexpected ${reference}.`);
    return character;
  });
}

function fromCode(hex: string | undefined, decimal: string | undefined): string {
  return String.fromCodePoint(hex === undefined ? Number.parseInt(decimal ?? "", 10) : Number.parseInt(hex, 16));
}
