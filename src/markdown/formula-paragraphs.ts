import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import type { Code, Construct, Extension, State, Token } from "micromark-util-types";
import { isLineEnd, isTex, takeLineEnd } from "./math-syntax.js";

declare module "micromark-util-types" {
  interface TokenTypeMap {
    formulaParagraph: "formulaParagraph";
  }
}

/** What stands before the words of a line: marks of quotations and items. */
const lineStart = /^[ \t>]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+)*/;
/** What begins a block of its own, and would end a paragraph. */
const blockStart = /^\s*(?:(?:[-+*]|[0-9]{1,9}[.)]|#{1,6})(?:[ \t]|$)|[-*_=]+\s*$|>|<[A-Za-z/!?]|```|~~~)/;

/**
 * Lists the lines of a text, from 1 on, with words and behind them a formula in `\[ \]` that goes on below, where one of its lines would
 * begin a list, a heading or another block.
 */
export function findFormulaParagraphs(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!text.includes("\\[")) return found;
  const lines = text.split(/\r\n|\n|\r/);
  for (const [index, line] of lines.entries()) {
    const at = line.lastIndexOf("\\[");
    const isInside = at !== -1 && line.slice(0, at).replace(lineStart, "") !== "" && !line.includes("\\]", at);
    if (isInside && hidesBlocks(lines, index, line.slice(at + 2))) found.add(index + 1);
  }
  return found;
}

/** Tells whether a formula ends below its first line, before a blank one, and would not without being known as one. */
function hidesBlocks(lines: readonly string[], first: number, opening: string): boolean {
  const quotes = quotesOf(lines[first] ?? "");
  let content = opening;
  let hides = false;
  for (let index = first + 1; index < lines.length; index++) {
    const line = dropQuotes(lines[index] ?? "", quotes);
    const closing = line.indexOf("\\]");
    // None stands in another: looking for the end of each would take the square of their number.
    if (line.trim() === "" || line.slice(0, closing === -1 ? line.length : closing).includes("\\[")) return false;
    hides ||= blockStart.test(line);
    if (closing !== -1) return hides && isTex(`${content}\n${line.slice(0, closing)}`);
    content += `\n${line}`;
  }
  return false;
}

function quotesOf(line: string): number {
  return (/^[ \t>]*/.exec(line)?.[0] ?? "").split(">").length - 1;
}

function dropQuotes(line: string, count: number): string {
  let rest = line;
  for (let left = count; left > 0 && /^\s*>/.test(rest); left--) rest = rest.slice(rest.indexOf(">") + 1);
  return rest;
}

/** Holds where the container has another line of the paragraph. */
const anotherLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      if (!isLineEnd(code)) return nok(code);
      takeLineEnd(effects, code);
      return (next) => (next === null || this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};

/**
 * Syntax for `data("micromarkExtensions")` by which a paragraph that begins on one of these lines of the text goes on to the end of its
 * formula, whatever the lines between begin with.
 */
export function formulaParagraphs(lines: ReadonlySet<number>): Extension {
  const construct: Construct = {
    name: "formulaParagraph",
    concrete: true,
    tokenize(effects, ok, nok) {
      let isFirst = true;
      let content = "";
      let previous: Token | undefined;
      return (code) => {
        if (!lines.has(this.now().line)) return nok(code);
        if (this.interrupt === true) return ok(code);
        effects.enter("formulaParagraph");
        return start(code);
      };

      function start(code: Code): State | undefined {
        const token = effects.enter("chunkText", { contentType: "text", ...(previous !== undefined && { previous }) });
        if (previous !== undefined) previous.next = token;
        previous = token;
        content = "";
        return line(code);
      }
      function line(code: Code): State | undefined {
        if (code === null || isLineEnd(code)) {
          const isLast = !isFirst && content.includes("\\]");
          isFirst = false;
          return isLast ? end(code) : effects.check(anotherLine, goOn, end)(code);
        }
        effects.consume(code);
        content += code < 0 ? " " : String.fromCharCode(code);
        return line;
      }
      function goOn(code: Code): State | undefined {
        effects.consume(code);
        effects.exit("chunkText");
        return start;
      }
      function end(code: Code): State | undefined {
        effects.exit("chunkText");
        effects.exit("formulaParagraph");
        return ok(code);
      }
    },
  };
  // Where a line begins a formula has been found by its number, not by its first character.
  return { flow: { null: construct } };
}

/** Nodes for `data("fromMarkdownExtensions")`. */
export const formulaParagraphNodes: FromMarkdownExtension = {
  enter: {
    formulaParagraph(token) {
      this.enter({ type: "paragraph", children: [] }, token);
    },
  },
  exit: {
    formulaParagraph(token) {
      this.exit(token);
    },
  },
};
