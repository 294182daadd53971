import type { Element } from "xast";
import { x } from "xastscript";
import type { Locale } from "../../model/bank-data.js";
import type { ExportItem, ExportKind } from "../export-set.js";
import type { PicturePage } from "../picture-album.js";
import type { Picture } from "../picture-file.js";
import { choiceParts } from "./choice.js";
import { type QtiTexts, qtiTexts } from "./content.js";
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
  /** Those that it shows. */
  readonly pictures: readonly Picture[];
}

/**
 * Writes one form of an item.
 *
 * @throws QtiGap if QTI cannot hold it.
 */
export function writeItem(item: ExportItem, kind: ExportKind, locale: Locale, page: PicturePage): QtiItem {
  const texts = qtiTexts(page.findPicture);
  const identifier = identifierOf(kind, item.id);
  const path = `items/${identifier}.xml`;
  const title = onOneLine(item.prompt);
  const xml = writeXml(
    x(
      "assessmentItem",
      { ...qtiSchema, identifier, title, "xml:lang": locale, adaptive: false, timeDependent: false },
      kind === "choice" ? choiceOf(item, texts) : openParts(item, locale, texts),
    ),
  );
  const pictures = [...page.found.values()];
  const resource = itemResource({ item, kind, locale, identifier, path, title, pictures });
  // The manifest and the test are written last, when it is too late to leave an item out.
  writeXml(resource);
  assertText(item.section.title);
  return { identifier, path, xml, resource, section: item.section, pictures };
}

/**
 * A quiz has drawn the order of its options, and other papers of the same quiz have it too; a question has none. An item with this
 * form alone may be either, and keeps its order.
 */
function choiceOf({ choice, kinds }: ExportItem, texts: QtiTexts): Element[] {
  if (choice === undefined) throw new Error("An item that is asked by options has none.");
  return choiceParts(choice, kinds.includes("open"), texts);
}
