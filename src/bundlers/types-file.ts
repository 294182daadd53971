import { readFile } from "node:fs/promises";
import path from "node:path";
import { reportError, startOfFile } from "../compile/report.js";
import { WriteError, writeFilesWhole } from "../disk/write-files.js";
import type { Problem } from "../model/problem.js";
import { bankIn, type ImportedBank } from "./imported-banks.js";
import type { BankRequest } from "./module-ids.js";
import { readTypes, renderTypeBlock, renderTypes, type TypeBlock, typeName } from "./render-types.js";

/** The file that tells TypeScript of the banks that an app imports. */
export interface TypesFile {
  /** Enters a bank, and writes the file if that changes it. Gives the problem that two lists have one name. */
  enter(request: BankRequest, bank: ImportedBank): Promise<readonly Problem[]>;
}

/**
 * Opens a file of types. What an earlier build entered stays until its list is gone, because a server builds what a page asks for, and
 * no more.
 *
 * @param file - Absolute.
 * @param exists - Tells whether a list, relative to the root, is there.
 */
export function openTypesFile(file: string, exists: (target: string) => boolean): TypesFile {
  const own = new Map<string, TypeBlock>();
  // One after the other: each reads what the one before has written.
  let turn: Promise<unknown> = Promise.resolve();

  const write = async () => {
    const text = await readFile(file, "utf8").catch(() => undefined);
    const found = text === undefined || text.trim() === "" ? new Map<string, TypeBlock>() : readTypes(text);
    if (found === undefined)
      throw new WriteError(
        "foreign",
        `"${path.basename(file)}" is no file of ours, and is left alone. Give \`types\` another name.`,
        file,
      );
    const kept = [...found].filter(([, { target }]) => exists(target));
    await writeFilesWhole({ [file]: renderTypes(new Map([...kept, ...own])) });
  };

  return {
    async enter(request, { banks, target }) {
      const problems: Problem[] = [];
      const name = typeName(request);
      const first = own.get(name)?.target ?? target;
      if (first !== target && exists(first)) {
        const message = `"${first}" and "${target}" are both imported, and TypeScript knows either as "${name}".`;
        reportError(problems, "ambiguous-import", startOfFile(target), message, "Give one of them another name.");
        return problems;
      }
      const data = bankIn(banks, request.locale);
      if (data === undefined) return problems;
      own.set(name, { target, text: renderTypeBlock(request, data) });
      const written = turn.then(write);
      turn = written.catch(() => undefined);
      await written;
      return problems;
    },
  };
}
