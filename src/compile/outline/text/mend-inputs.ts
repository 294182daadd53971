import { areOutsideCode } from "../signs/outside-code.js";
import { linesAmong, partsOf } from "./parts-of.js";

const input = /<input\s[^<>]*>/gi;
const isBox = /\btype=["']?(?:checkbox|radio)\b/i;
const ticked = /\schecked(?=[\s=/>])/i;
/** What lays out a form and says nothing; what is pressed to send it. */
const layout = /<\/?(?:form|fieldset|legend|label|p|div|span|ul|ol|li|br|hr|input|section)(?:[\s/][^<>]*)?>/gi;
const button = /<button[^<>]*>[^<>]*<\/button>/gi;

/** A text in which boxes of forms are those of lists. */
interface MendedInputs {
  readonly text: string;
  /** The lines that are written otherwise. The first is 1. */
  readonly moved: ReadonlySet<number>;
}

/**
 * Writes the boxes and buttons of HTML forms as CommonMark has them, `<input type="checkbox"> A jib` as `- [ ] A jib`, and what stands beside them
 * as text. Every line keeps its length, so that all places are those of the author's file. In code, tags stay.
 */
export function mendInputs(source: string): MendedInputs {
  if (!/<input\s/i.test(source)) return { text: source, moved: new Set() };
  const moved = new Set<number>();
  const parts = partsOf(source);
  const lines = linesAmong(parts);
  for (const { from, to } of findForms(lines)) {
    const indent = /^[ \t]*/.exec(lines[from] ?? "")?.[0] ?? "";
    for (let at = from; at < to; at++) {
      const line = lines[at] ?? "";
      const mended = mendLine(line, indent);
      if (mended === line) continue;
      parts[at * 2] = mended;
      moved.add(at + 1);
    }
  }
  return { text: parts.join(""), moved };
}

/** Lines of forms, and lines without an empty one between them of which one has a box. */
function findForms(lines: readonly string[]): { readonly from: number; readonly to: number }[] {
  const found: { readonly from: number; readonly to: number }[] = [];
  const isOutside = areOutsideCode(lines);
  let isForm = false;
  let from = 0;
  let boxes = 0;
  let isUnfit = false;
  const close = (to: number) => {
    if (boxes > 1 && !isUnfit) found.push({ from, to });
    boxes = 0;
    isUnfit = false;
  };
  for (const [at, line] of lines.entries()) {
    if (isOutside[at] !== true) {
      close(at);
      from = at + 1;
      continue;
    }
    const opens = /^\s*<form[\s>]/i.test(line);
    if (opens || (line.trim() === "" && !isForm)) {
      close(at);
      from = opens ? at : at + 1;
    }
    if (opens) isForm = true;
    const inputs = boxesIn(line);
    const count = inputs.length;
    boxes += count;
    // Several options in one line cannot become items.
    if (count > 1 || (count === 1 && !/^\s*(?:<[^<>]*>\s*)*$/.test(line.slice(0, line.indexOf(inputs[0] ?? "")))))
      isUnfit = true;
    if (!/<\/form>\s*$/i.test(line)) continue;
    close(at + 1);
    isForm = false;
    from = at + 1;
  }
  close(lines.length);
  return found;
}

function boxesIn(line: string): readonly string[] {
  return line.match(input)?.filter((tag) => isBox.test(tag)) ?? [];
}

function mendLine(line: string, indent: string): string {
  const [box] = boxesIn(line);
  const words = line
    .replace(button, " ")
    .replace(layout, " ")
    .replace(/[ \t]+/g, " ")
    .trim();
  const mark = box === undefined ? "" : ticked.test(box) ? "- [x] " : "- [ ] ";
  return words === "" && mark === "" ? "".padEnd(line.length) : `${indent}${mark}${words}`.padEnd(line.length);
}
