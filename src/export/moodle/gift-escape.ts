/**
 * Writes a text so that GIFT reads it as it is, on one line: a backslash before what GIFT obeys, and `\n` for the end of a line
 * (`repchar` in Moodle's `question/format/gift/format.php`). Only `&&058;` and its like cannot be written: Moodle takes them for
 * its own marks.
 */
export function escapeGift(text: string): string {
  return text.replaceAll(/[\\#=~{}:]/g, "\\$&").replaceAll(/\r\n?|\n/g, "\\n");
}
