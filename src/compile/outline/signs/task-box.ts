/** The box before an item, such as `[x]`. */
export interface TaskBox {
  /** How many characters it takes, with the space behind it. */
  readonly length: number;
  readonly mark: "empty" | "cross" | "check" | "fill" | "wrong" | "other";
  /** It is a box whatever stands beside it: `[]int` and `(v) five` are not. */
  readonly isClear: boolean;
}

const bracketed = /^([[［【(（])(\s{0,3})([^\s\p{L}\p{N}()[\]{}]?\uFE0F?|[xXхХｘＸvVoO])\s{0,3}[\]］】)）]\s*/u;
const ballot = /^([☐☑☒])\uFE0F?\s*/u;

const marks: readonly (readonly [signs: string, mark: TaskBox["mark"]])[] = [
  ["☐", "empty"],
  ["xXхХｘＸ☒", "cross"],
  ["✓✔√✅☑", "check"],
  ["vVoO*+•●○■", "fill"],
  ["×✗✘✖❌", "wrong"],
];

const sure: ReadonlySet<TaskBox["mark"]> = new Set(["cross", "check", "wrong"]);

/** Reads `[ ]`, `[x]`, `[×]`, `[✓]`, `【 】`, `( )`, `☑` at the start of a text, with a space behind it or without. */
export function readBox(text: string): TaskBox | undefined {
  if (!/^[[［【(（☐☑☒]/.test(text)) return undefined;
  const [sign, drawn = ""] = ballot.exec(text) ?? [];
  if (sign !== undefined) return { length: sign.length, mark: markOf(drawn), isClear: true };
  const [whole, open = "", space = "", inside = ""] = bracketed.exec(text) ?? [];
  if (whole === undefined) return undefined;
  if (inside === "") {
    const isWord = /\s$/.test(whole) && /^[\p{L}\p{N}]/u.test(text.slice(whole.length));
    return { length: whole.length, mark: "empty", isClear: space !== "" || (open === "[" && isWord) };
  }
  const mark = markOf(inside.charAt(0));
  const isRound = open === "(" || open === "（";
  return { length: whole.length, mark, isClear: !isRound && sure.has(mark) };
}

function markOf(sign: string): TaskBox["mark"] {
  return marks.find(([signs]) => signs.includes(sign))?.[1] ?? "other";
}

/** The boxes of the items of one list. `undefined` where an item has none, or nothing makes them sure. */
export function readBoxes(texts: readonly string[]): readonly TaskBox[] | undefined {
  const boxes = texts.flatMap((text) => readBox(text) ?? []);
  if (boxes.length < texts.length || !boxes.some(({ isClear }) => isClear)) return undefined;
  const isEmpty = boxes.some(({ mark }) => mark === "empty");
  return isEmpty || boxes.every(({ isClear }) => isClear) ? boxes : undefined;
}

/** Tells which boxes of a list are ticked. None where nobody can tell, because a mark may as well say that something is wrong. */
export function areTicked(boxes: readonly TaskBox[]): readonly boolean[] {
  const has = (mark: TaskBox["mark"]) => boxes.some((box) => box.mark === mark);
  const ticks = (["cross", "check", "fill"] as const).filter(has);
  const isDoubtful = ticks.length > 1 || has("other");
  return boxes.map(({ mark }) => !isDoubtful && mark === ticks[0]);
}

/** A text without the box before it. `[]` may be a value in code. */
export function dropBox(text: string): string {
  const box = readBox(text);
  return box?.isClear === true && !text.startsWith("[]") ? text.slice(box.length) : text;
}
