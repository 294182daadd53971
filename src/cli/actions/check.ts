import { type CompileOptions, type CompileResult, compileBank } from "../../compile/compile-bank.js";
import type { LeftOut } from "../../compile/parse/left-out.js";
import { findContentVersion } from "../../disk/content-version.js";
import type { Content } from "../../disk/read-content.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import { bank as published } from "../../generated/bank.zh.js";
import type { Article } from "../../model/article.js";
import type { Problem } from "../../model/problem.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { escapeControls } from "../../text/escape-controls.js";
import type { Bilingual, Language } from "../../text/language.js";
import { followCompile } from "../files/follow-compile.js";
import { type ReadLimit, readList } from "../files/read-list.js";
import type { ExitCode, Io } from "../io.js";
import { type ProblemFormat, plural, renderProblems } from "../screens/render-problems.js";
import { tell } from "../tell.js";
import { mendTexts } from "./mend-texts.js";

export interface CheckOptions extends Pick<CompileOptions, "shape" | "locale">, ReadLimit {
  readonly fix?: boolean;
  readonly format: ProblemFormat;
  readonly strict?: boolean;
  readonly leftOut?: boolean;
  /** Lists the cards that were last held against their sources so many months ago, or earlier; integer, at least 1. */
  readonly stale?: number;
  /** Ids whose translations are good although their source changed; with a language behind a dot, that one. */
  readonly acceptTranslation?: readonly string[];
}

interface Words {
  readonly clean: string;
  readonly counts: (questions: number, sections: number) => string;
  readonly leftOut: (passages: number) => string;
  readonly end: string;
  readonly isLeftOut: string;
  readonly never: string;
  readonly stale: (cards: number, months: number) => string;
}

const words: Bilingual<Words> = {
  zh: {
    clean: "没有问题。",
    counts: (questions, sections) => `${sections} 章，${questions} 题`,
    leftOut: (passages) => `；有 ${passages} 段不属于任何题目（--left-out 列出）`,
    end: "。",
    isLeftOut: "未收入",
    never: "从未",
    stale: (cards, months) => `${cards} 张题卡该核对了：上次核对在 ${months} 个月前或更早。`,
  },
  en: {
    clean: "No problems. ",
    counts: (questions, sections) => `${plural(questions, "question")} in ${plural(sections, "section")}`,
    leftOut: (passages) => `; ${plural(passages, "passage")} left out (--left-out lists them)`,
    end: ".",
    isLeftOut: "left out",
    never: "never",
    stale: (cards, months) => `${plural(cards, "card")} due: last checked ${plural(months, "month")} ago or earlier.`,
  },
};

/** Reports the problems of a list on standard output; with `fix`, writes missing ids and the registry first. */
export async function check(target: string, options: CheckOptions, io: Io): Promise<ExitCode> {
  let content = await readList(target, options);
  let result = await compileCounted(content, options, io);
  if (options.fix === true) {
    const own = await compileOptions(content, options);
    const texts = mendTexts(content.files, result, (files) => compileBank(files, own));
    const written = await writeFilesWhole(texts, { writer: io, readAs: Object.fromEntries(read(content, texts)) });
    if (written.length > 0) tell({ zh: `已写入 ${written.join("、")}。`, en: `Wrote ${written.join(", ")}.` }, io);
    content = await readList(target, options);
    result = await compileCounted(content, options, io);
  }
  const problems: readonly Problem[] = [...content.problems, ...result.problems];
  io.out(renderProblems(problems, options.format, io.language));
  // Other formats are read by programs, which expect problems and nothing else.
  const print = options.format === "pretty" ? io.out : io.err;
  if (options.leftOut === true) print(renderLeftOut(result.leftOut, words[io.language].isLeftOut));
  if (options.stale !== undefined)
    print(renderStale(result.data.articles, options.stale, io.month(io.now()), io.language));
  if (options.format === "pretty") {
    const { questions, sections } = result.data;
    const said = words[io.language];
    const unlisted = options.leftOut === true ? 0 : result.leftOut.length;
    io.out(
      `${problems.length === 0 ? said.clean : ""}${said.counts(questions.length, sections.length)}${unlisted === 0 ? "" : said.leftOut(unlisted)}${said.end}\n`,
    );
  }
  const fails = problems.some(({ level }) => level === "error" || options.strict === true);
  return fails ? 1 : 0;
}

async function compileCounted(content: Content, options: CheckOptions, io: Io): Promise<CompileResult> {
  const own = await compileOptions(content, options);
  const { onProgress, end } = followCompile(io);
  const result = compileBank(content.files, { ...own, onProgress });
  end();
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
function renderStale(articles: readonly Article[], months: number, thisMonth: string, language: Language): string {
  const monthsSince = ({ checked }: Article) =>
    checked === undefined ? Number.POSITIVE_INFINITY : countMonths(thisMonth) - countMonths(checked);
  const due = articles
    .filter((article) => monthsSince(article) >= months)
    .sort((a, b) => byCodePoint(a.checked ?? "", b.checked ?? "") || byCodePoint(a.id, b.id));
  const said = words[language];
  const lines = due.map(
    ({ id, checked, source }) => `${source.file}:${source.line}  ${checked ?? said.never}  ${id}\n`,
  );
  return `${lines.join("")}${said.stale(due.length, months)}\n`;
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

function renderLeftOut(passages: readonly LeftOut[], isLeftOut: string): string {
  const lines = passages.map(
    ({ file, line, endLine, kind }) => `${escapeControls(file)}:${line}-${endLine}  ${isLeftOut}  ${kind}\n`,
  );
  return lines.join("");
}
