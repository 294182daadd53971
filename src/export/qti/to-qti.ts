import type { Exported, ExportSet } from "../export-set.js";
import type { PictureOptions } from "../picture-options.js";

/**
 * Writes a QTI 2.1 content package, a zip file that learning platforms import: `imsmanifest.xml`, `test.xml`, and in `items/` one
 * item for each form in which a question is asked. The same set always gives the same bytes.
 *
 * - A choice item has its stem, options, key (one point) and, as feedback, the rationale of the option that was chosen.
 *   Readers shuffle the options, but for those of a quiz or of
 *   `keepKinds(set, ["choice"])`, which keep their order.
 * - An open item has a field for text, and a rubric for who marks it: brief, correction, key points, pitfalls, follow-ups,
 *   explanation and references. A question without an answer has no rubric.
 * - The manifest has ids, tags, difficulty and the version of the last change. Number, origin, first version, revision, hash and
 *   related questions are not written; nor is, with a choice item alone, the answer of the open question.
 *
 * Formulas are MathML; pictures are in `items/pictures/`, where `pictures` gives them. Refused is what XML or QTI cannot say, such as a control character or a link with a title.
 *
 * Format: https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html
 */
export async function toQti(set: ExportSet, options: PictureOptions = {}): Promise<Exported<Uint8Array>> {
  const { packQti } = await import("./package.js");
  return packQti(set, options);
}
