import type { Content } from "../../disk/read-content.js";

export interface ReadLimit {
  /** How many bytes a list may have, with all its files. Default: that of `readContent`. */
  readonly maxSize?: number;
}

/** Reads what a bank is made of; see `readContent`, which loads when it is asked for. */
export async function readList(target: string, { maxSize }: ReadLimit): Promise<Content> {
  const { readContent } = await import("../../disk/read-content.js");
  return readContent(target, maxSize === undefined ? {} : { maxBytes: maxSize });
}
