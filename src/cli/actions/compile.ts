import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { CompileOptions } from "../../compile/compile-bank.js";
import { hashText, openCache } from "../../disk/compile-cache.js";
import { findContentVersion } from "../../disk/content-version.js";
import { type Content, readContent } from "../../disk/read-content.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import type { Problem } from "../../model/problem.js";
import { countDrafts } from "../files/progress.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { plural, renderProblems } from "../screens/render-problems.js";

export interface CompileCommandOptions extends Pick<CompileOptions, "shape" | "locale"> {
  /** Folder for `bank.json` and `bank.ts`; a translation goes to `bank.en.json` and `bank.en.ts`. */
  readonly out?: string;
  /** Default: that of the nearest package.json for content with a registry, otherwise 0.0.0. */
  readonly contentVersion?: string;
  readonly cache: boolean;
  /** Refuse warnings, too. */
  readonly strict?: boolean;
}

/**
 * Compiles a list: to standard output, or with `out` to files. Problems go to standard error.
 * With problems of level `error` nothing is written, with `strict` neither with warnings.
 */
export async function compile(target: string, options: CompileCommandOptions, io: Io): Promise<ExitCode> {
  const { shape, locale, out } = options;
  if (out !== undefined) await assertFolder(out);
  const content = await readContent(target);
  const version = options.contentVersion ?? (await findContentVersion(content));
  const compileOptions = {
    ...(version === undefined ? {} : { version }),
    ...(shape === undefined ? {} : { shape }),
    ...(locale === undefined ? {} : { locale }),
  };
  if (out !== undefined) return compileToFiles(target, content, compileOptions, { ...options, out }, io);

  const [{ compileBank }, { renderBankJson }] = await Promise.all([
    import("../../compile/compile-bank.js"),
    import("../../compile/assemble/render-bank.js"),
  ]);
  const counted = countDrafts(content.files, io);
  const { data, problems } = compileBank(content.files, { ...compileOptions, drafts: counted.drafts });
  counted.end();
  const all = [...content.problems, ...problems];
  io.err(renderProblems(all, "pretty"));
  if (isRefused(all, options)) return refuse(io, options);
  io.write(renderBankJson(data));
  return 0;
}

/** A bank is two files. Who names one, perhaps the list itself, means something else by `--out`. */
async function assertFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  if (found !== undefined || /\.(?:md|markdown|json|[cm]?[jt]s)$/i.test(out)) {
    const { dir, name, ext } = path.parse(out);
    const folder = ext === "" ? `${out}-bank` : path.join(dir, name);
    throw new UsageError(
      `--out takes a folder, for bank.json and bank.ts, and "${out}" ${found === undefined ? "names a file" : "is a file"}. Write --out ${folder}, say.`,
    );
  }
}

async function compileToFiles(
  target: string,
  content: Content,
  compileOptions: CompileOptions,
  { out, cache: useCache, strict = false }: CompileCommandOptions & { readonly out: string },
  io: Io,
): Promise<ExitCode> {
  const cache =
    useCache && content.problems.length === 0
      ? await openCache(target, out, compileOptions, content.files, io)
      : undefined;
  const manifest = await cache?.readManifest();
  if (cache !== undefined && manifest?.fingerprint === cache.fingerprint && (await areWhole(manifest.outputs))) {
    io.err(renderProblems(manifest.problems, "pretty"));
    if (isRefused(manifest.problems, { strict })) return refuse(io, { strict });
    io.err(`${plural(manifest.questionCount, "question")}, unchanged in ${out}.\n`);
    return 0;
  }
  const [{ compileBank }, { renderBankJson, renderBankModule }] = await Promise.all([
    import("../../compile/compile-bank.js"),
    import("../../compile/assemble/render-bank.js"),
  ]);
  const drafts = await cache?.openDrafts();
  const counted = countDrafts(content.files, io, drafts);
  const { data, translation, problems } = compileBank(content.files, { ...compileOptions, drafts: counted.drafts });
  counted.end();
  const all = [...content.problems, ...problems];
  io.err(renderProblems(all, "pretty"));
  if (isRefused(all, { strict })) return refuse(io, { strict });
  const texts: Record<string, string> = {};
  for (const bank of translation === undefined ? [data] : [data, translation]) {
    const name = path.join(out, bank === data ? "bank" : `bank.${bank.locale}`);
    const json = renderBankJson(bank);
    texts[`${name}.json`] = json;
    texts[`${name}.ts`] = renderBankModule(bank, { json });
  }
  const changed = await writeFilesWhole(texts, io);
  await drafts?.save();
  await cache?.writeManifest({
    fingerprint: cache.fingerprint,
    outputs: Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, hashText(text)])),
    problems: all,
    questionCount: data.questions.length,
  });
  const outcome = changed.length === 0 ? `, unchanged in ${out}` : ` written to ${Object.keys(texts).join(", ")}`;
  io.err(`${plural(data.questions.length, "question")}${outcome}.\n`);
  return 0;
}

function isRefused(problems: readonly Problem[], { strict = false }: { readonly strict?: boolean }): boolean {
  return problems.some(({ level }) => level === "error" || strict);
}

function refuse(io: Io, { strict = false }: { readonly strict?: boolean }): ExitCode {
  io.err(`Nothing is written while there are ${strict ? "problems" : "errors"}.\n`);
  return 1;
}

async function areWhole(outputs: Readonly<Record<string, string>>): Promise<boolean> {
  const whole = await Promise.all(
    Object.entries(outputs).map(async ([file, hash]) => {
      // As bytes: a large bank takes longer to decode than to hash.
      const bytes = await readFile(file).catch(() => undefined);
      return bytes !== undefined && hashText(bytes) === hash;
    }),
  );
  return whole.every((isWhole) => isWhole);
}
