import type { Place } from "../../model/place.js";
import { indexLines } from "../parse/line-index.js";
import { parseMarkdown } from "../parse/parse-markdown.js";
import { leaveOut, leaveOutNode, type Reading, report } from "../parse/reading.js";
import type { SourceFile } from "../sources/source-file.js";
import type { OutlineDraft, SectionDraft } from "./draft.js";
import { listEntries } from "./entries.js";
import { leaveOutAsides, leaveOutFalseItems } from "./leave-out-asides.js";
import { readSection } from "./read-section.js";
import { leaveOutSection, reportOtherShape } from "./read-stray-passage.js";
import { recognizeShape, type Shape } from "./shape.js";
import { splitSections } from "./split-sections.js";

export interface OutlineOptions {
  /** How the file writes its questions. Default: recognised, file by file. */
  readonly shape?: Shape;
}

/**
 * Reads one outline: sections, and in them questions with their answers, whatever the shape.
 * What belongs to no question is listed in `leftOut`, in the order of the file.
 */
export function readOutline(file: SourceFile, options: OutlineOptions = {}): OutlineDraft {
  const source = file.text.replace(/^\uFEFF/, "");
  const reading: Reading = { path: file.path, source, lines: indexLines(file.path, source), problems: [], leftOut: [] };
  if (source.trim() === "") {
    const start = { line: 1, column: 1 };
    report(
      reading,
      "error",
      "empty-file",
      start,
      "The file is empty.",
      "Write a list of questions, or remove the file.",
    );
    return { sections: [], leftOut: [], problems: reading.problems };
  }
  const sections = readSections(reading, options);
  return { sections, leftOut: reading.leftOut.sort(byPlace), problems: reading.problems.sort(byPlace) };
}

function byPlace(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}

function readSections(reading: Reading, options: OutlineOptions): SectionDraft[] {
  const { blocks, frontMatterLines } = parseMarkdown(reading.source);
  if (frontMatterLines > 0) leaveOut(reading, "front-matter", 1, frontMatterLines);
  const entries = leaveOutAsides(reading, listEntries(blocks, reading.source, reading.lines));
  const shape = recognizeShape(entries, options.shape);
  if (shape === undefined) {
    for (const { node } of entries) leaveOutNode(reading, "passage", node);
    return [];
  }
  const sections = splitSections(leaveOutFalseItems(reading, entries, shape), shape);
  if (options.shape === undefined) for (const section of sections) reportOtherShape(reading, section, shape);
  return sections.flatMap((section, index) => {
    if (section.questions.length > 0) return [readSection(reading, section)];
    leaveOutSection(reading, section, sections[index + 1]);
    return [];
  });
}
