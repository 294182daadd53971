import { writeFilesWhole } from "../../disk/write-files.js";
import { QuizError } from "../../quiz/quiz-error.js";
import { mergeState, readState, type State } from "../../quiz/review/state.js";
import type { BankChoice } from "../files/choose-bank.js";
import { readJsonFile } from "../files/read-json-file.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { plural } from "../screens/render-problems.js";
import { listBankPaths } from "../state/bank-paths.js";
import { renderState } from "../state/render-state.js";
import { changeState, loadState } from "../state/state-file.js";
import { nameBank, type StateChoice, stateFile } from "../state/state-store.js";

/** Where progress is kept. */
export type ProgressOptions = Pick<StateChoice, "state">;

export interface ExportProgressOptions extends ProgressOptions {
  /** Default: standard output. */
  readonly out?: string;
}

/** Prints all that is kept, of all banks, as JSON that `importProgress` and `readState` read. */
export async function exportProgress({ out, ...options }: ExportProgressOptions, io: Io): Promise<ExitCode> {
  const text = renderState(await loadState(await stateFile(options, io), io));
  if (out === undefined) io.write(text);
  else {
    await writeFilesWhole({ [out]: text }, { writer: io });
    io.err(`Progress written to ${out}.\n`);
  }
  return 0;
}

/**
 * Adds what another device exported. Nothing that is kept is lost, and importing the same again changes nothing.
 *
 * @throws UsageError if the file cannot be read, or is no such export.
 */
export async function importProgress(file: string, options: ProgressOptions, io: Io): Promise<ExitCode> {
  const imported = await readExport(file);
  const before = count(await loadState(await stateFile(options, io), io));
  const after = count(await changeState(await stateFile(options, io), io, (state) => mergeState(state, imported)));
  const added = (name: keyof typeof after) => after[name] - before[name];
  io.err(`${plural(added("answers"), "answer")} and ${plural(added("reviews"), "review")} added.\n`);
  return 0;
}

export interface ResetProgressOptions extends ProgressOptions, Pick<BankChoice, "bank"> {
  /** Forgets indeed. */
  readonly yes?: boolean;
}

/**
 * Forgets what is kept about the banks that are named, the published one where none is.
 *
 * @throws UsageError without `yes`: what is forgotten cannot be had back.
 */
export async function resetProgress({ yes, ...options }: ResetProgressOptions, io: Io): Promise<ExitCode> {
  const file = await stateFile(options, io);
  const names = await Promise.all(listBankPaths(options.bank).map(({ path }) => nameBank(path)));
  const kept = await loadState(file, io);
  const gone = Object.fromEntries(Object.entries(kept.banks).filter(([name]) => names.includes(name)));
  const counted = count({ formatVersion: 1, banks: gone });
  const what = `${plural(counted.answers, "answer")} and ${plural(counted.reviews, "review")} of ${names.join(", ")}`;
  if (yes !== true)
    throw new UsageError(
      `This would forget ${what}, for good. Keep a copy with \`progress export --out FILE\`, and say --yes.`,
    );
  await changeState(file, io, ({ banks, ...state }) => ({
    ...state,
    banks: Object.fromEntries(Object.entries(banks).filter(([name]) => !names.includes(name))),
  }));
  io.err(`Forgotten: ${what}.\n`);
  return 0;
}

async function readExport(file: string): Promise<State> {
  try {
    return readState(await readJsonFile(file));
  } catch (cause) {
    if (!(cause instanceof QuizError)) throw cause;
    throw new UsageError(`"${file}" is no progress that \`progress export\` wrote: ${cause.message}`, { cause });
  }
}

function count({ banks }: State): { readonly answers: number; readonly reviews: number } {
  const all = Object.values(banks);
  return {
    answers: all.reduce((so, { progress }) => so + progress.answers.length, 0),
    reviews: all.reduce((so, { reviews }) => so + reviews.cards.reduce((sum, card) => sum + card.reviews.length, 0), 0),
  };
}
