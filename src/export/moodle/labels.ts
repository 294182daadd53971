import { partNamesFor } from "../../article/part-names.js";
import type { Locale } from "../../model/bank-data.js";
import type { ExportItem, ExportKind, ExportSection } from "../export-set.js";

// What Moodle files a question under. It cuts, strips and trims labels without a word, so a label that it would not keep as
// it is gives way to the id of what it names, which is always kept. Both formats use the same labels.

/**
 * The id of one form of a question in Moodle's `idnumber`, which must be unique in its category: the id of the question, with
 * `.choice` for its choice item. Ids of questions hold no dot.
 */
export function moodleId(id: string, kind: ExportKind): string {
  return kind === "open" ? id : `${id}.choice`;
}

/** Length of the column, in code points; an import that does not fit stops as a whole (`question.idnumber` in Moodle's `lib/db/install.xml`). */
export const longestId = 100;

/**
 * The name in lists of questions: the prompt, marked if it is the choice item. The id instead, if Moodle would change the
 * prompt (`clean_question_name` in its `question/format.php`): longer than 255 code points, or with what looks like a tag.
 * Neither may it break lines, nor hold `&&`, which GIFT's reader takes for an escape, nor `]]>`, which XML forbids.
 */
export function moodleName({ id, prompt }: ExportItem, kind: ExportKind, locale: Locale): string {
  const name = kind === "open" ? prompt : `${prompt} · ${partNamesFor(locale).choice}`;
  return isKept(name, 255) && !/&&|[\n\r]/.test(name) && prompt.trim() !== "" ? name : moodleId(id, kind);
}

/**
 * The path of a section's category, below one for all of this language. A slash in a title is doubled
 * (`assemble_category_path` in Moodle's `question/format.php`), and GIFT has no escape for a backslash there.
 */
export function moodleCategory({ id, title }: ExportSection, locale: Locale): string {
  const isPlain = isKept(title, 255) && title !== "top" && title.trim() !== "" && !/[\\\n\r]/.test(title);
  const name = (isPlain ? title : id).replaceAll("/", "//").replace(/^\//, " /").replace(/\/$/, "/ ");
  return `$course$/top/llm-interview ${locale}/${name}`;
}

/**
 * The label of a tag, or its id, if Moodle would change the label (`PARAM_TAG` in its `lib/moodlelib.php`): longer than 50
 * code points, or with control characters, angle brackets, backticks or wide space. GIFT besides ends a tag at a bracket.
 */
export function moodleTag({ id, label }: { readonly id: string; readonly label: string }): string {
  return isKept(label, 50) && label !== "" && !/[\p{Cc}<>`\]\\]|\s\s|[^\S ]/u.test(label) ? label : id;
}

function isKept(label: string, longest: number): boolean {
  return [...label].length <= longest && label === label.trim() && !label.includes("<") && !label.includes("]]>");
}
