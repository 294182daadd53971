import { describe, expect, it } from "vitest";
import { openBank } from "../../../src/bank/open-bank.js";
import { bank as english } from "../../../src/en.js";
import { bank } from "../../../src/index.js";
import { drawQuiz } from "../../../src/quiz/draw/load-questions.js";
import { makeBankData } from "../../helpers/make-bank-data.js";
import { makeQuestion } from "../../helpers/make-question.js";
import { makeAsk, post } from "../ask.js";

const secret = "of this test alone";
const ask = makeAsk([bank, english], { secret });

interface Drawn {
  readonly handle: string;
  readonly quiz: { readonly items: readonly { readonly number: number; readonly options: readonly string[] }[] };
  readonly shortages: readonly unknown[];
}
const draw = async (blueprint: unknown, path = "/quizzes") => (await ask(path, post(blueprint))).json() as Drawn;

describe("quizzes", () => {
  it("are drawn without their keys, and marked by their handles", async () => {
    const { handle, quiz } = await draw({ count: 5, query: { sections: ["inference"] } });
    expect(quiz.items).toHaveLength(5);
    const texts = JSON.stringify(quiz);
    for (const word of ["correct", "rationale", "seed", '"id"']) expect(texts).not.toContain(word);
    const keys = async (responses: unknown) =>
      (await ask("/quizzes/mark", post({ handle, responses }))).json() as {
        score: number;
        items: { number: number; missed: { text: string }[] }[];
      };
    const blank = await keys([]);
    expect(blank.score).toBe(0);
    const responses = blank.items.map(({ number, missed }) => ({
      item: number,
      selected: missed.map(({ text }) => quiz.items[number - 1]?.options.indexOf(text)),
    }));
    expect(await keys(responses)).toMatchObject({ score: 5, max: 5 });
  });

  it("are marked by every server of the same secret, in their own language, and by no other", async () => {
    const { handle } = await draw({ count: 2 }, "/quizzes?lang=en");
    const mark = post({ handle, responses: [] });
    const there = await makeAsk([bank, english], { secret })("/quizzes/mark", mark);
    expect(there.json()).toEqual((await ask("/quizzes/mark", mark)).json());
    expect(there.text).not.toMatch(/[\u4e00-\u9fff]/);
    expect((await makeAsk([bank, english])("/quizzes/mark", mark)).status).toBe(400);
  });

  it("cannot be drawn again from what the handle says", async () => {
    const { handle, quiz } = await draw({ count: 8 });
    const told = JSON.parse(Buffer.from(handle.split(".")[0] ?? "", "base64url").toString()) as { nonce: string };
    const shown = JSON.stringify(quiz.items.map(({ options }) => options));
    for (const seed of [handle, told.nonce, JSON.stringify(told), ...handle.split(".")]) {
      const { items } = await drawQuiz(bank, { count: 8 }, seed);
      const options = items.map((item) => (item.kind === "choice" ? item.options.map(({ text }) => text) : []));
      expect(JSON.stringify(options)).not.toBe(shown);
    }
  });

  it("are others each time, and refused when their handle was touched", async () => {
    const [one, other] = [await draw({ count: 3 }), await draw({ count: 3 })];
    expect(one.handle).not.toBe(other.handle);
    const [payload = "", seal = ""] = one.handle.split(".");
    const swapped = `${payload}.${other.handle.split(".")[1]}`;
    for (const handle of [swapped, payload, `${payload}.${seal}.`, `A${one.handle}`, "", "."])
      expect((await ask("/quizzes/mark", post({ handle, responses: [] }))).status).toBe(400);
  });

  it("are not marked once the bank has changed", async () => {
    const own = (prompt: string) => {
      const choice = {
        stem: "?",
        options: [
          { text: "a", correct: true },
          { text: "b", correct: false },
        ],
      };
      return makeAsk(openBank(makeBankData([makeQuestion({ id: "q", prompt })], { articles: [{ id: "q", choice }] })), {
        secret,
      });
    };
    const { handle } = (await own("before")("/quizzes", post({ count: 1 }))).json() as Drawn;
    expect((await own("before")("/quizzes/mark", post({ handle, responses: [] }))).status).toBe(200);
    expect((await own("after")("/quizzes/mark", post({ handle, responses: [] }))).status).toBe(409);
  });

  it("are marked by the policy that is asked for", async () => {
    const several = {
      stem: "?",
      options: ["a", "b", "c"].map((text, index) => ({ text, correct: index < 2 })),
    };
    const data = makeBankData([makeQuestion({ id: "q" })], { articles: [{ id: "q", choice: several }] });
    const own = makeAsk(openBank(data), { secret });
    const { handle, quiz } = (await own("/quizzes", post({ count: 1 }))).json() as Drawn;
    const selected = [quiz.items[0]?.options.indexOf("a")];
    const score = async (policy?: object) =>
      (
        (await own("/quizzes/mark", post({ handle, responses: [{ item: 1, selected }], policy }))).json() as {
          score: number;
        }
      ).score;
    expect(await score({ kind: "all-or-nothing" })).toBe(0);
    expect(await score({ kind: "partial" })).toBe(0.5);
    expect(await score()).toBe(await score({ kind: "all-or-nothing" }));
  });

  it("tell where in a body something is wrong", async () => {
    const refuse = async (path: string, body: unknown) => (await ask(path, post(body))).json();
    const { handle } = await draw({ count: 1 });
    expect(await refuse("/quizzes/mark", { handle, responses: [{ item: 1, selected: ["A"] }] })).toMatchObject({
      faults: [{ parameter: "responses[0]" }],
    });
    expect(await refuse("/quizzes", { quotas: { sections: { counts: { inference: -1 } } } })).toMatchObject({
      faults: [{ parameter: "quotas.sections.counts.inference" }],
    });
  });

  it("say what is missing, and what is wrong with a blueprint or a response", async () => {
    expect((await draw({ count: 100, query: { ids: ["rope"] } }).catch(() => undefined))?.shortages).not.toEqual([]);
    const refuse = async (path: string, body: unknown) => (await ask(path, post(body))).json();
    expect(await refuse("/quizzes", { query: { tags: ["kv-cach"] } })).toMatchObject({
      faults: [{ parameter: "query.tags", value: "kv-cach", nearest: "kv-cache" }],
    });
    expect(await refuse("/quizzes", { quotas: { sections: { counts: { infrence: 2 } } } })).toMatchObject({
      faults: [{ parameter: "quotas.sections", value: "infrence", nearest: "inference" }],
    });
    expect(await refuse("/quizzes", { count: 2, quotas: { sections: { counts: { inference: 5 } } } })).toMatchObject({
      status: 400,
      faults: [{ parameter: "quotas" }],
    });
    const { handle } = await draw({ count: 1 });
    expect(await refuse("/quizzes/mark", { handle, responses: [{ item: 9, selected: [] }] })).toMatchObject({
      faults: [{ parameter: "responses", message: "A response names item 9; the quiz has 1 to 1." }],
    });
    expect(await refuse("/quizzes/mark", { handle, responses: [{ item: 1, text: "RoPE" }] })).toMatchObject({
      status: 400,
    });
  });
});
