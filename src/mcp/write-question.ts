import { fenceCode } from "../article/fence-code.js";
import { partNamesFor } from "../article/part-names.js";
import { type ArticlePart, partsOf } from "../article/parts.js";
import { referenceUrl } from "../article/reference-url.js";
import type { Article } from "../model/article.js";
import type { Locale } from "../model/bank-data.js";
import type { Question } from "../model/question.js";
import type { Reference } from "../model/reference.js";

/** A question on one line, without its answer: what a list has. */
export function writeLine({ id, section, difficulty, prompt, status }: Question): string {
  return `- ${id} (${section}, ${"*".repeat(difficulty)}${status === "open" ? ", open" : ""}): ${prompt}`;
}

/** A question with all that is said about it, as Markdown for a model to read. */
export function writeQuestion(
  question: Question,
  article: Article | undefined,
  references: readonly Reference[],
  locale: Locale,
): string {
  const names = partNamesFor(locale);
  const parts = article === undefined ? [] : partsOf(article);
  const cited = references.map((reference) => `- ${reference.title} (${reference.year}) ${referenceUrl(reference)}`);
  return [
    `# ${article?.promptMarkdown ?? question.prompt}`,
    `id: ${question.id}; section: ${question.section}; tags: ${question.tags.join(", ")}; difficulty: ${question.difficulty}`,
    ...(question.status === "answered" ? [`**${names.brief}** ${article?.briefMarkdown ?? question.brief}`] : []),
    ...parts.map((part) => `## ${names[part.name]}\n\n${writePart(part, names.must)}`),
    ...(cited.length === 0 ? [] : [`## ${names.references}\n\n${cited.join("\n")}`]),
    ...(question.related.length === 0 ? [] : [`${names.related}: ${question.related.join(", ")}`]),
  ].join("\n\n");
}

function writePart(part: ArticlePart, must: string): string {
  switch (part.form) {
    case "prose":
      return part.content;
    case "list":
      return part.content.map((entry) => `- ${entry.must ? `${must} ` : ""}${entry.text}`).join("\n");
    case "pairs":
      return part.content.map(({ first, second }) => `- ${first}${second === "" ? "" : `\n  → ${second}`}`).join("\n");
    case "code":
      return fenceCode(part.content);
    case "choice": {
      const options = part.content.options.map(
        ({ text, correct, rationale }, index) =>
          `${letterOf(index)}. ${correct ? "✓" : "✗"} ${text}${rationale === undefined ? "" : ` (${rationale})`}`,
      );
      return [part.content.stem, ...options].join("\n");
    }
    default:
      return part satisfies never;
  }
}

/** A for the first option. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}
