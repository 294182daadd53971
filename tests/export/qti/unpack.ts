import { strFromU8, unzipSync } from "fflate";

/** The documents of a package by their path, in the order of the package. */
export function unpack(zip: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(zip)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A document of a package; an error if it has none of the path. */
export function documentAt(documents: ReadonlyMap<string, string>, path: string): string {
  const xml = documents.get(path);
  if (xml === undefined) throw new Error(`The package has no ${path}.`);
  return xml;
}
