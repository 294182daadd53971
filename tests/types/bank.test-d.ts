import { describe, expectTypeOf, it } from "vitest";
import {
  type AnsweredQuestion,
  type Article,
  type Bank,
  bank,
  groupBy,
  type Ids,
  openBank,
  parseQuery,
  type Query,
  type Question,
  type QuestionId,
  type Section,
  type SectionId,
  type TagId,
} from "../../src/index.js";

// Ids are permanent, so these tests may name a few.

describe("the published bank", () => {
  it("knows its ids: a misspelt one does not compile", () => {
    bank.get("paged-attention");
    // @ts-expect-error -- misspelt
    bank.get("page-attention");
    bank.article("paged-attention");
    // @ts-expect-error -- misspelt
    bank.article("page-attention");
    bank.find({ sections: ["inference"], tags: ["kv-cache"], anyTags: ["kv-cache"], ids: ["paged-attention"] });
    // @ts-expect-error -- misspelt
    bank.find({ sections: ["inferense"] });
    // @ts-expect-error -- misspelt
    bank.find({ tags: ["kvcache"] });
    // @ts-expect-error -- misspelt
    bank.find({ anyTags: ["kvcache"] });
    // @ts-expect-error -- misspelt
    bank.find({ ids: ["page-attention"] });
    // @ts-expect-error -- there is no such field
    bank.find({ section: ["inference"] });
    // @ts-expect-error -- difficulties go from 1 to 3
    bank.find({ difficulties: [4] });
    // @ts-expect-error -- misspelt
    bank.facets({ sections: ["inferense"] });
    // @ts-expect-error -- misspelt
    bank.section("inferense");
    // @ts-expect-error -- misspelt
    bank.tag("kvcache");
    // @ts-expect-error -- misspelt
    bank.find({ relatedTo: ["page-attention"] });
    // @ts-expect-error -- misspelt
    groupBy(bank, "section", { sections: ["inferense"] });
  });

  it("excludes ids of any time, which may be gone", () => {
    const done: readonly string[] = ["gone-long-ago"];
    bank.find({ exclude: done });
  });

  it("looks up sections and tags for certain, and narrows texts to them", () => {
    expectTypeOf(bank.section("inference").title).toEqualTypeOf<string>();
    expectTypeOf(bank.tag("kv-cache").label).toEqualTypeOf<string>();
    expectTypeOf(openBank({}).section("any")).toEqualTypeOf<Section | undefined>();
    const texts: readonly string[] = ["inference"];
    bank.find({
      sections: texts.filter((text) => bank.isSection(text)),
      anyTags: texts.filter(bank.isTag),
      ids: texts.filter(bank.has),
    });
  });

  it("groups by what it knows", () => {
    expectTypeOf(groupBy(bank, "section")).items.toHaveProperty("value").toEqualTypeOf<SectionId>();
    expectTypeOf(groupBy(bank, "tag")).items.toHaveProperty("value").toEqualTypeOf<TagId>();
    // @ts-expect-error -- there is no such group
    groupBy(bank, "origin");
  });

  it("has literal unions for ids", () => {
    expectTypeOf<"paged-attention">().toExtend<QuestionId>();
    expectTypeOf<string>().not.toExtend<QuestionId>();
    expectTypeOf<string>().not.toExtend<SectionId>();
    expectTypeOf<string>().not.toExtend<TagId>();
    expectTypeOf(bank.questions).items.toHaveProperty("section").toEqualTypeOf<SectionId>();
    expectTypeOf(bank.facets().sections).toEqualTypeOf<Readonly<Record<SectionId, number>>>();
  });

  it("gives a question for certain", () => {
    expectTypeOf(bank.get("paged-attention")).toEqualTypeOf<Question<Ids>>();
  });

  it("narrows a text to an id", () => {
    const text: string = "paged-attention";
    // @ts-expect-error -- any text may be no id
    bank.get(text);
    if (bank.has(text)) expectTypeOf(bank.get(text)).toEqualTypeOf<Question<Ids>>();
  });

  it("has an article for every question", () => {
    expectTypeOf(bank.article("paged-attention")).resolves.toEqualTypeOf<Article<Ids>>();
  });

  it("cannot be changed", () => {
    // @ts-expect-error -- readonly
    bank.questions.push(bank.get("paged-attention"));
    // @ts-expect-error -- readonly
    bank.get("paged-attention").prompt = "changed";
    // @ts-expect-error -- readonly
    bank.get("paged-attention").tags[0] = "kv-cache";
    // @ts-expect-error -- readonly
    bank.find({}).pop();
    // @ts-expect-error -- readonly
    bank.get("paged-attention").source.line = 1;
  });
});

describe("a bank from JSON", () => {
  const mine = openBank({});

  it("takes any id, and may have no question for it", () => {
    expectTypeOf(mine).toEqualTypeOf<Bank>();
    expectTypeOf(mine.get("anything")).toEqualTypeOf<Question | undefined>();
    mine.find({ sections: ["anything"] });
  });

  it("knows its ids where it is told them", () => {
    const typed = openBank<{ question: "rag" | "reranking"; section: "retrieval"; tag: never }>({});
    expectTypeOf(typed.get("rag").id).toEqualTypeOf<"rag" | "reranking">();
    // @ts-expect-error -- misspelt
    typed.get("rga");
  });
});

describe("Question", () => {
  it("has a brief only once its status is checked", () => {
    const question = bank.get("paged-attention");
    // @ts-expect-error -- it may be open
    question.brief;
    if (question.status === "answered") {
      expectTypeOf(question).toEqualTypeOf<AnsweredQuestion<Ids>>();
      expectTypeOf(question.brief).toEqualTypeOf<string>();
    } else {
      // @ts-expect-error -- open questions have none
      question.brief;
    }
  });

  it("of a published bank goes where any question goes", () => {
    expectTypeOf<Question<Ids>>().toExtend<Question>();
    expectTypeOf<readonly Question<Ids>[]>().toExtend<readonly Question[]>();
  });
});

describe("Query", () => {
  it("from a URL goes where it is wanted", () => {
    const params = new URLSearchParams("sections=inference");
    bank.find(parseQuery(bank, params).query);
    openBank({}).find(parseQuery(openBank({}), params).query);
    expectTypeOf(parseQuery(bank, params).query).toEqualTypeOf<Query<Ids>>();
  });

  it("of a published bank goes where any query goes, and not the other way round", () => {
    expectTypeOf<Query<Ids>>().toExtend<Query>();
    expectTypeOf<Query>().not.toExtend<Query<Ids>>();
  });
});
