import { describe, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type {
  answeredQuestionSchema,
  articleSchema,
  bankDataSchema,
  openQuestionSchema,
  placeSchema,
  questionSchema,
  referenceSchema,
  sectionSchema,
  tagSchema,
} from "../../src/compile/assemble/bank-schema.js";
import type { Article } from "../../src/model/article.js";
import type { BankData } from "../../src/model/bank-data.js";
import type { Place } from "../../src/model/place.js";
import type { AnsweredQuestion, OpenQuestion, Question } from "../../src/model/question.js";
import type { Reference } from "../../src/model/reference.js";
import type { Section } from "../../src/model/section.js";
import type { Tag } from "../../src/model/tag.js";

// `satisfies` in the schemas accepts a schema with a field that the model does not have; equality does not.
describe("a schema equals the interface it checks", () => {
  it("for each noun of the model", () => {
    expectTypeOf<z.output<typeof placeSchema>>().toEqualTypeOf<Place>();
    expectTypeOf<z.output<typeof openQuestionSchema>>().toEqualTypeOf<OpenQuestion>();
    expectTypeOf<z.output<typeof answeredQuestionSchema>>().toEqualTypeOf<AnsweredQuestion>();
    expectTypeOf<z.output<typeof questionSchema>>().toEqualTypeOf<Question>();
    expectTypeOf<z.output<typeof sectionSchema>>().toEqualTypeOf<Section>();
    expectTypeOf<z.output<typeof tagSchema>>().toEqualTypeOf<Tag>();
    expectTypeOf<z.output<typeof referenceSchema>>().toEqualTypeOf<Reference>();
    expectTypeOf<z.output<typeof articleSchema>>().toEqualTypeOf<Article>();
  });

  it("for the whole bank", () => {
    expectTypeOf<z.output<typeof bankDataSchema>>().toEqualTypeOf<BankData>();
  });
});
