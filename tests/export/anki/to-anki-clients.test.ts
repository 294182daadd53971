import { chromium } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type NoteType, noteTypeOf } from "../../../src/export/anki/note-types.js";
import { toAnki } from "../../../src/export/anki/to-anki.js";
import { type ExportSet, loadExport } from "../../../src/export/export-set.js";
import { bank as en } from "../../../src/generated/bank.en.js";
import { bank as zh } from "../../../src/generated/bank.zh.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { importIntoMnemosyne, type MnemosyneCard } from "../../helpers/mnemosyne.js";
import { expectedTexts, squeeze } from "../anki/expected-texts.js";
import { readCollection, readObjects } from "../anki/read-collection.js";

/** Its program needs 120 packages, its importer none of them. */
const mnemosynePackage =
  "mnemosyne; or, without what it depends on, apt-get download mnemosyne && dpkg -x mnemosyne_*.deb /";

/** What must arrive of a set, in the order in which it is to be learnt, but for what is refused. */
async function expectedNotes(set: ExportSet) {
  const { content, refused } = await toAnki(set);
  const isKept = (id: string, kind: string) => !refused.some((one) => one.id === id && one.kind === kind);
  const forms = set.items.flatMap((item) => item.kinds.map((kind) => ({ item, kind })));
  const later = ({ item, kind }: (typeof forms)[number]) => kind === "choice" && item.kinds.length > 1;
  const notes = [...forms.filter((form) => !later(form)), ...forms.filter(later)]
    .filter(({ item, kind }) => isKept(item.id, kind))
    .map(({ item, kind }) => ({
      guid: `llm-interview/${set.locale}/${item.id}/${kind}`,
      type: noteTypeOf(set.locale, kind).name,
      deck: `${set.title ?? "面试题"}::${item.section.number}. ${item.section.title}`,
      tags: [`section-${item.section.id}`, `difficulty-${item.difficulty}`, ...item.tags.map(({ id }) => id)],
      texts: nameFields(noteTypeOf(set.locale, kind), expectedTexts(item, kind, set.locale)),
    }));
  return { content, notes };
}

const sets: Readonly<Record<"zh" | "en" | "hostile", () => Promise<ExportSet>>> = {
  zh: () => loadHalf(zh, 0),
  en: () => loadHalf(en, 1),
  hostile: () => loadExport(openHostileBank()),
};

const known = new Map<string, ReturnType<typeof expectedNotes>>();

/** Each set is written once, and read by every client. */
function expected(name: keyof typeof sets): ReturnType<typeof expectedNotes> {
  const notes = known.get(name) ?? sets[name]().then(expectedNotes);
  known.set(name, notes);
  return notes;
}

describe.skipIf(!hasProgram(["mnemosyne"], mnemosynePackage))("toAnki, read by Mnemosyne", () => {
  it.each(["zh", "en", "hostile"] as const)("arrives whole: %s", { timeout: 120_000 }, async (name) => {
    const { content, notes } = await expected(name);
    const { cards, facts } = await importIntoMnemosyne(content);
    expect(facts).toBe(notes.length);
    expect(sortByGuid(cards.map(describeCard))).toEqual(
      sortByGuid(
        notes.map(({ guid, type, deck, tags, texts }) => ({
          guid,
          type,
          tags: [...new Set([deck, ...tags])].sort(),
          texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
        })),
      ),
    );
    for (const { html, front, back } of cards) {
      const fields = Object.values(html);
      expect(front).toContain(fields[0]);
      expect(fields.filter((field) => !front.includes(field) && !back.includes(field))).toEqual([]);
    }
  });

  it("makes no second copy of what is imported again, and updates it", { timeout: 120_000 }, async () => {
    const set = await loadExport(zh, { sections: ["inference"] });
    const changed: ExportSet = {
      ...set,
      version: "9.0.0",
      sections: set.sections.map((section) => ({ ...section, number: 9 })),
      items: set.items.map((item) => ({ ...item, revision: 2, prompt: `新：${item.prompt}` })),
    };
    const { content } = await toAnki(set);
    const { cards, facts } = await importIntoMnemosyne(content, content, (await toAnki(changed)).content);
    expect({ facts, cards: cards.length }).toEqual({ facts: 2 * set.items.length, cards: 2 * set.items.length });
    const prompts = cards.flatMap(({ text }) => text["题目"] ?? []);
    expect(prompts.sort()).toEqual(changed.items.map(({ prompt }) => prompt).sort());
  });

  it.skipIf(!hasProgram(chromiumNames, "chromium"))(
    "runs nothing that a text says, in the pages made of it",
    { timeout: 120_000 },
    async () => {
      const { cards } = await importIntoMnemosyne((await expected("hostile")).content);
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
      try {
        const page = await browser.newPage();
        const alerts: string[] = [];
        const requests: string[] = [];
        page.on("dialog", (dialog) => {
          alerts.push(dialog.message());
          void dialog.dismiss();
        });
        page.on("request", (request) => requests.push(request.url()));
        const alive: string[] = [];
        for (const { back } of cards) {
          await page.setContent(back);
          alive.push(...(await page.evaluate<string[]>(findAlive)));
        }
        expect(cards.length).toBeGreaterThan(30);
        expect({ alerts, requests, alive }).toEqual({ alerts: [], requests: [], alive: [] });
      } finally {
        await browser.close();
      }
    },
  );
});

describe.skipIf(!hasProgram(["python3"], "python3"))("toAnki, read by Python's SQLite", () => {
  it.each(["zh", "en", "hostile"] as const)("is a sound collection: %s", { timeout: 120_000 }, async (name) => {
    const { content, notes } = await expected(name);
    const collection = await readCollection(content);
    const { files, media, integrity, col, indexes, cards, reviews } = collection;
    expect({ files, media, integrity, version: col[0]?.["ver"], reviews }).toEqual({
      files: ["collection.anki2", "media"],
      media: {},
      integrity: "ok",
      version: 11,
      reviews: [],
    });
    expect(indexes).toHaveLength(7);

    const types = new Map(readObjects(collection, "models").map((type) => [type["id"], type["name"]]));
    const decks = new Map(readObjects(collection, "decks").map((deck) => [deck["id"], deck["name"]]));
    expect(
      collection.notes.map(({ guid, mid, tags, flds }, index) => ({
        guid,
        type: types.get(mid),
        deck: decks.get(cards[index]?.did),
        tags: tags.trim().split(" "),
        filled: flds.split("\u001f").map((field) => field !== ""),
      })),
    ).toEqual(
      notes.map(({ texts, ...note }) => ({ ...note, filled: Object.values(texts).map((text) => text !== "") })),
    );
    expect(cards.map(({ nid }) => nid)).toEqual(collection.notes.map(({ id }) => id));
    expect(cards.map(({ ord, type, queue, due, reps }) => [ord, type, queue, due, reps])).toEqual(
      cards.map((_, index) => [0, 0, 0, index + 1, 0]),
    );
    expect(new Set(collection.notes.map(({ id }) => id)).size).toBe(notes.length);
    // Anki takes ids for milliseconds, and refuses to export what is of the future.
    expect(collection.notes.filter(({ id }) => id < 1e12 || id > 1.5e12)).toEqual([]);
  });
});

/** Runs in a page: elements that do or fetch something. Mnemosyne itself writes styles, of fonts. */
const findAlive = `[...document.querySelectorAll("*")].filter((element) =>
  /^(?:script|iframe|object|embed|img|svg|form|base|meta|link|video|audio)$/i.test(element.tagName) ||
  element.getAttributeNames().some((name) => name.startsWith("on")) ||
  !/^(?:https?|mailto):/i.test(element.getAttribute("href") ?? "https:")
).map((element) => element.outerHTML.slice(0, 200))`;

/** Mnemosyne keeps no field that is empty. */
function describeCard({ guid, type, text, tags }: MnemosyneCard) {
  const texts = Object.fromEntries(Object.entries(text).map(([name, seen]) => [name, squeeze(seen)]));
  return { guid, type, tags: [...tags].sort(), texts };
}

function nameFields({ fields }: NoteType, texts: readonly string[]): Readonly<Record<string, string>> {
  expect(texts).toHaveLength(fields.length);
  return Object.fromEntries(fields.map(({ name }, index) => [name, texts[index] ?? ""]));
}

function sortByGuid<Item extends { readonly guid: string }>(items: readonly Item[]): Item[] {
  return [...items].sort((a, b) => (a.guid < b.guid ? -1 : 1));
}
