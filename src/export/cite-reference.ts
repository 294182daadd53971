import { referenceUrl } from "../article/reference-url.js";
import type { Reference } from "../model/reference.js";

/** Writes a reference on one line: authors, year, title, venue, and where to find it. */
export function citeReference(reference: Reference): string {
  const { authors, year, title, venue } = reference;
  const link = referenceUrl(reference);
  const parts = [`${authors.join(", ")} (${year})`, title, venue, ...(link === undefined ? [] : [link])];
  return parts.filter((part) => part !== "").join(". ");
}
