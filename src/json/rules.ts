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
      const allowed = most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
      return [`${path} must have ${allowed} entries, not ${value.length}`];
    }
    return value.flatMap((item, index) => entry(item, `${path}[${index}]`));
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

/** Shows a value in a message, cut short. What it holds inside is not needed to find it. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  const shown = typeof value === "string" ? JSON.stringify(value) : String(value);
  return shown.length > 40 ? `${shown.slice(0, 37)}...` : shown;
}
