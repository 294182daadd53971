import { strToU8, zipSync } from "fflate";
import type { Exported, ExportSet, Refusal } from "../export-set.js";
import { openAlbum } from "../picture-album.js";
import type { LeftPicture, PictureOptions } from "../picture-options.js";
import { titleOfSet } from "../set-title.js";
import { type QtiItem, writeItem } from "./item.js";
import { manifest, pictureAddress, picturePath, testPath } from "./manifest.js";
import { assessmentTest } from "./test.js";
import { QtiGap, writeXml } from "./xml.js";

// The first moment that a zip file can name. As a text it is local time, and so is what the file says: the zone has no say.
const mtime = "1980-01-01T00:00:00";

/** What `toQti` gives, in a module of its own because it loads what it needs from npm. */
export function packQti(set: ExportSet, options: PictureOptions): Exported<Uint8Array> {
  // Players give out the file by itself, too.
  const album = openAlbum(options.pictures, { addressOf: pictureAddress, takesDocuments: false });
  const left: LeftPicture[] = [];
  const items: QtiItem[] = [];
  const refused: Refusal[] = [];
  for (const item of set.items) {
    for (const kind of item.kinds) {
      try {
        const page = album(item, kind);
        items.push(writeItem(item, kind, set.locale, page));
        for (const picture of page.left) left.push(picture);
      } catch (error) {
        if (!(error instanceof QtiGap)) throw error;
        refused.push({ id: item.id, kind, reason: error.message });
      }
    }
  }
  const title = titleOfSet(set);
  const resources = items.map(({ resource }) => resource);
  const pictures = [
    ...new Map(items.flatMap((item) => item.pictures.map((picture) => [picture.name, picture]))).values(),
  ];
  const documents: readonly (readonly [path: string, xml: string])[] = [
    ["imsmanifest.xml", writeXml(manifest(set, title, resources, pictures))],
    ...(items.length === 0 ? [] : [[testPath, writeXml(assessmentTest(items, title, set.locale))] as const]),
    ...items.map(({ path, xml }) => [path, xml] as const),
  ];
  const files = Object.fromEntries([
    ...documents.map(([path, xml]) => [path, strToU8(xml)] as const),
    ...pictures.map((picture) => [picturePath(picture), picture.bytes] as const),
  ]);
  return { content: zipSync(files, { mtime }), refused, ...(left.length > 0 && { pictures: left }) };
}
