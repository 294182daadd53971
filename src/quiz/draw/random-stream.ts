import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";
import { show } from "../../json/rules.js";
import { hashKey } from "./hash-key.js";

/** Says which chances these are. An integer and the text of the same digits are two seeds. */
export type Seed = number | string;

/** What a stream of chances is for. Each purpose has its own, so that one does not move another. */
export type Purpose = "draw" | "group" | "quota" | "order" | "options";

/**
 * Makes the streams of one seed and purpose: xoroshiro128+ of pure-rand, started with the hash of the JSON of
 * `[seed, purpose, id]`. Chances of one id do not depend on which other ids there are.
 *
 * @throws RangeError if the seed is a number other than a safe integer.
 */
export function openStreams(seed: Seed, purpose: Purpose): (id: string) => RandomGenerator {
  if (typeof seed !== "string" && !Number.isSafeInteger(seed))
    throw new RangeError(`The seed must be a safe integer or a string, not ${show(seed)}.`);
  const prefix = JSON.stringify([seed, purpose]).slice(0, -1);
  return (id) => {
    const state = hashKey(`${prefix},${JSON.stringify(id)}]`);
    // The generator stands still on nothing but zeros, which one key in 2^128 hashes to.
    return xoroshiro128plusFromState(state.some((word) => word !== 0) ? state : [0, 0, 0, 1]);
  };
}

/** A number of 53 bits from 0 up to and without 1. */
export function drawFraction(stream: RandomGenerator): number {
  const high = stream.next() >>> 5;
  const low = stream.next() >>> 6;
  return (high * 0x4000000 + low) / 0x20000000000000;
}

/** The same entries in an order by lot (Fisher and Yates, without modulo bias). */
export function shuffle<Entry>(entries: readonly Entry[], stream: RandomGenerator): Entry[] {
  const shuffled = [...entries];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = uniformInt(stream, 0, last);
    // Both are within the list.
    [shuffled[last], shuffled[other]] = [shuffled[other] as Entry, shuffled[last] as Entry];
  }
  return shuffled;
}
