import { describe, expect, it, vi } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { createBanksHandler } from "../../src/serve/create-banks-handler.js";
import type { ServedBank } from "../../src/serve/create-service.js";
import { createSource } from "../../src/serve/source/create-source.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";
import { post, read } from "./ask.js";

const makeBank = (id: string) => openBank(makeBankData([makeQuestion({ id })]));
const banks: Readonly<Record<string, ServedBank>> = { law: makeBank("tort"), "med.2": createSource(makeBank("gout")) };

/** Asks, and notes which banks were opened. */
function makeAsk(options: Parameters<typeof createBanksHandler>[1] = {}) {
  const open = vi.fn(async (key: string) => (Object.hasOwn(banks, key) ? banks[key] : undefined));
  const handle = createBanksHandler(open, options);
  const ask = async (path: string, init: RequestInit = {}) =>
    read(await handle(new Request(`http://localhost${path}`, init)));
  return { ask, opened: () => open.mock.calls.map(([key]) => key) };
}

const idsOf = (json: unknown) =>
  (json as { readonly questions: { readonly id: string }[] }).questions.map(({ id }) => id);

describe("createBanksHandler", () => {
  it("answers each bank below its key, and opens it once", async () => {
    const { ask, opened } = makeAsk({ base: "/api" });
    for (const [path, id] of [
      ["/api/law/questions", "tort"],
      ["/api/med.2/questions", "gout"],
      ["/api/law/questions?limit=5", "tort"],
    ] as const)
      expect([path, idsOf((await ask(path)).json())]).toEqual([path, [id]]);
    expect(opened()).toEqual(["law", "med.2"]);
    const document = (await ask("/api/law/openapi.json")).json() as { readonly paths: object };
    expect(Object.keys(document.paths)).toContain("/api/law/questions");
  });

  it.each([
    "/",
    "/tax/questions",
    "/api/law/questions",
    "/__proto__/questions",
    "/%6Caw/questions",
    "/a%20b/sections",
    "//",
  ])("says where there is no bank: %s", async (path) => {
    const { ask } = makeAsk({ cors: "*" });
    const { status, headers, json } = await ask(path);
    expect([status, headers.get("content-type")]).toEqual([404, "application/problem+json"]);
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(json()).toMatchObject({ title: "Not Found", detail: expect.stringContaining("There is no bank at ") });
  });

  it("keeps those that were asked for last", async () => {
    const { ask, opened } = makeAsk({ mostBanks: 1 });
    for (const key of ["law", "law", "med.2", "law"]) await ask(`/${key}/sections`);
    expect(opened()).toEqual(["law", "med.2", "law"]);
    const two = makeAsk({ mostBanks: 2 });
    for (const key of ["law", "med.2", "law", "none", "law", "med.2"]) await two.ask(`/${key}/sections`);
    expect(two.opened()).toEqual(["law", "med.2", "none"]);
  });

  it("marks a quiz after its bank was closed and opened again, and no quiz of another bank", async () => {
    const { ask } = makeAsk({ mostBanks: 1 });
    const { handle } = (await ask("/law/quizzes", post({ count: 1 }))).json() as { readonly handle: string };
    const mark = (key: string) => ask(`/${key}/quizzes/mark`, post({ handle, responses: [] }));
    expect((await mark("med.2")).status).toBe(409);
    expect((await mark("law")).status).toBe(200);
  });

  it("tells of a bank that cannot be opened to nobody but its owner, and tries again", async () => {
    const told: unknown[] = [];
    let tries = 0;
    const handle = createBanksHandler(
      async () => {
        if (++tries === 1) throw new Error("the shard is down");
        return banks["law"];
      },
      { onError: (error) => told.push(error) },
    );
    const first = await read(await handle(new Request("http://localhost/law/questions")));
    expect([first.status, first.text]).toEqual([500, expect.not.stringContaining("shard")]);
    expect(told).toEqual([new Error("the shard is down")]);
    expect((await handle(new Request("http://localhost/law/questions"))).status).toBe(200);
  });

  it("refuses options that are none", () => {
    const open = async () => undefined;
    expect(() => createBanksHandler(open, { mostBanks: 0 })).toThrow("mostBanks must be an integer from 1, not 0");
    expect(() => createBanksHandler(open, { base: "api/" })).toThrow('The base must be a path such as "/api"');
    expect(() => createBanksHandler(open, { secret: "" })).toThrow(RangeError);
  });
});
