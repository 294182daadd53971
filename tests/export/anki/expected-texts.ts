import type { Nodes } from "mdast";
import { partNamesFor } from "../../../src/article/part-names.js";
import type { ExportItem, ExportKind } from "../../../src/export/export-set.js";
import { parseText } from "../../../src/markdown/parse-text.js";
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
          [words(article?.correction ?? "")],
          article?.alsoAsked ?? [],
          [words(article?.spoken ?? "")],
          [words(article?.explanation ?? "")],
          [article?.code?.text ?? ""],
          (article?.keyPoints ?? []).map(({ text, must }) => `${must ? partNamesFor(locale).must : ""}${words(text)}`),
          (article?.pitfalls ?? []).map(({ claim, rebuttal }) => `${words(claim)}${words(rebuttal)}`),
          (article?.followUps ?? []).map(({ prompt, answer }) => `${words(prompt)}${words(answer)}`),
          cited,
        ];
  return [...fields, [item.id]].map((parts) => squeeze(parts.join("")));
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
