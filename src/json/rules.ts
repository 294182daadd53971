// Rules that are made when a module loads are marked pure: who opens no bank from JSON ships none of them.

/** Tells what is wrong with a value at a JSON path such as `quiz.items[2].id`. Empty where nothing is. */
export type Rule = (value: unknown, path: string) => readonly string[];

const none: readonly string[] = [];

const rule =
  (isRight: (value: unknown) => boolean, what: string): Rule =>
  (value, path) =>
    isRight(value) ? none : [`${path} must be ${what}, not ${show(value)}`];

export const text = /* @__PURE__ */ rule((value) => typeof value === "string", "a string");
export const filledText = /* @__PURE__ */ rule(
  (value) => typeof value === "string" && value !== "",
  "a string that is not empty",
);
export const flag = /* @__PURE__ */ rule((value) => typeof value === "boolean", "true or false");
export const integer = (least: number, most = Number.MAX_SAFE_INTEGER): Rule =>
  rule(
    (value) => Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most,
    most === Number.MAX_SAFE_INTEGER ? `an integer of at least ${least}` : `an integer from ${least} to ${most}`,
  );
export const fraction = /* @__PURE__ */ rule(
  (value) => typeof value === "number" && value >= 0 && value <= 1,
  "a number from 0 to 1",
);
export const amount = /* @__PURE__ */ rule(
  (value) => Number.isFinite(value) && (value as number) >= 0,
  "a number from 0",
);
export const positive = /* @__PURE__ */ rule(
  (value) => Number.isFinite(value) && (value as number) > 0,
  "a number above 0",
);
/** Milliseconds since 1970 began, up to the last that a `Date` can tell. */
export const time = /* @__PURE__ */ integer(0, 8.64e15);
/** As in a package: `1.2.3`, `1.2.3-beta.1`, `1.2.3+0.1.0`. */
export const version = /* @__PURE__ */ rule(
  (value) => typeof value === "string" && /^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]*)?$/.test(value),
  "a version such as 1.2.3",
);
/** A BCP 47 tag. */
export const locale = /* @__PURE__ */ rule(
  (value) => typeof value === "string" && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(value),
  "a language tag such as zh, en or pt-BR",
);
export const oneOf = (...allowed: readonly unknown[]): Rule =>
  rule((value) => allowed.includes(value), allowed.map(show).join(" or "));
export const matching = (pattern: RegExp, what: string): Rule =>
  rule((value) => typeof value === "string" && pattern.test(value), what);
export const either =
  (first: Rule, second: Rule): Rule =>
  (value, path) => {
    const faults = first(value, path);
    return faults.length === 0 ? faults : second(value, path);
  };
export const optional =
  (check: Rule): Rule =>
  (value, path) =>
    value === undefined ? none : check(value, path);
export const list =
  (entry: Rule, { least = 0, most = Number.POSITIVE_INFINITY }: { least?: number; most?: number } = {}): Rule =>
  (value, path) => {
    if (!Array.isArray(value)) return [`${path} must be a list, not ${show(value)}`];
    if (value.length < least || value.length > most) {
      const range = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
      const allowed = least === most ? String(least) : range;
      return [`${path} must have ${allowed} entries, not ${value.length}`];
    }
    // Not over what is there alone: a hole in a list is undefined.
    return Array.from(value, (item: unknown, index) => entry(item, `${path}[${index}]`)).flat();
  };
/** No two entries of a list are the same text. */
export const distinct: Rule = (value, path) => {
  const seen = new Set<unknown>();
  return (value as readonly unknown[]).flatMap((entry, index) => {
    if (seen.has(entry)) return [`${path}[${index}] is ${show(entry)}, which occurs before`];
    seen.add(entry);
    return [];
  });
};
/** Fields that it does not name are no fault: later releases may add some. */
export const object =
  (fields: Readonly<Record<string, Rule>>): Rule =>
  (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return [`${path} must be an object, not ${show(value)}`];
    return Object.entries(fields).flatMap(([name, check]) =>
      check((value as Record<string, unknown>)[name], `${path}.${name}`),
    );
  };
/** An object whose fields may have any names. */
export const record = (entry: Rule): Rule => {
  const isObject = object({});
  return (value, path) => {
    const faults = isObject(value, path);
    if (faults.length > 0) return faults;
    return Object.entries(value as object).flatMap(([name, field]) => entry(field, fieldPath(path, name)));
  };
};
/** All rules hold; the second is asked only of what fits the first, and so on. */
export const all =
  (...rules: readonly Rule[]): Rule =>
  (value, path) => {
    for (const one of rules) {
      const faults = one(value, path);
      if (faults.length > 0) return faults;
    }
    return none;
  };

/** The path of a field whose name may be anything. */
export function fieldPath(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
}

/** Shows a value in a message, cut short. What it holds inside is not needed to find it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return shown.length > 40 ? `${shown.slice(0, 37)}...` : shown;
}
