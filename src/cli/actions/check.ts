import { type CompileOptions, type CompileResult, compileBank } from "../../compile/compile-bank.js";
import type { LeftOut } from "../../compile/parse/left-out.js";
import { findContentVersion } from "../../disk/content-version.js";
import { type Content, readContent } from "../../disk/read-content.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import { bank as published } from "../../generated/bank.zh.js";
import type { Article } from "../../model/article.js";
import type { Problem } from "../../model/problem.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { escapeControls } from "../../text/escape-controls.js";
import { countDrafts } from "../files/progress.js";
import type { ExitCode, Io } from "../io.js";
import { type ProblemFormat, plural, renderProblems } from "../screens/render-problems.js";
import { mendTexts } from "./mend-texts.js";

export interface CheckOptions extends Pick<CompileOptions, "shape" | "locale"> {
  readonly fix?: boolean;
  readonly format: ProblemFormat;
  readonly strict?: boolean;
  readonly leftOut?: boolean;
  /** Lists the cards that were last held against their sources so many months ago, or earlier; integer, at least 1. */
  readonly stale?: number;
  /** Ids whose translation is good although its source changed. */
  readonly acceptTranslation?: readonly string[];
}

/** Reports the problems of a list on standard output; with `fix`, writes missing ids and the registry first. */
export async function check(target: string, options: CheckOptions, io: Io): Promise<ExitCode> {
  let content = await readContent(target);
  let result = await compileCounted(content, options, io);
  if (options.fix === true) {
    const own = await compileOptions(content, options);
    const texts = mendTexts(content.files, result, (files) => compileBank(files, own));
    const written = await writeFilesWhole(texts, { writer: io, readAs: Object.fromEntries(read(content, texts)) });
    if (written.length > 0) io.err(`Wrote ${written.join(", ")}.\n`);
    content = await readContent(target);
    result = await compileCounted(content, options, io);
  }
  const problems: readonly Problem[] = [...content.problems, ...result.problems];
  io.out(renderProblems(problems, options.format));
  // Other formats are read by programs, which expect problems and nothing else.
  const print = options.format === "pretty" ? io.out : io.err;
  if (options.leftOut === true) print(renderLeftOut(result.leftOut));
  if (options.stale !== undefined) print(renderStale(result.data.articles, options.stale, io.month(io.now())));
  if (options.format === "pretty") {
    const questions = plural(result.data.questions.length, "question");
    const sections = plural(result.data.sections.length, "section");
    const leftOut =
      options.leftOut === true || result.leftOut.length === 0
        ? ""
        : `; ${plural(result.leftOut.length, "passage")} left out (--left-out lists them)`;
    io.out(`${problems.length === 0 ? `No problems. ` : ""}${questions} in ${sections}${leftOut}.\n`);
  }
  const fails = problems.some(({ level }) => level === "error" || options.strict === true);
  return fails ? 1 : 0;
}

async function compileCounted(content: Content, options: CheckOptions, io: Io): Promise<CompileResult> {
  const own = await compileOptions(content, options);
  const counted = countDrafts(content.files, io);
  const result = compileBank(content.files, { ...own, drafts: counted.drafts });
  counted.end();
  return result;
}

async function compileOptions(
  content: Content,
  { shape, locale, acceptTranslation }: CheckOptions,
): Promise<CompileOptions> {
  const version = await findContentVersion(content);
  return {
    glossary: published.tags,
    ...(version === undefined ? {} : { version }),
    ...(shape === undefined ? {} : { shape }),
    ...(locale === undefined ? {} : { locale }),
    ...(acceptTranslation === undefined ? {} : { acceptTranslations: acceptTranslation }),
  };
}

/** The articles that are due, the longest unchecked first; those that say no month were never checked. */
function renderStale(articles: readonly Article[], months: number, thisMonth: string): string {
  const monthsSince = ({ checked }: Article) =>
    checked === undefined ? Number.POSITIVE_INFINITY : countMonths(thisMonth) - countMonths(checked);
  const due = articles
    .filter((article) => monthsSince(article) >= months)
    .sort((a, b) => byCodePoint(a.checked ?? "", b.checked ?? "") || byCodePoint(a.id, b.id));
  const lines = due.map(({ id, checked, source }) => `${source.file}:${source.line}  ${checked ?? "never"}  ${id}\n`);
  return `${lines.join("")}${plural(due.length, "card")} due: last checked ${plural(months, "month")} ago or earlier.\n`;
}

/** Months since the year 0, of a month such as `2026-01`. */
function countMonths(month: string): number {
  const [year = 0, inYear = 1] = month.split("-").map(Number);
  return 12 * year + inYear;
}

/** What the files said that are to be written anew. */
function read({ files }: Content, texts: Readonly<Record<string, string>>): (readonly [string, string])[] {
  return files.flatMap(({ path, text }) => (Object.hasOwn(texts, path) ? [[path, text] as const] : []));
}

function renderLeftOut(passages: readonly LeftOut[]): string {
  const lines = passages.map(
    ({ file, line, endLine, kind }) => `${escapeControls(file)}:${line}-${endLine}  left out  ${kind}\n`,
  );
  return lines.join("");
}
