import type { Code, ListItem, Paragraph, PhrasingContent, RootContent } from "mdast";
import { escapeMarkdown } from "../../../markdown/escape-markdown.js";
import { optionCount } from "../../../model/article.js";
import { parsePart } from "../../parse/parse-markdown.js";
import { collapseSpace, leadText, plainText, textLines } from "../../parse/plain-text.js";
import { rangeOf } from "../../parse/reading.js";
import { joinRanges, textOfBlocks } from "../blocks/answer-text.js";
import { findBrief } from "../blocks/find-brief.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import type { ChoiceDraft } from "../draft.js";
import { noteAsked, type OutlineReading } from "../outline-reading.js";
import { dropAnswerLabel, isAnswerLabel, isBareAnswerLabel, isSourceLabel } from "../signs/answer-label.js";
import { areTicked, dropBox, readBox, readBoxes } from "../signs/task-box.js";

/** What to choose from, as a list writes it below a question. */
export interface FoundChoice {
  readonly options: ChoiceDraft["options"];
  /** The keys as plain text. */
  readonly keys: readonly string[];
  /** What belongs to the question and stands before its options, such as code. */
  readonly before: readonly RootContent[];
  /** What explains the key. */
  readonly after: readonly RootContent[];
  /** What is said behind the key on its own line, such as `B, because ...`. */
  readonly remark: string;
}

/** One option as written: its letter, and whether its own marks say that it is a key. */
interface WrittenOption {
  /** `A` for the first, whatever the alphabet; `1` where numbers count them. */
  readonly letter: string;
  /** Points of an answer are counted in this way, too: only a key makes options of them. */
  readonly needsKey: boolean;
  /** Nothing counts it: the key must be a letter and nothing else. */
  readonly isPlain?: boolean;
  /** A small letter counts it. */
  readonly isSmall?: boolean;
  /** Plain text. */
  readonly text: string;
  /** Markdown, where it can be told from letter and box. */
  readonly markdown?: string;
  readonly isTicked: boolean;
  readonly isBold: boolean;
}

interface WrittenOptions {
  readonly options: readonly WrittenOption[];
  /** Boxes were written: then what has none ticked may be told by an answer line alone. */
  readonly hasBoxes: boolean;
  /** Where in the blocks the options begin and end. */
  readonly from: number;
  readonly to: number;
}

/** Options were found; whether somebody says which are right is another question. */
export type ChoiceResult =
  | { readonly kind: "choice"; readonly choice: FoundChoice }
  /** No key, or what no choice item can be: the text says which, as a sentence. */
  | {
      readonly kind: "unfit";
      readonly from: RootContent;
      readonly code: "key-count" | "option-count" | "option-contained";
      readonly why: string;
      /** What small letters count, where nothing but letters tells that these are options. */
      readonly points?: readonly string[];
    };

/**
 * Finds options to choose from among the blocks below a question: a task list, or lettered items, lines or paragraphs.
 * Keys are ticked, bold, marked, or named by an answer line below. Numbered items are options where such a line names numbers, or one
 * is marked. `undefined` where there are no options.
 *
 * @param listedKey - What a list of answers elsewhere says.
 */
export function readChoice(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  listedKey?: string,
): ChoiceResult | undefined {
  const written = findOptions(reading, blocks, listedKey);
  const first = written === undefined ? undefined : blocks[written.from]?.node;
  if (written === undefined || first === undefined) return undefined;
  const nodes = blocks.map(({ node }) => node);
  const last = nodes[written.to - 1];
  noteAsked(reading, first.position?.start.line ?? 1, last?.position?.end.line ?? 1);
  const key = findKey(written, blocks, listedKey);
  if (key === undefined) {
    const why = "Nothing says which of these options is right.";
    const areSmall = !written.hasBoxes && written.options.every(({ isSmall }) => isSmall);
    const points = areSmall ? { points: written.options.map(({ text }) => text) } : {};
    return { kind: "unfit", from: first, code: "key-count", why, ...points };
  }
  const options = written.options.map(({ text, markdown = text }, index) => ({
    text: markdown,
    correct: key.indexes.has(index),
  }));
  const { least, most } = optionCount;
  if (options.length < least || options.length > most) {
    const why = `There are ${options.length} options; a choice item has ${least} to ${most}.`;
    return { kind: "unfit", from: first, code: "option-count", why };
  }
  if (new Set(options.map(({ text }) => text)).size < options.length)
    return { kind: "unfit", from: first, code: "option-contained", why: "Two of these options read alike." };
  return {
    kind: "choice",
    choice: {
      options,
      keys: written.options.flatMap(({ text }, index) => (key.indexes.has(index) ? [text] : [])),
      before: nodes.slice(0, written.from),
      after: [...(key.rest === undefined ? [] : [key.rest]), ...nodes.slice(key.behind)],
      remark: key.remark,
    },
  };
}

/** What counts options, each in its own order. */
const alphabets = [
  "ABCDEFGH",
  "АБВГДЕЖЗ",
  "أبجدهوزح",
  "ابجدهوزح",
  "アイウエオカキク",
  "가나다라마바사아",
  "①②③④⑤⑥⑦⑧",
  "甲乙丙丁戊己庚辛",
];
const otherLetters = alphabets.slice(1).join("");
const letterMark = new RegExp(
  `^[（(【[]?([A-HＡ-Ｈa-h${otherLetters}а-з])(?:[)）】\\]]\\s*|\\s*[.．、:：]\\s*|\\s*[)）]\\s*|(?<=[①-⑧])\\s*)(?!(?<=[.．:：])[0-9])(?=\\S)`,
);
/** The same where nothing but a picture stands behind. */
const letterAlone = new RegExp(`^[（(【[]?([A-HＡ-Ｈa-h${otherLetters}а-з])\\s*[.．、:：)）】\\]]$`);
const ticks = /(?:✅|✔️?|☑️?|✓|\((?:correct|right|answer)\)|（(?:正确|答案|正解)）|\[correct\])$/iu;

function isTicked(text: string): boolean {
  return ticks.test(text.trimEnd());
}

function dropTick(text: string): string {
  const words = text.trimEnd();
  const tick = ticks.exec(words);
  return tick === null ? text : words.slice(0, tick.index).trimEnd();
}

function findOptions(
  reading: OutlineReading,
  blocks: readonly AnswerBlock[],
  listedKey: string | undefined,
): WrittenOptions | undefined {
  const end = answerFrom(blocks);
  const isMeant = (found: WrittenOptions) => {
    if (found.from > end) return isMarked(found, blocks);
    return (
      found.hasBoxes ||
      !found.options.some(({ needsKey }) => needsKey) ||
      findKey(found, blocks, listedKey) !== undefined
    );
  };
  for (let at = 0; at < blocks.length; at++) {
    const { node, isHidden } = blocks[at] as AnswerBlock;
    if (isHidden) continue;
    if (node.type === "list") {
      const { items, to } = collectItems(blocks, at);
      const options = readItems(reading, items);
      const isCounted = node.ordered !== true || node.start === 1;
      const counted =
        options === undefined && isCounted ? readCounted(reading, items, node.ordered === true) : undefined;
      const read = options ?? (counted === undefined ? undefined : { options: counted, hasBoxes: false });
      const found = read === undefined ? undefined : { ...read, from: at, to };
      if (found !== undefined && isMeant(found)) return found;
      at = to - 1;
    } else if (node.type === "paragraph") {
      const lines = readLines(reading, blocks, at) ?? readBoxLines(blocks, at);
      if (lines !== undefined && isMeant(lines)) return lines;
    } else if (node.type === "code") {
      const options = readCodeLines(node, blocks[at + 1]?.isHidden === true);
      const lines = options === undefined ? undefined : { options, hasBoxes: false, from: at, to: at + 1 };
      if (lines !== undefined && isMeant(lines)) return lines;
    }
  }
  return undefined;
}

/** Where a label says that the answer or its sources begin, or it has headings: but for `#### Options`, those are parts of it. */
export function answerFrom(blocks: readonly AnswerBlock[]): number {
  const at = blocks.findIndex(({ node }) =>
    node.type === "heading"
      ? !/options?|choices|选项/i.test(leadText(node))
      : node.type === "paragraph" &&
        (isAnswerLabel(leadText(node)) || isLabelInBold(node) || isSourceLabel(leadText(node))),
  );
  return at === -1 ? blocks.length : at;
}

/** `**Ans** There are two:` */
function isLabelInBold({ children: [first] }: Paragraph): boolean {
  return first?.type === "strong" && isBareAnswerLabel(leadText({ type: "paragraph", children: [first] }));
}

/** Behind the label of an answer its points may be lettered or ticked: options are those of which some are marked as right. */
function isMarked({ options, to }: WrittenOptions, blocks: readonly AnswerBlock[]): boolean {
  const ticked = options.filter((option) => option.isTicked).length;
  return (ticked > 0 && ticked < options.length) || findToldKey(options, blocks, to) !== undefined;
}

/** Items of lists that follow each other; of boxes at the margin also what stands between them, such as code. */
function collectItems(
  blocks: readonly AnswerBlock[],
  from: number,
): { readonly items: ListItem[]; readonly to: number } {
  const items: ListItem[] = [];
  const isBoxed = isBoxList(blocks[from]?.node);
  let pending: RootContent[] = [];
  let to = from;
  for (let at = from; at < blocks.length && blocks[at]?.isHidden === false; at++) {
    const node = blocks[at]?.node as RootContent;
    if (node.type === "list" && isBoxList(node) === isBoxed) {
      extend(items, pending);
      pending = [];
      for (const item of node.children) if (!isEmpty(item)) items.push(item);
      to = at + 1;
    } else if (isBoxed && node.type !== "list" && node.type !== "heading") pending.push(node);
    else break;
  }
  const own = countOwn(items, pending);
  extend(items, pending.slice(0, own));
  return { items, to: to + own };
}

/** Where options have something below them, such as code, what stands behind the last belongs to it. */
function countOwn(items: readonly ListItem[], pending: readonly RootContent[]): number {
  const others = items.slice(0, -1);
  if (pending.length === 0 || !others.every(({ children }) => children.length > 1)) return 0;
  if (pending[0]?.type === "code") return 1;
  // The last would be a letter and nothing else.
  if (!isMark(items.at(-1))) return 0;
  const most = others.reduce((count, { children }) => Math.max(count, children.length - 1), 0);
  const label = pending.findIndex((node) => isBoldLead(node) && /^[^:：]{1,30}[:：]/.test(leadText(node)));
  return Math.min(most, label === -1 ? pending.length : label);
}

function isBoldLead(node: RootContent): boolean {
  return node.type === "paragraph" && node.children[0]?.type === "strong";
}

/** `- [ ] A` or `- [x] :` above what is the option. */
function isMark(item: ListItem | undefined): boolean {
  const [first] = item?.children ?? [];
  return first?.type === "paragraph" && markAlone.test(dropBox(leadText(first)));
}

const markAlone = /^[A-Ha-h]?\s*[:：.)）]?$/;

/** No words, and no box that somebody ticked. A picture has none, either, but is something. */
function isEmpty({ children: [first, ...others] }: ListItem): boolean {
  if (first?.type !== "paragraph" || others.length > 0) return first === undefined;
  const [text, ...more] = first.children;
  return text?.type === "text" && more.length === 0 && /^\[ ?\]$/.test(text.value.trim());
}

function extend(items: ListItem[], blocks: readonly RootContent[]): void {
  const last = items.at(-1);
  if (last === undefined || blocks.length === 0) return;
  items[items.length - 1] = { ...last, children: [...last.children, ...blocks] as ListItem["children"] };
}

/** Tells whether half of the items of a list begin with a box, or several, of which one is not ticked: they are no answer, whatever the others are. */
export function holdsBoxes(node: RootContent): boolean {
  if (isBoxList(node)) return true;
  if (node.type !== "list") return false;
  const boxes = node.children.flatMap((item) => readBox(leadText(item)) ?? []).filter(({ isClear }) => isClear);
  return boxes.length > 1 && (boxes.length * 2 >= node.children.length || boxes.some(({ mark }) => mark === "empty"));
}

/** Tells whether all items of a list begin with a box, ticked or not. */
function isBoxList(node: RootContent | undefined): boolean {
  return node?.type === "list" && readBoxes(node.children.map(leadText)) !== undefined;
}

function readItems(
  reading: OutlineReading,
  items: readonly ListItem[],
): Pick<WrittenOptions, "options" | "hasBoxes"> | undefined {
  if (items.length < 2 || items.length > 26) return undefined;
  const contents = items.map((item) => contentOf(item));
  const boxes = readBoxes(contents.map(({ text }) => text));
  const hasBoxes = boxes !== undefined;
  const ticked = areTicked(boxes ?? []);
  const options = contents.map(({ text, isBold, hasMore, picture }, index): WrittenOption => {
    const item = items[index] as ListItem;
    const boxed = text.slice(boxes?.[index]?.length ?? 0);
    const letter = letterMark.exec(boxed) ?? (picture === undefined ? null : letterAlone.exec(boxed));
    const words = boxed.slice(letter?.[0].length ?? 0);
    const isKey = ticked[index] === true || isTicked(words);
    const plain = dropTick(words);
    const marks = { ...letterOf(letter?.[1]), isTicked: isKey, isBold };
    if (plain === "" && picture !== undefined)
      return { ...marks, text: nameOfPicture(picture, letterAt(index)), markdown: textFrom(reading, item, picture) };
    // Bold letters and options cannot be told apart in Markdown.
    const markdown = isBold && !hasBoxes ? plain : markdownOf(reading, item, hasBoxes);
    const isAbove = hasMore && markAlone.test(plain);
    const whole = isAbove ? textOfBlocks(reading, item.children.slice(1)) : markdown;
    const own = isAbove ? (findBrief(item.children.slice(1)) ?? "") : plain === "" ? whole : plain;
    return { ...marks, text: own, markdown: whole };
  });
  const isLettered = options.every(({ letter }, index) => letter === letterAt(index));
  if (!hasBoxes && !isLettered) return undefined;
  if (options.some(({ text }) => text === "")) return undefined;
  // Letters above what is each option: one that has nothing below it is lost.
  if (items.some((item) => isMark(item) && item.children.length > 1)) {
    if (items.some((item) => isMark(item) && item.children.length === 1)) return undefined;
  }
  const lettered = options.map((option, index) => ({ ...option, letter: letterAt(index) }));
  return { options: lettered, hasBoxes };
}

const digitMark = /^[（(]?([1-8])[.．、:：)）]\s*(?=\S)/;

/** Items numbered from 1, or bullets that a letter names by their order, two to eight of them. */
function readCounted(
  reading: OutlineReading,
  items: readonly ListItem[],
  isNumbered: boolean,
): WrittenOption[] | undefined {
  const { least, most } = optionCount;
  if (items.length < least || items.length > most) return undefined;
  // `- 1: one` counts, too.
  const isMarked =
    !isNumbered && items.every((item, index) => digitMark.exec(leadText(item))?.[1] === String(index + 1));
  const withoutMark = (text: string) => (isMarked ? text.replace(digitMark, "") : text);
  const options = items.map((item, index) => {
    const content = contentOf(item);
    const { picture } = content;
    const text = withoutMark(content.text);
    const markdown = dropTick(withoutMark(textOfBlocks(reading, item.children)));
    const letter = isNumbered || isMarked ? String(index + 1) : letterAt(index);
    const mark = { letter, needsKey: true, isPlain: !isNumbered && !isMarked };
    const words = dropTick(text);
    const own = words === "" && picture !== undefined ? nameOfPicture(picture, letter) : words;
    return { ...mark, text: own, markdown, isTicked: isTicked(text), isBold: false };
  });
  return options.some(({ text }) => text === "") ? undefined : options;
}

/** An option as written, without its box, letter and tick. */
function markdownOf(reading: OutlineReading, item: ListItem, hasBox: boolean): string {
  const text = textOfBlocks(reading, item.children);
  const boxed = hasBox ? text.slice(readBox(text)?.length ?? 0) : text;
  return dropTick(boxed.replace(letterMark, ""));
}

/** A picture is called by its description, or else as its option is. */
function nameOfPicture(picture: PhrasingContent, letter: string): string {
  return leadText({ type: "paragraph", children: [picture] }) || letter;
}

/** What an option has from its first picture on. In bold, the picture alone. */
function textFrom(
  reading: OutlineReading,
  { children: [first, ...others] }: ListItem,
  picture: PhrasingContent,
): string {
  const own = rangeOf(reading, picture);
  const isInside = first?.type === "paragraph" && first.children.includes(picture);
  const range = isInside ? { start: own.start, end: rangeOf(reading, first).end } : own;
  return dropTick(joinRanges(reading, [range, ...others.map((block) => rangeOf(reading, block))]));
}

/** The first picture, or the link that it stands in. */
function findPicture(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  for (const node of nodes) {
    if (node.type === "image" || node.type === "imageReference") return node;
    const inside = "children" in node ? findPicture(node.children) : undefined;
    if (inside !== undefined) return node.type === "link" || node.type === "linkReference" ? node : inside;
  }
  return undefined;
}

interface OptionContent {
  readonly text: string;
  readonly isBold: boolean;
  readonly hasMore: boolean;
  readonly picture?: PhrasingContent;
}

/** The words of an option: its first paragraph, on one line. */
function contentOf(item: ListItem): OptionContent {
  const [first, ...others] = item.children;
  const hasMore = others.length > 0;
  if (first?.type !== "paragraph") return { text: first === undefined ? "" : leadText(first), isBold: false, hasMore };
  const lines = textLines(first.children);
  const text = lines.map((line) => line.text).join(" ");
  const picture = findPicture(first.children);
  return { text, isBold: lines.length > 0 && isBoldBut(first), hasMore, ...(picture !== undefined && { picture }) };
}

/** All words are bold, but for the letter or the box before them. */
function isBoldBut({ children }: Paragraph): boolean {
  const plain = textLines(children.filter(({ type }) => type !== "strong"))
    .map(({ text }) => text)
    .join(" ");
  return (
    children.some(({ type }) => type === "strong") &&
    (dropBox(plain).trim() === "" || plain.replace(/[A-Ha-h]\s*[.．、:：)）]?/, "").trim() === "")
  );
}

/** Lines that begin with a box, though no bullet stands before it. */
function readBoxLines(blocks: readonly AnswerBlock[], at: number): WrittenOptions | undefined {
  const texts: string[] = [];
  let to = at;
  for (; to < blocks.length; to++) {
    const { node, isHidden } = blocks[to] as AnswerBlock;
    const lines = node.type === "paragraph" && !isHidden ? textLines(node.children) : [];
    if (readBox(lines[0]?.text ?? "")?.isClear !== true) break;
    for (const { text } of lines) {
      if (readBox(text)?.isClear === true) texts.push(text);
      else texts.push(`${texts.pop() ?? ""} ${text}`);
    }
  }
  const boxes = texts.length < 2 || texts.length > 26 ? undefined : readBoxes(texts);
  if (boxes === undefined) return undefined;
  const ticked = areTicked(boxes);
  const options = texts.map((text, index): WrittenOption => {
    const words = text.slice(boxes[index]?.length ?? 0);
    const isKey = ticked[index] === true || isTicked(words);
    return { letter: letterAt(index), needsKey: false, text: dropTick(words), isTicked: isKey, isBold: false };
  });
  return options.some(({ text }) => text === "") ? undefined : { options, hasBoxes: true, from: at, to };
}

/** Lines of one paragraph, or paragraphs of one line, that begin with A, B, C. */
function readLines(reading: OutlineReading, blocks: readonly AnswerBlock[], at: number): WrittenOptions | undefined {
  const options: WrittenOption[] = [];
  let to = at;
  for (; to < blocks.length; to++) {
    const { node, isHidden } = blocks[to] as AnswerBlock;
    if (node.type !== "paragraph" || isHidden) break;
    const read = readOptionLines(reading, node, options.length);
    if (read === undefined) break;
    for (const option of read) options.push(option);
  }
  return options.length < 2 || options.length > 26 ? undefined : { options, hasBoxes: false, from: at, to };
}

function readOptionLines(reading: OutlineReading, node: Paragraph, count: number): WrittenOption[] | undefined {
  if (findPicture(node.children) !== undefined) return readPictureLines(reading, node, count);
  const lines = splitInline(textLines(node.children).map(({ text, bold }) => ({ text, bold })));
  const options: WrittenOption[] = [];
  for (const { text, bold } of lines) {
    const letter = letterMark.exec(text);
    if (letter === null || toLetter(letter[1]) !== letterAt(count + options.length)) {
      // An option may go on in the next line.
      const last = options.at(-1);
      if (last === undefined || letter !== null || isAnswerLabel(text)) return undefined;
      options[options.length - 1] = { ...last, text: `${last.text} ${text}` };
      continue;
    }
    const words = text.slice(letter[0].length);
    options.push({
      ...letterOf(letter[1]),
      text: dropTick(words),
      isTicked: isTicked(words),
      isBold: bold,
    });
  }
  return options;
}

const codeMark = /^([A-H])\s*[.)：:]\s*(?=\S)/;

/**
 * Lines of code that begin with A, B, C: options that are code. What else may begin so is left alone where no key is told.
 *
 * @param isAbove - It stands right above something hidden.
 */
function readCodeLines({ value }: Code, isAbove: boolean): WrittenOption[] | undefined {
  const options: WrittenOption[] = [];
  for (const line of value.split(/\r\n|\n|\r/).map((each) => each.trim())) {
    const mark = codeMark.exec(line);
    if (mark !== null && mark[1] === letterAt(options.length)) {
      const text = line.slice(mark[0].length);
      const markdown = text.includes("`") ? escapeMarkdown(text) : `\`${text}\``;
      options.push({ letter: mark[1], needsKey: !isAbove, text, markdown, isTicked: false, isBold: false });
    } else if (line !== "") return undefined;
  }
  return options.length < 2 ? undefined : options;
}

const betweenOptions = / (?=[（(]?[B-HＢ-Ｈ][.．、)）:：])/;
/** A backslash or a tag that breaks a line on purpose. */
const breakAtEnd = /(?:\\|<br\s*\/?>)$/i;

/** Lines with pictures: each option is what its author wrote, up to the next letter. */
function readPictureLines(reading: OutlineReading, node: Paragraph, count: number): WrittenOption[] | undefined {
  const written = textOfBlocks(reading, [node]).split("\n");
  const lines = written.length > 1 ? written : (written[0] ?? "").split(betweenOptions);
  const options: { readonly letter: string; markdown: string }[] = [];
  for (const line of lines.map((each) => each.trimEnd().replace(breakAtEnd, ""))) {
    const letter = letterMark.exec(line);
    const last = options.at(-1);
    if (letter !== null && toLetter(letter[1]) === letterAt(count + options.length))
      options.push({ letter: letter[1] ?? "", markdown: line.slice(letter[0].length) });
    else if (last === undefined || letter !== null || isAnswerLabel(line)) return undefined;
    else last.markdown += `\n${line}`;
  }
  return options.map(({ letter, markdown }, index) => {
    const [block] = parsePart(markdown, reading.lines.placeOf(rangeOf(reading, node).start), reading);
    const text = block?.type === "paragraph" ? plainText(block.children) : "";
    const picture = block?.type === "paragraph" ? findPicture(block.children) : undefined;
    const words = dropTick(text);
    const own = words === "" && picture !== undefined ? nameOfPicture(picture, letterAt(count + index)) : words;
    return { ...letterOf(letter), text: own, markdown: dropTick(markdown), isTicked: isTicked(text), isBold: false };
  });
}

/** `A. one  B. two  C. three` on one line. */
function splitInline(lines: readonly { readonly text: string; readonly bold: boolean }[]) {
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0 || !letterMark.test(only.text)) return lines;
  const parts = only.text.split(betweenOptions);
  return parts.every((part, index) => toLetter(letterMark.exec(part)?.[1]) === letterAt(index))
    ? parts.map((text) => ({ text, bold: only.bold }))
    : lines;
}

interface Key {
  readonly indexes: ReadonlySet<number>;
  /** Items below the answer line in the same list: they explain it. */
  readonly rest?: RootContent;
  /** Where in the blocks goes on what is neither an option nor the answer line. */
  readonly behind: number;
  readonly remark: string;
}

function findKey(
  { options, to }: WrittenOptions,
  blocks: readonly AnswerBlock[],
  listedKey: string | undefined,
): Key | undefined {
  const ticked = indexesOf(options, ({ isTicked }) => isTicked);
  const listed = listedKey === undefined ? undefined : readKey(options, listedKey);
  const told = findToldKey(options, blocks, to) ?? (listed === undefined ? undefined : { ...listed, behind: to });
  if (ticked.size > 0) return { ...told, indexes: ticked, behind: told?.behind ?? to, remark: told?.remark ?? "" };
  if (told !== undefined) return told;
  const bold = indexesOf(options, ({ isBold }) => isBold);
  return bold.size > 0 && bold.size < options.length ? { indexes: bold, behind: to, remark: "" } : undefined;
}

function indexesOf(options: readonly WrittenOption[], test: (option: WrittenOption) => boolean): Set<number> {
  return new Set(options.flatMap((option, index) => (test(option) ? [index] : [])));
}

/** So many blocks behind its options a key is looked for: of many lists in one text, each would read all the rest. */
const maxBlocksToKey = 64;

/** Reads `Answer: B`, `答案：A、C`, `The correct answer is B.`, a hidden `B`, or an answer in the words of an option. */
function findToldKey(options: readonly WrittenOption[], blocks: readonly AnswerBlock[], from: number): Key | undefined {
  const end = Math.min(blocks.length, from + maxBlocksToKey);
  for (let at = from; at < end; at++) {
    const { node, isHidden } = blocks[at] as AnswerBlock;
    if (node.type === "code" && at === from) {
      const key = readKey(options, dropAnswerLabel(collapseSpace(node.value)));
      if (key !== undefined && key.remark === "") return { ...key, behind: at + 1 };
    }
    if (node.type !== "paragraph" && node.type !== "heading" && node.type !== "list" && node.type !== "blockquote")
      continue;
    const text = numberOf(node) + leadText(node);
    const isLabelled = isAnswerLabel(text);
    if (isBareAnswerLabel(text) && node.type !== "list") {
      const next = blocks[at + 1];
      const key = next === undefined ? undefined : readKey(options, collapseSpace(leadText(next.node)));
      if (key !== undefined) return { ...key, behind: at + 2 };
      continue;
    }
    const said = saying.exec(text)?.[0];
    if (!isLabelled && !isHidden && said === undefined) continue;
    const words = said === undefined ? withoutLabel(text, isHidden) : text.slice(said.length);
    const key = readKey(options, words);
    // A sentence that goes on explains the key, and stays whole.
    if (key !== undefined && said !== undefined && key.remark !== "") return { ...key, behind: at, remark: "" };
    if (key !== undefined) return { ...key, behind: at + 1, ...restOf(node) };
  }
  return undefined;
}

/** `3) three`, the one item of a list, names a number. */
function numberOf(node: RootContent): string {
  const isOne = node.type === "list" && node.ordered === true && node.children.length === 1;
  return isOne ? `${node.start ?? 1}) ` : "";
}

/** `Answer: B` without its label; in a hidden passage, whatever stands before a letter alone is a label. */
function withoutLabel(text: string, isHidden: boolean): string {
  const words = dropAnswerLabel(text).replace(/^(?:是|为|is)\s*/, "");
  return (isHidden ? /^[\p{L} ]{1,20}[:：]\s*([A-H])[.。]?$/u.exec(words)?.[1] : undefined) ?? words;
}

/** `The correct answer is B.` */
const saying =
  /^(?:explanation\s*[:：]\s*)?(?:so |hence |therefore,? )?(?:the )?(?:correct|right) (?:answers?|options?|choices?) (?:is|are)\s*[:：]?\s*|^(?:正确|标准|参考)?答案(?:是|为)\s*[:：]?\s*|^la respuesta correcta es\s*[:：]?\s*/i;

/** `- Answer: D`, and points below it. */
function restOf(node: RootContent): { readonly rest?: RootContent } {
  if (node.type !== "list" || node.children.length < 2) return {};
  const [, ...children] = node.children;
  const [start, end] = [children[0]?.position?.start, node.position?.end];
  return start === undefined || end === undefined ? {} : { rest: { ...node, children, position: { start, end } } };
}

const numbersOfOptions =
  /^(?:option |选项\s*|选\s*|第\s*)?[（(【["'“]?([1-8１-８](?:\s*(?:[,，、;；&/+和与]|and)\s*[1-8１-８])*)(?![0-9])[)）】\]"'”]?(?:\s*[.．、:：)）,，。;；–—-]+\s*|\s*$)/i;

const anyLetter = `[A-HＡ-Ｈ${otherLetters}]`;
const lettersOfOptions = new RegExp(
  `^(?:option |选项\\s*|选\\s*)?[（(【["'“]?(${anyLetter}(?:\\s*(?:(?:[,，、;；&/+和与]|and)\\s*)?${anyLetter}(?!\\p{L}))*)(?!\\p{L})[)）】\\]"'”]?\\s*(?:[.．、:：)）,，。;；–—-]+\\s*)?`,
  "iu",
);
const oneLetter = new RegExp(`${anyLetter}(?![a-z]{2})`, "giu");

function readKey(options: readonly WrittenOption[], text: string): Pick<Key, "indexes" | "remark"> | undefined {
  const isNumbered = options[0]?.letter === "1";
  const letters = isNumbered ? numbersOfOptions.exec(text) : lettersOfOptions.exec(text);
  const isWhole = letters !== null && /^$|^\s*[.．、:：)）,，。;；–—-]/.test(text.slice(letters[0].trimEnd().length));
  if (
    letters !== null &&
    (options[0]?.isPlain !== true || isWhole || /[.．、:：)）,，。;；–—-]\s*$/.test(letters[0]))
  ) {
    const named = new Set(
      [...(letters[1] ?? "").matchAll(isNumbered ? /[1-8１-８]/g : oneLetter)].map(([letter]) => toLetter(letter)),
    );
    const indexes = indexesOf(options, ({ letter }) => named.has(letter));
    if (indexes.size > 0 && indexes.size === named.size) {
      const rest = text.slice(letters[0].length);
      const isEcho = options.some(({ text: words }) => sameWords(words, rest));
      if (isEcho) return { indexes, remark: "" };
      if (!article.test(text)) return { indexes, remark: rest };
    }
  }
  const glued = readGlued(options, text);
  if (glued !== undefined) return glued;
  const indexes = indexesOf(options, ({ text: words }) => sameWords(words, text));
  return indexes.size === 1 ? { indexes, remark: "" } : undefined;
}

const gluedLetters = /^([A-H]{3,8})(?:\s*(?:[.．、:：)）,，。;；–—-]+\s*|$))/;

/** `ACD`: letters of options in their order, and no word. */
function readGlued(options: readonly WrittenOption[], text: string): Pick<Key, "indexes" | "remark"> | undefined {
  const found = gluedLetters.exec(text);
  const letters = [...(found?.[1] ?? "")];
  if (found === null || letters.some((letter, index) => index > 0 && letter <= (letters[index - 1] ?? "")))
    return undefined;
  const indexes = indexesOf(options, ({ letter }) => letters.includes(letter));
  return indexes.size === letters.length ? { indexes, remark: text.slice(found[0].length) } : undefined;
}

/** `A linked list.` names no letter. */
const article = /^[Aa] (?!(?:because|since|as|and|is)\b)[a-z]/;

function sameWords(a: string, b: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return bare(a) !== "" && bare(a) === bare(b);
}

function letterOf(mark: string | undefined): Pick<WrittenOption, "letter" | "needsKey" | "isSmall"> {
  const needsKey = mark !== undefined && !/[A-HＡ-Ｈ]/i.test(mark);
  return { letter: toLetter(mark), needsKey, isSmall: /^[a-h]/.test(mark ?? "") };
}

/** The letter of the first alphabet that stands at the same place. */
function toLetter(mark: string | undefined): string {
  const written = (mark ?? "").toUpperCase();
  const index = alphabets.map((letters) => letters.indexOf(written)).find((at) => written !== "" && at !== -1);
  return index === undefined ? written.normalize("NFKC") : letterAt(index);
}

function letterAt(index: number): string {
  return String.fromCharCode(65 + index);
}

/** What belongs to a question before its options: its stem goes on with it. */
export function stemOf(reading: OutlineReading, prompt: string, before: readonly RootContent[]): string {
  const text = textOfBlocks(reading, before);
  return text === "" ? prompt : `${prompt}\n\n${text}`;
}
