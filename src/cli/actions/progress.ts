import { writeFilesWhole } from "../../disk/write-files.js";
import { QuizError } from "../../quiz/quiz-error.js";
import { mergeState, readState, type State } from "../../quiz/review/state.js";
import type { Bilingual } from "../../text/language.js";
import type { BankChoice } from "../files/choose-bank.js";
import { readJsonFile } from "../files/read-json-file.js";
import { type ExitCode, type Io, UsageError } from "../io.js";
import { plural } from "../screens/render-problems.js";
import { listBankPaths } from "../state/bank-paths.js";
import { renderState } from "../state/render-state.js";
import { changeState, loadState } from "../state/state-file.js";
import { nameBank, type StateChoice, stateFile } from "../state/state-store.js";
import { tell } from "../tell.js";

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
    tell({ zh: `学习记录已写到 ${out}。`, en: `Progress written to ${out}.` }, io);
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
  const { zh, en } = sayCounts({ answers: added("answers"), reviews: added("reviews") });
  tell({ zh: `并入了${zh}。`, en: `${en} added.` }, io);
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
  const { zh, en } = sayCounts(count({ formatVersion: 1, banks: gone }));
  const what: Bilingual = { zh: `${names.join("、")} 的${zh}`, en: `${en} of ${names.join(", ")}` };
  if (yes !== true)
    throw new UsageError({
      zh: `这会永久清除 ${what.zh}。请先用 \`progress export --out FILE\` 留一份，再加上 --yes。`,
      en: `This would forget ${what.en}, for good. Keep a copy with \`progress export --out FILE\`, and say --yes.`,
    });
  await changeState(file, io, ({ banks, ...state }) => ({
    ...state,
    banks: Object.fromEntries(Object.entries(banks).filter(([name]) => !names.includes(name))),
  }));
  tell({ zh: `已清除 ${what.zh}。`, en: `Forgotten: ${what.en}.` }, io);
  return 0;
}

async function readExport(file: string): Promise<State> {
  try {
    return readState(await readJsonFile(file));
  } catch (cause) {
    if (!(cause instanceof QuizError)) throw cause;
    throw new UsageError(
      {
        zh: `“${file}”不是 \`progress export\` 写出的学习记录（原文：${cause.message}）`,
        en: `"${file}" is no progress that \`progress export\` wrote: ${cause.message}`,
      },
      { cause },
    );
  }
}

interface Counts {
  readonly answers: number;
  readonly reviews: number;
}

function sayCounts({ answers, reviews }: Counts): Bilingual {
  return {
    zh: `${answers} 次答题和 ${reviews} 次复习`,
    en: `${plural(answers, "answer")} and ${plural(reviews, "review")}`,
  };
}

function count({ banks }: State): Counts {
  const all = Object.values(banks);
  return {
    answers: all.reduce((so, { progress }) => so + progress.answers.length, 0),
    reviews: all.reduce((so, { reviews }) => so + reviews.cards.reduce((sum, card) => sum + card.reviews.length, 0), 0),
  };
}
