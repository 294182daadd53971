import { readdir } from "node:fs/promises";
import path from "node:path";
import { writeFilesWhole } from "../../disk/write-files.js";
import type { Locale } from "../../model/bank-data.js";
import type { Bilingual } from "../../text/language.js";
import { starterBank } from "../files/starter-bank.js";
import { type ExitCode, type Io, UsageError } from "../io.js";

export interface NewBankOptions {
  /** Language of the bank. Default: that of the environment. */
  readonly locale?: Locale;
}

/** Writes a folder that compiles, to begin a bank with. A folder that has something in it is left alone. */
export async function newBank(folder: string, { locale }: NewBankOptions, io: Io): Promise<ExitCode> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
  if (names.length > 0)
    throw new UsageError({
      zh: `“${folder}”里已有文件。请给一个新的或空的文件夹。`,
      en: `"${folder}" has files in it. Name a folder that is new or empty.`,
    });
  const name = path.basename(path.resolve(folder));
  const files = starterBank(name, locale ?? io.language);
  await writeFilesWhole(
    Object.fromEntries(Object.entries(files).map(([file, text]) => [path.join(folder, file), text])),
    { writer: io },
  );
  const all = Object.keys(files).join(", ");
  const wrote: Bilingual = { zh: `已在 ${folder} 写出 ${all}。接下来：`, en: `Wrote ${all} in ${folder}. Next:` };
  io.out(`${wrote[io.language]}
  llm-interview check ${folder}
  llm-interview quiz --bank ${folder}
  cd ${folder} && npm install && npm test
`);
  return 0;
}
