import type { Literal, Root } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Extension } from "micromark-util-types";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { keepFootnotes } from "./footnotes.js";
import { findFormulaParagraphs, formulaParagraphNodes, formulaParagraphs } from "./formula-paragraphs.js";
import { mathSyntax } from "./math-syntax.js";

/** TeX between dollars, or in `\( \)` and `\[ \]`. */
export interface Formula extends Literal {
  readonly type: "formula";
  /** Stands on lines of its own, as `$$` and `\[` ask. */
  readonly display: boolean;
}

declare module "mdast" {
  interface RootContentMap {
    formula: Formula;
  }
  interface PhrasingContentMap {
    formula: Formula;
  }
}

/** Reads a text of a bank: CommonMark with tables and bare addresses as GitHub has them, and formulas in dollars. */
export function parseText(markdown: string): Root {
  const paragraphs = findFormulaParagraphs(markdown);
  return parseBy(paragraphs.size === 0 ? parser : makeParser([formulaParagraphs(paragraphs)]), markdown);
}

/** Reads a text as those do who know no formulas: what stands between dollars is words, tags and links to them. */
export function parseBareText(markdown: string): Root {
  return parseBy(bareParser, markdown);
}

function parseBy(processor: { parse(markdown: string): Root }, markdown: string): Root {
  const tree = processor.parse(markdown);
  keepFootnotes(tree, markdown);
  return tree;
}

const formulaNodes: FromMarkdownExtension = {
  enter: {
    formulaText(token) {
      this.enter(formulaOf(this.sliceSerialize(token)), token);
    },
    formulaFlow(token) {
      this.enter(formulaOf(this.sliceSerialize(token)), token);
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

/** Takes the dollars off: one at each end or two; those of a block that never closes have no end. Or brackets with their backslashes. */
function formulaOf(source: string): Formula {
  const trimmed = source.trim();
  if (trimmed.startsWith("\\"))
    return { type: "formula", display: trimmed.startsWith("\\["), value: trimmed.slice(2, -2).trim() };
  const display = trimmed.startsWith("$$");
  const dollars = display ? "$$" : "$";
  const end = trimmed.endsWith(dollars) && trimmed.length >= 2 * dollars.length ? -dollars.length : undefined;
  return { type: "formula", display, value: trimmed.slice(dollars.length, end).trim() };
}

function makeParser(extensions: readonly Extension[]) {
  return unified()
    .use(remarkParse)
    .data("micromarkExtensions", [gfmTable(), gfmAutolinkLiteral(), mathSyntax, ...extensions])
    .data("fromMarkdownExtensions", [
      gfmTableFromMarkdown(),
      gfmAutolinkLiteralFromMarkdown(),
      formulaNodes,
      formulaParagraphNodes,
    ])
    .freeze();
}

const parser = makeParser([]);

const bareParser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [gfmTable(), gfmAutolinkLiteral()])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()])
  .freeze();
