import { type Bank, parseQuery, type Query, queryToParams } from "llm-interview";
import type { Blueprint, Quiz, QuizKind } from "llm-interview/quiz";

/** What the form of a quiz says. The address holds all of it. */
export interface QuizWish {
  readonly query: Query;
  readonly count: number;
  readonly kind: QuizKind;
  /** 0: no limit. */
  readonly minutes: number;
  readonly unseen: boolean;
  /** Empty: by lot. */
  readonly seed: string;
}

export const mostItems = 100;
const kinds: readonly QuizKind[] = ["choice", "open", "flashcard"];

/** Reads a wish from an address, and what of it was not understood. */
export function readWish(bank: Bank, search: string): { readonly wish: QuizWish; readonly faults: readonly string[] } {
  const params = new URLSearchParams(search);
  const own = ["count", "kind", "minutes", "unseen", "seed"];
  const { query, faults } = parseQuery(bank, params, { ignore: own });
  const said = faults.map(({ message }) => message);
  const number = (name: string, usual: number, least: number, most: number) => {
    const text = params.get(name);
    if (text === null) return usual;
    const value = Number(text);
    if (text !== "" && Number.isInteger(value) && value >= least && value <= most) return value;
    said.push(`${name}: ${least}–${most}.`);
    return usual;
  };
  const kind = kinds.find((one) => one === params.get("kind"));
  if (params.has("kind") && kind === undefined) said.push(`kind: ${kinds.join(", ")}.`);
  const wish: QuizWish = {
    query,
    count: number("count", 10, 1, mostItems),
    kind: kind ?? "choice",
    minutes: number("minutes", 0, 0, 600),
    unseen: params.get("unseen") === "1",
    seed: params.get("seed") ?? "",
  };
  return { wish, faults: said };
}

/** Writes a wish as the part of an address behind `?`. */
export function writeWish({ query, count, kind, minutes, unseen, seed }: QuizWish): string {
  const params = new URLSearchParams([...queryToParams(query)]);
  params.set("count", String(count));
  params.set("kind", kind);
  if (minutes > 0) params.set("minutes", String(minutes));
  if (unseen) params.set("unseen", "1");
  if (seed !== "") params.set("seed", seed);
  return params.toString();
}

export function toBlueprint({ query, count, kind, minutes, unseen }: QuizWish): Blueprint {
  return {
    count,
    query,
    kinds: [kind],
    ...(unseen && { unseen }),
    ...(minutes > 0 && { limits: { total: minutes * 60 } }),
  };
}

/**
 * The part of an address that gives this quiz to anybody: by its questions, since what was drawn may have depended on what its taker
 * had done before. Each chance in a quiz has a stream of its own, so that the same questions and seed give the same order and options.
 */
export function linkToQuiz(quiz: Quiz): string {
  const ids = quiz.items.map(({ id }) => id).sort();
  const [kind = "choice"] = quiz.blueprint.kinds ?? [];
  return writeWish({
    query: { ids },
    count: Math.max(1, ids.length),
    kind,
    minutes: Math.round((quiz.blueprint.limits?.total ?? 0) / 60),
    unseen: false,
    seed: String(quiz.seed),
  });
}
