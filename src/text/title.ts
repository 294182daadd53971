/**
 * What the title of a bank looks like: a line that begins with something to see, and can stand in XML, in the name of a deck and on a
 * terminal. No control characters, line separators, halves of surrogate pairs or noncharacters.
 */
export const titlePattern = /^[^\s\p{Cc}\p{Cs}\p{NChar}][^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{NChar}]*$/u;
