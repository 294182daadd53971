import type { PhrasingContent } from "mdast";
import { leadText } from "../../parse/plain-text.js";

/** A picture is called by its description, or else as its option is. */
export function nameOfPicture(picture: PhrasingContent, letter: string): string {
  return leadText({ type: "paragraph", children: [picture] }) || letter;
}

/** The first picture, or the link that it stands in. */
export function findPicture(nodes: readonly PhrasingContent[]): PhrasingContent | undefined {
  for (const node of nodes) {
    if (node.type === "image" || node.type === "imageReference") return node;
    const inside = "children" in node ? findPicture(node.children) : undefined;
    if (inside !== undefined) return node.type === "link" || node.type === "linkReference" ? node : inside;
  }
  return undefined;
}
