import { access } from "node:fs/promises";
import path from "node:path";
import { type CardScaffold, everyPart, scaffoldCard } from "../../compile/card/scaffold-card.js";
import { compileBank } from "../../compile/compile-bank.js";
import { idPattern } from "../../compile/parse/id-suffix.js";
import { kindOfSource } from "../../compile/sources/sort-sources.js";
import type { SourceFile } from "../../compile/sources/source-file.js";
import { readBankFile } from "../../compile/vocabulary/bank-file.js";
import { readContent } from "../../disk/read-content.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import type { Article } from "../../model/article.js";
import type { BankData } from "../../model/bank-data.js";
import type { Question } from "../../model/question.js";
import { languageOf } from "../../text/language.js";
import { adviseNearest } from "../../text/nearest.js";
import { type ExitCode, type Io, UsageError } from "../io.js";

export interface NewCardOptions {
  /** Folder of the bank. Default: the one we are in if it has a bank.yaml, otherwise `content`. */
  readonly content?: string;
  /** Entry of a list to start from, as `<list>.md#<id>`. */
  readonly from?: string;
}

/**
 * Writes a card, and its translation where the bank asks for one, ready to fill. If an outline of the bank has a question of this id,
 * the card claims it and starts from its words; with `from` it starts from an entry of any list; otherwise from nothing.
 *
 * @param target - `<section>/<id>`. May be absent with `from`: then section and id are those of the entry.
 */
export async function newCard(target: string | undefined, options: NewCardOptions, io: Io): Promise<ExitCode> {
  const folder = options.content ?? ((await exists("bank.yaml")) ? "." : "content");
  const { files } = await readContent(folder);
  const { data } = compileBank(files);
  const entry = options.from === undefined ? undefined : await findEntry(options.from);
  const { section, id } = readTarget(target, entry, options.from);
  const claimed = data.questions.find((question) => question.id === id);
  if (claimed !== undefined && claimed.section !== section) {
    throw new UsageError(`The question "${id}" belongs to the section "${claimed.section}".`);
  }
  const isNew = isNewSection(section, data, files);

  const { lints, translations = [] } = readBankFile(
    files.find((file) => kindOfSource(file.path) === "bank"),
    [],
  );
  const pathOf = (language?: string) =>
    path.join(folder, "questions", section, `${id}${language === undefined ? "" : `.${language}`}.md`);
  const paths = [pathOf(), ...translations.map(pathOf)];
  for (const file of paths) if (await exists(file)) throw new UsageError(`"${file}" exists already.`);

  const isWhole = lints.has("missing-field");
  const known = entry ?? (claimed === undefined ? undefined : entryOf(data, claimed));
  const parts = lints.has("missing-part") ? everyPart : known === undefined ? (["explanation", "choice"] as const) : [];
  const numbers = data.questions.filter((question) => question.section === section).map(({ number }) => number);
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  const scaffold: CardScaffold = {
    frontMatter: {
      ...(isWhole
        ? { number: claimed?.number ?? next, origin: claimed === undefined ? ("added" as const) : ("seed" as const) }
        : {}),
      difficulty: known?.question.difficulty ?? 2,
      tags: known?.question.tags ?? [],
      isWhole,
    },
    ...(known === undefined ? {} : { prompt: known.question.prompt, article: known.article }),
    ...(known?.question.status === "answered" ? { brief: known.question.brief } : {}),
    parts,
  };
  const texts: Record<string, string> = { [pathOf()]: scaffoldCard(languageOf(data.locale), scaffold) };
  for (const language of translations) texts[pathOf(language)] = scaffoldCard(languageOf(language), { parts });
  await writeFilesWhole(texts, { writer: io });
  io.out(`Wrote ${paths.join(" and ")}.\n`);
  if (isNew) io.out(`The section "${section}" is new: questions of this folder begin it.\n`);
  if (claimed !== undefined)
    io.out("If a sidecar speaks for this question, move its tags and difficulty into the card.\n");
  return 0;
}

interface Entry {
  readonly question: Question;
  readonly article: Article | Record<string, never>;
}

function entryOf(data: BankData, question: Question): Entry {
  return { question, article: data.articles.find(({ id }) => id === question.id) ?? {} };
}

/** Finds `<list>.md#<id>`. */
async function findEntry(from: string): Promise<Entry> {
  const [, list, id] = /^(.+)#([^#]*)$/.exec(from) ?? [undefined, from, ""];
  const { data } = compileBank((await readContent(list ?? from)).files);
  const question = data.questions.find((candidate) => candidate.id === id);
  if (question !== undefined) return entryOf(data, question);
  const ids = data.questions.map((candidate) => candidate.id);
  const advice = `Its questions are ${ids.slice(0, 8).join(", ")}${ids.length > 8 ? ", ..." : ""}.`;
  if (id === "") throw new UsageError(`--from takes a list and an id, such as ${list}#${ids[0] ?? "id"}. ${advice}`);
  throw new UsageError(`"${list}" has no question "${id}". ${adviseNearest(id ?? "", ids, advice)}`);
}

/** Made from words, for the time being: no name for a file. */
const provisional = /^[qs]-[0-9a-f]{10}$/;

function readTarget(target: string | undefined, entry: Entry | undefined, from: string | undefined) {
  if (target === undefined) {
    if (entry === undefined) throw new UsageError("Name the card as <section>/<id>, or the entry of a list by --from.");
    const { section, id } = entry.question;
    if (!provisional.test(section) && !provisional.test(id)) return { section, id };
    const what = provisional.test(id) ? "The entry has no id" : "The section of the entry has no id";
    throw new UsageError(`${what} in the list. Name the card: new card <section>/<id> --from ${from}`);
  }
  const [section = "", id = "", ...rest] = target.split("/");
  if (rest.length === 0 && idPattern.test(id)) return { section, id };
  throw new UsageError(
    `"${target}" is not <section>/<id>. Ids are lower-case English words joined by hyphens, such as inference/paged-attention.`,
  );
}

/** A bank without sections.yaml takes any folder for a section; what looks like a slip is refused all the same. */
function isNewSection(section: string, data: BankData, files: readonly SourceFile[]): boolean {
  const sections = data.sections.map((entry) => entry.id);
  if (sections.includes(section)) return false;
  const isFixed = files.some((file) => kindOfSource(file.path) === "sections");
  const otherwise = `There are: ${sections.join(", ")}.`;
  const advice = adviseNearest(section, sections, otherwise);
  if (!isFixed && advice === otherwise && idPattern.test(section)) return true;
  throw new UsageError(`There is no section "${section}". ${advice}`);
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
