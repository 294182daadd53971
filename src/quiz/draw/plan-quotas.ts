import type { Question } from "../../model/question.js";
import { byCodePoint } from "../../text/code-point-order.js";
import { apportion } from "./apportion.js";
import type { Amounts, Blueprint } from "./blueprint.js";
import type { Shortage } from "./quiz.js";
import { drawFraction, openStreams, type Seed } from "./random-stream.js";

/** One way to divide a quiz. The sizes of its places add up to the blueprint's count. */
export interface Division {
  readonly of: Shortage["of"];
  readonly places: readonly Place[];
  /** Indices of the places where a question fits. */
  placesOf(question: Question): readonly number[];
}

/** What so many items of a quiz fall under. */
export interface Place {
  /** Absent for questions that have none of the other places' values. */
  readonly value?: string;
  readonly size: number;
}

/**
 * Makes numbers of a blueprint's quotas: a division each, in the order sections, tags, difficulties.
 * Without quotas there is one division of one place.
 *
 * @throws RangeError if counts are not integers from 0, or add up to more than the blueprint's count; if shares are
 * not finite numbers from 0, or all 0.
 */
export function planQuotas(blueprint: Blueprint, seed: Seed): [Division, ...Division[]] {
  const { quotas, count } = blueprint;
  const divisions: Division[] = [];
  const add = (of: Shortage["of"], amounts: Amounts<string> | undefined, read: (q: Question) => readonly string[]) => {
    if (amounts !== undefined) divisions.push(divide(of, planPlaces(of, amounts, count, seed), read));
  };
  add("section", quotas?.sections, ({ section }) => [section]);
  add("tag", quotas?.tags, ({ tags }) => tags);
  if (quotas?.difficulties !== undefined) {
    for (const value of Object.keys(amountsOf(quotas.difficulties)))
      if (!/^[123]$/.test(value)) throw new RangeError(`The difficulty "${value}" of a quota must be 1, 2 or 3.`);
    add("difficulty", quotas.difficulties, ({ difficulty }) => [String(difficulty)]);
  }
  const [first = divide("count", [{ size: count }], () => []), ...others] = divisions;
  return [first, ...others];
}

function divide(of: Shortage["of"], places: readonly Place[], read: (q: Question) => readonly string[]): Division {
  const indexOf = new Map(places.map(({ value }, index) => [value, index]));
  const others = indexOf.get(undefined);
  const find = (values: readonly string[]): readonly number[] => {
    const named = values.flatMap((value) => indexOf.get(value) ?? []);
    if (named.length === 0) return others === undefined ? [] : [others];
    return named.filter((index) => (places[index]?.size ?? 0) > 0);
  };
  // Many questions, few lists of values.
  const found = new Map<string, readonly number[]>();
  return {
    of,
    places,
    placesOf(question) {
      const values = read(question);
      const key = JSON.stringify(values);
      const known = found.get(key) ?? find(values);
      found.set(key, known);
      return known;
    },
  };
}

function planPlaces(of: Shortage["of"], amounts: Amounts<string>, count: number, seed: Seed): Place[] {
  const given = Object.entries(amountsOf(amounts)).filter((entry): entry is [string, number] => entry[1] !== undefined);
  const isCounts = "counts" in amounts;
  for (const [value, amount] of given) {
    if (isCounts ? Number.isInteger(amount) && amount >= 0 : Number.isFinite(amount) && amount >= 0) continue;
    const rule = isCounts ? "an integer" : "a finite number";
    throw new RangeError(`The quota of the ${of} "${value}" must be ${rule} of at least 0, not ${amount}.`);
  }
  const sum = given.reduce((so, [, amount]) => so + amount, 0);
  if (isCounts) {
    if (sum > count)
      throw new RangeError(`The quotas by ${of} ask for ${sum} items, and the blueprint for ${count} in all.`);
    const named = given.map(([value, size]) => ({ value, size })).sort((a, b) => byCodePoint(a.value, b.value));
    return sum < count ? [...named, { size: count - sum }] : named;
  }
  if (sum === 0) throw new RangeError(`At least one share by ${of} must be above 0.`);
  // Who is rounded up among equals is decided by lot: by name, it would be the same ones in every quiz.
  const streamOf = openStreams(seed, "quota");
  const lots = new Map(given.map(([value]) => [value, drawFraction(streamOf(`${of}:${value}`))]));
  const inOrder = given.sort(([a], [b]) => (lots.get(a) ?? 0) - (lots.get(b) ?? 0) || byCodePoint(a, b));
  const sizes = apportion(
    count,
    inOrder.map(([, share]) => share),
  );
  return inOrder
    .map(([value], index) => ({ value, size: sizes[index] ?? 0 }))
    .sort((a, b) => byCodePoint(a.value, b.value));
}

function amountsOf<Value extends string | number>(
  amounts: Amounts<Value>,
): Readonly<Record<string, number | undefined>> {
  const counts = "counts" in amounts ? amounts.counts : undefined;
  const shares = "shares" in amounts ? amounts.shares : undefined;
  if ((counts === undefined) === (shares === undefined))
    throw new TypeError("A quota must have either counts or shares.");
  return (counts ?? shares) as Readonly<Record<string, number | undefined>>;
}
