import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPlaces, type Guest } from "../../../src/quiz/draw/fill-places.js";

/** Tries every seating. */
function mostSeats(guests: readonly Guest[], left: readonly number[], right: readonly number[]): number {
  const [guest, ...others] = guests;
  if (guest === undefined) return 0;
  let most = mostSeats(others, left, right);
  for (const a of guest.left) {
    for (const b of guest.right) {
      if (!left[a] || !right[b]) continue;
      const less = (sizes: readonly number[], place: number) =>
        sizes.map((size, index) => size - Number(index === place));
      most = Math.max(most, 1 + mostSeats(others, less(left, a), less(right, b)));
    }
  }
  return most;
}

const places = fc.subarray([0, 1, 2], { minLength: 1 });
const sizes = fc.array(fc.nat(3), { minLength: 3, maxLength: 3 });

describe("fillPlaces", () => {
  it("seats as many as any seating does, and none where they do not fit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ left: places, right: places }), { maxLength: 6 }),
        sizes,
        sizes,
        (guests, left, right) => {
          const seats = fillPlaces(guests, left, right);
          const taken = seats.flatMap((seat) => (seat === undefined ? [] : [seat]));
          expect(taken.length).toBe(mostSeats(guests, left, right));
          for (const [index, seat] of seats.entries()) {
            if (seat === undefined) continue;
            expect(guests[index]?.left).toContain(seat[0]);
            expect(guests[index]?.right).toContain(seat[1]);
          }
          for (const place of [0, 1, 2]) {
            expect(taken.filter(([a]) => a === place).length).toBeLessThanOrEqual(left[place] ?? 0);
            expect(taken.filter(([, b]) => b === place).length).toBeLessThanOrEqual(right[place] ?? 0);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("lets one make way only where more can sit", () => {
    const both = { left: [0, 1], right: [0] };
    const one = { left: [0], right: [0] };
    expect(fillPlaces([both, one], [1, 1], [2])).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(fillPlaces([both, one], [1, 0], [1])).toEqual([[0, 0], undefined]);
  });

  it("gives each in turn the place with the most room, of equal ones the first", () => {
    const free = { left: [0, 1], right: [0, 1, 2] };
    expect(fillPlaces([free, free, free, free], [1, 2], [1, 2, 1])).toEqual([[1, 1], [0, 0], [1, 1], undefined]);
    const last = { left: [1], right: [2] };
    expect(fillPlaces([last, free, last], [1, 2], [1, 2, 1])).toEqual([[1, 2], [0, 1], undefined]);
    expect(fillPlaces([free], [0, 0], [1, 1, 1])).toEqual([undefined]);
    expect(fillPlaces([], [1], [1])).toEqual([]);
  });

  it("copes with thousands of guests and exchanges", () => {
    // Everyone may sit left, and is sent there first; half of them could sit right, too.
    const guests = Array.from(
      { length: 4000 },
      (_, index): Guest => ({ left: index < 2000 ? [0, 1] : [0], right: [0] }),
    );
    expect(fillPlaces(guests, [2000, 2000], [4000]).every((seat) => seat !== undefined)).toBe(true);
  });
});
