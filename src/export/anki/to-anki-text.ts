import type { Exported, ExportSet } from "../export-set.js";
import { separateValues } from "../separated-values.js";
import { type AnkiOptions, readAnkiOptions } from "./options.js";

/**
 * Writes a text for Anki to import (`.tsv`, UTF-8): a row for each note, of quoted columns parted by tabs. The columns are
 * the name that Anki knows the note by, deck, tags, front and back, the latter two in HTML; lines at the top tell Anki so (2.1.54
 * or later). It goes into any type of note that has two fields, such as Basic.
 *
 * What a note says is what that of `toAnki` says. It is for other programs, and for those who want notes of a type of their own; `toAnki` gives better cards. Notes have the same
 * names in both, so that importing both makes no second copy: what came first stays.
 *
 * @returns Refused is what has no answer to write on the back, and what holds a character that Anki would drop.
 * @throws RangeError if an option is out of its bounds.
 * @example
 * ```ts
 * const { content, refused } = await toAnkiText(await loadExport(bank, { sections: ["inference"] }));
 * ```
 */
export async function toAnkiText(set: ExportSet, options: AnkiOptions = {}): Promise<Exported<string>> {
  const settings = readAnkiOptions(set, options);
  const [{ ankiNotes }, { renderBack, renderFront }] = await Promise.all([import("./notes.js"), import("./sides.js")]);
  const { notes, refused, renamed } = ankiNotes(set, settings);
  const rows = notes.map((note) => [
    note.guid,
    note.deck,
    note.tags.join(" "),
    guardFormula(renderFront(note)),
    guardFormula(renderBack(note)),
  ]);
  const content = head + separateValues(rows, { cell: "\t", row: "\n", quoted: true });
  return { content, refused, ...(renamed.length > 0 && { renamed }) };
}

/**
 * No `#columns:`, because Anki would then look for fields of these names, and its own are in the language of its user.
 * `#notetype:` counts only where there is such a type; elsewhere the importer asks.
 */
const head = `#separator:tab
#html:true
#notetype:Basic
#guid column:1
#deck column:2
#tags column:3
`;

/** A spreadsheet would calculate a text that starts like a formula. As a character reference it is the same text in HTML. */
function guardFormula(html: string): string {
  return html.replace(/^[=+\-@]/, (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`);
}
