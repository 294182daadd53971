import { stat } from "node:fs/promises";
import path from "node:path";
import { writeFilesWhole } from "../../disk/write-files.js";
import { nameDeck } from "../../export/anki/deck-name.js";
import { type ExportKind, type ExportSet, keepKinds, loadExport, type Refusal } from "../../export/export-set.js";
import type { LeftPicture } from "../../export/picture-options.js";
import type { Bank } from "../../model/bank.js";
import { escapeControls } from "../../text/escape-controls.js";
import type { Bilingual } from "../../text/language.js";
import { type BankChoice, chooseBank } from "../files/choose-bank.js";
import { openListPictures } from "../files/list-pictures.js";
import { modifiedTime } from "../files/modified-time.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import type { DrawOptions } from "../options/draw-options.js";
import {
  type Format,
  type FormatName,
  type FormatOptions,
  formats,
  formatsThatTake,
} from "../options/export-formats.js";
import { toQuery } from "../options/query-options.js";
import { renderListCommand } from "../options/render-command.js";
import { plural } from "../screens/render-problems.js";
import { listBankPaths } from "../state/bank-paths.js";
import { tell } from "../tell.js";

export interface ExportOptions extends BankChoice, Omit<DrawOptions, "kind">, FormatOptions {
  /** Default: what the ending of `out` tells. */
  readonly to?: FormatName;
  /** Default: standard output, for text. */
  readonly out?: string;
  /** Default: each question in all its forms. */
  readonly kind?: ExportKind;
}

/**
 * Writes questions, or a quiz that is drawn of them, in a format of another program. What the format cannot hold is listed on
 * standard error, and the command ends with 1; the rest is written. Where it can hold none, no file is. Pictures beside the list are
 * put into the file where the format can hold them; those that are not found are listed, too.
 */
export async function exportQuestions(options: ExportOptions, io: Io): Promise<ExitCode> {
  const format = chooseFormat(options);
  const asFolder = options.out !== undefined && (await isFolder(options.out, format));
  const bank = await chooseBank(options, io);
  const drawn = await chooseQuestions(bank, options, io);
  const set = options.kind === undefined ? drawn : keepKinds(drawn, [options.kind]);
  if (set.items.length === 0)
    throw new UsageError({
      zh: `没有题目符合这些条件。去掉一些试试；\`${renderListCommand(options)}\` 列出有哪些。`,
      en: `No question meets these conditions. Leave some out; \`${renderListCommand(options)}\` shows what there is.`,
    });
  const { files, refused, renamed = [], pictures = [] } = await writeFormat(format, asFolder, set, bank, options, io);
  const written = countWritten(set, refused);
  if (written === 0) {
    io.err(renderRefusals(refused, { zh: "什么都没有写。", en: "Nothing is written." }, io));
    return 1;
  }
  if (options.out === undefined) {
    for (const content of Object.values(files)) if (typeof content === "string") io.write(content);
  } else {
    await writeFilesWhole(files, { writer: io });
    const names = Object.keys(files).join(", ");
    tell({ zh: `${written} 题已导出到 ${names}。`, en: `${plural(written, "question")} exported to ${names}.` }, io);
  }
  for (const { id, kind, reason } of renamed) io.err(`renamed  ${id} (${kind})  ${escapeControls(reason)}\n`);
  for (const { id, kind, address, reason } of pictures)
    io.err(`picture  ${id} (${kind})  ${escapeControls(address)}  ${escapeControls(reason)}\n`);
  io.err(renderRefusals(refused, { zh: "其余的都完整。", en: "The rest is whole." }, io));
  return refused.length === 0 && pictures.every(({ isRemote }) => isRemote) ? 0 : 1;
}

/** Gives contents by path. */
async function writeFormat(
  format: Format,
  asFolder: boolean,
  set: ExportSet,
  bank: Bank,
  options: ExportOptions,
  io: Io,
): Promise<{
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly refused: readonly Refusal[];
  readonly renamed?: readonly Refusal[];
  readonly pictures?: readonly LeftPicture[];
}> {
  const { out = "" } = options;
  const ofBank = await tellOfBank(bank, options.bank, io);
  const deck = options.title === undefined ? nameDeck([ofBank.title]) : toDeck(options.title);
  const told: FormatOptions = {
    ...(options.kind === "choice" && { rows: "mcq" }),
    ...ofBank,
    deck,
    pictures: await openListPictures(set, bank, options.bank),
    ...options,
  };
  if (asFolder && format.writeFolder !== undefined) {
    const { files, refused } = await format.writeFolder(set, told);
    const placed = Object.entries(files).map(([name, text]) => [path.join(out, name), text]);
    return { files: Object.fromEntries(placed), refused };
  }
  const { content, ...others } = await format.write(set, told, io, bank);
  return { files: { [out]: content }, ...others };
}

function chooseFormat(options: ExportOptions): Format {
  const { to, out } = options;
  const ending = path.extname(out ?? "").toLowerCase();
  const name = to ?? formatNames.find((candidate) => formats[candidate].ending === ending);
  if (name === undefined) {
    const names = formatNames.map((candidate) => `${candidate} (${formats[candidate].ending})`).join(", ");
    throw new UsageError(
      out === undefined
        ? { zh: `请用 --to 指定格式：${names}。`, en: `Say the format with --to. There are: ${names}.` }
        : {
            zh: `“${out}”的扩展名看不出格式；请用 --to 指定：${names}。`,
            en: `The ending of "${out}" does not tell the format; say it with --to. There are: ${names}.`,
          },
    );
  }
  if (out === undefined && formats[name].isBinary)
    throw new UsageError({
      zh: `格式 ${name} 不是文本。请用 --out FILE${formats[name].ending} 指定写到哪里。`,
      en: `The format ${name} is not text. Say where to write it with --out FILE${formats[name].ending}.`,
    });
  for (const option of ["title", "answers", "lines", "rows", "namespace"] as const) {
    const { takes }: Format = formats[name];
    if (option in options && !takes.includes(option))
      throw new UsageError({
        zh: `选项 --${option} 用于 ${formatsThatTake(option).join("、")}；这里的格式是 ${name}。`,
        en: `The option --${option} is for ${formatsThatTake(option).join(", ")}; the format here is ${name}.`,
      });
  }
  return formats[name];
}

const formatNames = Object.keys(formats) as readonly FormatName[];

/** A quiz where an option asks for a draw, all questions that match where none does. */
async function chooseQuestions(bank: Bank, options: ExportOptions, io: Io) {
  const { kind, ...others } = options;
  const { preset, blueprint, count, seed } = options;
  if ([preset, blueprint, count, seed].every((option) => option === undefined))
    return loadExport(bank, toQuery(options, bank));
  const { drawFromOptions } = await import("../options/draw-options.js");
  const draw = { ...others, ...(kind !== undefined && { kind: [kind] }) };
  return loadExport(bank, await drawFromOptions(bank, draw, io));
}

/** What a format should know of the bank: a list of the user's own is not to be taken for ours. */
async function tellOfBank(
  bank: Bank,
  chosen: BankChoice["bank"],
  io: Io,
): Promise<FormatOptions & { readonly title: string }> {
  const paths = listBankPaths(chosen);
  const own = paths.flatMap(({ path: file }) => file ?? []);
  const names = paths.map(({ path: file, as }) => as ?? (file === undefined ? "llm-interview" : nameOfFile(file)));
  const { title = names.join(" + ") } = bank;
  if (own.length === 0) return { license: "mit", title };
  const times = await Promise.all(own.map((file) => modifiedTime(file, io.env)));
  return {
    title,
    namespace: toNamespace(names.join("-")),
    modified: Math.max(...times),
  };
}

function nameOfFile(file: string): string {
  return path.parse(path.resolve(file)).name.normalize("NFC") || "bank";
}

/** Who writes a title means levels by `::`, as in Anki; the name of a file has them by chance. */
function toDeck(title: string): string {
  return nameDeck(title.split("::")) || nameDeck([title]);
}

/** Anki's names of notes hold letters, digits, `.`, `_` and `-`; the name of a file may have more. */
function toNamespace(name: string): string {
  return name.replaceAll(/[^\p{L}\p{M}\p{N}_.-]+/gu, "-");
}

/** Those of which at least one form is in the files. */
function countWritten({ items }: ExportSet, refused: readonly Refusal[]): number {
  return items.filter(({ id, kinds }) => !kinds.every((kind) => refused.some((it) => it.id === id && it.kind === kind)))
    .length;
}

/**
 * Looks before the work is done. What is a folder, or has the name of one, is written as one where the format can be.
 *
 * @throws UsageError where the format has no folder, and for a device, such as `/dev/null`, which a file would replace.
 */
async function isFolder(out: string, format: Format): Promise<boolean> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory() === true || /[/\\]$/.test(out)) {
    if (format.writeFolder !== undefined) return true;
    const file = path.join(out, `questions${format.ending}`);
    throw new UsageError({
      zh: `“${out}”是文件夹。请给出文件，如 --out ${file}。`,
      en: `"${out}" is a folder. Name a file, such as --out ${file}.`,
    });
  }
  if (found?.isFile() === false)
    throw new UsageError({
      zh: `“${out}”不是文件。请给出文件；不写 --out 则把文本写到标准输出。`,
      en: `"${out}" is no file. Name one, or leave --out away to write text to standard output.`,
    });
  return false;
}

/** Reasons are those of the library, in English. */
function renderRefusals(refused: readonly Refusal[], rest: Bilingual, { language }: Pick<Io, "language">): string {
  if (refused.length === 0) return "";
  const lines = refused.map(({ id, kind, reason }) => `refused  ${id} (${kind})  ${escapeControls(reason)}\n`);
  const said: Bilingual = {
    zh: `这个格式容不下其中 ${refused.length} 项。请改动上面所说之处，或换一种格式。${rest.zh}`,
    en: `${plural(refused.length, "item")} refused: the format cannot hold ${refused.length === 1 ? "it" : "them"}. Change what is named, or take another format. ${rest.en}`,
  };
  return `${lines.join("")}${said[language]}\n`;
}
