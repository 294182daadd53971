import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { tempFolder } from "./temp-folder.js";

/** A card as Mnemosyne has it after an import. */
export interface MnemosyneCard {
  readonly guid: string;
  readonly type: string;
  /** Fields by name, as they were imported. */
  readonly html: Readonly<Record<string, string>>;
  /** The same, read by Python's HTML parser: what a reader sees. */
  readonly text: Readonly<Record<string, string>>;
  /** With the deck, which Mnemosyne makes a tag. Sorted. */
  readonly tags: readonly string[];
  /** Pages, made by Mnemosyne of template and fields. */
  readonly front: string;
  readonly back: string;
}

/** The collection after all imports; `facts` is the number of its notes. */
export interface MnemosyneCollection {
  readonly cards: readonly MnemosyneCard[];
  readonly facts: number;
}

/** Debian's Python, for which its Mnemosyne is installed; another one in `PATH` would not find it. */
export const debianPython = "/usr/bin/python3";

/** Imports packages into an empty collection of Mnemosyne, one after the other. */
export async function importIntoMnemosyne(...packages: readonly Uint8Array[]): Promise<MnemosyneCollection> {
  const names = packages.map((_, index) => `${index}.apkg`);
  const folder = await tempFolder(Object.fromEntries(packages.map((bytes, index) => [`${index}.apkg`, bytes])));
  const { stdout } = await promisify(execFile)(
    debianPython,
    [
      "-B",
      path.join(import.meta.dirname, "mnemosyne_import.py"),
      path.join(folder, "collection"),
      ...names.map((name) => path.join(folder, name)),
    ],
    { maxBuffer: 2 ** 28 },
  );
  return JSON.parse(stdout) as MnemosyneCollection;
}
