import type { Reference } from "../model/reference.js";

/** Writes a reference on one line: authors, year, title, venue, and where to find it. */
export function citeReference(reference: Reference): string {
  const { authors, year, title, venue } = reference;
  const link = addressOf(reference);
  const parts = [`${authors.join(", ")} (${year})`, title, venue, ...(link === undefined ? [] : [link])];
  return parts.filter((part) => part !== "").join(". ");
}

/** Its own address, or that of its paper. */
export function addressOf({ url, arxiv, doi }: Reference): string | undefined {
  if (url !== undefined) return url;
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}
