/** A formula, also in full width; white space may stand before it. An apostrophe counts, so that a guard can be told from it. */
const formulaStart = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n'])/;

/** Digits with all that numbers, dates, times and amounts are written with. */
const numberLike = /^(?:\s*\p{Sc})?[.,:/%()\s-]*\d[\d.,:/%()\s-]*(?:e[+-]?\d+\s*)?(?:[ap]m)?$|^(?:true|false)$/iu;

/**
 * Puts an apostrophe before a text that a spreadsheet would not take as it stands: a formula, or a number, date or truth
 * value that it would show in another way. Numbers that look the same afterwards, such as 128, are left alone.
 */
export function guardCell(text: string): string {
  return formulaStart.test(text) || isNumberLike(text) ? `'${text}` : text;
}

/** What is longer than a number with a date and a time is text. */
function isNumberLike(text: string): boolean {
  return text.length < 64 && numberLike.test(text) && !isStable(text);
}

/** No date begins with a zeroth day or month, so versions before 1 stay text. From 12 digits on, powers of ten are shown. */
function isStable(text: string): boolean {
  return (text.length < 12 && String(Number(text)) === text) || /^0\.\d+\.\d+$/.test(text);
}
