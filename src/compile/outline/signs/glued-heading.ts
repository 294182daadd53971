/** Tells whether a line ends in a heading that nobody set off: `Keel: the lowest part## What is a rudder?` */
export function endsInGluedHeading(text: string): boolean {
  return text.includes("## ") && /[\p{L}\p{N}.。)）]#{2,6} \p{L}/u.test(text);
}
