import { access } from "node:fs/promises";
import path from "node:path";
import { type CardScaffold, everyPart, scaffoldCard } from "../../compile/card/scaffold-card.js";
import { compileBank } from "../../compile/compile-bank.js";
import { idPattern } from "../../compile/parse/id-suffix.js";
import { kindOfSource } from "../../compile/sources/sort-sources.js";
import type { SourceFile } from "../../compile/sources/source-file.js";
import { readBankFile } from "../../compile/vocabulary/bank-file.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import type { Article } from "../../model/article.js";
import type { BankData } from "../../model/bank-data.js";
import type { Question } from "../../model/question.js";
import { type Bilingual, languageOf } from "../../text/language.js";
import { adviseInBoth } from "../../text/nearest.js";
import { type ReadLimit, readList } from "../files/read-list.js";
import { type ExitCode, type Io, UsageError } from "../io.js";

export interface NewCardOptions extends ReadLimit {
  /** Folder of the bank. Default: the one we are in if it has a bank.yaml, otherwise `content`. */
  readonly content?: string;
  /** Entry of a list to start from, as `<list>.md#<id>`. */
  readonly from?: string;
}

/**
 * Writes a card, and its translations where the bank asks for some, ready to fill. If an outline of the bank has a question of this id,
 * the card claims it and starts from its words; with `from` it starts from an entry of any list; otherwise from nothing.
 *
 * @param target - `<section>/<id>`. May be absent with `from`: then section and id are those of the entry.
 */
export async function newCard(target: string | undefined, options: NewCardOptions, io: Io): Promise<ExitCode> {
  const folder = options.content ?? ((await exists("bank.yaml")) ? "." : "content");
  const { files } = await readList(folder, options);
  const { data } = compileBank(files);
  const entry = options.from === undefined ? undefined : await findEntry(options.from, options);
  const { section, id } = readTarget(target, entry, options.from);
  const claimed = data.questions.find((question) => question.id === id);
  if (claimed !== undefined && claimed.section !== section) {
    throw new UsageError({
      zh: `题目“${id}”属于章节“${claimed.section}”。`,
      en: `The question "${id}" belongs to the section "${claimed.section}".`,
    });
  }
  const isNew = isNewSection(section, data, files);

  const { lints, translations = [] } = readBankFile(
    files.find((file) => kindOfSource(file.path) === "bank"),
    [],
  );
  const pathOf = (language?: string) =>
    path.join(folder, "questions", section, `${id}${language === undefined ? "" : `.${language}`}.md`);
  const paths = [pathOf(), ...translations.map(pathOf)];
  for (const file of paths)
    if (await exists(file)) throw new UsageError({ zh: `“${file}”已经存在。`, en: `"${file}" exists already.` });

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
  const said: readonly Bilingual[] = [
    { zh: `已写出 ${paths.join("、")}。`, en: `Wrote ${paths.join(", ")}.` },
    ...(isNew
      ? [
          {
            zh: `章节“${section}”是新的，由这个文件夹里的题开始。`,
            en: `The section "${section}" is new: questions of this folder begin it.`,
          },
        ]
      : []),
    ...(claimed === undefined
      ? []
      : [
          {
            zh: "若有附带文件为这道题写了标签和难度，请移到题卡里。",
            en: "If a sidecar speaks for this question, move its tags and difficulty into the card.",
          },
        ]),
  ];
  io.out(said.map((one) => `${one[io.language]}\n`).join(""));
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
async function findEntry(from: string, limit: ReadLimit): Promise<Entry> {
  const [, list, id] = /^(.+)#([^#]*)$/.exec(from) ?? [undefined, from, ""];
  const { data } = compileBank((await readList(list ?? from, limit)).files);
  const question = data.questions.find((candidate) => candidate.id === id);
  if (question !== undefined) return entryOf(data, question);
  const ids = data.questions.map((candidate) => candidate.id);
  const some = `${ids.slice(0, 8).join(", ")}${ids.length > 8 ? ", ..." : ""}`;
  const all: Bilingual = { zh: `其中的题有 ${some}。`, en: `Its questions are ${some}.` };
  const example = `${list}#${ids[0] ?? "id"}`;
  if (id === "")
    throw new UsageError({
      zh: `--from 要给出题单和 id，如 ${example}。${all.zh}`,
      en: `--from takes a list and an id, such as ${example}. ${all.en}`,
    });
  const { zh, en } = adviseInBoth(id ?? "", ids, all);
  throw new UsageError({ zh: `“${list}”里没有题目“${id}”。${zh}`, en: `"${list}" has no question "${id}". ${en}` });
}

/** Made from words, for the time being: no name for a file. */
const provisional = /^[qs]-[0-9a-f]{10}$/;

function readTarget(target: string | undefined, entry: Entry | undefined, from: string | undefined) {
  if (target === undefined) {
    if (entry === undefined)
      throw new UsageError({
        zh: "请以 <章节>/<id> 给出题卡，或用 --from 给出题单中的一题。",
        en: "Name the card as <section>/<id>, or the entry of a list by --from.",
      });
    const { section, id } = entry.question;
    if (!provisional.test(section) && !provisional.test(id)) return { section, id };
    const what: Bilingual = provisional.test(id)
      ? { zh: "这道题", en: "The entry has no id" }
      : { zh: "这道题的章节", en: "The section of the entry has no id" };
    throw new UsageError({
      zh: `${what.zh}在题单里没有 id。请给出题卡：new card <章节>/<id> --from ${from}`,
      en: `${what.en} in the list. Name the card: new card <section>/<id> --from ${from}`,
    });
  }
  const [section = "", id = "", ...rest] = target.split("/");
  if (rest.length === 0 && idPattern.test(id)) return { section, id };
  throw new UsageError({
    zh: `“${target}”不是 <章节>/<id>。id 是以连字符相连的小写英文，如 inference/paged-attention。`,
    en: `"${target}" is not <section>/<id>. Ids are lower-case English words joined by hyphens, such as inference/paged-attention.`,
  });
}

/** A bank without sections.yaml takes any folder for a section; what looks like a slip is refused all the same. */
function isNewSection(section: string, data: BankData, files: readonly SourceFile[]): boolean {
  const sections = data.sections.map((entry) => entry.id);
  if (sections.includes(section)) return false;
  const isFixed = files.some((file) => kindOfSource(file.path) === "sections");
  const otherwise: Bilingual = {
    zh: `可用的有：${sections.join("、")}。`,
    en: `There are: ${sections.join(", ")}.`,
  };
  const advice = adviseInBoth(section, sections, otherwise);
  if (!isFixed && advice === otherwise && idPattern.test(section)) return true;
  throw new UsageError({
    zh: `没有章节“${section}”。${advice.zh}`,
    en: `There is no section "${section}". ${advice.en}`,
  });
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
