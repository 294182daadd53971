import type { Element, ElementContent } from "xast";
import type { Exported, ExportSet } from "../export-set.js";
import type { Picture } from "../picture-file.js";
import type { PictureOptions } from "../picture-options.js";
import type { MoodleChoice, MoodleEssay, MoodleItem, MoodleOption } from "./items.js";

/**
 * Writes a file in Moodle XML (`.xml`, UTF-8): a category for each section, open questions as essays with the rubric as
 * information for graders, choice items as multiple choice with a rationale for each option. Texts are HTML; formulas stand in
 * `\( \)`, where Moodle's MathJax finds them. Every item is worth one mark. Not written are a question's number, origin, versions and
 * related questions, and of a choice item the key points, pitfalls and follow-ups, which are those of the open question.
 *
 * Source: Moodle's `question/format/xml/format.php`: `import_headers`, `import_multichoice`, `import_essay`,
 * `import_category`, and `writequestion` for the order of elements.
 *
 * @returns Refused is what holds a character that XML 1.0 forbids, what shows nothing, and what has an id
 * too long for Moodle (100 characters).
 * @example
 * ```ts
 * const { content, refused } = await toMoodle(await loadExport(bank, { sections: ["inference"] }));
 * ```
 */
export async function toMoodle(set: ExportSet, options: PictureOptions = {}): Promise<Exported<string>> {
  const [{ moodleItems }, { openAlbum }, { toBase64 }, { x }, { toXml }] = await Promise.all([
    import("./items.js"),
    import("../picture-album.js"),
    import("../picture-file.js"),
    import("xastscript"),
    import("xast-util-to-xml"),
  ]);
  const album = openAlbum(options.pictures, {
    addressOf: ({ name }) => `@@PLUGINFILE@@/${name}`,
    // Moodle gives out the file by itself, too.
    takesDocuments: false,
  });
  const { items, refused, renamed, pictures } = moodleItems(set, album);
  const write = questionWriter(x, toBase64);
  const questions = items.flatMap((item, index) => {
    const isNew = item.category !== items[index - 1]?.category;
    return [...(isNew ? [write.category(item.category)] : []), write.item(item)];
  });
  const quiz = x("quiz", onLines(questions));
  return {
    content: `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(quiz)}\n`,
    refused,
    ...(renamed.length > 0 && { renamed }),
    ...(pictures.length > 0 && { pictures }),
  };
}

/** Writes the elements of the format, with functions that are loaded only when a file is written. */
function questionWriter(x: typeof import("xastscript").x, toBase64: (bytes: Uint8Array) => string) {
  // Words are few and escaped; HTML is in CDATA, as Moodle writes it. Neither holds `]]>`.
  const words = (name: string, value: string) => x(name, [x("text", value)]);
  const html = (name: string, value: string, pictures: readonly Picture[] = []) =>
    x(name, { format: "html" }, [
      x("text", value === "" ? [] : [{ type: "cdata", value }]),
      // Each text has files of its own.
      ...pictures
        .filter((picture) => value.includes(`"@@PLUGINFILE@@/${picture.name}"`))
        .map((picture) => x("file", { name: picture.name, path: "/", encoding: "base64" }, toBase64(picture.bytes))),
    ]);

  const option = ({ text, weight, feedback }: MoodleOption, pictures: readonly Picture[]) =>
    x("answer", { fraction: String(weight), format: "html" }, [
      ...html("answer", text, pictures).children,
      html("feedback", feedback, pictures),
    ]);
  const choice = ({ options, pictures }: MoodleChoice) => [
    x("single", String(options.filter(({ correct }) => correct).length === 1)),
    x("shuffleanswers", "true"),
    x("answernumbering", "ABCD"),
    html("correctfeedback", ""),
    html("partiallycorrectfeedback", ""),
    html("incorrectfeedback", ""),
    ...options.map((one) => option(one, pictures)),
  ];
  const essay = ({ rubric, pictures }: MoodleEssay) => [
    x("responseformat", "editor"),
    x("responserequired", "1"),
    x("responsefieldlines", "15"),
    x("attachments", "0"),
    x("attachmentsrequired", "0"),
    html("graderinfo", rubric, pictures),
    html("responsetemplate", ""),
  ];
  const item = (from: MoodleItem) =>
    x("question", { type: from.kind === "choice" ? "multichoice" : "essay" }, [
      ...onLines([
        words("name", from.name),
        html("questiontext", from.stem, from.pictures),
        html("generalfeedback", from.feedback, from.pictures),
        x("defaultgrade", "1"),
        // What a further try costs, where tries are allowed: a third, as Moodle's form proposes. Essays have one try.
        x("penalty", from.kind === "choice" ? "0.3333333" : "0"),
        x("hidden", "0"),
        x("idnumber", from.id),
        ...(from.kind === "choice" ? choice(from) : essay(from)),
        x("tags", onLines(from.tags.map((tag) => words("tag", tag)))),
      ]),
    ]);
  const category = (path: string) => x("question", { type: "category" }, onLines([words("category", path)]));
  return { item, category };
}

/** Each element on a line of its own: the file is large, and easier to read and to compare so. */
function onLines(elements: readonly Element[]): ElementContent[] {
  const end = { type: "text", value: "\n" } as const;
  return elements.length === 0 ? [] : [end, ...elements.flatMap((element) => [element, end])];
}
