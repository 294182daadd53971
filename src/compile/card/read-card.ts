import type { RootContent } from "mdast";
import type { Locale } from "../../model/bank-data.js";
import type { Place } from "../../model/place.js";
import { languageOf } from "../../text/language.js";
import { listAddresses } from "../parse/addresses.js";
import { guessLocale } from "../parse/guess-locale.js";
import { idPattern } from "../parse/id-suffix.js";
import { indexLines } from "../parse/line-index.js";
import { type ParsedMarkdown, parseMarkdown } from "../parse/parse-markdown.js";
import { plainText } from "../parse/plain-text.js";
import { placeOfNode, type Reading } from "../parse/reading.js";
import { richText } from "../parse/rich-text.js";
import { hashContent } from "../registry/content-hash.js";
import { reportError, startOfFile } from "../report.js";
import type { SourceFile } from "../sources/source-file.js";
import type { CardDraft } from "./draft.js";
import { readParts } from "./parts.js";
import { readCardPath } from "./path.js";
import { readArticle } from "./read-article.js";
import { readFrontMatter, refuseFrontMatter } from "./read-front-matter.js";
import { reportUnwritten } from "./report-unwritten.js";
import { scanCard } from "./scan-card.js";

/**
 * Reads one card: front matter, prompt, brief and named parts. What an editor asks beyond a prompt is for `lintCard`.
 *
 * @param locale - Of the bank: problems name headings in its language. Default: guessed from the prompt.
 */
export function readCard(file: SourceFile, locale?: Locale): CardDraft {
  const source = file.text.replace(/^\uFEFF/, "");
  return readBlocks({ path: file.path, text: source }, scanCard(source) ?? parseMarkdown(source), locale);
}

/**
 * Reads a card from the blocks of its Markdown.
 *
 * @param file - Without byte order mark.
 */
export function readBlocks(
  { path, text }: SourceFile,
  { blocks, frontMatterLines }: Pick<ParsedMarkdown, "blocks" | "frontMatterLines">,
  locale?: Locale,
): CardDraft {
  const lines = indexLines(path, text);
  const addresses = listAddresses(text, blocks);
  const reading: Reading = {
    path,
    source: text,
    lines,
    problems: [],
    leftOut: [],
    limits: [],
    addresses,
    literal: new Set(),
  };
  const { section, id, translatedTo } = readCardPath(path);
  const start = startOfFile(path);
  if (text.trim() === "") {
    reportError(reading.problems, "empty-file", start, "The file is empty.", "Write a card, or remove the file.");
  }
  if (!idPattern.test(id)) {
    const message = `The name "${id}" is not an id. Ids are lower-case English words joined by hyphens, such as kv-cache.`;
    reportError(reading.problems, "malformed-id", start, message, "Rename the file.");
  }
  const frontMatter =
    translatedTo === undefined
      ? readFrontMatter(reading, frontMatterLines)
      : refuseFrontMatter(reading, frontMatterLines);
  const head = readHead(reading, blocks);
  const parts = readParts(reading, languageOf(translatedTo ?? locale ?? guessLocale(head.prompt)), head.rest);
  const { article, places } = readArticle(reading, parts);
  reportUnwritten(reading, { ...head, article, places });
  return {
    file: path,
    ...(translatedTo === undefined ? {} : { translatedTo }),
    section,
    id,
    ...(frontMatter === undefined ? {} : { frontMatter }),
    prompt: head.prompt,
    ...(head.promptMarkdown !== undefined && { promptMarkdown: head.promptMarkdown }),
    promptPlace: head.promptPlace,
    brief: head.brief,
    ...(head.briefMarkdown !== undefined && { briefMarkdown: head.briefMarkdown }),
    briefPlace: head.briefPlace,
    article,
    hash: hashContent({ prompt: head.prompt, ...(head.brief !== "" && { brief: head.brief }), parts: article }),
    places,
    problems: reading.problems,
  };
}

function readHead(reading: Reading, blocks: readonly RootContent[]) {
  const start = startOfFile(reading.path);
  const isPart = (node: RootContent) => node.type === "heading" && node.depth === 2;
  const firstPart = blocks.findIndex(isPart);
  const head = firstPart === -1 ? blocks : blocks.slice(0, firstPart);
  const rest = firstPart === -1 ? [] : blocks.slice(firstPart);
  const [title, ...below] = head;
  const isTitle = title?.type === "heading" && title.depth === 1;
  if (!isTitle) {
    const place = title === undefined ? start : placeOfNode(reading, title);
    const message = "The card has no prompt: a heading with one #.";
    reportError(reading.problems, "missing-part", place, message, "Write `# ` and the question.");
  }
  const [first, ...others] = isTitle ? below : head;
  const brief = first?.type === "paragraph" ? first : undefined;
  for (const node of first === undefined || brief !== undefined ? others : [first, ...others]) {
    const message = "The brief is one paragraph; nothing else stands before the first part.";
    reportError(reading.problems, "stray-text", placeOfNode(reading, node), message, "Move it into a part.");
  }
  const promptText = isTitle ? plainText(title.children) : "";
  const briefText = brief === undefined ? "" : plainText(brief.children);
  return {
    prompt: promptText,
    promptMarkdown: isTitle ? richText(title.children, promptText, reading.addresses) : undefined,
    promptPlace: isTitle ? contentPlace(reading, title) : start,
    brief: briefText,
    briefMarkdown: brief === undefined ? undefined : richText(brief.children, briefText, reading.addresses),
    briefPlace: title === undefined ? start : placeOfNode(reading, brief ?? title),
    rest,
  };
}

/** Where the words of a heading begin. */
function contentPlace(
  reading: Reading,
  node: RootContent & { readonly children: readonly RootContent[] | readonly unknown[] },
): Place {
  const first = node.children[0] as RootContent | undefined;
  return placeOfNode(reading, first ?? node);
}
