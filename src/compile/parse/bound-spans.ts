import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

/**
 * Marks of one kind that a paragraph may have. The parser compares each with all before it, so that its cost grows with
 * their square; what comes after so many is text.
 */
export const MAX_MARKS = 1000;

/** `<!--`, `<?` and `<![CDATA[` are looked for to the end of the paragraph: fewer of them cost as much. */
const MAX_DECLARATIONS = 100;

const EXCLAMATION = 33;
const STAR = 42;
const LESS = 60;
const QUESTION = 63;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const UNDERSCORE = 95;

/**
 * Syntax for `data("micromarkExtensions")` that takes marks beyond `MAX_MARKS` of a paragraph for text.
 *
 * @param onLimit - Told the line of the first such mark of each paragraph.
 */
export function boundSpans(onLimit: (line: number) => void): Extension {
  const counts = new WeakMap<TokenizeContext, Map<number, number>>();
  const told = new WeakSet<TokenizeContext>();
  const bound = (kind: number, most: number, next?: readonly number[]): Construct => ({
    name: "boundSpans",
    tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
      const { line } = this.now();
      const exceed = (): boolean => {
        const own = counts.get(this) ?? new Map<number, number>();
        counts.set(this, own);
        const count = (own.get(kind) ?? 0) + 1;
        own.set(kind, count);
        if (count > most && !told.has(this)) {
          told.add(this);
          onLimit(line);
        }
        return count > most;
      };
      const run = (mark: Code): State => {
        const go: State = (code) => {
          if (code === null || code !== mark) {
            effects.exit("data");
            return ok(code);
          }
          effects.consume(code);
          return go;
        };
        return go;
      };
      return (code) => {
        if (next === undefined) {
          if (!exceed()) return nok(code);
          effects.enter("data");
          return run(code)(code);
        }
        effects.enter("data");
        effects.consume(code);
        return (following) => {
          if (following === null || !next.includes(following) || !exceed()) return nok(following);
          effects.exit("data");
          return ok(following);
        };
      };
    },
  });
  const emphasis = bound(STAR, MAX_MARKS);
  const bracket = bound(OPEN_BRACKET, MAX_MARKS);
  return {
    text: {
      [STAR]: emphasis,
      [UNDERSCORE]: emphasis,
      [OPEN_BRACKET]: bracket,
      [CLOSE_BRACKET]: bracket,
      [LESS]: bound(LESS, MAX_DECLARATIONS, [EXCLAMATION, QUESTION]),
    },
  };
}
