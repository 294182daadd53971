import type { DraftStore } from "../compile/compile-bank.js";

type File = Parameters<DraftStore["keep"]>[0];
type Draft = Parameters<DraftStore["keep"]>[1];

interface Entry {
  readonly text: string;
  readonly draft: Draft;
}

/** Remembers the drafts of each compilation for the next. Gives a store for one, which asks another for what is not remembered. */
export function rememberDrafts(): (inner: DraftStore | undefined) => DraftStore {
  let last: ReadonlyMap<string, Entry> = new Map();
  return (inner) => {
    const before = last;
    const now = new Map<string, Entry>();
    last = now;
    const use = ({ path, text }: File, draft: Draft) => void now.set(path, { text, draft });
    return {
      find(file) {
        const entry = before.get(file.path);
        const draft = entry?.text === file.text ? entry.draft : inner?.find(file);
        if (draft !== undefined) use(file, draft);
        return draft;
      },
      keep(file, draft) {
        use(file, draft);
        inner?.keep(file, draft);
      },
    };
  };
}
