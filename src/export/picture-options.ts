import type { ExportItem, Refusal } from "./export-set.js";

/** Where pictures come from, for formats that hold them. */
export interface PictureOptions {
  /**
   * Gives a picture that a text of an item names by an address beside its list, such as `figures/a.png`. Default: there are none, and
   * the words of pictures stand in their place. Pictures that a text has in itself, as `data:` addresses, need no source.
   */
  readonly pictures?: PictureSource;
}

/**
 * Gives the bytes of a picture, or a sentence that says why there are none; `undefined`: there is no such file. May be asked for
 * one address several times.
 */
export type PictureSource = (address: string, item: ExportItem) => Uint8Array | string | undefined;

/** A picture that is not in the content: its words stand there, or a link to it. */
export interface LeftPicture extends Refusal {
  /** As the text has it. */
  readonly address: string;
  /** It is on the web, where nothing is fetched from: what stands in the content leads there. */
  readonly isRemote: boolean;
}
