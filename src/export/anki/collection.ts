import { ankiConfiguration, ankiDeckOptions, decksJson, noteTypesJson } from "./collection-json.js";
import { numberFromHash, stripHtml } from "./hash.js";
import type { AnkiNote } from "./notes.js";
import { ankiSchema } from "./schema.js";

/** A note with the time of its last change, in seconds. */
export interface DatedNote {
  readonly note: AnkiNote;
  readonly modified: number;
}

/**
 * Writes a collection as Anki 2.0 had it (schema 11), which every later version imports: an SQLite database of notes and their
 * cards, new and never reviewed. Ids of notes, cards and decks are made of what they name: no clock, no chance, same bytes.
 */
export async function ankiCollection(notes: readonly DatedNote[]): Promise<Uint8Array> {
  const { default: initSqlJs } = await import("sql.js/dist/sql-asm-memory-growth.js");
  const { Database } = await initSqlJs();
  const database = new Database();
  try {
    database.run(ankiSchema);
    database.run("BEGIN");
    const deckIds = numberAll(deckNames(notes));
    const noteIds = numberAll(notes.map(({ note }) => note.guid));
    database.run("INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, '{}')", [
      created,
      created * 1000,
      created * 1000,
      JSON.stringify(ankiConfiguration),
      JSON.stringify(noteTypesJson(notes.map(({ note }) => note.type))),
      JSON.stringify(decksJson(deckIds)),
      JSON.stringify({ "1": ankiDeckOptions }),
    ]);
    for (const [index, { note, modified }] of notes.entries()) {
      const id = noteIds.get(note.guid) ?? 0;
      const sortField = stripHtml(note.fields[0] ?? "");
      database.run("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')", [
        id,
        note.guid,
        note.type.id,
        modified,
        ` ${note.tags.join(" ")} `,
        note.fields.join("\u001f"),
        sortField,
        numberFromHash(sortField, 4),
      ]);
      database.run("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')", [
        id,
        id,
        deckIds.get(note.deck) ?? 1,
        modified,
        index + 1,
      ]);
    }
    database.run("COMMIT");
    return database.export();
  } finally {
    database.close();
  }
}

/** The first day of the collection, in seconds; also when everything in it was made, but for notes and their types. */
const created = 1_000_000_000;

/** Of notes, with the decks they are in. */
function deckNames(notes: readonly DatedNote[]): string[] {
  return notes.flatMap(({ note }) => {
    const levels = note.deck.split("::");
    return levels.map((_, depth) => levels.slice(0, depth + 1).join("::"));
  });
}

/**
 * A number for each name, made of its hash: milliseconds of the years 2001 to 2017, because Anki reads ids as times and refuses
 * those of the future. Two names with one number are a chance of one in millions; then the later one takes the next.
 */
function numberAll(names: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  const taken = new Set<number>();
  for (const name of new Set(names)) {
    let number = created * 1000 + (numberFromHash(name, 6) % 500_000_000_000);
    while (taken.has(number)) number++;
    taken.add(number);
    numbers.set(name, number);
  }
  return numbers;
}
