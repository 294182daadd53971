import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { queryToParams } from "../../src/bank/query-params.js";
import { bank as english } from "../../src/en.js";
import { bank } from "../../src/index.js";
import { createHandler } from "../../src/serve/create-handler.js";
import { createSource } from "../../src/serve/source/create-source.js";
import { anyBankData, anyQuery } from "../helpers/any-bank-data.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { makeAsk, post } from "./ask.js";

const ask = makeAsk([bank, english]);

describe("createHandler", () => {
  it("lists what a query finds, a page at a time, in bank order", async () => {
    const ids: string[] = [];
    for (let after = ""; ; ) {
      const { status, json } = await ask(`/questions?sections=inference&limit=10${after}`);
      expect(status).toBe(200);
      const { total, questions, next } = json() as { total: number; questions: { id: string }[]; next?: string };
      expect(total).toBe(bank.find({ sections: ["inference"] }).length);
      ids.push(...questions.map(({ id }) => id));
      if (next === undefined) break;
      after = `&after=${next}`;
    }
    expect(ids).toEqual(bank.find({ sections: ["inference"] }).map(({ id }) => id));
  });

  it("finds and counts what the bank does, for any bank and query", async () => {
    const cases = anyBankData.chain((data) =>
      fc.tuple(fc.constant(data), anyQuery(data.questions.map(({ id }) => id))),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([data, query]) => {
        const own = openBank(data);
        const asked = makeAsk(own);
        const params = queryToParams(query).toString();
        fc.pre(params.length < 4000 && !/(?:^|&)(?:lang|limit|after|disjunctive)=/.test(params));
        const { status, json } = await asked(`/questions?${params}`);
        const facets = await asked(`/facets?disjunctive=true&${params}`);
        // What the bank does not have is refused, never passed over.
        const isKnown = (list: readonly string[] = [], known: readonly { readonly id: string }[]) =>
          list.every((id) => known.some((one) => one.id === id));
        const isGood =
          isKnown(query.ids, own.questions) &&
          isKnown(query.relatedTo, own.questions) &&
          isKnown(query.sections, own.sections) &&
          isKnown(query.tags, own.tags) &&
          isKnown(query.anyTags, own.tags);
        expect([status, facets.status]).toEqual(isGood ? [200, 200] : [400, 400]);
        if (!isGood) return;
        expect(json()).toEqual({ total: own.find(query).length, questions: own.find(query) });
        expect(facets.json()).toEqual(own.facets(query, { disjunctive: true }));
      }),
      { numRuns: 60 },
    );
  });

  it("goes on behind a question that a later query no longer finds, and follows ids that moved", async () => {
    const questions = ["a", "b", "c", "d"].map((id, at) => makeQuestion({ id, number: at + 1 }));
    const moved = { id: "old", fate: "moved" as const, successors: ["b"] };
    const own = makeAsk(openBank(makeBankData(questions, { retired: [moved] })));
    expect((await own("/questions?exclude=b&after=b")).json()).toMatchObject({
      total: 3,
      questions: [{ id: "c" }, { id: "d" }],
    });
    expect((await own("/questions?after=old&limit=1")).json()).toMatchObject({ questions: [{ id: "c" }], next: "c" });
    expect((await own("/questions?ids=d&ids=a&order=ids&limit=1")).json()).toMatchObject({
      questions: [{ id: "d" }],
      next: "d",
    });
    expect((await own("/questions?ids=d&ids=a&order=ids&after=d")).json()).toMatchObject({ questions: [{ id: "a" }] });
    expect((await own("/questions?ids=d&ids=a&order=ids&after=c")).status).toBe(400);
    expect((await own("/questions?exclude=d&after=d")).json()).toMatchObject({ total: 3, questions: [] });
  });

  it("goes on behind no id that is split, retired or never was, and advises where there is something near", async () => {
    const retired = [
      { id: "parted", fate: "split" as const, successors: ["a", "b"] },
      { id: "gone", fate: "retired" as const, successors: [] },
    ];
    const questions = ["a", "b"].map((id, at) => makeQuestion({ id, number: at + 1 }));
    const own = makeAsk(openBank(makeBankData(questions, { retired })));
    for (const after of ["parted", "gone", "never"])
      expect((await own(`/questions?after=${after}`)).json()).toMatchObject({
        status: 400,
        detail: `There is no question "${after}" to go on behind. Begin again without after.`,
      });
    expect((await own("/questions/something-else")).json()).toMatchObject({
      status: 404,
      detail: 'There is no question "something-else".',
    });
    expect((await own("/questions/a")).json()).toMatchObject({ references: [] });
    expect((await own("/questions/%E0%A4%A")).status).toBe(400);
    expect((await own("/questions?lang=xx")).json()).toMatchObject({
      status: 400,
      faults: [{ parameter: "lang", value: "xx", nearest: "zh" }],
    });
    expect((await own("/questions?limit=1&limit=")).json()).toMatchObject({
      faults: [{ parameter: "limit", value: "", message: "The parameter limit may be given once." }],
    });
  });

  it("searches, within a query", async () => {
    const { json } = await ask("/search?q=kv%20cache&limit=3&sections=inference&lang=en");
    const { hits } = json() as { hits: { id: string; question: { section: string } }[] };
    expect(hits).toHaveLength(3);
    expect(hits.every(({ question }) => question.section === "inference")).toBe(true);
  });

  it("gives a question with its article and what that cites", async () => {
    const article = await bank.article("paged-attention");
    const references = (await bank.references()).filter(({ id }) => article.references.includes(id));
    const { json } = await ask("/questions/paged-attention");
    expect(json()).toEqual({ question: bank.get("paged-attention"), article, references });
  });

  it("says what became of ids that are gone", async () => {
    const retired = [
      { id: "gone", fate: "retired" as const, successors: [] },
      { id: "parted", fate: "split" as const, successors: ["a", "b"] },
    ];
    const own = makeAsk(
      openBank(makeBankData([makeQuestion({ id: "a" }), makeQuestion({ id: "b", number: 2 })], { retired })),
    );
    expect((await own("/questions/gone")).status).toBe(410);
    expect((await own("/questions/parted")).json()).toMatchObject({
      status: 410,
      faults: [{ value: "parted", nearest: "a" }],
    });
  });

  it("names every parameter that is wrong, what was found, and the nearest that is allowed", async () => {
    const { status, headers, json } = await ask(
      "/questions?limit=1000&limt=2&sections=infrence&difficulties=9&order=ids",
    );
    expect([status, headers.get("content-type")]).toEqual([400, "application/problem+json"]);
    expect(json()).toMatchObject({
      title: "Bad Request",
      status: 400,
      faults: [
        { parameter: "limit", value: "1000", nearest: "100" },
        { parameter: "limt", value: "2", nearest: "limit" },
        { parameter: "sections", value: "infrence", nearest: "inference" },
        { parameter: "difficulties", value: "9", nearest: "3" },
        { parameter: "order", value: "ids", nearest: "bank" },
      ],
    });
    expect((await ask("/questions/page-attention")).json()).toMatchObject({
      status: 404,
      faults: [{ parameter: "id", value: "page-attention", nearest: "paged-attention" }],
    });
    expect((await ask("/search?q=a&q=b")).json()).toMatchObject({ faults: [{ parameter: "q", value: "b" }] });
    expect((await ask("/search")).json()).toMatchObject({ faults: [{ parameter: "q" }] });
    expect((await ask("/question")).json()).toMatchObject({
      status: 404,
      detail: expect.stringContaining("/questions?"),
    });
  });

  it("speaks the language that is asked for, the first where none is", async () => {
    const prompt = async (path: string, language?: string) => {
      const { headers, json } = await ask(
        path,
        language === undefined ? {} : { headers: { "accept-language": language } },
      );
      const { question } = json() as { question: { prompt: string } };
      return [headers.get("content-language"), headers.get("vary"), question.prompt];
    };
    const id = "paged-attention";
    expect(await prompt(`/questions/${id}`)).toEqual(["zh", "Accept-Language", bank.get(id).prompt]);
    expect(await prompt(`/questions/${id}`, "fr, en-GB;q=0.8, zh;q=0.1")).toEqual([
      "en",
      "Accept-Language",
      english.get(id).prompt,
    ]);
    expect(await prompt(`/questions/${id}?lang=zh`, "en")).toEqual(["zh", "Accept-Language", bank.get(id).prompt]);
    expect((await ask("/sections?lang=e")).json()).toMatchObject({
      faults: [{ parameter: "lang", value: "e", nearest: "en" }],
    });
  });

  it("answers 304 to who has it already, and HEAD without a body", async () => {
    for (const path of ["/questions?limit=2", "/questions/paged-attention", "/openapi.json"]) {
      const first = await ask(path);
      const tag = first.headers.get("etag") ?? "";
      expect(first.headers.get("cache-control")).toBe("public, max-age=60");
      const again = await ask(path, { headers: { "if-none-match": `W/"other", ${tag}` } });
      expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", tag]);
      const head = await ask(path, { method: "HEAD" });
      expect([head.status, head.text]).toEqual([200, ""]);
      expect(Number(head.headers.get("content-length"))).toBe(new TextEncoder().encode(first.text).length);
      expect((await ask(`${path}${path.includes("?") ? "&" : "?"}lang=en`)).headers.get("etag")).not.toBe(tag);
    }
  });

  it("has another entity tag for another state of a bank of the same version", async () => {
    const tagOf = async (prompt: string) =>
      (await makeAsk(openBank(makeBankData([makeQuestion({ prompt })])))("/questions")).headers.get("etag");
    expect(await tagOf("一")).not.toBe(await tagOf("二"));
    expect(await tagOf("一")).toBe(await tagOf("一"));
  });

  it("refuses methods that a path does not take, and says which it takes", async () => {
    const { status, headers } = await ask("/quizzes");
    expect([status, headers.get("allow")]).toEqual([405, "POST, OPTIONS"]);
    expect((await ask("/openapi.json", { method: "DELETE" })).status).toBe(405);
    expect((await ask("/sections", { method: "OPTIONS" })).headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("bounds bodies, addresses and how many values they have", async () => {
    const own = makeAsk(bank, { maxBody: 100, maxQuery: 200 });
    expect((await own("/quizzes", post({ exclude: ["x".repeat(100)] }))).status).toBe(413);
    const told = { ...post({}).headers, "content-length": "101" };
    expect((await own("/quizzes", { ...post({}), headers: told })).status).toBe(413);
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(64)) });
    const init = { ...post({}), body: endless, duplex: "half" as const };
    expect((await own("/quizzes", init)).status).toBe(413);
    expect((await own(`/questions?exclude=${"x".repeat(300)}`)).status).toBe(414);
    expect((await ask(`/questions?${"exclude=x&".repeat(300)}`)).status).toBe(400);
    expect((await ask("/quizzes", post({ count: 1000 }))).json()).toMatchObject({
      faults: [{ parameter: "count", nearest: "100" }],
    });
  });

  it("takes JSON alone as a body", async () => {
    expect((await ask("/quizzes", { method: "POST", body: "{}" })).status).toBe(415);
    expect((await ask("/quizzes", { ...post({}), body: "{" })).status).toBe(400);
    expect((await ask("/quizzes", post([]))).status).toBe(400);
    expect((await ask("/quizzes", post({ cout: 2 }))).json()).toMatchObject({
      faults: [{ parameter: "cout", nearest: "count" }],
    });
  });

  it("tells nobody what went wrong inside, but whoever serves", async () => {
    const seen: unknown[] = [];
    const broken = { ...createSource(bank), page: () => Promise.reject(new Error("secret table")) };
    const { status, text } = await makeAsk(broken, { onError: (error) => seen.push(error) })("/questions");
    expect([status, text.includes("secret")]).toEqual([500, false]);
    expect(seen).toEqual([new Error("secret table")]);
  });

  it("lets pages of other origins read where it is told to", async () => {
    const from = (origin: string) => ({ headers: { origin } });
    expect((await ask("/tags", from("https://a.example"))).headers.get("access-control-allow-origin")).toBeNull();
    expect((await makeAsk(bank, { cors: "*" })("/tags")).headers.get("access-control-allow-origin")).toBe("*");
    const own = makeAsk([bank, english], { cors: ["https://a.example"] });
    const allowed = await own("/tags", from("https://a.example"));
    expect(allowed.headers.get("access-control-allow-origin")).toBe("https://a.example");
    expect(allowed.headers.get("vary")).toBe("Accept-Language, Origin");
    expect((await own("/tags", from("https://b.example"))).headers.get("access-control-allow-origin")).toBeNull();
    expect((await own("/nothing", from("https://a.example"))).headers.get("access-control-allow-origin")).toBe(
      "https://a.example",
    );
    const headers = { origin: "https://a.example", "access-control-request-method": "POST" };
    const preflight = await own("/quizzes", { method: "OPTIONS", headers });
    expect([preflight.status, preflight.headers.get("access-control-allow-headers")]).toEqual([
      204,
      "content-type, if-none-match",
    ]);
  });

  it("says what its banks are called, in the language that is asked for", async () => {
    const titled = (locale: string, title?: string) =>
      openBank(makeBankData([makeQuestion()], { locale, ...(title !== undefined && { title }) }));
    const own = makeAsk([titled("ja", "キャッシュ"), titled("en", "Caches"), titled("zh")]);
    const titleOf = async (lang: string) =>
      ((await own(`/openapi.json?lang=${lang}`)).json() as { readonly info: { readonly title: string } }).info.title;
    expect([await titleOf("ja"), await titleOf("en"), await titleOf("zh")]).toEqual([
      "キャッシュ",
      "Caches",
      "llm-interview",
    ]);
    expect((await own("/health")).json()).toMatchObject({
      banks: [{ locale: "ja", title: "キャッシュ" }, { locale: "en", title: "Caches" }, { locale: "zh" }],
    });
    const tagOf = async (title: string) => (await makeAsk(titled("en", title))("/questions")).headers.get("etag");
    expect(await tagOf("One")).not.toBe(await tagOf("Two"));
  });

  it("stands behind a base, and gives /mcp to who takes it", async () => {
    const own = makeAsk(bank, { base: "/api/v1", mcp: async () => new Response("mcp") });
    expect((await own("/api/v1/sections")).status).toBe(200);
    expect((await own("/sections")).status).toBe(404);
    expect((await own("/api/v1/mcp")).text).toBe("mcp");
    expect(Object.keys((await own("/api/v1/openapi.json")).json() as object)).toContain("paths");
  });

  it("refuses what it cannot serve", () => {
    expect(() => createHandler([bank, bank])).toThrow(RangeError);
    expect(() => createHandler([])).toThrow(RangeError);
    expect(() => createHandler(bank, { base: "api/" })).toThrow('The base must be a path such as "/api", not "api/".');
    expect(() => createHandler(bank, { secret: "" })).toThrow(RangeError);
    const data: unknown = makeBankData();
    expect(() => createHandler(data as typeof bank)).toThrow(TypeError);
  });
});
