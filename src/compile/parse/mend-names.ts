import type { Nodes, PhrasingContent, Root, Text } from "mdast";

/** Names that languages write with two underscores before and behind them, and that are no words to emphasize. */
const names = new Set(
  [
    "init repr str iter len getitem setitem delitem eq ne lt gt le ge mul truediv floordiv mod pow xor neg invert radd rsub rmul",
    "iadd isub imul matmul sizeof dir getattr setattr delattr getattribute set_name slots pycache mro qualname weakref aenter aexit",
    "aiter anext await init_subclass instancecheck subclasscheck subclasshook class_getitem deepcopy reduce_ex getstate setstate",
    "post_init builtins builtin func traceback construct destruct tostring callstatic isset unset unserialize proto asm launch_bounds",
    "resolvetype dirname filename FILE LINE FUNCTION DATE TIME CLASS METHOD DIR NAMESPACE",
  ].flatMap((words) => words.split(" ")),
);
/** Those that may be: only beside a name of the others. */
const words = new Set(
  [
    "new del name main file doc dict class call next enter exit contains missing reversed hash add sub abs bool int float complex index",
    "bytes format get set delete module all import version author future annotations bases subclasses prepare copy reduce path spec",
    "package loader wrapped closure code defaults globals self cause context array invoke sleep wakeup clone serialize",
    "attribute volatile inline global device host shared constant managed restrict",
  ].flatMap((some) => some.split(" ")),
);
const name = /__[A-Za-z]/;
const sure =
  /__(?:init|main|name|repr|str|iter|call|len|getitem|enter|exit|slots|dict|doc|new|next|construct|proto|global|device|shared|FILE|LINE)__(?:\(|`|\.py| ?==)|__(?:init|repr|str|iter|len|getitem|slots|construct|proto|enter)__/;

/** Tells whether a text certainly has such names, so that words like `__name__` may be some. */
export function hasNames(text: string): boolean {
  return sure.test(text);
}

/**
 * Gives names their underscores back that CommonMark takes for marks of bold: `__init__`, `__init__.py`. Words such as `__name__` are names where
 * the document has others, too, or calls them. Changes the tree; places stay right.
 *
 * @param text - What the tree was made of.
 * @param isCode - Whether the document has such names.
 */
export function mendNames(tree: Root, text: string, isCode: boolean): void {
  if (!name.test(text)) return;
  const open: Nodes[] = [tree];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!("children" in node)) continue;
    const { children } = node;
    for (const [index, child] of children.entries()) {
      const word = child.type === "strong" ? readName(child, text, isCode) : undefined;
      if (word === undefined) open.push(child);
      else children[index] = word;
    }
  }
}

function readName(
  { children, position }: PhrasingContent & { type: "strong" },
  text: string,
  isCode: boolean,
): Text | undefined {
  const [only, ...others] = children;
  const start = position?.start.offset;
  if (only?.type !== "text" || others.length > 0 || start === undefined || !text.startsWith("__", start))
    return undefined;
  const end = position?.end.offset ?? start;
  const isCalled = /^\w+$/.test(only.value) && /^(?:\(|\.py(?!\w))/.test(text.slice(end, end + 4));
  const isName = names.has(only.value) || (isCode && words.has(only.value)) || isCalled;
  return isName ? { ...only, value: `__${only.value}__`, ...(position && { position }) } : undefined;
}
