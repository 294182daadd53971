const key = "llm-interview.list";

/** The list as it was left. */
export function readListText(): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps it, so that a reload loses nothing. */
export function keepListText(text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Storage may be off or full: the page still has it.
  }
}
