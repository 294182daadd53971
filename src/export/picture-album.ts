import type { ExportItem, ExportKind } from "./export-set.js";
import { isDataAddress, type Picture, readDataAddress, toPicture } from "./picture-file.js";
import type { LeftPicture, PictureSource } from "./picture-options.js";

/** How a format holds pictures. */
export interface PictureForm {
  /** What stands in `src` of a picture. */
  readonly addressOf: (picture: Picture) => string;
  /** It takes SVG, because it shows pictures nowhere but in an `img`. */
  readonly takesDocuments: boolean;
}

/** The pictures of one form of an item, which are found while its texts are written. */
export interface PicturePage {
  /** For `HtmlOptions`. */
  readonly findPicture: (address: string) => string | undefined;
  /** Those that were found, by name. */
  readonly found: ReadonlyMap<string, Picture>;
  /** Those that were not. */
  readonly left: readonly LeftPicture[];
}

/** Gives a page for each form of an item. */
export type PictureAlbum = (item: ExportItem, kind: ExportKind) => PicturePage;

/** Opens an album of what a source gives. One picture is read once, however many texts show it, if its bytes are the same array. */
export function openAlbum(source: PictureSource | undefined, { addressOf, takesDocuments }: PictureForm): PictureAlbum {
  const read = new Map<Uint8Array, { readonly picture: Picture; readonly address: string } | undefined>();
  const readOnce = (bytes: Uint8Array) => {
    if (read.has(bytes)) return read.get(bytes);
    const picture = toPicture(bytes);
    const entry = picture && { picture, address: addressOf(picture) };
    read.set(bytes, entry);
    return entry;
  };
  return (item, kind) => {
    const found = new Map<string, Picture>();
    const left = new Map<string, LeftPicture>();
    const leave = (address: string, reason: string, isRemote = false) => {
      left.set(address, { id: item.id, kind, address: shorten(address), reason, isRemote });
      return undefined;
    };
    const findPicture = (address: string) => {
      if (isRemote(address)) return leave(address, "It is on the web, and stays there.", true);
      const bytes = isDataAddress(address)
        ? (readDataAddress(address) ?? "Its address holds nothing that can be read.")
        : source === undefined
          ? "No pictures were given."
          : (source(address, item) ?? "There is no such file.");
      if (typeof bytes === "string") return leave(address, bytes);
      const entry = readOnce(bytes);
      if (entry === undefined) return leave(address, "It is none of PNG, JPEG, GIF, WebP and SVG.");
      if (entry.picture.isDocument && !takesDocuments)
        return leave(address, "An SVG file may run scripts where it is opened by itself. Save it as PNG.");
      found.set(entry.picture.name, entry.picture);
      return entry.address;
    };
    return {
      findPicture,
      found,
      get left() {
        return [...left.values()];
      },
    };
  };
}

/** Another scheme than `data:`, or another host. */
function isRemote(address: string): boolean {
  return !isDataAddress(address) && /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** A `data:` address may have megabytes. */
function shorten(address: string): string {
  return address.length > 100 ? `${address.slice(0, 100)}…` : address;
}
