import type { Element } from "xast";
import { x } from "xastscript";
import type { Locale } from "../../model/bank-data.js";
import type { ExportItem, ExportKind } from "../export-set.js";
import { choiceParts } from "./choice.js";
import { itemResource } from "./manifest.js";
import { identifierOf, qtiSchema } from "./names.js";
import { openParts } from "./open.js";
import { assertText, onOneLine, writeXml } from "./xml.js";

/** An item of a package. */
export interface QtiItem {
  readonly identifier: string;
  /** Where it stands in the package. */
  readonly path: string;
  readonly xml: string;
  /** Its entry in the manifest. */
  readonly resource: Element;
  readonly section: ExportItem["section"];
}

/**
 * Writes one form of an item.
 *
 * @throws QtiGap if QTI cannot hold it.
 */
export function writeItem(item: ExportItem, kind: ExportKind, locale: Locale): QtiItem {
  const identifier = identifierOf(kind, item.id);
  const path = `items/${identifier}.xml`;
  const title = onOneLine(item.prompt);
  const xml = writeXml(
    x(
      "assessmentItem",
      { ...qtiSchema, identifier, title, "xml:lang": locale, adaptive: false, timeDependent: false },
      kind === "choice" ? choiceOf(item) : openParts(item, locale),
    ),
  );
  const resource = itemResource({ item, kind, locale, identifier, path, title });
  // The manifest and the test are written last, when it is too late to leave an item out.
  writeXml(resource);
  assertText(item.section.title);
  return { identifier, path, xml, resource, section: item.section };
}

/**
 * A quiz has drawn the order of its options, and other papers of the same quiz have it too; a question has none. An item with this
 * form alone may be either, and keeps its order.
 */
function choiceOf({ choice, kinds }: ExportItem): Element[] {
  if (choice === undefined) throw new Error("An item that is asked by options has none.");
  return choiceParts(choice, kinds.includes("open"));
}
