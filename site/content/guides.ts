import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import GithubSlugger from "github-slugger";
import { toHtml } from "hast-util-to-html";
import { common, createLowlight } from "lowlight";
import MarkdownIt, { type Token } from "markdown-it";
import type { Lang } from "../frame/language.js";

/** A guide: the README, or a file of `docs/`. */
export interface Guide {
  readonly name: string;
  readonly title: string;
  /** Language of the text: English where nobody has translated it. */
  readonly textLang: Lang;
  /** HTML without its first heading, which is the title. Links to other guides are `guide:<name>#<fragment>`, images `image:<file>`. */
  readonly html: string;
  /** Its headings of the second level. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** Reads the guides of a language, the README first. `docs/x.zh.md` is the Chinese of `docs/x.md`. */
export function readGuides(lang: Lang, root: string): readonly Guide[] {
  const readme = lang === "zh" ? "README.zh.md" : "README.md";
  // The glossary has a page made from the bank.
  const files = readdirSync(path.join(root, "docs"))
    .filter((file) => /^[a-z-]+\.md$/.test(file) && file !== "glossary.md")
    .sort(byOrder);
  return [
    readGuide("start", lang, path.join(root, readme)),
    ...files.map((file) => {
      const translated = path.join(root, "docs", file.replace(/\.md$/, ".zh.md"));
      const hasOwn = lang === "zh" && existsSync(translated);
      return readGuide(nameOf(file), hasOwn ? "zh" : "en", hasOwn ? translated : path.join(root, "docs", file));
    }),
  ];
}

/** As one reads them: to use questions, to write one's own, to offer them to others. Those that are not named come last. */
const order = [
  "queries",
  "quizzes",
  "exports",
  "versions",
  "authoring",
  "cards",
  "bundlers",
  "serving",
  "databases",
  "models",
  "benchmarks",
  "design",
];

function byOrder(a: string, b: string): number {
  const rank = (file: string) => (order.includes(nameOf(file)) ? order.indexOf(nameOf(file)) : order.length);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function nameOf(file: string): string {
  return path.basename(file).replace(/(?:\.zh)?\.md$/, "");
}

/** What a guide is about, in a line: its headings. */
export function contentsOf({ headings }: Guide): string {
  return headings.map(({ text }) => text).join(" · ");
}

function readGuide(name: string, textLang: Lang, file: string): Guide {
  const slugger = new GithubSlugger();
  const headings: { id: string; text: string }[] = [];
  const markdown = new MarkdownIt({ html: false, highlight: colour });
  const tokens = markdown.parse(readFileSync(file, "utf8").replace(/<!--[\s\S]*?-->\s*/g, ""), {});
  let title = name;
  for (const [index, token] of tokens.entries()) {
    const inline = tokens[index + 1];
    if (token.type === "heading_open" && inline !== undefined) {
      const text = (inline.children ?? []).map(({ content }) => content).join("");
      const id = slugger.slug(text);
      token.attrSet("id", id);
      if (token.tag === "h1") title = text;
      if (token.tag === "h2") headings.push({ id, text });
    }
    // What is wider than the page is scrolled by keyboard, too.
    if (token.type === "table_open") token.attrSet("tabindex", "0");
    if (textLang === "zh") joinLines(token.children ?? []);
    for (const child of token.children ?? []) {
      const href = child.type === "link_open" ? child.attrGet("href") : null;
      if (href !== null) child.attrSet("href", guideLink(href));
      const image = child.type === "image" ? child.attrGet("src") : null;
      if (image !== null) child.attrSet("src", `image:${path.posix.basename(image)}`);
    }
  }
  const body = tokens.slice(tokens[0]?.tag === "h1" ? 3 : 0);
  const html = markdown.renderer
    .render(isLinkAlone(body[1]) ? body.slice(3) : body, markdown.options, {})
    .replaceAll("<pre>", '<pre tabindex="0">');
  return { name, title, textLang, html, headings };
}

/** As the README begins with its translation, to which every page here has a switch. */
function isLinkAlone(token: Token | undefined): boolean {
  const [first, ...others] = token?.children ?? [];
  return first?.type === "link_open" && others.findIndex(({ type }) => type === "link_close") === others.length - 1;
}

/** Where a line of Chinese is broken in the source, a page would show a space. */
function joinLines(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "softbreak") continue;
    // Marks of emphasis and links have no content.
    const before = tokens.slice(0, index).findLast(({ content }) => content !== "")?.content ?? "";
    const after = tokens.slice(index).find(({ content }) => content !== "")?.content ?? "";
    const isWide = [before.slice(-1), after.slice(0, 1)].some((one) => /[\u3000-\u303f\uff00-\uffef]/.test(one));
    if (isWide || (isHan(before.slice(-1)) && isHan(after.slice(0, 1)))) token.type = "text";
  }
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

const lowlight = createLowlight(common);

function colour(code: string, language: string): string {
  return lowlight.registered(language) ? toHtml(lowlight.highlight(language, code)) : "";
}

/** Links between files of the repository lead to pages here, or to the file. */
function guideLink(href: string): string {
  const [, file = "", fragment = ""] = /^([^#]*)(#.*)?$/.exec(href) ?? [];
  if (/^[a-z]+:/.test(href) || file === "") return href;
  if (/^README(?:\.zh)?\.md$/.test(path.basename(file))) return `guide:start${fragment}`;
  if (path.basename(file) === "glossary.md") return "page:/glossary/";
  if (/^(?:docs\/|\.\/)?[a-z-]+(?:\.zh)?\.md$/.test(file)) return `guide:${nameOf(file)}${fragment}`;
  return `file:${path.posix.normalize(file.startsWith(".") ? path.posix.join("docs", file) : file)}`;
}
