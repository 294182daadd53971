import type { Construct, Extension } from "micromark-util-types";

const LESS = 60;
const GREATER = 62;
const UNDERSCORE = 95;

/** Fewer may be marks around what stands in the next tag. */
const LEAST = 3;

/** `<code>____</code>`: a blank to fill in, which the parser would take for the start of words in bold. */
const blank: Construct = {
  name: "blankInTag",
  previous: (code) => code === GREATER,
  tokenize(effects, ok, nok) {
    let count = 0;
    return function go(code) {
      if (code === UNDERSCORE) {
        if (count === 0) effects.enter("data");
        count++;
        effects.consume(code);
        return go;
      }
      if (count < LEAST || code !== LESS) return nok(code);
      effects.exit("data");
      return ok(code);
    };
  },
};

/** Syntax for `data("micromarkExtensions")` that takes a run of underscores alone between two tags for text. */
export const blanksInTags: Extension = { text: { [UNDERSCORE]: blank } };
