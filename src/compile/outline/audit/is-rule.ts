/** Tells whether a line is a rule: `---`, `* * *`. */
export function isRule(text: string): boolean {
  return /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(text);
}
