/** The words of an address in the document, `#%E9%94%9A` as `#锚`; as written where it is none. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
