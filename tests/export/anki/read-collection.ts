import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { tempFolder } from "../../helpers/temp-folder.js";

/** A row of the table `notes`. */
export interface NoteRow {
  readonly id: number;
  readonly guid: string;
  readonly mid: number;
  readonly mod: number;
  readonly usn: number;
  readonly tags: string;
  readonly flds: string;
  readonly sfld: string | number;
  readonly csum: number;
}

/** A row of the table `cards`. */
export interface CardRow {
  readonly id: number;
  readonly nid: number;
  readonly did: number;
  readonly ord: number;
  readonly mod: number;
  readonly type: number;
  readonly queue: number;
  readonly due: number;
  readonly reps: number;
}

/** What is in a package. */
export interface Collection {
  readonly files: readonly string[];
  readonly media: unknown;
  readonly integrity: string;
  readonly col: readonly Readonly<Record<string, string | number>>[];
  /** In the order in which their cards are to be learnt, as `cards` is. */
  readonly notes: readonly NoteRow[];
  readonly cards: readonly CardRow[];
  readonly reviews: readonly unknown[];
  readonly indexes: readonly string[];
}

/** Reads a package with Python's zip and SQLite. */
export async function readCollection(bytes: Uint8Array): Promise<Collection> {
  const folder = await tempFolder({ "deck.apkg": bytes });
  const script = path.join(import.meta.dirname, "read_collection.py");
  const { stdout } = await promisify(execFile)("python3", [script, path.join(folder, "deck.apkg")], {
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout) as Collection;
}

/** A column of `col` that holds JSON: objects by their ids. */
export function readObjects(
  { col }: Collection,
  column: "models" | "decks",
): readonly Readonly<Record<string, unknown>>[] {
  return Object.values(JSON.parse(String(col[0]?.[column])) as Record<string, Record<string, unknown>>);
}
