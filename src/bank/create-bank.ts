import type { Article } from "../model/article.js";
import type { Resolution, TypedBank } from "../model/bank.js";
import type { BankData, RetiredId } from "../model/bank-data.js";
import type { BankIds } from "../model/bank-ids.js";
import type { Question } from "../model/question.js";
import type { Reference } from "../model/reference.js";
import type { Section } from "../model/section.js";
import type { Tag } from "../model/tag.js";
import { findQuestions } from "../query/match-query.js";
import { nearest } from "../text/nearest.js";
import { countFacets } from "./count-facets.js";
import { deepFreeze } from "./deep-freeze.js";
import { findHeirs } from "./find-heirs.js";

/** Gives the articles of one section. Called at most once per section, and again after it failed. */
export type LoadArticles<Ids extends BankIds> = (section: Ids["section"]) => Promise<readonly Article<Ids>[]>;

/** What a bank has at hand; the rest loads on demand. */
export type ListedData<Ids extends BankIds = BankIds> = Omit<BankData<Ids>, "articles" | "references">;

/**
 * Makes a bank of data that is known to be right. Freezes the data.
 *
 * @param readData - Called once, when something of the bank is first wanted: parsing and freezing cost more than loading
 * the module, and a program that imports the bank may not need it.
 * @param loadReferences - Called when they are first wanted, and again after it failed: few programs cite.
 */
export function createBank<Ids extends BankIds>(
  readData: () => ListedData<Ids>,
  loadArticles: LoadArticles<Ids>,
  loadReferences: () => Promise<readonly Reference[]>,
): TypedBank<Ids> {
  let opened: IndexedData<Ids> | undefined;
  let references: Promise<readonly Reference[]> | undefined;
  const open = () => {
    opened ??= indexData(deepFreeze(readData()));
    return opened;
  };
  const loading = new Map<Ids["section"], Promise<ReadonlyMap<string, Article<Ids>>>>();

  const articlesOf = (section: Ids["section"]) => {
    let articles = loading.get(section);
    if (articles === undefined) {
      articles = loadArticles(section).then(
        (list) => new Map(deepFreeze(list).map((article) => [article.id, article])),
      );
      // A chunk that did not arrive may arrive next time.
      articles.catch(() => loading.delete(section));
      loading.set(section, articles);
    }
    return articles;
  };

  const resolve = (id: string): Resolution<Ids> => {
    const { byId, fates } = open();
    const question = byId.get(id);
    if (question !== undefined) return { status: "current", question };
    const fate = fates.get(id);
    if (fate === undefined)
      return { status: "unknown", suggestions: nearest(id, byId.keys() as Iterable<Ids["question"]>, 3) };
    const heirs = findHeirs(fate, fates).flatMap((heir) => byId.get(heir) ?? []);
    const [only, ...others] = heirs;
    if (only === undefined) return { status: "retired" };
    if (fate.fate === "moved" && others.length === 0) return { status: "moved", questions: [only] };
    return { status: "split", questions: heirs };
  };

  return Object.freeze<TypedBank<Ids>>({
    get locale() {
      return open().data.locale;
    },
    get title() {
      return open().data.title;
    },
    get version() {
      return open().data.version;
    },
    get sections() {
      return open().data.sections;
    },
    get tags() {
      return open().data.tags;
    },
    get retired() {
      return open().data.retired;
    },
    get questions() {
      return open().data.questions;
    },
    // Of a question for ids that are literals, as of an article; `openBank` gives others a type that says "or undefined".
    get: (id) => open().byId.get(id) as Question<Ids>,
    has: (id): id is Ids["question"] => open().byId.has(id),
    isSection: (id): id is Ids["section"] => open().sections.has(id),
    isTag: (id): id is Ids["tag"] => open().tags.has(id),
    section: (id) => open().sections.get(id) as Section<Ids>,
    tag: (id) => open().tags.get(id) as Tag<Ids>,
    find: (query = {}) => Object.freeze(findQuestions(open().data.questions, query)),
    facets: (query = {}, { disjunctive = false } = {}) => deepFreeze(countFacets(open().data, query, disjunctive)),
    async article(id) {
      const question = open().byId.get(id);
      return (question && (await articlesOf(question.section)).get(id)) as Article<Ids>;
    },
    references() {
      references ??= loadReferences().then(deepFreeze, (error: unknown) => {
        references = undefined;
        throw error;
      });
      return references;
    },
    resolve: (id) => deepFreeze(resolve(id)),
  });
}

interface IndexedData<Ids extends BankIds> {
  readonly data: ListedData<Ids>;
  readonly byId: ReadonlyMap<string, Question<Ids>>;
  readonly sections: ReadonlyMap<string, Section<Ids>>;
  readonly tags: ReadonlyMap<string, Tag<Ids>>;
  readonly fates: ReadonlyMap<string, RetiredId>;
}

function indexData<Ids extends BankIds>(data: ListedData<Ids>): IndexedData<Ids> {
  return {
    data,
    byId: mapById(data.questions),
    sections: mapById(data.sections),
    tags: mapById(data.tags),
    fates: mapById(data.retired),
  };
}

function mapById<Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
