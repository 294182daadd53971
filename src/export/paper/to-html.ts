import type { Exported, ExportItem, ExportSet, Refusal } from "../export-set.js";
import { codePointName, textsOf } from "../item-texts.js";
import { refuseItem } from "../refuse-item.js";
import { titleOfSet } from "../set-title.js";
import type { PaperOptions } from "./options.js";

/**
 * Writes a paper to print, as one HTML document that runs nothing and fetches nothing: the questions in the order of the set,
 * with room to write; then, on pages of their own, a sheet for the points and, for each question, its key with
 * rationales, its key points as a rubric to tick, the rest of the answer, where it is from, tags, difficulty and id. Not printed are
 * related questions and the version of a question; that of the content is.
 *
 * Questions of a bank stand under the titles of their sections. A question with both forms is asked in the open one, and its
 * choice item stands with its answer; `keepKinds(set, ["choice"])` makes a paper to tick. Questions without an answer say so.
 * Refused is text that HTML cannot hold: U+0000 and halves of surrogate pairs.
 *
 * @throws RangeError if `lines` is out of bounds.
 * @example
 * ```ts
 * const { content } = await toHtml(await loadExport(bank, await drawQuiz(bank, interviewPaper(), 7)));
 * ```
 */
export async function toHtml(set: ExportSet, options: PaperOptions = {}): Promise<Exported<string>> {
  const { title, answers = "separate", lines = 6 } = options;
  if (!Number.isInteger(lines) || lines < 0 || lines > 40)
    throw new RangeError(`\`lines\` must be an integer from 0 to 40, not ${lines}.`);
  const { writePaper } = await import("./document.js");
  const { openAlbum } = await import("../picture-album.js");
  const { toDataAddress } = await import("../picture-file.js");
  const { textNodes } = await import("../../html/tree.js");
  const { asksToChoose } = await import("./questions.js");
  const refused = set.items.flatMap(refusalsOf);
  const items = set.items.filter((item) => !refused.some(({ id }) => id === item.id));
  const album = openAlbum(options.pictures, { addressOf: toDataAddress, takesDocuments: true });
  const pages = new Map(items.map((item) => [item.id, album(item, asksToChoose(item) ? "choice" : "open")]));
  const content = writePaper({ ...set, items }, { title: title ?? titleOfSet(set), answers, lines }, ({ id }) =>
    textNodes(pages.get(id)?.findPicture),
  );
  const pictures = [...pages.values()].flatMap(({ left }) => left);
  return { content, refused, ...(pictures.length > 0 && { pictures }) };
}

/** For the first character that a browser would replace by another. */
function refusalsOf(item: ExportItem): Refusal[] {
  const [found] = /\0|\p{Surrogate}/u.exec(textsOf(item).join(" ")) ?? [];
  return found === undefined
    ? []
    : refuseItem(item, `A text of it has ${codePointName(found)}, which HTML cannot hold.`);
}
