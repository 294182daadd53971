import type { Code, Construct, Effects, Event, Extension, State, TokenizeContext } from "micromark-util-types";

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

/** Goes on with words to what may be a mark, and first over a run of marks. */
function goOn(context: TokenizeContext, effects: Effects, ok: State, mark?: Code): State {
  let isRun = mark !== undefined;
  return function go(code) {
    isRun &&= code === mark;
    if (code === null || (!isRun && mayBeMark(context, code))) {
      effects.exit("data");
      return ok(code);
    }
    effects.consume(code);
    return go;
  };
}

function mayBeMark(context: TokenizeContext, code: number): boolean {
  const constructs = context.parser.constructs.text[code];
  if (constructs === undefined) return false;
  return [constructs].flat().some(({ previous }) => previous?.call(context, context.previous) ?? true);
}

/**
 * A mark that has turned out to be none, with the words behind it. The parser would join it with those before it, too, but moves all that
 * follows for each: that takes the square of their number, where escapes stand between them.
 */
const otherText: Construct = {
  name: "otherText",
  tokenize(effects, ok) {
    return (code) => {
      effects.enter("data");
      effects.consume(code);
      return goOn(this, effects, ok);
    };
  },
  resolveTo: joinText,
};

/** Joins the last text with one right before it. */
function joinText(events: Event[]): Event[] {
  const [before, , last] = events.slice(-3);
  if (before?.[0] === "exit" && before[1].type === "data" && last !== undefined) {
    before[1].end = last[1].end;
    events.length -= 2;
  }
  return events;
}

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
      return (mark) => {
        if (next === undefined && !exceed()) return nok(mark);
        effects.enter("data");
        effects.consume(mark);
        if (next === undefined) return goOn(this, effects, ok, mark);
        return (code) =>
          code === null || !next.includes(code) || !exceed() ? nok(code) : goOn(this, effects, ok)(code);
      };
    },
    resolveTo: joinText,
  });
  const emphasis = bound(STAR, MAX_MARKS);
  const bracket = bound(OPEN_BRACKET, MAX_MARKS);
  return {
    text: {
      null: otherText,
      [STAR]: emphasis,
      [UNDERSCORE]: emphasis,
      [OPEN_BRACKET]: bracket,
      [CLOSE_BRACKET]: bracket,
      [LESS]: bound(LESS, MAX_DECLARATIONS, [EXCLAMATION, QUESTION]),
    },
  };
}
