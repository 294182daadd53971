import type { Bank } from "../../model/bank.js";
import type { SearchHit } from "../../search/open-search.js";
import type { TextRange } from "../../search/rank/highlight.js";
import { escapeControls } from "../../text/escape-controls.js";
import { titleOfSection } from "./names-in-bank.js";
import { paint } from "./paint.js";
import { renderDifficulty, renderStars } from "./render-difficulty.js";
import type { TextStyle } from "./render-text.js";
import { widest } from "./widest.js";
import { wrapText } from "./wrap-text.js";

export interface HitStyle extends TextStyle {
  /** One line for each, whatever its length, for programs. */
  readonly isShort: boolean;
}

/** Writes what was found, best first, with what was searched for in another colour. */
export function renderHits(hits: readonly SearchHit[], bank: Bank, style: HitStyle): string {
  const idWidth = widest(hits, ({ id }) => id.length);
  if (style.isShort) return hits.map((hit) => renderShort(hit, idWidth)).join("");
  return hits.map((hit) => renderLong(hit, bank, style)).join("\n");
}

function renderShort({ id, question }: SearchHit, idWidth: number): string {
  return `${id.padEnd(idWidth)}  ${renderStars(question.difficulty).padEnd(3)}  ${escapeControls(question.prompt)}\n`;
}

function renderLong({ id, question, matches }: SearchHit, bank: Bank, style: HitStyle): string {
  const { bold, dim, yellow } = paint(style.hasColor);
  const title = highlight(titleOfSection(question.section, bank), matches.section, yellow);
  const lines = [
    bold(highlight(question.prompt, matches.prompt, yellow)),
    `${dim(id)}  ${title} ${question.number}  ${renderDifficulty(question.difficulty, bank.locale)}`,
    ...(question.status === "answered" ? [highlight(question.brief, matches.brief, yellow)] : []),
  ];
  const [first = "", ...others] = lines.map((line) => wrapText(line, style.columns - 2));
  return `${first}\n${others.map((line) => `${line.replaceAll(/^/gm, "  ")}\n`).join("")}`;
}

/** Colours parts of a text, and writes out its control characters. */
export function highlight(text: string, ranges: readonly TextRange[] = [], mark: (text: string) => string): string {
  let done = 0;
  let marked = "";
  for (const { start, end } of ranges) {
    marked += escapeControls(text.slice(done, start)) + mark(escapeControls(text.slice(start, end)));
    done = end;
  }
  return marked + escapeControls(text.slice(done));
}
