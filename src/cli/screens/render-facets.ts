import stringWidth from "string-width";
import type { Bank } from "../../model/bank.js";
import type { Facets } from "../../model/query.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { escapeControls } from "../../text/escape-controls.js";
import { wordsFor } from "../../text/language.js";
import type { Io } from "../io.js";
import { countQuestions } from "./count-questions.js";
import { paint } from "./paint.js";
import { padColumns } from "./render-bars.js";
import { renderDifficulty } from "./render-difficulty.js";
import { renderPart } from "./render-part.js";
import { widest } from "./widest.js";

/** One value and how many questions have it. */
interface Row {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

const longestBar = 30;

const words = {
  zh: { sections: "章节", difficulties: "难度", statuses: "状态", tags: "标签" },
  en: { sections: "Sections", difficulties: "Difficulty", statuses: "Status", tags: "Tags" },
} as const;

/** Writes counts as bars by section, difficulty and status, and tags, most frequent first, in as many columns as fit. */
export function renderFacets(facets: Facets, bank: Bank, style: Pick<Io, "columns" | "hasColor">): string {
  const sections = bank.sections.map(({ id, title }) => row(id, title, facets.sections[id]));
  const difficulties = ([1, 2, 3] as const).map((level) =>
    row(String(level), renderDifficulty(level, bank.locale), facets.difficulties[level]),
  );
  const statuses = (["answered", "open"] as const).map((status) => row(status, "", facets.statuses[status]));
  const tags = bank.tags
    .map(({ id, label }) => row(id, label, facets.tags[id]))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || byCodePoint(a.id, b.id));
  const names = wordsFor(bank.locale, words);
  const parts = [
    `${countQuestions(facets.total, bank)}\n`,
    renderPart(names.sections, renderBarRows(sections, style), style),
    renderPart(names.difficulties, renderBarRows(difficulties, style), style),
    renderPart(names.statuses, renderBarRows(statuses, style), style),
    renderPart(names.tags, renderGrid(tags, style), style),
  ];
  return parts.filter((part) => part !== "").join("\n");
}

function row(id: string, label: string, count = 0): Row {
  return { id, label: escapeControls(label), count };
}

function renderBarRows(rows: readonly Row[], { columns, hasColor }: Pick<Io, "columns" | "hasColor">): string {
  const { cyan, dim } = paint(hasColor);
  const most = rows.reduce((so, { count }) => Math.max(so, count), 1);
  const idWidth = widest(rows, ({ id }) => id.length);
  const labelWidth = widest(rows, ({ label }) => stringWidth(label));
  const room = Math.max(1, Math.min(longestBar, columns - idWidth - labelWidth - 11));
  return rows
    .map(({ id, label, count }) => {
      const bar = "█".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * room)));
      const head = `${id.padEnd(idWidth)}  ${dim(padColumns(label, labelWidth))}`;
      return `${head}  ${String(count).padStart(4)}  ${cyan(bar)}`.trimEnd();
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** Reads downwards, column by column; as many columns as fit. */
function renderGrid(rows: readonly Row[], { columns, hasColor }: Pick<Io, "columns" | "hasColor">): string {
  const { dim } = paint(hasColor);
  const widthOf = ({ id, count }: Row) => id.length + 1 + String(count).length;
  for (let height = 1; ; height++) {
    const grid = Array.from({ length: Math.ceil(rows.length / height) }, (_, column) => {
      const own = rows.slice(column * height, (column + 1) * height);
      return { own, width: widest(own, widthOf) };
    });
    const isFitting = grid.reduce((sum, { width }) => sum + width + 2, -2) <= columns;
    if (!isFitting && height < rows.length) continue;
    const cell = (row: Row, width: number) => `${row.id} ${dim(String(row.count))}${" ".repeat(width - widthOf(row))}`;
    const lines = Array.from({ length: Math.min(height, rows.length) }, (_, line) =>
      grid
        .flatMap(({ own, width }) => own.slice(line, line + 1).map((row) => cell(row, width)))
        .join("  ")
        .trimEnd(),
    );
    return lines.map((line) => `${line}\n`).join("");
  }
}
