import type { DraftStore } from "../compile/compile-bank.js";

type File = Parameters<DraftStore["keep"]>[0];

/** Drafts of one kind: a half of a `DraftStore`. */
interface Drafts<Draft> {
  find(file: File): Draft | undefined;
  keep(file: File, draft: Draft): void;
}

type OutlineDraft = Parameters<DraftStore["keep"]>[1];
type CardDraft = Parameters<NonNullable<DraftStore["keepCard"]>>[1];

/** Remembers the drafts of each compilation for the next. Gives a store for one, which asks another for what is not remembered. */
export function rememberDrafts(): (inner: DraftStore | undefined) => Required<DraftStore> {
  const outlines = remember<OutlineDraft>();
  const cards = remember<CardDraft>();
  return (inner) => {
    const { find, keep } = outlines({
      find: (file) => inner?.find(file),
      keep: (file, draft) => inner?.keep(file, draft),
    });
    const ofCards = cards({
      find: (file) => inner?.findCard?.(file),
      keep: (file, draft) => inner?.keepCard?.(file, draft),
    });
    return { find, keep, findCard: ofCards.find, keepCard: ofCards.keep };
  };
}

function remember<Draft>(): (inner: Drafts<Draft>) => Drafts<Draft> {
  let last: ReadonlyMap<string, { readonly text: string; readonly draft: Draft }> = new Map();
  return (inner) => {
    const before = last;
    const now = new Map<string, { readonly text: string; readonly draft: Draft }>();
    last = now;
    const use = ({ path, text }: File, draft: Draft) => void now.set(path, { text, draft });
    return {
      find(file) {
        const entry = before.get(file.path);
        const draft = entry?.text === file.text ? entry.draft : inner.find(file);
        if (draft !== undefined) use(file, draft);
        return draft;
      },
      keep(file, draft) {
        use(file, draft);
        inner.keep(file, draft);
      },
    };
  };
}
