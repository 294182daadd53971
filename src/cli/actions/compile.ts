import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { CompileOptions } from "../../compile/compile-bank.js";
import { hashText } from "../../disk/compile-cache.js";
import {
  type ContentCompiler,
  type ContentResult,
  openContentCompiler,
  type Reading,
} from "../../disk/content-compiler.js";
import { writeFilesWhole } from "../../disk/write-files.js";
import type { Problem } from "../../model/problem.js";
import type { Bilingual } from "../../text/language.js";
import { followCompile } from "../files/follow-compile.js";
import type { ReadLimit } from "../files/read-list.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { plural, renderProblems } from "../screens/render-problems.js";
import { tell } from "../tell.js";

export interface CompileCommandOptions extends Pick<CompileOptions, "shape" | "locale">, ReadLimit {
  /** Folder for `bank.json` and `bank.ts`; a translation goes to files with its language, such as `bank.en.json` and `bank.en.ts`. */
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
 *
 * @param compiler - Of `target`, if it was compiled before.
 * @param changed - Files that changed since.
 */
export async function compile(
  target: string,
  options: CompileCommandOptions,
  io: Io,
  compiler: ContentCompiler = openCompiler(target, options, io),
  changed?: readonly string[],
): Promise<ExitCode> {
  const { out } = options;
  if (out !== undefined) await assertFolder(out);
  const reading = await compiler.read(changed);
  if (out !== undefined) {
    const code = await compileToFiles(reading, { ...options, out }, io);
    await compiler.save();
    return code;
  }
  const { renderBankJson } = await import("../../compile/assemble/render-bank.js");
  const { data, problems } = await compileCounted(reading, io);
  io.err(renderProblems(problems, "pretty", io.language));
  if (isRefused(problems, options)) return refuse(io, options);
  io.write(renderBankJson(data));
  return 0;
}

/** A compiler that keeps what it read in the package that is written to. */
export function openCompiler(target: string, options: CompileCommandOptions, io: Io): ContentCompiler {
  const { shape, locale, contentVersion, out, cache, maxSize } = options;
  const contentOptions = {
    ...(contentVersion === undefined ? {} : { version: contentVersion }),
    ...(shape === undefined ? {} : { shape }),
    ...(locale === undefined ? {} : { locale }),
    ...(maxSize === undefined ? {} : { maxBytes: maxSize }),
    ...(cache && out !== undefined ? { cache: out } : {}),
  };
  return openContentCompiler(target, contentOptions, io);
}

async function compileCounted(reading: Reading, io: Io): Promise<ContentResult> {
  const { onProgress, end } = followCompile(io);
  try {
    return await reading.compile(undefined, onProgress);
  } finally {
    end();
  }
}

/** A bank is two files. Who names one, perhaps the list itself, means something else by `--out`. */
async function assertFolder(out: string): Promise<void> {
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  if (found !== undefined || /\.(?:md|markdown|json|[cm]?[jt]s)$/i.test(out)) {
    const { dir, name, ext } = path.parse(out);
    const folder = ext === "" ? `${out}-bank` : path.join(dir, name);
    throw new UsageError({
      zh: `--out 要给出文件夹，用来放 bank.json 和 bank.ts，而“${out}”是文件${found === undefined ? "名" : ""}。可以写 --out ${folder}。`,
      en: `--out takes a folder, for bank.json and bank.ts, and "${out}" ${found === undefined ? "names a file" : "is a file"}. Write --out ${folder}, say.`,
    });
  }
}

async function compileToFiles(
  reading: Reading,
  { out, strict = false }: CompileCommandOptions & { readonly out: string },
  io: Io,
): Promise<ExitCode> {
  const { cache, fingerprint } = reading;
  const manifest = await cache?.readManifest();
  if (manifest?.fingerprint === fingerprint && (await areWhole(manifest.outputs))) {
    io.err(renderProblems(manifest.problems, "pretty", io.language));
    if (isRefused(manifest.problems, { strict })) return refuse(io, { strict });
    tell(sayUnchanged(manifest.questionCount, out), io);
    return 0;
  }
  const { renderBankJson, renderBankModule } = await import("../../compile/assemble/render-bank.js");
  const { data, translations, problems } = await compileCounted(reading, io);
  io.err(renderProblems(problems, "pretty", io.language));
  if (isRefused(problems, { strict })) return refuse(io, { strict });
  const outputs: Record<string, string> = {};
  const files: Record<string, () => string> = {};
  const add = (file: string, make: () => string) => {
    files[file] = () => {
      const text = make();
      outputs[file] = hashText(text);
      return text;
    };
  };
  for (const bank of [data, ...translations]) {
    const name = path.join(out, bank === data ? "bank" : `bank.${bank.locale}`);
    let json = "";
    add(`${name}.json`, () => {
      json = renderBankJson(bank);
      return json;
    });
    add(`${name}.ts`, () => {
      const module = renderBankModule(bank, { json });
      // A large bank is not to be there as texts of all its files.
      json = "";
      return module;
    });
  }
  const changed = await writeFilesWhole(files, { writer: io });
  await cache?.writeManifest({ fingerprint, outputs, problems, questionCount: data.questions.length });
  const count = data.questions.length;
  const names = Object.keys(files).join(", ");
  const written: Bilingual = {
    zh: `${count} 题已写到 ${names}。`,
    en: `${plural(count, "question")} written to ${names}.`,
  };
  tell(changed.length === 0 ? sayUnchanged(count, out) : written, io);
  return 0;
}

function sayUnchanged(count: number, out: string): Bilingual {
  return { zh: `${out} 中的 ${count} 题没有变化。`, en: `${plural(count, "question")}, unchanged in ${out}.` };
}

function isRefused(problems: readonly Problem[], { strict = false }: { readonly strict?: boolean }): boolean {
  return problems.some(({ level }) => level === "error" || strict);
}

function refuse(io: Io, { strict = false }: { readonly strict?: boolean }): ExitCode {
  tell(
    {
      zh: `有${strict ? "问题" : "错误"}时什么都不写。`,
      en: `Nothing is written while there are ${strict ? "problems" : "errors"}.`,
    },
    io,
  );
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
