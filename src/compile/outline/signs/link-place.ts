/** How two writings of the same words are compared, such as contents and what they name, for marks and emoji are often left out: lower-case letters and digits alone. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The words of an address in the document, `#%E9%94%9A` as `#锚`; as written where it is none. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
