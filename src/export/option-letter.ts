/** Names options as columns of a spreadsheet are named: A to Z, then AA. The first is 0. */
export function optionLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : optionLetter(Math.floor(index / 26) - 1) + last;
}
