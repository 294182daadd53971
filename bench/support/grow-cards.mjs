/** Grown content for benchmarks: our own cards again and again, each time with other ids, numbers and prompts. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The cards of the bank, a source and its translation next to each other. */
function ownCards() {
  const root = "content/questions";
  return readdirSync(root)
    .sort()
    .flatMap((section) => {
      const names = readdirSync(path.join(root, section)).filter((name) => /^[^.]+\.md$/.test(name));
      return names.sort().map((name) => {
        const read = (file) => readFileSync(path.join(root, section, file), "utf8");
        const id = name.replace(/\.md$/, "");
        return { section, id, source: read(name), translation: read(`${id}.en.md`) };
      });
    });
}

/**
 * Writes `count` files of cards, half of them translations, into `folder`, with the vocabularies and lints of our own bank. There are
 * no problems in it: the copies of one card are one group, so that they may ask the same.
 */
export function growCards(folder, count) {
  const own = ownCards();
  mkdirSync(folder, { recursive: true });
  for (const name of ["sections.yaml", "tags.yaml", "references.yaml", "exceptions.yaml"])
    cpSync(`content/${name}`, `${folder}/${name}`);
  writeFileSync(`${folder}/bank.yaml`, "locale: zh\ntranslations: [en]\nlints: strict\n");
  for (let copy = 0; copy * own.length * 2 < count; copy++) {
    const cards = own.slice(0, count / 2 - copy * own.length);
    const ids = new Set(cards.map(({ id }) => id));
    for (const { section, id, source, translation } of cards) {
      const file = path.join(folder, "questions", section, nameOf(id, copy));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(`${file}.md`, lettered(growFrontMatter(source, id, copy, ids), copy));
      writeFileSync(`${file}.en.md`, lettered(translation, copy));
    }
  }
}

function nameOf(id, copy) {
  return copy === 0 ? id : `${id}-${copy}`;
}

/** By one letter, so that prompts of different cards do not become alike by what all have at their ends. */
function lettered(card, copy) {
  return copy === 0 ? card : card.replace(/^# .*$/m, `$& (${String.fromCodePoint(0x4e00 + copy)})`);
}

/** Related cards are those of the same copy, if it has them. */
function growFrontMatter(card, id, copy, ids) {
  const group = /^group: .*$/m.test(card) ? "" : `group: ${id}\n`;
  const related = (list) => list.split(", ").filter((other) => ids.has(other));
  return card
    .replace(
      /^number: (\d+)\n(?:origin: .*\n)?/m,
      (_, number) => `number: ${copy * 1000 + Number(number)}\norigin: added\n${group}`,
    )
    .replace(
      /^related: \[(.*)\]$/m,
      (_, list) =>
        `related: [${related(list)
          .map((other) => nameOf(other, copy))
          .join(", ")}]`,
    );
}
