import { localePattern } from "../../text/language.js";

/** What the front matter of a page says of it, as far as lists have a use for it. */
export interface PageHeader {
  readonly title?: string;
  /** A BCP 47 tag. */
  readonly locale?: string;
}

/** Front matter is at the start, and no longer. */
const MOST = 4000;
const longestTitle = 200;

/** Reads `title` and `lang`, `language` or `locale` of the front matter that a text begins with: scalars on one line, without YAML's finer points. */
export function readPageHeader(source: string): PageHeader {
  const start = source.replace(/^\uFEFF/, "").slice(0, MOST);
  if (!/^---[ \t]{0,8}[\r\n]/.test(start)) return {};
  const [, ...lines] = start.split(/\r\n|\n|\r/);
  const end = lines.findIndex((line) => /^(?:---|\.\.\.)[ \t]{0,8}$/.test(line));
  const header = lines.slice(0, end === -1 ? 0 : end);
  const read = (name: RegExp) => {
    const line = header.find((each) => name.test(each));
    return line === undefined ? "" : scalarOf(line.slice(line.indexOf(":") + 1));
  };
  const title = read(/^title:/);
  const locale = read(/^(?:lang|language|locale):/).replace("_", "-");
  return {
    ...(title !== "" && title.length <= longestTitle && { title }),
    ...(localePattern.test(locale) && { locale }),
  };
}

/** Without quotes, comment, or what is no text on one line. */
function scalarOf(written: string): string {
  const text = written.trim();
  const quoted = /^(?:"([^"]{0,300})"|'([^']{0,300})')/.exec(text);
  if (quoted !== null) return (quoted[1] ?? quoted[2] ?? "").trim();
  return /^[[{|>&*!#]/.test(text) ? "" : (text.split(" #", 1)[0] ?? "").trim();
}
