import type { Draft } from "./quiz-item.js";

const keyOf = (attempt: string) => `llm-interview.draft.${attempt}`;

/** What was picked or written in this tab and not handed in, by the numbers of items. */
export function readDrafts(attempt: string): Readonly<Record<number, Draft>> {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(attempt)) ?? "{}");
    return isDrafts(value) ? value : {};
  } catch {
    return {};
  }
}

function isDrafts(value: unknown): value is Readonly<Record<number, Draft>> {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every(
    (draft: Draft) =>
      (draft?.picked === undefined || (Array.isArray(draft.picked) && draft.picked.every(Number.isInteger))) &&
      (draft?.text === undefined || typeof draft.text === "string"),
  );
}

/** Keeps it, so that a reload loses no click. */
export function keepDrafts(attempt: string, drafts: Readonly<Record<number, Draft>>): void {
  try {
    sessionStorage.setItem(keyOf(attempt), JSON.stringify(drafts));
  } catch {
    // Storage may be off: the page still has it.
  }
}
