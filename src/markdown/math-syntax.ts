import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Effects, Extension, State, TokenizeContext } from "micromark-util-types";

// Without math, CommonMark reads emphasis into `$a_1 b_1$` and a heading into a displayed formula.
// The kept extension (micromark-extension-math) brings KaTeX, which renders; we only need to leave formulas alone.
declare module "micromark-util-types" {
  interface TokenTypeMap {
    formulaText: "formulaText";
    formulaFlow: "formulaFlow";
    formulaLine: "formulaLine";
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;
const SPACE = 32;

/** Tells whether a code is the end of a line, in one of its three forms. */
export const isLineEnd = (code: Code): code is number => code !== null && code < -2;
const isSpace = (code: Code) => code === null || code < 0 || code === SPACE;
const isDigit = (code: Code) => code !== null && code >= 48 && code <= 57;

/** Takes the end of a line, as a token of its own. */
export function takeLineEnd(effects: Effects, code: Code): void {
  effects.enter("lineEnding");
  effects.consume(code);
  effects.exit("lineEnding");
}

/** Goes over to the next line of a formula in a paragraph, which must have something. */
function goOnBelow(effects: Effects, code: Code, inside: State, nok: State): State {
  effects.exit("formulaLine");
  takeLineEnd(effects, code);
  // A token must not begin before its first character is there.
  return (next) => {
    if (next === null || isLineEnd(next)) return nok(next);
    effects.enter("formulaLine");
    return inside(next);
  };
}

/** Reads `$...$` and `$$...$$` in a paragraph: no space inside the dollars, no digit behind, as pandoc does. */
const formulaText: Construct = { name: "formulaText", tokenize: tokenizeFormulaText };

/**
 * Of each paragraph, how many dollars, or which closing bracket, what never ends lacks: what begins later does not end, either, and is
 * not tried.
 */
const unclosed = new WeakMap<TokenizeContext, Set<number>>();

function tokenizeFormulaText(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let size = 0;
  let closing = 0;
  let before: Code = null;
  return open;

  function open(code: Code): State | undefined {
    effects.enter("formulaText");
    effects.enter("formulaLine");
    return opening(code);
  }
  function opening(code: Code): State | undefined {
    if (code === DOLLAR && size < 2) {
      size++;
      effects.consume(code);
      return opening;
    }
    // `$ x $` is money or prose; `$$ x $$` is a formula.
    if (size === 1 && isSpace(code)) return nok(code);
    return unclosed.get(context)?.has(size) === true ? nok(code) : inside(code);
  }
  function inside(code: Code): State | undefined {
    if (code === null) {
      unclosed.set(context, (unclosed.get(context) ?? new Set()).add(size));
      return nok(code);
    }
    if (isLineEnd(code)) {
      before = code;
      return goOnBelow(effects, code, inside, nok);
    }
    if (code === DOLLAR && (size === 2 || !isSpace(before))) {
      closing = 0;
      return close(code);
    }
    effects.consume(code);
    if (code === BACKSLASH) return escaped;
    before = code;
    return inside;
  }
  function escaped(code: Code): State | undefined {
    before = BACKSLASH;
    if (code === null || isLineEnd(code)) return inside(code);
    effects.consume(code);
    return inside;
  }
  function close(code: Code): State | undefined {
    if (code === DOLLAR && closing < size) {
      closing++;
      effects.consume(code);
      return close;
    }
    if (closing < size) {
      before = DOLLAR;
      return inside(code);
    }
    if (size === 1 && isDigit(code)) return nok(code);
    effects.exit("formulaLine");
    effects.exit("formulaText");
    return ok(code);
  }
}

/** Reads `\(...\)` and `\[...\]` in a paragraph, where they are TeX: elsewhere they are brackets with a backslash before them. */
const bracketFormula: Construct = { name: "bracketFormula", tokenize: tokenizeBracketFormula };

const closers: ReadonlyMap<Code, number> = new Map([
  [40, 41],
  [91, 93],
]);

/** A command, a power, an equation, or an index of one letter. `\(RAG\)` and `\[1\]` are words. */
const tex = /\\[A-Za-z]|[\^=]|(?<![A-Za-z]{2}|\\)_/;

/** Tells whether what stands in `\\[ \\]` is a formula, not words. */
export function isTex(content: string): boolean {
  return tex.test(content);
}

const oneLetter = /^\s*[A-Za-z]\s*$/;

function tokenizeBracketFormula(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const context = this;
  let opener: Code = null;
  let closer: number | undefined;
  let content = "";
  return start;

  function start(code: Code): State | undefined {
    effects.enter("formulaText");
    effects.enter("formulaLine");
    effects.consume(code);
    return open;
  }
  function open(code: Code): State | undefined {
    opener = code;
    closer = closers.get(code);
    if (closer === undefined || unclosed.get(context)?.has(closer) === true) return nok(code);
    effects.consume(code);
    return inside;
  }
  function inside(code: Code): State | undefined {
    if (code === null) {
      unclosed.set(context, (unclosed.get(context) ?? new Set()).add(closer ?? 0));
      return nok(code);
    }
    if (isLineEnd(code)) {
      content += "\n";
      return goOnBelow(effects, code, inside, nok);
    }
    effects.consume(code);
    if (code === BACKSLASH) return escaped;
    content += code < 0 ? " " : String.fromCharCode(code);
    return inside;
  }
  function escaped(code: Code): State | undefined {
    if (code === opener) return nok(code);
    if (code === closer) {
      if (!tex.test(content) && !(code === 41 && oneLetter.test(content))) return nok(code);
      effects.consume(code);
      effects.exit("formulaLine");
      effects.exit("formulaText");
      return ok;
    }
    content += "\\";
    if (code === null || isLineEnd(code)) return inside(code);
    content += code < 0 ? " " : String.fromCharCode(code);
    effects.consume(code);
    return inside;
  }
}

/** Holds when the next line belongs to the same container as the block. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!isLineEnd(code)) return nok(code);
      takeLineEnd(effects, code);
      return (next: Code) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

/** What a line is to a block of lines: the last of it, one that others follow, or proof that it is no such block. */
type Role = "last" | "inner" | "foreign";

/**
 * Reads lines as a block for as long as they are inner ones.
 *
 * @param atEnd - What it is to a block that the text or the container ends before its last line.
 */
function blockOfLines(
  roleOf: (line: string, isFirst: boolean) => Role,
  atEnd: Exclude<Role, "inner">,
): Construct["tokenize"] {
  return function (this: TokenizeContext, effects, ok, nok) {
    const context = this;
    let content = "";
    let isFirst = true;
    let isLazy = false;
    return (code) => {
      isLazy = context.parser.lazy[context.now().line] === true;
      effects.enter("formulaFlow");
      return start(code);
    };

    function start(code: Code): State | undefined {
      content = "";
      // An empty line has no token.
      if (code === null || isLineEnd(code)) return endLine(code);
      effects.enter("formulaLine");
      return line(code);
    }
    function line(code: Code): State | undefined {
      if (code === null || isLineEnd(code)) {
        effects.exit("formulaLine");
        return endLine(code);
      }
      effects.consume(code);
      content += code < 0 ? " " : String.fromCharCode(code);
      return line;
    }
    function endLine(code: Code): State | undefined {
      const role = roleOf(content, isFirst);
      // Right below an item that goes on with a paragraph, the first line ends both: what follows does not stand in the item.
      if (isFirst && isLazy && context.interrupt === true && role === "inner" && atEnd === "last")
        return finish("last")(code);
      isFirst = false;
      return role === "inner" ? effects.attempt(nextLine, start, finish(atEnd))(code) : finish(role)(code);
    }
    function finish(role: Role): State {
      return (code) => {
        if (role === "foreign") return nok(code);
        effects.exit("formulaFlow");
        return ok(code);
      };
    }
  };
}

/** Reads a block from a line that starts with `$$` to one that ends with `$$`, or to the end, as a fence does. */
const formulaFlow: Construct = { name: "formulaFlow", concrete: true, tokenize: blockOfLines(roleInDollars, "last") };

function roleInDollars(line: string, isFirst: boolean): Role {
  if (isFirst && (!line.startsWith("$$") || line.startsWith("$$$"))) return "foreign";
  const start = isFirst ? line.search(/[^$\s]/) : 0;
  const closing = start === -1 ? -1 : line.indexOf("$$", start);
  if (closing === -1) return "inner";
  // Text behind: this is a sentence that begins with a formula.
  return /[^$\s]/.test(line.slice(closing)) ? "foreign" : "last";
}

/**
 * Reads a block from a line that begins with `\[` and does not end it to one that ends with `\]`: without, its lines that begin with `-` or
 * `1.` would be items of a list. Where none does before a blank line, they are words of a paragraph.
 */
const bracketFlow: Construct = {
  name: "bracketFlow",
  concrete: true,
  tokenize: blockOfLines(roleInBrackets, "foreign"),
};

function roleInBrackets(line: string, isFirst: boolean): Role {
  if (isFirst) return opensBracketFormula(line) ? "inner" : "foreign";
  // TeX has no blank lines there. And none stands in another: looking for the end of each would take the square of their number.
  if (/^\s*(?:$|\\\[)/.test(line)) return "foreign";
  const closing = line.indexOf("\\]");
  if (closing === -1) return "inner";
  // Words behind: this is a paragraph that begins with a formula, which is read there.
  return line.slice(closing + 2).trim() === "" ? "last" : "foreign";
}

/**
 * Tells whether a line begins a formula in `\[ \]` that goes on in the next: nothing but the mark, or TeX behind it. `\[ ] x = 1` is a box,
 * and `\[1\] a` words.
 */
export function opensBracketFormula(line: string): boolean {
  const [, content] = /^\s*\\\[(.*)$/.exec(line) ?? [];
  if (content === undefined || content.includes("\\]")) return false;
  let open = 0;
  for (const character of content) {
    if (character === "[") open++;
    else if (character === "]" && --open < 0) return false;
  }
  return content.trim() === "" || tex.test(content);
}

/** Syntax for `data("micromarkExtensions")`. */
export const mathSyntax: Extension = {
  text: { [DOLLAR]: formulaText, [BACKSLASH]: bracketFormula },
  flow: { [DOLLAR]: formulaFlow, [BACKSLASH]: bracketFlow },
};

/** Nodes for `data("fromMarkdownExtensions")`: a formula in a line is verbatim text, a displayed one a code block. */
export const mathNodes: FromMarkdownExtension = {
  enter: {
    formulaText(token) {
      this.enter({ type: "text", value: this.sliceSerialize(token) }, token);
    },
    formulaFlow(token) {
      this.enter({ type: "code", lang: "math", meta: null, value: this.sliceSerialize(token) }, token);
    },
  },
  exit: {
    formulaText(token) {
      this.exit(token);
    },
    formulaFlow(token) {
      this.exit(token);
    },
  },
};
