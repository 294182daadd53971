import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { bank } from "../../../src/index.js";
import { allRoutes } from "../../../src/serve/routes/all-routes.js";
import { renderOpenApi } from "../../../src/serve/routes/open-api.js";
import { makeAsk, post } from "../ask.js";

const ask = makeAsk(bank);
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: object;
  }[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}
const document = renderOpenApi(["zh"], { version: "1.0.0" }) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: object;
};
const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ $id: "doc", ...document });
const isOf = (path: string, method: string, status: string, value: unknown) => {
  const content = document.paths[path]?.[method]?.responses[status]?.content ?? {};
  const [schema] = Object.values(content).map(({ schema: one }) => one as { readonly $ref: string });
  const isValid = ajv.compile({ $ref: `doc${schema?.$ref}` });
  return isValid(value) ? [] : isValid.errors;
};

describe("renderOpenApi", () => {
  it("has every route, each under a name of its own", () => {
    const names = Object.values(document.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(names.sort()).toEqual(allRoutes.map(({ name }) => name).sort());
    expect(new Set(names).size).toBe(names.length);
  });

  it("asks for no parameter that may be left out", () => {
    const required = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.values(methods).flatMap(({ parameters }) =>
        parameters.filter((parameter) => parameter.required).map(({ name }) => `${path} ${name}`),
      ),
    );
    expect(required).toEqual(["/search q", "/questions/{id} id"]);
  });

  it("describes what is answered", async () => {
    const answers = [
      ["/questions", "/questions?tags=kv-cache&limit=5"],
      ["/facets", "/facets"],
      ["/search", "/search?q=kv"],
      ["/questions/{id}", "/questions/paged-attention"],
      ["/sections", "/sections"],
      ["/tags", "/tags"],
      ["/references", "/references"],
      ["/health", "/health"],
    ] as const;
    for (const [path, asked] of answers)
      expect([path, isOf(path, "get", "200", (await ask(asked)).json())]).toEqual([path, []]);
    for (const kinds of [["choice"], ["open"], ["flashcard"]]) {
      const drawn = (await ask("/quizzes", post({ count: 3, kinds, limits: { total: 60 } }))).json() as {
        handle: string;
      };
      expect(isOf("/quizzes", "post", "200", drawn)).toEqual([]);
      const result = (await ask("/quizzes/mark", post({ handle: drawn.handle, responses: [] }))).json();
      expect(isOf("/quizzes/mark", "post", "200", result)).toEqual([]);
    }
    expect(isOf("/questions", "get", "400", (await ask("/questions?tags=x")).json())).toEqual([]);
    const reading = (await ask("/questions/paged-attention")).json() as { article: object };
    const withParts = (parts: object) => ({ ...reading, article: { ...reading.article, ...parts } });
    const unanswered = withParts({ followUps: [{ prompt: "Why?", answer: "" }] });
    expect(isOf("/questions/{id}", "get", "200", unanswered)).toEqual([]);
    // And would not take anything.
    const unfounded = withParts({ pitfalls: [{ claim: "It is.", rebuttal: "" }] });
    expect(isOf("/questions/{id}", "get", "200", unfounded)).not.toEqual([]);
    expect(isOf("/questions", "get", "200", { total: 1 })).not.toEqual([]);
  });

  it("takes and refuses the values that the server does", async () => {
    const values = [
      "",
      "0",
      "1",
      "3",
      "100",
      "101",
      "true",
      "false",
      "yes",
      "bank",
      "ids",
      "answered",
      "seed",
      "1.2.3",
      "x",
    ];
    for (const [path, { get }] of Object.entries(document.paths)) {
      for (const { name, in: where, schema } of get?.parameters ?? []) {
        // Ids are for the bank to know.
        if (where === "path" || /^(?:ids|exclude|sections|tags|anyTags|relatedTo|after|order)$/.test(name)) continue;
        const isRight = ajv.compile(schema);
        const own = path === "/search" && name !== "q" ? "q=kv&" : "";
        for (const value of values) {
          const { type } = schema as { readonly type?: string };
          const typed = type === "integer" ? toNumber(value) : type === "boolean" ? toFlag(value) : value;
          const meant = type === "array" ? [name === "difficulties" ? toNumber(value) : value] : typed;
          // A list of one empty text is the list of none.
          if (type === "array" && value === "") continue;
          const { status } = await ask(`${path}?${own}${name}=${value}`);
          expect([path, name, value, status]).toEqual([path, name, value, isRight(meant) ? 200 : 400]);
        }
      }
    }
  });
});

function toNumber(text: string): unknown {
  return /^\d+$/.test(text) ? Number(text) : text;
}

function toFlag(text: string): unknown {
  return text === "true" ? true : text === "false" ? false : text;
}
