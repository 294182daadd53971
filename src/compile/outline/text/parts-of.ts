/** A text in parts: every other is a line, from the first on, and those between are the breaks behind them. Joined, they are the text again. */
export function partsOf(source: string): string[] {
  return source.split(/(\r\n|\n|\r)/);
}

/** The lines among such parts: line `n` is part `2 * n`, counted from 0. */
export function linesAmong(parts: readonly string[]): readonly string[] {
  return parts.filter((_, index) => index % 2 === 0);
}
