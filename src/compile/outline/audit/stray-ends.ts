import { reportWarning } from "../../report.js";
import type { OutlineReading } from "../outline-reading.js";
import { isClosingTitle } from "../signs/aside-title.js";
import { isRule } from "./is-rule.js";
import type { WrittenLine } from "./written-lines.js";

/** Of fewer answers, nobody can say how they end. */
const LEAST_ANSWERS = 8;
/** Hardly anybody writes a heading as high as those of sections in one answer. */
const LEAST_FLAT = 3;
/** Of so many answers, one may end so by chance. */
const SHARE = 50;
/** So many lines with nothing but links are what the list was made of. */
const LEAST_LINKS = 3;
/** What somebody says when a list ends is short. */
const MOST_LINES = 30;

/** An address that stands on no words of Markdown. */
const bareAddress = /(?:^|[^(])https?:\/\/|<a\s/;

const boldLead = /^\*\*([^*]{2,24})\*\*/;

/** An answer, and how it ends. */
interface End {
  readonly lines: readonly WrittenLine[];
  /** The first line behind the last rule in it. */
  readonly behindRule: WrittenLine | undefined;
  /** The first line of a quotation that ends it. */
  readonly quoted: WrittenLine | undefined;
  /** The last line, where it leads to another page; in an answer, a link stands on words. */
  readonly link: WrittenLine | undefined;
  /** The first heading that stands as high as titles and sections do. */
  readonly title: WrittenLine | undefined;
  /** Words in bold that name what a list ends with. */
  readonly closing: WrittenLine | undefined;
  /** The first of several lines at the end with nothing but links. */
  readonly links: WrittenLine | undefined;
}

/**
 * Reports what ends the last answer and no other: words behind a rule, a conclusion, a quotation, a link, a heading
 * as high as a title. Nobody writes one answer otherwise than all
 * others, but everybody writes below a list who made it and of what.
 */
export function reportStrayEnds(reading: OutlineReading, lines: readonly WrittenLine[]): void {
  const ends = endsOf(lines);
  const own = ends.at(-1);
  const others = ends.slice(0, -1);
  const last = own?.lines.at(-1);
  if (own === undefined || last === undefined || others.length < LEAST_FLAT) return;
  if (last.questions !== lines.at(-1)?.questions || last.text.trimStart().startsWith("|")) return;
  const isFlat = !lines.some(({ isOwn, key }) => isOwn && key.startsWith("h"));
  const isSole = (key: "title" | "behindRule" | "quoted" | "link" | "links" | "closing") =>
    (key === "title" ? isFlat : others.length >= LEAST_ANSWERS) &&
    others.filter((end) => end[key] !== undefined).length * SHARE < others.length;
  const found =
    (isSole("title") && own.title) ||
    (isSole("behindRule") && own.behindRule) ||
    (isSole("closing") && own.closing) ||
    (isSole("quoted") && isSole("link") && own.quoted !== undefined && leadsOut(last) && own.quoted) ||
    (isSole("links") && own.links) ||
    (isSole("link") && own.link);
  if (!found || own.lines.length - own.lines.indexOf(found) > MOST_LINES) return;
  if (reading.problems.some(({ line }) => line >= found.line)) return;
  const place = { file: reading.path, line: found.line, column: found.indent + 1 };
  const message = "This became the end of the last answer, but no other answer ends so.";
  const suggestion = "If it is about the list, write it below a heading of its own, or above the first question.";
  reportWarning(reading.problems, "stray-text", place, message, suggestion);
}

function endsOf(lines: readonly WrittenLine[]): End[] {
  const answers = new Map<number, WrittenLine[]>();
  for (const line of lines) {
    if (!line.isInAnswer || !line.isUnread) continue;
    const found = answers.get(line.questions);
    if (found === undefined) answers.set(line.questions, [line]);
    else found.push(line);
  }
  return [...answers.values()].map(endOf);
}

function endOf(lines: WrittenLine[]): End {
  const last = lines.at(-1);
  const rule = lines.findLastIndex(({ text }) => isRule(text));
  const quoted = lines.findLastIndex(({ key }) => !key.startsWith("q")) + 1;
  const links = lines.findLastIndex(({ text }) => !isLinkAlone(text)) + 1;
  return {
    lines,
    title: lines.find(({ key }) => key === "h1" || key === "h2"),
    behindRule: rule === -1 ? undefined : lines[rule + 1],
    quoted: quoted === 0 ? undefined : lines[quoted],
    closing: lines.findLast(({ text }) => isClosingTitle(boldLead.exec(text)?.[1] ?? "")),
    link: last !== undefined && bareAddress.test(last.text) && leadsOut(last) ? last : undefined,
    links: lines.length - links >= LEAST_LINKS ? lines[links] : undefined,
  };
}

function leadsOut({ text }: WrittenLine): boolean {
  return /\bhttps?:\/\/|<a\s/.test(text) && !/^\s*!\[|<img\s/.test(text);
}

function isLinkAlone(text: string): boolean {
  const words = text.replace(/^\s*(?:[-*+][ \t]+)?/, "").trimEnd();
  return /^\[[^[\]]+\]\(https?:[^()\s]+\)$/.test(words) || /^<?https?:\/\/\S+$/.test(words);
}
