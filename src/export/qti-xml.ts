import type { Element, ElementContent, Nodes } from "xast";
import { toXml } from "xast-util-to-xml";

/** Something of an item that a QTI package cannot hold. The message is a sentence. */
export class QtiGap extends Error {
  override name = "QtiGap";
}

// What XML 1.0 forbids, written as a reference or not: section 2.2 of https://www.w3.org/TR/xml/.
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/**
 * Writes a document. Text comes back from a parser as it is; of attributes, line ends and tabs would not.
 *
 * @throws QtiGap if a text has a character that XML forbids.
 */
export function writeXml(root: Element): string {
  assertCharacters(root);
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  const line = { type: "text", value: "\n" } as const;
  const text = toXml([declaration, line, root, line], { closeEmptyElements: true, tightClose: true });
  // The serializer leaves `>` alone, but XML wants it escaped here. There are no CDATA sections that this could break.
  return text.replaceAll("]]>", "]]&gt;");
}

/** As a text for an attribute: what XML takes for white space is one space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, " ").trim();
}

/** The nodes of an element. The serializer would strip what `assertCharacters` finds. */
function assertCharacters(node: Nodes | ElementContent): void {
  if (node.type === "text") assertText(node.value);
  if (node.type !== "element") return;
  for (const value of Object.values(node.attributes)) assertText(value ?? "");
  for (const child of node.children) assertCharacters(child);
}

/** @throws QtiGap if the text has a character that XML forbids. */
export function assertText(text: string): void {
  const [character] = forbidden.exec(text) ?? [];
  if (character === undefined) return;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  throw new QtiGap(`XML has no character U+${code}.`);
}
