import { fenceCode } from "../../article/fence-code.js";
import { type ArticlePart, articleParts, type PartRecord, partOrder, partsOf } from "../../article/parts.js";
import type { ArticleParts, PartName } from "../../model/article.js";
import type { Difficulty, Origin } from "../../model/question.js";
import type { Bilingual, Language } from "../../text/language.js";
import { parseMarkdown } from "../parse/parse-markdown.js";
import { plainText } from "../parse/plain-text.js";
import { unwritten } from "./report-unwritten.js";

/** What is known of a card before it is written. */
export interface CardScaffold {
  /** Absent of a translation. */
  readonly frontMatter?: FrontMatterScaffold;
  /** Default: to be written. */
  readonly prompt?: string;
  /** Default: to be written. */
  readonly brief?: string;
  /** Parts that are known already. Headings in them become lines in bold, because parts of cards have none. */
  readonly article?: ArticleParts;
  /** Parts to be written, besides. */
  readonly parts: readonly PartName[];
}

/** Front matter to begin with. Number and origin are left to the place of the card where they are absent. */
export interface FrontMatterScaffold {
  readonly number?: number;
  readonly origin?: Origin;
  readonly difficulty: Difficulty;
  readonly tags: readonly string[];
  /** With empty lists of references and related questions. */
  readonly isWhole: boolean;
}

/** Parts of a card that has everything. Few answers have something to correct. */
export const everyPart: readonly PartName[] = partOrder.filter((name) => name !== "correction");

const words: Bilingual<Readonly<Record<"must" | "key" | "wrong", string>>> = {
  zh: { must: "[必答]", key: "正确选项", wrong: "干扰项" },
  en: { must: "[must]", key: "The key", wrong: "Distractor" },
};
const claim = (language: Language, text: string) => (language === "zh" ? `“${text}”` : `"${text}"`);

/** Writes a card with its parts in their places, to be filled; `check` reports what is still to be written. */
export function scaffoldCard(language: Language, scaffold: CardScaffold): string {
  const { frontMatter, prompt = unwritten, brief = unwritten, article = {}, parts } = scaffold;
  const known = new Map(partsOf(article).map((part) => [part.name, part]));
  const written = partOrder.flatMap((name) => {
    const part = known.get(name);
    if (part === undefined && !parts.includes(name)) return [];
    const text = part === undefined ? scaffoldPart(articleParts[name], language) : renderPart(part, language);
    return [`## ${articleParts[name].heading[language]}\n\n${text}`];
  });
  const head = frontMatter === undefined ? "" : scaffoldFrontMatter(frontMatter);
  return `${head}# ${prompt}\n\n${[`${brief}\n`, ...written].join("\n")}`;
}

function scaffoldFrontMatter({ number, origin, difficulty, tags, isWhole }: FrontMatterScaffold): string {
  const fields = [
    ...(number === undefined ? [] : [`number: ${number}`]),
    ...(origin === undefined ? [] : [`origin: ${origin}`]),
    `difficulty: ${difficulty}`,
    `tags: [${tags.join(", ")}]`,
    ...(isWhole ? ["references: []", "related: []"] : []),
  ];
  return `---\n${fields.join("\n")}\n---\n\n`;
}

function scaffoldPart(record: PartRecord, language: Language): string {
  const { must, key, wrong } = words[language];
  switch (record.form) {
    case "prose":
      return "...\n";
    case "list":
      return record.hasMusts === true ? `- ${must} ...\n- ...\n- ...\n` : "- ...\n".repeat(4);
    case "pairs":
      return record.style === "claim" ? `- ${claim(language, "...")} ...\n` : "- ...\n  - ...\n".repeat(2);
    case "code":
      return "```python\n...\n```\n";
    case "choice": {
      const option = (index: number) =>
        index === 2 ? `- [x] ${key}\n  - ...\n` : `- [ ] ${wrong} ${index}\n  - ...\n`;
      return `...\n\n${[1, 2, 3, 4].map(option).join("")}`;
    }
    default:
      return record satisfies never;
  }
}

/** Writes what is known of a part as cards have it. */
function renderPart(part: ArticlePart, language: Language): string {
  switch (part.form) {
    case "prose":
      return `${withoutHeadings(part.content)}\n`;
    case "list":
      return part.content.map(({ text, must }) => item(must ? `${words[language].must} ${text}` : text)).join("");
    case "pairs":
      return part.content
        .map(({ first, second }) =>
          part.record.style === "claim"
            ? item(`${claim(language, first)} ${second}`)
            : // A card answers what it asks.
              item(first) + nested(second === "" ? unwritten : second),
        )
        .join("");
    case "code":
      return `${fenceCode(part.content)}\n`;
    case "choice": {
      const options = part.content.options.map(
        ({ text, correct, rationale }) =>
          item(`[${correct ? "x" : " "}] ${text}`) + (rationale === undefined ? "" : nested(rationale)),
      );
      return `${withoutHeadings(part.content.stem)}\n\n${options.join("")}`;
    }
    default:
      return part satisfies never;
  }
}

function item(text: string): string {
  return `- ${text.replaceAll("\n", "\n  ")}\n`;
}

function nested(text: string): string {
  return `  - ${withoutHeadings(text).replaceAll("\n", "\n    ")}\n`;
}

/** Markdown with its headings as lines in bold. */
function withoutHeadings(markdown: string): string {
  let text = markdown;
  for (const block of [...parseMarkdown(markdown).blocks].reverse()) {
    if (block.type !== "heading" || block.position === undefined) continue;
    const { start, end } = block.position;
    const bold = `**${plainText(block.children)}**`;
    text = text.slice(0, start.offset ?? 0) + bold + text.slice(end.offset ?? 0);
  }
  return text;
}
