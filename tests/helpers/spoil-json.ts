/** JSON with one value of it replaced by a wrong one. */
export interface Spoiled {
  /** Where, as faults have it: `bank.questions[0].id`. */
  readonly path: string;
  readonly wrong: unknown;
  readonly value: unknown;
}

/** What is wrong in the place of a value: another type, and what looks like it. */
function wrongsFor(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return [{}, "x", null];
  switch (typeof value) {
    case "string":
      return ["", 5, null, ["x"]];
    case "number":
      return [-1, 0.5, "1", null, true];
    case "boolean":
      return [0, "true", null];
    default:
      return [[], "x", null];
  }
}

/** Replaces each value of some JSON by each that is wrong there, one at a time. The root stays. */
export function* spoilJson(root: unknown, name: string): Generator<Spoiled> {
  yield* spoil(root, name, (value) => value);
}

function* spoil(value: unknown, path: string, put: (value: unknown) => unknown): Generator<Spoiled> {
  const entries: [string, unknown, (own: unknown) => unknown][] = Array.isArray(value)
    ? value.map((entry: unknown, index) => [`${path}[${index}]`, entry, (own) => put(value.with(index, own))])
    : typeof value === "object" && value !== null
      ? Object.entries(value).map(([name, entry]) => [
          /^[a-z]+$/i.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`,
          entry,
          (own) => put({ ...value, [name]: own }),
        ])
      : [];
  for (const [at, entry, putHere] of entries) {
    for (const wrong of wrongsFor(entry)) yield { path: at, wrong, value: putHere(wrong) };
    yield* spoil(entry, at, putHere);
  }
}
