import type { Code } from "mdast";

const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const comment = /^(?:\/\/|\/\*|\*|#|--|<!--)/;
const comments = ["//", "#", "--", "/*"];

/**
 * Tells whether a fence is there for the look: it names no language, and half of its lines and more are sentences. What stands in
 * strings and comments says nothing of it.
 */
export function isFencedText({ value, lang }: Code): boolean {
  if (lang !== null && lang !== undefined && !/^(?:text|txt|plain|plaintext|md|markdown)$/i.test(lang)) return false;
  const lines = value.split(/[\r\n]+/).filter((line) => line.trim() !== "");
  return lines.filter((line) => isSentence(line.trim())).length * 2 > lines.length;
}

function isSentence(line: string): boolean {
  if (comment.test(line)) return false;
  const own = comments.reduce((before, sign) => before.split(` ${sign}`, 1)[0] ?? "", line);
  const words = outsideStrings(own).trim();
  const length = words.replace(/\s/g, "").length;
  if (/[。，；！：]/.test(words) || (length > 1 && (words.match(han)?.length ?? 0) * 2 >= length)) return true;
  return /^[\p{Lu}\p{Lo}]/u.test(words) && /[\p{L}\p{N}][.!]$/u.test(words) && isProse(words);
}

/** Four words and more, and no sign of code among them. */
function isProse(words: string): boolean {
  return !/[;{}=<>[\]]/.test(words) && words.split(/\s+/).length > 3;
}

function outsideStrings(line: string): string {
  return line
    .split(/["`]/)
    .filter((_, index) => index % 2 === 0)
    .join("");
}
