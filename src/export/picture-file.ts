import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** A picture to put into a file. */
export interface Picture {
  /** Made of its content: one picture has one name, whatever its author called it. */
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** It is a document, which may run scripts where it is opened by itself; shown by an `img`, it may not. */
  readonly isDocument: boolean;
}

/** Recognises a picture by its content, whatever its name says; `undefined` if it is none that browsers and learning programs show. */
export function toPicture(bytes: Uint8Array): Picture | undefined {
  const type = pictureTypes.find(({ isType }) => isType(bytes));
  if (type === undefined) return undefined;
  const name = `picture-${bytesToHex(sha256(bytes)).slice(0, 16)}.${type.ending}`;
  return { name, mediaType: type.mediaType, bytes, isDocument: type.ending === "svg" };
}

/** What a `data:` address holds (RFC 2397); `undefined` if it is none that can be read. */
export function readDataAddress(address: string): Uint8Array | undefined {
  const comma = address.indexOf(",");
  if (!isDataAddress(address) || comma < 0) return undefined;
  const data = address.slice(comma + 1);
  try {
    if (!address.slice(0, comma).toLowerCase().endsWith(";base64"))
      return new TextEncoder().encode(decodeURIComponent(data));
    return Uint8Array.from(atob(decodeURIComponent(data)), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Tells whether an address holds what it leads to. */
export function isDataAddress(address: string): boolean {
  return address.slice(0, 5).toLowerCase() === "data:";
}

/** A picture as an address that holds it. */
export function toDataAddress({ mediaType, bytes }: Picture): string {
  return `data:${mediaType};base64,${toBase64(bytes)}`;
}

/** Piece by piece: a call takes some ten thousand arguments at most. */
export function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** What the first bytes of a picture say. */
const pictureTypes: readonly {
  readonly ending: string;
  readonly mediaType: string;
  readonly isType: (bytes: Uint8Array) => boolean;
}[] = [
  { ending: "png", mediaType: "image/png", isType: (bytes) => beginsWith(bytes, "\x89PNG\r\n\x1a\n") },
  { ending: "jpg", mediaType: "image/jpeg", isType: (bytes) => beginsWith(bytes, "\xff\xd8\xff") },
  {
    ending: "gif",
    mediaType: "image/gif",
    isType: (bytes) => beginsWith(bytes, "GIF87a") || beginsWith(bytes, "GIF89a"),
  },
  {
    ending: "webp",
    mediaType: "image/webp",
    isType: (bytes) => beginsWith(bytes, "RIFF") && beginsWith(bytes.subarray(8), "WEBP"),
  },
  { ending: "svg", mediaType: "image/svg+xml", isType: isSvg },
];

/** @param start - A character for each byte. */
function beginsWith(bytes: Uint8Array, start: string): boolean {
  return [...start].every((character, index) => bytes[index] === character.charCodeAt(0));
}

/** A declaration, comments and a document type may stand before the root element. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart();
  return start.startsWith("<") && start.includes("<svg");
}
