import type { Question } from "../../model/question.js";
import { matchQuery } from "../../query/match-query.js";
import { byCodePoint } from "../../text/code-point-order.js";
import type { Blueprint } from "./blueprint.js";
import { fillPlaces, type Guest, type Seat } from "./fill-places.js";
import { type Division, planQuotas } from "./plan-quotas.js";
import type { Shortage } from "./quiz.js";
import { drawFraction, openStreams, type Seed } from "./random-stream.js";
import { weighLot } from "./weigh-questions.js";

/** A question in the lottery. */
interface Ticket<Drawn extends Question> extends Guest {
  readonly question: Drawn;
  readonly lot: number;
}

/** Tickets of which at most one may win: a question of its own, or a group of near-duplicates. */
interface Unit<Drawn extends Question> {
  readonly lot: number;
  /** Those with a smaller lot first. */
  readonly tickets: Tickets<Drawn>;
}

/** One at least. */
type Tickets<Drawn extends Question> = readonly [Ticket<Drawn>, ...Ticket<Drawn>[]];

export interface Draw<Drawn extends Question> {
  /** In the order of the candidates. */
  readonly questions: readonly Drawn[];
  readonly shortages: readonly Shortage[];
}

/**
 * Draws questions by lot. A question's lot depends on seed and id alone, so that one question more or less changes a draw
 * by as little as quotas allow.
 *
 * @param candidates - Distinct ids. Those that the query or `isOffered` leaves out are not drawn.
 * @param weightOf - Above 0. Default: all alike.
 */
export function drawQuestions<Drawn extends Question>(
  candidates: readonly Drawn[],
  blueprint: Blueprint,
  seed: Seed,
  isOffered: (question: Drawn) => boolean,
  weightOf?: (question: Drawn) => number,
): Draw<Drawn> {
  const divisions = planQuotas(blueprint, seed);
  const units = makeUnits(candidates, blueprint, seed, divisions, isOffered, weightOf);
  const guests = units.map(toGuest);
  const [left, right] = divisions.map(({ places }) => places.map(({ size }) => size)) as [number[], number[]?];
  const seats = fillPlaces(guests, left, right ?? [blueprint.count]);

  const drawn = new Set<Drawn>();
  for (const [index, { tickets }] of units.entries()) {
    const seat = seats[index];
    const winner = seat && tickets.find(({ left, right }) => left.includes(seat[0]) && right.includes(seat[1]));
    if (winner !== undefined) drawn.add(winner.question);
  }
  return {
    questions: candidates.filter((question) => drawn.has(question)),
    shortages: listShortages(seats, divisions, blueprint.count),
  };
}

/** Gives every candidate its lot, puts near-duplicates together, and keeps as many as can matter, by lot. */
function makeUnits<Drawn extends Question>(
  candidates: readonly Drawn[],
  blueprint: Blueprint,
  seed: Seed,
  [leftDivision, rightDivision]: readonly [Division, ...Division[]],
  isOffered: (question: Drawn) => boolean,
  weightOf: ((question: Drawn) => number) | undefined,
): Unit<Drawn>[] {
  const isMatch = matchQuery(blueprint.query ?? {});
  const excluded = new Set<string>(blueprint.exclude);
  const streamOf = openStreams(seed, "draw");
  const groupStreamOf = openStreams(seed, "group");
  const piles = openPiles<Drawn>(blueprint.count);
  const groups = new Map<string, [Ticket<Drawn>, ...Ticket<Drawn>[]]>();
  const lotOf = (fraction: number, questions: readonly Drawn[]) =>
    weightOf === undefined
      ? fraction
      : weighLot(
          fraction,
          questions.reduce((most, question) => Math.max(most, weightOf(question)), 0),
        );
  for (const question of candidates) {
    if (excluded.has(question.id) || !isMatch(question) || !isOffered(question)) continue;
    const left = leftDivision.placesOf(question);
    const right = rightDivision?.placesOf(question) ?? [0];
    if (left.length === 0 || right.length === 0) continue;
    const ticket = { question, lot: lotOf(drawFraction(streamOf(question.id)), [question]), left, right };
    if (question.group === undefined) {
      piles.offer(ticket.lot, [ticket]);
      continue;
    }
    const tickets = groups.get(question.group);
    if (tickets === undefined) groups.set(question.group, [ticket]);
    else tickets.push(ticket);
  }
  // A group has a lot of its own: by the best of its questions' lots, large groups would win more often.
  for (const [group, tickets] of groups) {
    const questions = tickets.map(({ question }) => question);
    piles.offer(lotOf(drawFraction(groupStreamOf(group)), questions), tickets.sort(byLot));
  }
  return piles.list();
}

/**
 * Keeps, of all units that fit the same places, the `count` with the smallest lots. No more of them can be drawn, so that
 * the seating has to look at few units however many questions there are.
 */
function openPiles<Drawn extends Question>(count: number) {
  const piles = new Map<string, { readonly units: Unit<Drawn>[]; highest: number }>();
  return {
    offer(lot: number, tickets: Tickets<Drawn>): void {
      const shape = shapeOf(tickets);
      let pile = piles.get(shape);
      if (pile === undefined) {
        pile = { units: [], highest: Number.POSITIVE_INFINITY };
        piles.set(shape, pile);
      }
      if (lot > pile.highest) return;
      pile.units.push({ lot, tickets });
      // Cut now and then, not at every unit: that keeps the cost of sorting in proportion to the units.
      if (pile.units.length < 2 * count + 64) return;
      pile.units.sort(byUnitLot).length = count;
      pile.highest = pile.units[count - 1]?.lot ?? Number.POSITIVE_INFINITY;
    },
    /** In the order of the lots. */
    list(): Unit<Drawn>[] {
      return [...piles.values()].flatMap(({ units }) => units.sort(byUnitLot).slice(0, count)).sort(byUnitLot);
    },
  };
}

/** The same text for tickets that fit the same places. */
function shapeOf(tickets: readonly Ticket<Question>[]): string {
  const shapes = new Set(tickets.map(({ left, right }) => `${left}|${right}`));
  return [...shapes].sort(byCodePoint).join(" ");
}

/** Any left place must go with any right one; of a group whose questions differ in both, the first one by lot stands for all. */
function toGuest({ tickets }: Unit<Question>): Guest {
  const unite = (lists: readonly (readonly number[])[]) => [...new Set(lists.flat())].sort((a, b) => a - b);
  const left = unite(tickets.map((ticket) => ticket.left));
  const right = unite(tickets.map((ticket) => ticket.right));
  const pairs = new Set(tickets.flatMap((ticket) => ticket.left.flatMap((a) => ticket.right.map((b) => `${a},${b}`))));
  return pairs.size === left.length * right.length ? { left, right } : tickets[0];
}

function listShortages(
  seats: readonly (Seat | undefined)[],
  divisions: readonly Division[],
  count: number,
): Shortage[] {
  const taken = seats.filter((seat) => seat !== undefined);
  if (taken.length === count) return [];
  const shortages: Shortage[] = [{ of: "count", wanted: count, drawn: taken.length }];
  for (const [side, { of, places }] of divisions.entries()) {
    if (of === "count") continue;
    for (const [index, { value, size }] of places.entries()) {
      const drawn = taken.filter((seat) => seat[side] === index).length;
      if (drawn < size) shortages.push({ of, ...(value !== undefined && { value }), wanted: size, drawn });
    }
  }
  return shortages;
}

function byLot<Drawn extends Question>(a: Ticket<Drawn>, b: Ticket<Drawn>): number {
  return a.lot - b.lot || byCodePoint(a.question.id, b.question.id);
}

function byUnitLot<Drawn extends Question>(a: Unit<Drawn>, b: Unit<Drawn>): number {
  return a.lot - b.lot || byCodePoint(a.tickets[0].question.id, b.tickets[0].question.id);
}
