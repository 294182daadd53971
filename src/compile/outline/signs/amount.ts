/** Tells whether a cell only says how many there are: `2`, `1-2`, `80 %`. What asks for a number has words beside it, or is marked in another column. */
export function isAmount(text: string): boolean {
  return /[0-9]/.test(text) && /^[0-9.,+%~–— -]{1,12}$/.test(text);
}
