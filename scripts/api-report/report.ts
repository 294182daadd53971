import { hashJson } from "../../src/compile/registry/content-hash.js";
import { byCodePoint } from "../../src/text/code-point-order.js";
import { readUnreleased } from "../release/unreleased.js";
import type { PublicApi } from "./read-entries.js";

/** What is to be done about a report. */
export type Verdict =
  | { readonly kind: "same" }
  /** Something changed that the changelog tells of: the report as it is to be. */
  | { readonly kind: "told"; readonly text: string; readonly changed: readonly string[] }
  /** Something changed since the changelog last told of the API. */
  | { readonly kind: "untold"; readonly changed: readonly string[] };

/**
 * Compares a report with the API. That the changelog tells of a change is seen by its unreleased part on the API, of which the report
 * keeps a hash: it must not be what it was when the report was last written.
 *
 * @param report - Text of the report. Empty where there is none yet.
 */
export function judgeReport(report: string, api: PublicApi, changelog: string): Verdict {
  const chapters = renderChapters(api);
  const known = readChapters(report);
  const changed = [...new Set([...known.keys(), ...chapters.keys()])]
    .filter((heading) => known.get(heading) !== chapters.get(heading))
    .sort(byCodePoint);
  if (changed.length === 0) return { kind: "same" };
  const told = readUnreleased(changelog)?.parts.get("API") ?? "";
  const hash = hashJson(told);
  if (told === "" || report.includes(markOf(hash))) return { kind: "untold", changed };
  return { kind: "told", text: renderReport(chapters, hash), changed };
}

function markOf(hash: string): string {
  return `<!-- changelog: ${hash} -->`;
}

function renderReport(chapters: ReadonlyMap<string, string>, hash: string): string {
  const head = `# API report

What can be imported, by entry, and how it is declared. \`npm run api\` writes this file, \`npm run check\` holds it to what is built, and
neither takes a change that CHANGELOG.md does not tell of.

${markOf(hash)}
`;
  return [head, ...[...chapters].map(([heading, text]) => `## ${heading}\n\n${text}\n`)].join("\n");
}

/** By heading: an entry with its names, or a name with its declarations. */
function renderChapters({ entries, declarations }: PublicApi): Map<string, string> {
  const chapters = new Map<string, string>();
  for (const [entry, names] of entries) chapters.set(entry, names.map((name) => `\`${name}\``).join(", "));
  for (const { name, text } of declarations) {
    const block = `\`\`\`ts\n${text}\n\`\`\``;
    const before = chapters.get(name);
    chapters.set(name, before === undefined ? block : `${before}\n\n${block}`);
  }
  return chapters;
}

function readChapters(report: string): Map<string, string> {
  const [, ...chapters] = report.split(/^## /m);
  return new Map(
    chapters.map((chapter) => {
      const [heading = "", ...lines] = chapter.split("\n");
      return [heading, lines.join("\n").trim()];
    }),
  );
}
