import { strToU8, zipSync } from "fflate";
import type { Exported, ExportSet, Refusal } from "../export-set.js";
import { titleOfSet } from "../set-title.js";
import { type QtiItem, writeItem } from "./item.js";
import { manifest, testPath } from "./manifest.js";
import { assessmentTest } from "./test.js";
import { QtiGap, writeXml } from "./xml.js";

// The first moment that a zip file can name. As a text it is local time, and so is what the file says: the zone has no say.
const mtime = "1980-01-01T00:00:00";

/** What `toQti` gives, in a module of its own because it loads what it needs from npm. */
export function packQti(set: ExportSet): Exported<Uint8Array> {
  const items: QtiItem[] = [];
  const refused: Refusal[] = [];
  for (const item of set.items) {
    for (const kind of item.kinds) {
      try {
        items.push(writeItem(item, kind, set.locale));
      } catch (error) {
        if (!(error instanceof QtiGap)) throw error;
        refused.push({ id: item.id, kind, reason: error.message });
      }
    }
  }
  const title = titleOfSet(set);
  const resources = items.map(({ resource }) => resource);
  const documents: readonly (readonly [path: string, xml: string])[] = [
    ["imsmanifest.xml", writeXml(manifest(set, title, resources))],
    ...(items.length === 0 ? [] : [[testPath, writeXml(assessmentTest(items, title, set.locale))] as const]),
    ...items.map(({ path, xml }) => [path, xml] as const),
  ];
  const files = Object.fromEntries(documents.map(([path, xml]) => [path, strToU8(xml)]));
  return { content: zipSync(files, { mtime }), refused };
}
