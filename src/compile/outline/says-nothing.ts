import type { RootContent } from "mdast";
import { isLinkLine } from "../parse/link-list.js";
import { leadText, plainText } from "../parse/plain-text.js";
import { leaveOutNode, type Reading } from "../parse/reading.js";
import { isRevealLabel, isSourceLabel } from "./answer-label.js";
import { dropBox } from "./task-box.js";

const promise =
  /^[[(]?(?:todo|tbd|tba|wip|coming soon|to be (?:added|written|done)|(?:write |put |add )?(?:your |the |my |an )?answer (?:goes )?here|待(?:补充|完成|续|写|更新|完善)|未完成|未着手|작성 ?중)[\])]?[\s.!。！…]*$/i;

/** Tells whether words stand in the place of an answer that nobody has written yet: `TODO`, `Answer here`. */
export function isPromise(text: string): boolean {
  return promise.test(text);
}

/** Takes `TODO` and `- [ ] TODO` away: there is no answer yet. */
export function leaveOutPromises(reading: Reading, blocks: readonly RootContent[]): readonly RootContent[] {
  const promises = (node: RootContent) =>
    node.type === "paragraph"
      ? isPromise(leadText(node))
      : node.type === "list" &&
        node.children.every((item) => item.children.length === 1 && isPromise(dropBox(leadText(item))));
  if (!blocks.some(promises)) return blocks;
  for (const block of blocks) if (promises(block)) leaveOutNode(reading, "label", block);
  return blocks.filter((block) => !promises(block));
}

/** `Useful resources:` only announces links, and `...` that somebody may write an answer. */
export function saysNothing(node: RootContent): boolean {
  const text = leadText(node);
  return isSourceLabel(text) || (node.type === "paragraph" && /^[.…]+$/.test(text));
}

/**
 * Tells whether a block leads elsewhere and says nothing itself: links, lists of them, `See [Answer](a.md)`. It recurses: blocks are never
 * deeper than `MAX_NESTING`.
 *
 * @param isOpen - Boxes before links are to be ticked off, and no options.
 */
export function isLinkOnly(node: RootContent, isOpen: boolean): boolean {
  if (isLinkLine(isOpen ? withoutBox(node) : node) || isSign(node)) return true;
  if (node.type === "blockquote") return node.children.every((child) => isLinkOnly(child, isOpen));
  return (
    node.type === "list" &&
    node.children.every(({ children }) => children.length > 0 && children.every((child) => isLinkOnly(child, isOpen)))
  );
}

const leading = /^(?:see|read|check|find|here|link|go to|click|详见|参见|参考|见|点击)?$/i;

/** `See 👉 **[Answer](a.md)**`: a link whose words say what is there, and hardly another word. */
function isSign(node: RootContent): boolean {
  if (node.type !== "paragraph") return false;
  const content = node.children.flatMap((child) =>
    child.type === "strong" || child.type === "emphasis" ? child.children : [child],
  );
  const links = content.filter((child) => child.type === "link");
  const words = plainText(content.filter((child) => child.type !== "link")).replace(/[^\p{L}\p{N} ]/gu, "");
  return (
    links.length > 0 && links.every((link) => isRevealLabel(plainText(link.children))) && leading.test(words.trim())
  );
}

function withoutBox(node: RootContent): RootContent {
  if (node.type !== "paragraph") return node;
  const [first, ...others] = node.children;
  return first?.type === "text" && dropBox(first.value) === "" ? { ...node, children: others } : node;
}
