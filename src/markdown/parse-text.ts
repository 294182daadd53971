import type { Literal, Root } from "mdast";
import type { Extension as FromMarkdownExtension } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { mathSyntax } from "./math-syntax.js";

/** TeX between dollars. */
export interface Formula extends Literal {
  readonly type: "formula";
  /** Stands on lines of its own, as `$$` asks. */
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
  return parser.parse(markdown);
}

/** Reads a text as those do who know no formulas: what stands between dollars is words, tags and links to them. */
export function parseBareText(markdown: string): Root {
  return bareParser.parse(markdown);
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

/** Takes the dollars off: one at each end or two; those of a block that never closes have no end. */
function formulaOf(source: string): Formula {
  const trimmed = source.trim();
  const display = trimmed.startsWith("$$");
  const dollars = display ? "$$" : "$";
  const end = trimmed.endsWith(dollars) && trimmed.length >= 2 * dollars.length ? -dollars.length : undefined;
  return { type: "formula", display, value: trimmed.slice(dollars.length, end).trim() };
}

const parser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [gfmTable(), gfmAutolinkLiteral(), mathSyntax])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown(), formulaNodes])
  .freeze();

const bareParser = unified()
  .use(remarkParse)
  .data("micromarkExtensions", [gfmTable(), gfmAutolinkLiteral()])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown(), gfmAutolinkLiteralFromMarkdown()])
  .freeze();
