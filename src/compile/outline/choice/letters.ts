import type { WrittenOption } from "./written-option.js";

/** What counts options, each in its own order. More than a choice item may have, so that one too many is none of the others' words. */
const alphabets = [
  "ABCDEFGHIJ",
  "АБВГДЕЖЗ",
  "أبجدهوزح",
  "ابجدهوزح",
  "アイウエオカキク",
  "가나다라마바사아",
  "①②③④⑤⑥⑦⑧",
  "甲乙丙丁戊己庚辛",
];
/** Those of all alphabets but the first. */
export const otherLetters = alphabets.slice(1).join("");
/** A letter that counts an option, with the signs and the space behind it. */
export const letterMark = new RegExp(
  `^[（(【[]?([A-JＡ-Ｊa-j${otherLetters}а-з])(?:[)）】\\]]\\s*|\\s*[.．、:：]\\s*|\\s*[)）]\\s*|(?<=[①-⑧])\\s*)(?!(?<=[.．:：])[0-9])(?=\\S)`,
);
/** The same where nothing but a picture stands behind. */
export const letterAlone = new RegExp(`^[（(【[]?([A-JＡ-Ｊa-j${otherLetters}а-з])\\s*[.．、:：)）】\\]]$`);

/** What the letter of an option says of it; `undefined` where it has none. */
export function letterOf(mark: string | undefined): Pick<WrittenOption, "letter" | "needsKey" | "isSmall"> {
  const needsKey = mark !== undefined && !/[A-JＡ-Ｊ]/i.test(mark);
  return { letter: toLetter(mark), needsKey, isSmall: /^[a-j]/.test(mark ?? "") };
}

/** The letter of the first alphabet that stands at the same place. */
export function toLetter(mark: string | undefined): string {
  const written = (mark ?? "").toUpperCase();
  const index = alphabets.map((letters) => letters.indexOf(written)).find((at) => written !== "" && at !== -1);
  return index === undefined ? written.normalize("NFKC") : letterAt(index);
}

/** `A` for 0. */
export function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** Tells whether a text begins with the letter of its place among others: `c) three` is the third. */
export function hasLetterOf(text: string, index: number): boolean {
  return toLetter(letterMark.exec(text)?.[1]) === letterAt(index);
}
