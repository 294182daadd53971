/** A picture of one point. */
export const png = bytesOf(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
);

/** The same as an address that holds it. */
export const pngAddress = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;

export const gif = bytesOf("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==");

/** A drawing that would run a script. */
export const svg = new TextEncoder().encode(
  '<?xml version="1.0"?>\n<!-- a -->\n<svg xmlns="http://www.w3.org/2000/svg" onload="window.__hit=1"></svg>',
);

function bytesOf(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, "base64"));
}
