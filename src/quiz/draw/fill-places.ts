import { type FlowEdge, makeNetwork, maximiseFlow } from "./flow-network.js";

/** What may take a seat: one place of each of two sides. */
export interface Guest {
  /** Indices of places on the left side. */
  readonly left: readonly number[];
  /** Indices of places on the right side. */
  readonly right: readonly number[];
}

/** A place on either side. */
export type Seat = readonly [left: number, right: number];

/** What runs between a guest and a place where it may sit. */
interface Way {
  readonly place: number;
  readonly edge: FlowEdge;
}

/**
 * Seats as many guests as possible, each at one place of either side, with no place over its size.
 * Those earlier in the list come first; one makes way for later ones only where more can sit in all.
 *
 * @returns The seat of each guest, or `undefined`.
 */
export function fillPlaces(
  guests: readonly Guest[],
  leftSizes: readonly number[],
  rightSizes: readonly number[],
): (Seat | undefined)[] {
  const seats = seatInTurn(guests, leftSizes, rightSizes);
  const seated = seats.filter((seat) => seat !== undefined).length;
  const isMost = seated === Math.min(sum(leftSizes), sum(rightSizes), guests.length);
  return isMost ? seats : seatMost(guests, leftSizes, rightSizes, seats);
}

/** Gives everyone in turn what is free then. */
function seatInTurn(guests: readonly Guest[], leftSizes: readonly number[], rightSizes: readonly number[]) {
  const freeLeft = [...leftSizes];
  const freeRight = [...rightSizes];
  return guests.map((guest): Seat | undefined => {
    const left = roomiest(guest.left, freeLeft);
    const right = roomiest(guest.right, freeRight);
    if (left === undefined || right === undefined) return undefined;
    freeLeft[left] = (freeLeft[left] as number) - 1;
    freeRight[right] = (freeRight[right] as number) - 1;
    return [left, right];
  });
}

/** Exchanges seats until no exchange seats one more: a maximum flow through left places, guests and right places. */
function seatMost(
  guests: readonly Guest[],
  leftSizes: readonly number[],
  rightSizes: readonly number[],
  seats: readonly (Seat | undefined)[],
): (Seat | undefined)[] {
  const source = 0;
  const sink = 1;
  const leftNode = (place: number) => 2 + place;
  const rightNode = (place: number) => 2 + leftSizes.length + place;
  // Two nodes for a guest: what runs between them is at most one seat.
  const guestNode = (index: number) => 2 + leftSizes.length + rightSizes.length + 2 * index;

  const edges: FlowEdge[] = [];
  const taken = (side: 0 | 1, place: number) => seats.filter((seat) => seat?.[side] === place).length;
  for (const [place, capacity] of leftSizes.entries())
    edges.push({ from: source, to: leftNode(place), capacity, flow: taken(0, place) });
  for (const [place, capacity] of rightSizes.entries())
    edges.push({ from: rightNode(place), to: sink, capacity, flow: taken(1, place) });
  const found = guests.map(({ left, right }, index) => {
    const [from, to] = [guestNode(index), guestNode(index) + 1];
    const [leftSeat, rightSeat] = seats[index] ?? [];
    const within = { from, to, capacity: 1, flow: leftSeat === undefined ? 0 : 1 };
    const own = {
      within,
      left: left.map((place) => ({
        place,
        edge: { from: leftNode(place), to: from, capacity: 1, flow: place === leftSeat ? 1 : 0 },
      })),
      right: right.map((place) => ({
        place,
        edge: { from: to, to: rightNode(place), capacity: 1, flow: place === rightSeat ? 1 : 0 },
      })),
    };
    edges.push(within);
    for (const { edge } of [...own.left, ...own.right]) edges.push(edge);
    return own;
  });
  maximiseFlow(makeNetwork(guestNode(guests.length), edges), source, sink);
  // What runs through a guest has come from one place, and goes on to one.
  const placeOf = (ways: readonly Way[]) => (ways.find(({ edge }) => edge.flow === 1) as Way).place;
  return found.map(({ within, left, right }) => (within.flow === 0 ? undefined : [placeOf(left), placeOf(right)]));
}

/** The place with the most room, or `undefined` if none has any. */
function roomiest(places: readonly number[], free: readonly number[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const place of places) {
    const room = free[place] as number;
    if (room > most) [best, most] = [place, room];
  }
  return best;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((so, size) => so + size, 0);
}
