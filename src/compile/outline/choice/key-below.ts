import type { List, Paragraph, RootContent } from "mdast";
import { collapseSpace, leadText, textLines } from "../../parse/plain-text.js";
import type { AnswerBlock } from "../blocks/open-hidden.js";
import { isBareAnswerLabel } from "../signs/answer-label.js";
import type { KeyFrom } from "./find-key.js";
import { readItemKeys, uniteItems } from "./key-items.js";
import { endFirstLine } from "./key-lines.js";
import { readPrintedKey } from "./printed-key.js";
import { readKey } from "./read-key.js";
import type { WrittenOption } from "./written-option.js";

const plural = /answers|solutions|respuestas|respostas|réponses|antworten|risposte|ответы|відповіді/i;

/**
 * Reads what stands below a label alone, such as `Correct answers:`: a letter or the words of an option, or several of them as items,
 * lines or paragraphs. Where some name an option and others do not, nobody knows what the key is: it has no index then.
 */
export function readKeyBelow(
  options: readonly WrittenOption[],
  label: string,
  blocks: readonly AnswerBlock[],
  at: number,
): KeyFrom | undefined {
  const first = blocks[at]?.node;
  if (first === undefined) return undefined;
  if (first.type === "list") return readList(options, label, first, at + 1);
  const printed = first.type === "code" ? readPrintedKey(options, blocks, at) : undefined;
  // The code explains it.
  if (printed !== undefined) return { indexes: printed, behind: at, remark: "" };
  const lines = readEach(options, linesOf(first));
  const areKeys = lines.length > 1 && lines.every(({ size }) => size > 0);
  const key = areKeys ? undefined : readKey(options, endFirstLine(collapseSpace(leadText(first)), first));
  const named = key === undefined ? lines : [key.indexes];
  if (!named.some(({ size }) => size > 0)) return undefined;
  if (named.some(({ size }) => size === 0)) return { indexes: new Set(), behind: at, remark: "" };
  let behind = at + 1;
  // What goes on by the words of other options alone names more of them.
  while (key === undefined || key.remark === "") {
    const more = readEach(options, linesOf(blocks[behind]?.node));
    if (more.length === 0 || more.some(({ size }) => size === 0)) break;
    for (const each of more) named.push(each);
    behind++;
  }
  return { indexes: unite(named), behind, remark: key?.remark ?? "" };
}

/** The same in lines right below the label, in its paragraph. */
export function readKeyInLines(options: readonly WrittenOption[], node: Paragraph, at: number): KeyFrom | undefined {
  const [label = "", ...lines] = linesOf(node);
  const named = isBareAnswerLabel(label) ? readEach(options, lines) : [];
  if (!named.some(({ size }) => size > 0)) return undefined;
  const isWhole = named.every(({ size }) => size > 0);
  return { indexes: isWhole ? unite(named) : new Set(), behind: isWhole ? at + 1 : at, remark: "" };
}

function readList(options: readonly WrittenOption[], label: string, list: List, behind: number): KeyFrom | undefined {
  const named = readItemKeys(options, list);
  const [first, ...others] = named;
  const count = named.filter((key) => key !== undefined).length;
  if (count === 0) return undefined;
  if (count === named.length) {
    const key = uniteItems(
      options,
      named.flatMap((item) => item ?? []),
    );
    return { ...key, behind: key.why === undefined ? behind : behind - 1, remark: "" };
  }
  // `- B`, and items that explain it.
  if (first !== undefined && others.every((key) => key === undefined) && !plural.test(label))
    return { indexes: first.indexes, remark: first.remark, behind, ...restOf(list) };
  return { indexes: new Set(), behind: behind - 1, remark: "" };
}

/** What each line names; an empty set for one that names nothing, or says more. */
function readEach(options: readonly WrittenOption[], lines: readonly string[]): ReadonlySet<number>[] {
  return lines.map((line) => {
    const key = readKey(options, line);
    return key === undefined || key.remark !== "" ? new Set<number>() : key.indexes;
  });
}

/** Of a paragraph, which may be quoted. */
function linesOf(block: RootContent | undefined): string[] {
  const node = block?.type === "blockquote" && block.children.length === 1 ? block.children[0] : block;
  return node?.type === "paragraph" ? textLines(node.children).map(({ text }) => text) : [];
}

function unite(sets: readonly ReadonlySet<number>[]): Set<number> {
  return new Set(sets.flatMap((set) => [...set]));
}

/** `- Answer: D`, and points below it. */
export function restOf(node: RootContent): { readonly rest?: RootContent } {
  if (node.type !== "list" || node.children.length < 2) return {};
  const [, ...children] = node.children;
  const [start, end] = [children[0]?.position?.start, node.position?.end];
  return start === undefined || end === undefined ? {} : { rest: { ...node, children, position: { start, end } } };
}
