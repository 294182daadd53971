import type { Reference } from "../model/reference.js";

/** Where to find a source: its own address, that of its paper on arXiv, or its DOI. `undefined` where it has none of them. */
export function referenceUrl({ url, arxiv, doi }: Pick<Reference, "url" | "arxiv" | "doi">): string | undefined {
  if (url !== undefined) return url;
  if (arxiv !== undefined) return `https://arxiv.org/abs/${arxiv}`;
  return doi === undefined ? undefined : `https://doi.org/${doi}`;
}
