import type { Element, ElementContent, Nodes } from "xast";
import { toXml } from "xast-util-to-xml";
import { codePointName, forbiddenInXml } from "../item-texts.js";

/** Something of an item that a QTI package cannot hold. The message is a sentence. */
export class QtiGap extends Error {
  override name = "QtiGap";
}

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
  const [character] = forbiddenInXml.exec(text) ?? [];
  if (character !== undefined) throw new QtiGap(`A text of it has ${codePointName(character)}, which XML cannot hold.`);
}
