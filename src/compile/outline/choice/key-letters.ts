import { otherLetters, toLetter } from "./letters.js";

/** Letters that a text begins with. */
export interface KeyLetters {
  /** Each as the first alphabet has it. */
  readonly named: ReadonlySet<string>;
  /** What of the text they are, with brackets and marks. */
  readonly written: string;
}

const anyLetter = `[A-Ja-jＡ-Ｊａ-ｊ${otherLetters}а-з]`;
const opening = new RegExp(`^(?:option |[選选][项項]\\s*|[選选]\\s*)?[（(【["'“]?(${anyLetter})`, "iu");
const joining = "(?:and|AND|und|y|e|et|i|и)\\s+";
/** `B, a number is told` goes on with a word. */
const isWord = "(?![AEIaei] (?!(?:because|since|as|and|is|are|was|were|both|for|so)(?!\\p{L}))\\p{Ll})";
const further = new RegExp(
  `(?:[)）】\\]"'”.．]?(?: ?[,，、;；&/+和与]\\s*(?:${joining})?| ${joining})[（(【["'“]?${isWord})?(${anyLetter})(?!\\p{L})`,
  "uy",
);
/** `A C` says no more in its line, or goes on as a sentence about several does. */
const spaced = /(?: [A-JＡ-Ｊ])+(?=[)）】\]]?(?:$|\n| ?[.．、,，。;；–—(（-]| (?:are|because|since|both)(?!\p{L})))/uy;
const closing = /(?!\p{L})[)）】\]"'”]?\s*(?:[.．、:：)）,，。;；–—-]+\s*)?/uy;

/** Reads letters that are set apart by more than a space or the end of a line, or are glued: `A, C`, `A und C`, `AC`. A line may also be `A C`. */
export function readLetters(text: string): KeyLetters | undefined {
  const found = opening.exec(text);
  if (found === null) return undefined;
  let at = found[0].length;
  const letters = [found[1] ?? ""];
  const take = (expression: RegExp) => {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match !== null) at = expression.lastIndex;
    return match;
  };
  const run = /[A-JＡ-Ｊ]/.test(letters[0] ?? "") ? take(spaced)?.[0] : undefined;
  for (const letter of run?.trim().split(" ") ?? []) letters.push(letter);
  for (let more = take(further); more !== null; more = take(further)) letters.push(more[1] ?? "");
  if (take(closing) === null) return undefined;
  return { named: new Set(letters.map(toLetter)), written: text.slice(0, at) };
}
