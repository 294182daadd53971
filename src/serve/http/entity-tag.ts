/** Tells whether `If-None-Match` names an entity tag (RFC 9110, 13.1.2), by weak comparison. */
export function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.trim() === "*" || header.split(",").some((one) => one.trim().replace(/^W\//, "") === tag);
}
