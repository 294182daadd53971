/** A stretch of text as written, or a tag. */
export type Token =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "tag"; readonly name: string; readonly isClosing: boolean; readonly attributes: string };

/** Where the text of tokens goes. */
export interface Setting {
  /** What begins a new line there: the indentation of a list, marks of quotations. */
  readonly margin: string;
  /** No line may begin, as in a row of a table or a heading. */
  readonly isLine: boolean;
  /** The mark of the item that the text begins. */
  readonly mark?: string;
}

/** They begin and end a paragraph. */
const paragraphs = new Set(
  "address article aside blockquote center details dd div dl dt figcaption figure footer header main nav p section".split(
    " ",
  ),
);
/** They say nothing that Markdown can. */
const passedOver = new Set(
  "a abbr acronym bdi bdo big cite del dfn font ins mark nobr picture q rp rt ruby s samp small source span strike time tt u var wbr".split(
    " ",
  ),
);
const marks: Readonly<Record<string, string>> = { b: "**", strong: "**", i: "*", em: "*", code: "`", kbd: "`" };
const codes = { code: true, kbd: true };
const letter = /^[\p{L}\p{N}]/u;
const titles = new Set("h1 h2 h3 h4 h5 h6 summary caption".split(" "));
const others = new Set("br hr img ul ol li sup sub pre table thead tbody tfoot tr td th".split(" "));

/** Tells whether a tag can be told in Markdown, or left out without a loss. */
export function isKnownTag(name: string): boolean {
  return [paragraphs, passedOver, titles, others].some((names) => names.has(name)) || name in marks;
}

const tags = /<(\/?)([a-z][a-z0-9-]*)((?:\s[^<>]*)?)\/?>/gi;

/** Takes HTML without comments apart. */
export function tokensOf(html: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { 0: whole, 1: slash, 2: name = "", 3: attributes = "", index } of html.matchAll(tags)) {
    if (index > from) tokens.push({ type: "text", value: html.slice(from, index) });
    tokens.push({ type: "tag", name: name.toLowerCase(), isClosing: slash === "/", attributes });
    from = index + whole.length;
  }
  if (from < html.length) tokens.push({ type: "text", value: html.slice(from) });
  return tokens;
}

/** Tells whether all tags of these names are closed, each in the text that it is opened in. */
export function areClosed(tokens: readonly Token[], names: RegExp): boolean {
  const closes = pairTags(tokens);
  const ends = new Set(closes.values());
  return tokens.every(
    (token, at) => token.type === "text" || !names.test(token.name) || closes.has(at) || ends.has(at),
  );
}

/** Writes tags as Markdown, the text between them as it is. */
export function tagsToMarkdown(tokens: readonly Token[], { margin, isLine, mark: item }: Setting): string {
  const closes = pairTags(tokens);
  const ends = new Map([...closes].map(([start, end]) => [end, start]));
  const lists: { readonly isOrdered: boolean; count: number }[] = [];
  let written = "";
  let bold = 0;
  let pending = "";
  let isLineStart = false;
  let isApart = false;
  const add = (value: string) => {
    const text = isLineStart ? value.replace(/^[ \t]*(?:(?:\r\n|\n|\r)[ \t>]*)?/, "") : value;
    if (text !== "") isLineStart = false;
    if (text.trim() === "") {
      written += text;
      return;
    }
    const space = text.length - text.trimStart().length;
    written += text.slice(0, space);
    // Marks that stand between a sign and a letter set nothing.
    if (isApart && letter.test(text)) written += " ";
    isApart = false;
    if (/\*$/.test(pending) && /[\p{L}\p{N}]$/u.test(written) && !letter.test(text.trimStart())) written += " ";
    written += pending + text.slice(space);
    pending = "";
  };
  /** What is written, without the start of a line at its end. */
  const trimmed = () => {
    const words = written.trimEnd();
    const bare = margin.trimEnd();
    return bare !== "" && words.endsWith(`\n${bare}`) ? words.slice(0, -bare.length).trimEnd() : words;
  };
  const endParagraph = (indent = "") => {
    const before = trimmed();
    if (before === "" || isLine) written = before === "" ? "" : `${before} `;
    else written = `${before}\n${margin.trimEnd()}\n${margin}${indent}`;
    isLineStart = !isLine;
  };
  const open = (mark: string) => {
    pending += mark;
  };
  const close = (mark: string) => {
    if (pending.endsWith(mark)) {
      pending = pending.slice(0, -mark.length);
      return;
    }
    const before = written.trimEnd();
    isApart = mark.startsWith("*") && before.length === written.length && !/[\p{L}\p{N}*]$/u.test(before);
    written = before + mark + written.slice(before.length);
  };
  // Marks do not nest in their like.
  const starred = countBefore(tokens, /\*/);
  const ticked = countBefore(tokens, /`/);
  const isFree = (at: number) => {
    const [start, end] = [ends.get(at) ?? at, closes.get(at) ?? at];
    const counts = (tokens[at] as Token & { name: string }).name in codes ? ticked : starred;
    return counts[start] === counts[end];
  };
  let codeDepth = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type === "text") {
      add(codeDepth > 0 ? withoutEntities(token.value) : token.value);
      continue;
    }
    const { name, isClosing, attributes } = token;
    const isPaired = closes.has(at) || ends.has(at);
    const mark = marks[name];
    if (mark !== undefined) {
      if (!isPaired || !isFree(at)) continue;
      if (mark === "`") codeDepth += isClosing ? -1 : 1;
      const isSet = mark !== "**" || bold === (isClosing ? 1 : 0);
      if (mark === "**") bold += isClosing ? -1 : 1;
      if (isSet) (isClosing ? close : open)(mark);
    } else if (titles.has(name)) {
      if (!isClosing) endParagraph();
      if (isPaired && isFree(at)) {
        if (bold === (isClosing ? 1 : 0)) (isClosing ? close : open)("**");
        bold += isClosing ? -1 : 1;
      }
      if (isClosing) endParagraph();
    } else if (paragraphs.has(name)) endParagraph("  ".repeat(lists.length));
    else if (name === "br") {
      // Code has no mark for it: each line is code of its own.
      if (codeDepth > 0) close("`");
      const before = trimmed();
      if (before.endsWith("\\")) {
        written = before.slice(0, -1);
        endParagraph();
      } else if (before !== "") written = before + (isLine ? " " : breakBefore(tokens[at + 1], margin, item));
      isLineStart = !isLine;
      if (codeDepth > 0) open("`");
    } else if (name === "hr") {
      endParagraph();
      written += isLine ? "" : `---\n\n${margin}`;
    } else if (name === "img") add(pictureOf(attributes));
    else if (name === "ul" || name === "ol") {
      if (isClosing) lists.pop();
      else lists.push({ isOrdered: name === "ol", count: 0 });
      if (lists.length === 0) endParagraph();
    } else if (name === "li") {
      if (isClosing) continue;
      const list = lists.at(-1);
      const begin = list?.isOrdered === true ? `${++list.count}. ` : "- ";
      const before = written.trimEnd();
      const indent = "  ".repeat(Math.max(lists.length - 1, 0));
      const isFirst =
        lists.length <= 1 && (list?.count ?? 1) <= 1 && !/^[ \t>]*(?:[-]|[0-9]+\.) /.test(lastLine(before));
      if (before === "" || isLine) written = before === "" ? begin : `${before} ${begin}`;
      else written = `${before}${isFirst ? `\n${margin.trimEnd()}` : ""}\n${margin}${indent}${begin}`;
    } else if (name === "sup" || name === "sub") {
      const inner = tokens[at + 1];
      if (isClosing || closes.get(at) !== at + 2 || inner?.type !== "text") continue;
      add(raised(inner.value, name === "sup" ? superscripts : subscripts, name === "sup" ? "^" : "_"));
      at += 2;
    } else if (name === "pre" && !isClosing) {
      const end = closes.get(at);
      if (end === undefined) continue;
      endParagraph();
      written += fenceOf(tokens.slice(at + 1, end), margin);
      endParagraph();
      at = end;
    } else if (name === "table" && !isClosing) {
      const end = closes.get(at);
      if (end === undefined) continue;
      endParagraph();
      written += tableOf(tokens.slice(at + 1, end), margin);
      endParagraph();
      at = end;
    } else if (name === "a" && isPaired) {
      const start = isClosing ? (tokens[ends.get(at) ?? 0] as Token) : token;
      const url = start.type === "tag" ? attributeOf(start.attributes, "href") : "";
      if (!/^(?:https?|mailto):/i.test(url) || /[<>\s]/.test(url)) continue;
      if (!isClosing) open("[");
      else if (pending.endsWith("[")) pending = pending.slice(0, -1);
      else close(`](<${url}>)`);
    } else if (/^t[dhr]$/.test(name)) add(" ");
  }
  return written;
}

/** How many texts before each token have a mark. */
function countBefore(tokens: readonly Token[], mark: RegExp): number[] {
  let count = 0;
  return tokens.map((token) => (token.type === "text" && mark.test(token.value) ? count++ : count));
}

/** `- two` behind a break is an item of its own, before which a backslash would be a word; beside the item that it stands in, or in it. */
function breakBefore(next: Token | undefined, margin: string, mark = ""): string {
  const own = next?.type === "text" ? itemMark.exec(next.value)?.[1] : undefined;
  if (own === undefined) return `\\\n${margin}`;
  const isBeside =
    own.length === 1 ? mark.startsWith(own) : /^[0-9]/.test(mark) && mark.trimEnd().endsWith(own.slice(-1));
  if (isBeside) return `\n${margin.slice(0, margin.length - mark.length)}`;
  // Other numbers go on with words.
  return own.length === 1 || Number.parseInt(own, 10) === 1 ? `\n${margin}` : `\\\n${margin}`;
}

const itemMark = /^[ \t]*([-*+]|[0-9]{1,2}[.)])[ \t]+\S/;

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

/** The tag that closes each, by their positions. */
function pairTags(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>();
  const pairs = new Map<number, number>();
  for (const [at, token] of tokens.entries()) {
    if (token.type === "text") continue;
    const starts = open.get(token.name) ?? [];
    open.set(token.name, starts);
    const start = token.isClosing ? starts.pop() : undefined;
    if (!token.isClosing) starts.push(at);
    else if (start !== undefined) pairs.set(start, at);
  }
  return pairs;
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(attributes);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? "").trim();
}

function pictureOf(attributes: string): string {
  const url = attributeOf(attributes, "src");
  const words = attributeOf(attributes, "alt").replace(/[[\]\\]/g, "");
  return url === "" ? "" : `![${words}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

const superscripts = new Map(
  [..."0123456789+-=()ni"].map((plain, at) => [plain, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ"][at] ?? plain]),
);
const subscripts = new Map([..."0123456789+-=()"].map((plain, at) => [plain, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][at] ?? plain]));

/** `10<sup>6</sup>` is no `106`. */
function raised(text: string, characters: ReadonlyMap<string, string>, mark: string): string {
  const each = [...text.trim()];
  if (each.every((character) => characters.has(character)))
    return each.map((character) => characters.get(character)).join("");
  return each.length === 1 ? `${mark}${each[0]}` : `${mark}(${text.trim()})`;
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'", nbsp: " " };

/** In code, Markdown has none. */
function withoutEntities(code: string): string {
  return code.replace(/&(lt|gt|amp|quot|#39|nbsp);/g, (_, name: string) => entities[name] ?? "");
}

function fenceOf(tokens: readonly Token[], margin: string): string {
  const code = tokens.map((token) => (token.type === "text" ? token.value : token.name === "br" ? "\n" : "")).join("");
  const plain = withoutEntities(code);
  const longest = [...plain.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 2);
  const fence = "`".repeat(longest + 1);
  const lines = plain
    .replace(/^[ \t]*(?:\r\n|\n|\r)/, "")
    .trimEnd()
    .split(/\r\n|\n|\r/);
  return [fence, ...lines, fence].join(`\n${margin}`);
}

/** Its first row is the head. */
function tableOf(tokens: readonly Token[], margin: string): string {
  const rows: string[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at++] as Token;
    if (token.type === "text" || token.isClosing) continue;
    if (token.name === "tr" || rows.length === 0) rows.push([]);
    if (token.name !== "td" && token.name !== "th") continue;
    const start = at;
    while (at < tokens.length && !endsCell(tokens[at] as Token)) at++;
    const cell = tagsToMarkdown(tokens.slice(start, at), { margin: "", isLine: true });
    rows.at(-1)?.push(
      cell
        .replace(/\s+/g, " ")
        .trim()
        .replace(/(?<!\\)\|/g, "\\|"),
    );
  }
  const filled = rows.filter((cells) => cells.length > 0);
  const width = filled.reduce((most, cells) => Math.max(most, cells.length), 0);
  const lines = filled.map((cells) => `| ${[...cells, ...Array(width - cells.length).fill("")].join(" | ")} |`);
  return [...lines.slice(0, 1), `|${" --- |".repeat(width)}`, ...lines.slice(1)].join(`\n${margin}`);
}

function endsCell(token: Token): boolean {
  return token.type === "tag" && /^t(?:[dhr]|head|body|foot)$/.test(token.name);
}
