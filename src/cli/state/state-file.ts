import { constants, copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { followLinks, nameBeside, sweepBeside, type Writer } from "../../disk/beside.js";
import { syncFolder, writeBeside } from "../../disk/write-beside.js";
import { parseJson } from "../../json/copy-json.js";
import { QuizError } from "../../quiz/quiz-error.js";
import { readState, type State, salvageState } from "../../quiz/review/state.js";
import { isSystemError, saySystemError } from "../explain-error.js";
import { type Io, UsageError } from "../io.js";
import { warn } from "../tell.js";
import { renderState } from "./render-state.js";
import { type Lock, withLock } from "./state-lock.js";

type StateIo = Pick<Io, "now" | "processId" | "isRunning" | "err" | "language">;

const noState: State = { formatVersion: 1, banks: {} };

/**
 * Reads the state in a file; nothing has been done yet where there is none. Writes and renames nothing: of a state that is damaged it
 * says on standard error that only what is whole of it counts.
 *
 * @throws UsageError if a later release wrote the file, it is a file of something else, or the system refuses.
 */
export async function loadState(file: string, io: Pick<StateIo, "err" | "language">): Promise<State> {
  const { state, isDamaged } = await readFileState(file);
  if (isDamaged)
    warn(
      {
        zh: `“${file}”已损坏。能读出的部分照常计入；下次记录时，原文件会另存一份。`,
        en: `"${file}" is damaged. What can be read of it counts; when something is recorded next, it is kept aside as it is.`,
      },
      io,
    );
  return state;
}

/**
 * Changes the state in a file, with nobody else changing it in between. The new state is on disk before it takes the old one's
 * place, so that a crash leaves either of them whole.
 *
 * @param change - Of what stands in the file now, which another process may have written a moment ago.
 * @throws UsageError if a later release wrote the file, another process does not let go of it, or the system refuses.
 */
export async function changeState(file: string, io: StateIo, change: (state: State) => State): Promise<State> {
  return locked(file, io, async (lock) => {
    const state = change(await readOrSetAside(file, io));
    await replaceFile(await followLinks(file), renderState(state), lock, io);
    return state;
  });
}

async function locked<Result>(file: string, io: StateIo, action: (lock: Lock) => Promise<Result>): Promise<Result> {
  try {
    await mkdir(path.dirname(await followLinks(file)), { recursive: true });
    return await withLock(`${await followLinks(file)}.lock`, io, action);
  } catch (error) {
    throw explainRefusal(file, error);
  }
}

/**
 * Reads a state, or what is left of one that is damaged.
 *
 * @throws UsageError for a file of something else, which is not ours to move.
 */
async function readFileState(file: string): Promise<{ readonly state: State; readonly isDamaged: boolean }> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw explainRefusal(file, error);
  });
  if (text === undefined) return { state: noState, isDamaged: false };
  const value = tryParse(text);
  try {
    return { state: readState(value), isDamaged: false };
  } catch (error) {
    if (!(error instanceof QuizError)) throw error;
    if (error.code === "format-version")
      throw new UsageError(
        {
          zh: `“${file}”由更新的 llm-interview 写出。请升级，或用 --state 另选一个文件。`,
          en: `A later release of llm-interview wrote "${file}". Upgrade, or choose another file with --state.`,
        },
        { cause: error },
      );
    if (isOurs(text)) return { state: salvageState(value), isDamaged: true };
    throw new UsageError(
      {
        zh: `“${file}”不是 llm-interview 的学习记录。请用 --state 另选一个文件。`,
        en: `"${file}" is no file of llm-interview's progress. Choose another with --state.`,
      },
      { cause: error },
    );
  }
}

/** `undefined` for what is not JSON, which no state is. */
function tryParse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}

/** Tells a damaged state, cut short perhaps, from any other file: it begins as all that we ever wrote. */
function isOurs(text: string): boolean {
  const beginning = renderState(noState).slice(0, -"}}\n".length);
  const own = text.replace(/^\uFEFF/, "").trim();
  return own.startsWith(beginning) || beginning.startsWith(own);
}

/** What the system refuses: no permission, no space, a folder where a file should be. Says what it is about, and what to do. */
function explainRefusal(file: string, error: unknown): unknown {
  if (!(error instanceof Error && isSystemError(error))) return error;
  return new UsageError(
    {
      zh: `学习记录无法保存在“${file}”：${saySystemError(error).zh}。请用 --state 另选一个文件。`,
      en: `Progress cannot be kept in "${file}" (${error.message}). Choose another file with --state.`,
    },
    { cause: error },
  );
}

async function readOrSetAside(file: string, io: StateIo): Promise<State> {
  const { state, isDamaged } = await readFileState(file);
  if (!isDamaged) return state;
  const aside = await setAside(file);
  warn(
    {
      zh: `“${file}”已损坏。原文件另存为“${aside}”，能读出的部分继续使用。`,
      en: `"${file}" is damaged. It is kept as "${aside}"; what can be read of it goes on.`,
    },
    io,
  );
  return state;
}

/** Copies a file to the first free name; never over another file. */
async function setAside(file: string): Promise<string> {
  for (let number = 1; ; number++) {
    const aside = `${file}.corrupt-${number}`;
    try {
      await copyFile(file, aside, constants.COPYFILE_EXCL);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") continue;
      throw error;
    }
    return aside;
  }
}

/** Nobody but its owner needs to read a state that is new. */
async function replaceFile(file: string, text: string, lock: Lock, writer: Writer): Promise<void> {
  const folder = path.dirname(file);
  await sweepBeside(folder, writer);
  const beside = nameBeside(folder, writer);
  try {
    await writeBeside(beside, text, file, 0o600);
    await lock.assertHeld();
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}
