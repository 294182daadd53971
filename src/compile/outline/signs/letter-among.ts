/** Tells whether a text begins with `q)` behind `p)` or above `r)`: a letter that counts, and no label of a question. */
export function isLetterAmong(text: string, above: string, below: string): boolean {
  const letter = /^q\s?[.)）]/i.exec(text)?.[0].charAt(0);
  if (letter === undefined) return false;
  return letter === "q" ? counts(above, "p") || counts(below, "r") : counts(above, "P") || counts(below, "R");
}

function counts(text: string, letter: string): boolean {
  return text.startsWith(letter) && /^\s?[.)）]/.test(text.slice(1));
}
