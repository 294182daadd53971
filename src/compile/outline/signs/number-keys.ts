/** What a list of numbers says of one question. */
export interface NumberKey {
  readonly number: number;
  /** Places of the right options. The first is 1. */
  readonly places: readonly number[];
}

const circled = "①②③④⑤⑥⑦⑧⑨";
const parting = "(?:[-=]>|[-–—:：=→.．)）、])";
const pair = new RegExp(
  `^(?:Q(?:uestion)?\\s?|第\\s?)?(\\d{1,3})\\s?[번题題問问]?(?:\\s?${parting}\\s?[（(]?([1-9](?!\\d))|\\s?${parting}?\\s?([${circled}]))[)）]?`,
  "iu",
);
/** One more place, and no number of the next question. */
const further = new RegExp(
  `^\\s?[,，、&/]?\\s?([${circled}]|[1-9](?!\\d|\\s?(?:${parting}|[번题題問问${circled}])))`,
  "u",
);
const between = /^[\s,，;；.。|/]+/u;

/**
 * Reads `1-2, 2-1`, `1. 2; 2. 1, 3` or `1-② 2-①`: places of options by number, which nothing but these options tells from other numbers. `undefined` where
 * there is anything else.
 */
export function readNumberKeys(text: string): readonly NumberKey[] | undefined {
  const keys: NumberKey[] = [];
  for (let rest = text.trim(); rest !== ""; rest = rest.replace(between, "")) {
    const found = pair.exec(rest);
    if (found === null) return undefined;
    rest = rest.slice(found[0].length);
    const places = [found[2] ?? found[3] ?? ""];
    for (let more = further.exec(rest); more !== null; more = further.exec(rest)) {
      places.push(more[1] ?? "");
      rest = rest.slice(more[0].length);
    }
    if (/^[\p{L}\p{N}]/u.test(rest)) return undefined;
    keys.push({ number: Number(found[1]), places: places.map(placeOf) });
  }
  return keys;
}

/** How a circle counts the option at a place. */
export function circleAt(place: number): string {
  return circled.charAt(place - 1);
}

function placeOf(mark: string): number {
  return circled.includes(mark) ? circled.indexOf(mark) + 1 : Number(mark);
}
