import type { Exported, ExportSet } from "../export-set.js";
import type { PictureOptions } from "../picture-options.js";
import { type AnkiOptions, readAnkiOptions } from "./options.js";
import { modifiedTime } from "./time.js";

/** How to write an Anki package. */
export interface AnkiPackageOptions extends AnkiOptions, PictureOptions {
  /**
   * When the questions were changed, in seconds since 1970: an integer from 1 to 4294967295. Anki updates a note it has only if
   * this is higher than the last time. Default: made of the version of the content and the revision of the question, which grow
   * with every release. Give it for a list that has no versions, such as the time of its newest file.
   */
  readonly modified?: number;
}

/**
 * Writes an Anki package (`.apkg`) to import with File > Import: a note for each prompt with its answer, a note for each choice
 * item, a subdeck for each section, tags for section, difficulty and topics. Formulas are in `\( \)`, where Anki's MathJax finds
 * them. Pictures are in the package, where `pictures` gives them.
 *
 * Not written are a question's number, origin, versions and related questions.
 *
 * Importing a package again makes no second copy. Notes that are there are updated where the incoming ones are newer; cards
 * keep their schedule and their deck, and a note that the learner has edited since stays as it is. A note that is no longer in
 * the package is not deleted.
 *
 * The file is of the form that Anki calls legacy, which all its versions read. The same set and options give the same bytes.
 *
 * @returns Refused is what has no answer to write on the back, and what holds a character that Anki would drop.
 * @throws RangeError if an option is out of its bounds.
 * @example
 * ```ts
 * const { content, refused } = await toAnki(await loadExport(bank, { sections: ["inference"] }));
 * ```
 */
export async function toAnki(set: ExportSet, options: AnkiPackageOptions = {}): Promise<Exported<Uint8Array>> {
  const settings = readAnkiOptions(set, options);
  const { modified, pictures: source } = options;
  if (modified !== undefined && !(Number.isInteger(modified) && modified >= 1 && modified <= 0xffffffff))
    throw new RangeError(`modified is ${modified}; it must be a whole number of seconds from 1 to 4294967295.`);
  const [{ ankiCollection }, { ankiNotes }, { openAlbum }, { strToU8, zipSync }] = await Promise.all([
    import("./collection.js"),
    import("./notes.js"),
    import("../picture-album.js"),
    import("fflate"),
  ]);
  // Anki shows media by the names of files, and opens them by themselves, too.
  const album = openAlbum(source, { addressOf: ({ name }) => name, takesDocuments: false });
  const { notes, refused, renamed, pictures } = ankiNotes(set, settings, album);
  const collection = await ankiCollection(
    notes.map((note) => ({ note, modified: modified ?? modifiedTime(note, set.version) })),
  );
  const files = [...new Map(notes.flatMap((note) => note.pictures.map((picture) => [picture.name, picture]))).values()];
  const names = Object.fromEntries(files.map(({ name }, number) => [number, name]));
  const content = zipSync(
    {
      "collection.anki2": collection,
      media: strToU8(JSON.stringify(names)),
      ...Object.fromEntries(files.map(({ bytes }, number) => [number, bytes])),
    },
    { mtime: zipTime },
  );
  return {
    content,
    refused,
    ...(renamed.length > 0 && { renamed }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** The year in which time begins for zip files; at noon and in no time zone, so that the bytes are the same in all of them. */
const zipTime = "1980-01-01T12:00:00";
