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
  const isFull = seated === Math.min(sum(leftSizes), sum(rightSizes));
  return isFull || seated === guests.length ? seats : seatMost(guests, leftSizes, rightSizes, seats);
}

/** Gives everyone in turn what is free then. */
function seatInTurn(guests: readonly Guest[], leftSizes: readonly number[], rightSizes: readonly number[]) {
  const freeLeft = [...leftSizes];
  const freeRight = [...rightSizes];
  return guests.map((guest): Seat | undefined => {
    const left = roomiest(guest.left, freeLeft);
    const right = roomiest(guest.right, freeRight);
    if (left === undefined || right === undefined) return undefined;
    freeLeft[left] = (freeLeft[left] ?? 0) - 1;
    freeRight[right] = (freeRight[right] ?? 0) - 1;
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
    const own = {
      left: left.map((place) => ({
        place,
        edge: { from: leftNode(place), to: from, capacity: 1, flow: place === leftSeat ? 1 : 0 },
      })),
      right: right.map((place) => ({
        place,
        edge: { from: to, to: rightNode(place), capacity: 1, flow: place === rightSeat ? 1 : 0 },
      })),
    };
    edges.push({ from, to, capacity: 1, flow: leftSeat === undefined ? 0 : 1 });
    for (const { edge } of [...own.left, ...own.right]) edges.push(edge);
    return own;
  });
  maximiseFlow(makeNetwork(guestNode(guests.length), edges), source, sink);
  return found.map(({ left, right }) => {
    const leftPlace = left.find(({ edge }) => edge.flow === 1)?.place;
    const rightPlace = right.find(({ edge }) => edge.flow === 1)?.place;
    return leftPlace === undefined || rightPlace === undefined ? undefined : [leftPlace, rightPlace];
  });
}

/** The place with the most room, or `undefined` if none has any. */
function roomiest(places: readonly number[], free: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const place of places) {
    if ((free[place] ?? 0) > (best === undefined ? 0 : (free[best] ?? 0))) best = place;
  }
  return best;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((so, size) => so + size, 0);
}
