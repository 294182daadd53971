import type { Nodes } from "mdast";
import { partNamesFor } from "../../../src/article/part-names.js";
import { partOrder, partsOf } from "../../../src/article/parts.js";
import type { AnswerParts, ExportItem, ExportKind } from "../../../src/export/export-set.js";
import { parseText } from "../../../src/markdown/parse-text.js";
import type { PartName } from "../../../src/model/article.js";
import type { Reference } from "../../../src/model/reference.js";

/** What a reader must see in each field of an item's note, in order, squeezed; made of the item without a word of HTML. */
export function expectedTexts(item: ExportItem, kind: ExportKind, locale: string): string[] {
  const { article, choice, references } = item;
  const letters = (text: "text" | "rationale", isShown = (_correct: boolean) => true) =>
    (choice?.options ?? []).flatMap((option, index) =>
      isShown(option.correct) ? [`${"ABCD"[index]}.${words(option[text] ?? "")}`] : [],
    );
  const cited = references.map(cite);
  const fields =
    kind === "choice"
      ? [
          [words(choice?.stem ?? "")],
          letters("text"),
          letters("text", (correct) => correct),
          letters("rationale"),
          cited,
        ]
      : [
          [item.prompt],
          [item.brief ?? ""],
          ...partOrder.filter((name) => name !== "choice").map((name) => partTexts(name, article ?? {}, locale)),
          cited,
        ];
  return [...fields, [item.id]].map((parts) => squeeze(parts.join("")));
}

function partTexts(name: PartName, article: AnswerParts, locale: string): string[] {
  const part = partsOf(article).find((one) => one.name === name);
  switch (part?.form) {
    case undefined:
    case "choice":
      return [];
    case "prose":
      return [words(part.content)];
    case "list": {
      const must = partNamesFor(locale).must;
      return part.content.map(
        (entry) => `${entry.must ? must : ""}${part.record.isPlain ? entry.text : words(entry.text)}`,
      );
    }
    case "pairs":
      return part.content.map(({ first, second }) => `${words(first)}${words(second)}`);
    case "code":
      return [part.content.text];
    default:
      return part satisfies never;
  }
}

/** Without blanks, which HTML folds, and without the marks that tell MathJax where a formula is. */
export function squeeze(text: string): string {
  return text.replaceAll(/\\[()[\]]|\s/g, "");
}

/** The words of Markdown, as its syntax tree has them. */
function words(markdown: string): string {
  return wordsOf(parseText(markdown));
}

function wordsOf(node: Nodes): string {
  if ("children" in node) return node.children.map(wordsOf).join("");
  return "value" in node ? node.value : "";
}

function cite({ authors, year, title, venue }: Reference): string {
  return `${authors.join(", ")} (${year}). ${title}. ${venue}.`;
}
