/** Letters that Russian and Bulgarian have not. */
const ukrainian = /[іїєґ]/i;
/** Those that Ukrainian has not; Belarusian has some of both. */
const others = /[ыэёўъ]/i;

/**
 * Guesses the language of a text in Cyrillic letters: Ukrainian where more lines have its own letters than those that it has not, or else
 * Russian.
 */
export function guessCyrillic(text: string): string {
  let own = 0;
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (others.test(line)) own--;
    else if (ukrainian.test(line)) own++;
  }
  return own > 0 ? "uk" : "ru";
}
