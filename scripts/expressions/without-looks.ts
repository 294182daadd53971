/** A character that no text of an attack has. */
const never = "\uE000";

/**
 * Gives an expression without assertions that takes at least as many steps as the given one: the recogniser proves nothing about those
 * that look ahead or behind. What is looked at is read and then fails, or is passed over, and in the end all fails. `undefined` where
 * what is looked back at has no bounds.
 */
export function withoutLooks(source: string): string | undefined {
  let out = "";
  let isClass = false;
  let hasLooks = false;
  /** What closes each group, or where one begins that looks back. */
  const open: (string | number)[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "\\") {
      out += source.slice(at, at + 2);
      at++;
    } else if (isClass || character === "[") {
      isClass = character !== "]";
      out += character;
    } else if (character === "(") {
      const look = /^\(\?(<?)([=!])/.exec(source.slice(at, at + 4));
      hasLooks ||= look !== null;
      const isFirst = at === 0 && look?.[2] === "=";
      open.push(look === null ? ")" : look[1] === "" ? `)${never}|)` : isFirst ? ")" : out.length);
      out += look === null ? "(" : look[1] === "" ? "(?:(?:" : isFirst ? "(?:" : "";
      at += (look?.[0].length ?? 1) - 1;
    } else if (character === ")") {
      const close = open.pop() ?? ")";
      if (typeof close === "number") {
        if (/[*+]|\{\d+,\}/.test(out.slice(close))) return undefined;
        out = out.slice(0, close);
      } else out += close;
    } else out += character;
  }
  return hasLooks ? `(?:${out})${never}` : source;
}
