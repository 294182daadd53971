/** A number in two parts, of which the second counts on: `2-1.`, `2-2.`, `1.1`. */
export interface PairedNumber {
  readonly first: number;
  readonly second: number;
  /** What stands behind it. */
  readonly rest: string;
}

const paired = /^([0-9]{1,3})[-–.．]([0-9]{1,3})(?:[.．、:：)）]\s*|\s+)(?=\S)/;
/** Nothing but a number is written so at the start of a line. */
const withDash = /^[0-9]{1,3}[-–][0-9]{1,3}[.．、:：)）]\s+(?=\S)/;

/** Reads `2-1. What is a lock?`; `undefined` where no such number is. */
export function readPairedNumber(text: string): PairedNumber | undefined {
  const match = paired.exec(text);
  if (match === null) return undefined;
  return { first: Number(match[1]), second: Number(match[2]), rest: text.slice(match[0].length) };
}

/** Takes `2-1.` off the start of a prompt. */
export function dropPairedNumber(text: string): string {
  return text.replace(withDash, "");
}
