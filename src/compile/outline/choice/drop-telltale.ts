import type { ChoiceDraft } from "../draft.js";

const marks = ["**", "__", "*", "_", "=="];
const tags = ["b", "strong", "i", "em", "u", "mark"];

/** Takes the emphasis off the right options where it stands round all of each, and round no wrong one: it would tell the key. */
export function dropTelltale(options: ChoiceDraft["options"]): ChoiceDraft["options"] {
  const bare = options.map(({ text }) => withoutEmphasis(text));
  const tells = options.every(({ correct }, index) => correct === (bare[index] !== undefined));
  return tells ? options.map((option, index) => ({ ...option, text: bare[index] ?? option.text })) : options;
}

/** `undefined` where no mark stands round the whole. */
function withoutEmphasis(text: string): string | undefined {
  const written = text.trim();
  const pairs = [...marks.map((mark) => [mark, mark]), ...tags.map((tag) => [`<${tag}>`, `</${tag}>`])];
  for (const [open = "", close = ""] of pairs) {
    const inner = written.slice(open.length, written.length - close.length);
    const isRound = written.length > open.length + close.length && written.startsWith(open) && written.endsWith(close);
    // `**a** or **b**` has two.
    if (isRound && !inner.includes(open) && !/^\s|\s$/.test(inner)) return inner;
  }
  return undefined;
}
