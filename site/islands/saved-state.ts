import { type BankState, mergeState, noBankState, QuizError, readState, type State } from "llm-interview/quiz";

/** Where progress is kept: the same JSON as the command line's `state.json`. */
const key = "llm-interview.state";
const noState: State = { formatVersion: 1, banks: {} };

/** What became of what was saved, where that is not simply read. */
export type Notice =
  | { readonly kind: "damaged"; readonly keptAs: string }
  /** A later release wrote it; it is not ours to change. */
  | { readonly kind: "later" }
  /** The browser refuses storage, so that nothing lasts. */
  | { readonly kind: "not-saved" };

/** What is kept, and what there is to say of it. */
export interface Saved {
  readonly state: State;
  readonly notice?: Notice;
}

/** Where nothing can be stored, progress lasts as long as the page. */
let unsaved: State | undefined;
let lastNotice: Notice | undefined;

/** Reads what is saved. What cannot be read is set aside under another key, never thrown away. */
export function readSaved(): Saved {
  const withNotice = (state: State): Saved => ({ state, ...(lastNotice !== undefined && { notice: lastNotice }) });
  if (unsaved !== undefined) return withNotice(unsaved);
  let text: string | null;
  try {
    text = localStorage.getItem(key);
  } catch {
    lastNotice = { kind: "not-saved" };
    unsaved = noState;
    return withNotice(noState);
  }
  if (text === null) return withNotice(noState);
  try {
    return withNotice(readState(JSON.parse(text)));
  } catch (error) {
    if (error instanceof QuizError && error.code === "format-version") {
      lastNotice = { kind: "later" };
      unsaved = noState;
    } else lastNotice = { kind: "damaged", keptAs: setAside(text) };
    return withNotice(noState);
  }
}

function setAside(text: string): string {
  for (let number = 1; ; number++) {
    const aside = `${key}.damaged-${number}`;
    if (localStorage.getItem(aside) !== null) continue;
    localStorage.setItem(aside, text);
    localStorage.removeItem(key);
    return aside;
  }
}

/** Changes what is saved, with no other tab changing it in between, and gives what it is then. */
export async function changeSaved(change: (state: State) => State): Promise<Saved> {
  const act = () => {
    const before = readSaved();
    const state = change(before.state);
    if (unsaved !== undefined) unsaved = state;
    else {
      try {
        localStorage.setItem(key, renderState(state));
      } catch {
        unsaved = state;
        lastNotice = { kind: "not-saved" };
      }
    }
    for (const listen of listeners) listen();
    return readSaved();
  };
  // Absent outside secure contexts: between reading and writing nothing else runs in this tab.
  return "locks" in navigator ? navigator.locks.request(key, act) : act();
}

/** Changes what is kept of one bank. */
export function changeBank(name: string, change: (state: BankState) => BankState): Promise<Saved> {
  return changeSaved((state) => ({
    ...state,
    banks: { ...state.banks, [name]: change(bankStateOf(state, name)) },
  }));
}

/** What was done with a bank. */
export function bankStateOf({ banks }: State, name: string): BankState {
  return (Object.hasOwn(banks, name) ? banks[name] : undefined) ?? noBankState;
}

/** Puts what another device did beside what is here; nothing of either is lost. */
export function mergeSaved(text: string): Promise<Saved> {
  const other = readState(JSON.parse(text));
  return changeSaved((state) => mergeState(state, other));
}

/** As the command line writes it. */
export function renderState({ banks }: State): string {
  const sorted = Object.fromEntries(Object.entries(banks).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ formatVersion: 1, banks: sorted } satisfies State)}\n`;
}

const listeners = new Set<() => void>();

/** Calls when this tab or another has changed what is saved. Gives what stops that. */
export function onSaved(listen: () => void): () => void {
  const elsewhere = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listen();
  };
  listeners.add(listen);
  addEventListener("storage", elsewhere);
  return () => {
    listeners.delete(listen);
    removeEventListener("storage", elsewhere);
  };
}
