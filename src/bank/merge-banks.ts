import { show } from "../json/rules.js";
import type { Article } from "../model/article.js";
import type { Bank } from "../model/bank.js";
import type { RetiredId } from "../model/bank-data.js";
import type { BankPart, MergedBank, PartId } from "../model/merged-bank.js";
import type { Question } from "../model/question.js";
import type { Reference } from "../model/reference.js";
import type { Section } from "../model/section.js";
import type { Tag } from "../model/tag.js";
import { byCodePoint } from "../text/code-point-order.js";
import { createBank, type ListedData } from "./create-bank.js";
import { MergeError } from "./merge-error.js";

/**
 * Makes one bank of several: their sections and questions in the order of the parts. Everything that takes a bank takes it. The
 * parts load their articles and references as before, when one is wanted.
 *
 * With `as`, ids of questions, sections, groups and retired ids get a name before them. Tags are shared: equal ones are one, and one that
 * says nothing but its id (as those of plain lists do) is whatever the others say of it. References, too, are one where they are
 * equal. Sections are numbered on, so that no number occurs twice. The version tells those of all parts; the title, too, where each has
 * one or a name.
 *
 * @param parts - At least one.
 * @throws MergeError, whose `fault` says why, if ids collide; if banks are of different languages, or give one tag different labels or
 * aliases; if `as` is no name. `references()` rejects with one where banks mean different sources by one id.
 * @example
 * ```ts
 * const both = mergeBanks([{ bank }, { bank: openBank(JSON.parse(text)), as: "mine" }]);
 * console.log(both.find({ tags: ["kv-cache"] }).map(({ id }) => id)); // "paged-attention", ..., "mine.rag"
 * ```
 */
export function mergeBanks(parts: readonly BankPart[]): MergedBank {
  assertParts(parts);
  const prefixes = parts.map(({ as }) => (as === undefined ? "" : `${as}.`));
  const renamed = parts.map(({ bank }, index) => renameBank(bank, prefixes[index] ?? ""));
  assertDistinct(
    "questions",
    renamed.map(({ questions, retired }) => [...questions, ...retired].map(({ id }) => id)),
  );
  assertDistinct(
    "sections",
    renamed.map(({ sections }) => sections.map(({ id }) => id)),
  );
  assertDistinct(
    "groups",
    renamed.map(({ questions }) => [...new Set(questions.flatMap(({ group }) => group ?? []))]),
  );

  const data: ListedData = {
    formatVersion: 1,
    version: mergeVersions(parts),
    locale: parts[0]?.bank.locale ?? "",
    ...mergeTitles(parts),
    sections: numberOn(renamed.map(({ sections }) => sections)),
    tags: mergeTags(renamed.flatMap(({ tags }) => tags)),
    questions: renamed.flatMap(({ questions }) => questions),
    retired: renamed.flatMap(({ retired }) => retired).sort((a, b) => byCodePoint(a.id, b.id)),
  };
  const partIds = new Map<string, PartId>();
  const sectionParts = new Map<string, number>();
  for (const [part, { bank }] of parts.entries()) {
    const prefix = prefixes[part] ?? "";
    for (const { id } of [...bank.retired, ...bank.questions]) partIds.set(prefix + id, Object.freeze({ part, id }));
    for (const { id } of bank.sections) sectionParts.set(prefix + id, part);
  }
  const merged = createBank(
    () => data,
    async (section) => {
      const part = sectionParts.get(section) ?? 0;
      const prefix = prefixes[part] ?? "";
      const bank = parts[part]?.bank;
      const own = bank?.find({ sections: [section.slice(prefix.length)] }) ?? [];
      const articles = await Promise.all(own.map(({ id }) => bank?.article(id)));
      return articles.flatMap((article) => (article === undefined ? [] : rename(article, prefix)));
    },
    async () => mergeReferences(await Promise.all(parts.map(({ bank }) => bank.references()))),
  );
  return Object.freeze<MergedBank>({
    ...merged,
    parts: Object.freeze(parts.map(({ bank, as }) => Object.freeze(as === undefined ? { bank } : { bank, as }))),
    partOf: (id) => partIds.get(id),
  });
}

function assertParts(parts: readonly BankPart[]): void {
  if (!Array.isArray(parts)) throw new TypeError(`mergeBanks takes a list of { bank }, not ${show(parts)}.`);
  if (parts.length === 0) throw new RangeError("mergeBanks needs at least one bank.");
  for (const [index, part] of (parts as readonly Partial<BankPart>[]).entries()) {
    if (typeof part?.bank?.find !== "function")
      throw new TypeError(`Part ${index + 1} of mergeBanks must be { bank }, with a bank such as openBank gives.`);
    if (part.as !== undefined && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(part.as))
      throw new MergeError({ code: "name", name: String(part.as) });
  }
  const languages = [...new Set(parts.map(({ bank }) => bank.locale.toLowerCase().replace(/-.*/, "")))];
  if (languages.length > 1) throw new MergeError({ code: "languages", languages });
}

type Renamed = Pick<Bank, "sections" | "tags" | "questions" | "retired">;

/** The same objects where nothing is renamed. */
function renameBank({ sections, tags, questions, retired }: Bank, prefix: string): Renamed {
  if (prefix === "") return { sections, tags, questions, retired };
  return {
    sections: sections.map((section): Section => rename(section, prefix)),
    tags,
    questions: questions.map(
      (question): Question => ({
        ...rename(question, prefix),
        section: prefix + question.section,
        related: question.related.map((id) => prefix + id),
        ...(question.group !== undefined && { group: prefix + question.group }),
      }),
    ),
    retired: retired.map(
      (entry): RetiredId => ({
        ...rename(entry, prefix),
        successors: entry.successors.map((id) => prefix + id),
      }),
    ),
  };
}

function rename<Entry extends Article | Section | Question | RetiredId>(entry: Entry, prefix: string): Entry {
  return prefix === "" ? entry : { ...entry, id: prefix + entry.id };
}

function assertDistinct(of: "questions" | "sections" | "groups", lists: readonly (readonly string[])[]): void {
  const seen = new Set<string>();
  const ids = lists.flatMap((own) => {
    const found = own.filter((id) => seen.has(id));
    for (const id of own) seen.add(id);
    return found;
  });
  if (ids.length > 0) throw new MergeError({ code: "same-ids", of, ids });
}

/** Numbers of each part go on where those before it end. */
function numberOn(lists: readonly (readonly Section[])[]): Section[] {
  let last = 0;
  return lists.flatMap((sections) => {
    const before = last;
    last += sections.reduce((most, { number }) => Math.max(most, number), 0);
    return before === 0 ? sections : sections.map((section) => ({ ...section, number: before + section.number }));
  });
}

function mergeTags(tags: readonly Tag[]): Tag[] {
  const isBare = ({ id, label, aliases }: Tag) => label === id && aliases.length === 0;
  const known = new Map<string, Tag>();
  for (const tag of tags) {
    const other = known.get(tag.id);
    if (other === undefined || isBare(other)) known.set(tag.id, tag);
    else if (!isBare(tag) && !isSame(other, tag)) throw new MergeError({ code: "tag", id: tag.id });
  }
  return [...known.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

/** How a source was checked is not what it is: banks may have it or not. */
function mergeReferences(lists: readonly (readonly Reference[])[]): Reference[] {
  const bare = ({ checked: _, ...reference }: Reference) => reference;
  const known = new Map<string, Reference>();
  for (const reference of lists.flat()) {
    const other = known.get(reference.id);
    if (other === undefined) known.set(reference.id, reference);
    else if (!isSame(bare(other), bare(reference))) throw new MergeError({ code: "reference", id: reference.id });
  }
  return [...known.values()].sort((a, b) => byCodePoint(a.id, b.id));
}

/** Equal whatever the order of their fields. */
function isSame(a: object, b: object): boolean {
  const write = (value: object) =>
    JSON.stringify(Object.entries(value).sort(([one], [other]) => byCodePoint(one, other)));
  return write(a) === write(b);
}

function mergeTitles(parts: readonly BankPart[]): Pick<ListedData, "title"> {
  const titles = parts.flatMap(({ bank, as }) => bank.title ?? as ?? []);
  return titles.length < parts.length ? {} : { title: titles.join(" + ") };
}

/** The first one, with the others behind it as build metadata: `1.2.3+0.1.0`. Changes when any of them does. */
function mergeVersions(parts: readonly BankPart[]): string {
  const [first = "", ...others] = parts.map(({ bank }) => bank.version);
  if (others.length === 0) return first;
  const [core = "", own] = first.split("+");
  return `${core}+${[...(own === undefined ? [] : [own]), ...others.map((one) => one.replaceAll("+", "."))].join(".")}`;
}
