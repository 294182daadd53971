import type { NoteType } from "./note-types.js";

/** Types of notes by their ids, once each. */
export function noteTypesJson(types: readonly NoteType[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(types.map((type) => [String(type.id), noteTypeJson(type)]));
}

function noteTypeJson({ id, name, fields, template, css, modified }: NoteType): Readonly<Record<string, unknown>> {
  return {
    id,
    name,
    type: 0,
    mod: modified,
    usn: -1,
    sortf: 0,
    did: 1,
    tmpls: [
      {
        id: template.id,
        name: template.name,
        ord: 0,
        qfmt: template.front,
        afmt: template.back,
        bqfmt: "",
        bafmt: "",
        did: null,
      },
    ],
    flds: fields.map((field, ord) => ({
      id: field.id,
      name: field.name,
      ord,
      sticky: false,
      rtl: false,
      font: "Arial",
      size: 20,
      media: [],
    })),
    css,
    latexPre: "",
    latexPost: "",
    req: [[0, "any", [0]]],
    tags: [],
    vers: [],
  };
}

/** Decks by their ids, besides the one that every collection has. */
export function decksJson(ids: ReadonlyMap<string, number>): Readonly<Record<string, unknown>> {
  const decks = [["Default", 1] as const, ...ids].map(([name, id]) => [
    String(id),
    {
      id,
      name,
      mod: 0,
      usn: -1,
      dyn: 0,
      conf: 1,
      desc: "",
      collapsed: false,
      extendNew: 0,
      extendRev: 0,
      newToday: [0, 0],
      revToday: [0, 0],
      lrnToday: [0, 0],
      timeToday: [0, 0],
    },
  ]);
  return Object.fromEntries(decks);
}

/** Settings of the whole collection. An import leaves those of the learner as they are. */
export const ankiConfiguration = {
  activeDecks: [1],
  addToCur: true,
  collapseTime: 1200,
  curDeck: 1,
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  nextPos: 1,
  sortBackwards: false,
  sortType: "noteFld",
  timeLim: 0,
};

/** How decks are learnt: as Anki does where nobody has said otherwise. */
export const ankiDeckOptions = {
  id: 1,
  name: "Default",
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: true, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 7], order: 1, perDay: 20, separate: true },
  rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
  lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
};
