import type { Definition, Nodes, RootContent } from "mdast";

/** What links and pictures that name a label lead to, by how the parser spells the label (`identifier`). */
export type Addresses = ReadonlyMap<string, Definition>;

/** Characters of an address that others take along. A thousand texts that refer to a longer one would make a thousand times as much. */
const longestAddress = 2000;

/** Lists the addresses that blocks of a file define; of a label that occurs twice, the first holds. */
export function listAddresses(source: string, blocks: readonly RootContent[]): Map<string, Definition> {
  const addresses = new Map<string, Definition>();
  if (!source.includes("]:")) return addresses;
  const open: Nodes[] = [...blocks].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "definition" && !addresses.has(node.identifier)) {
      if (node.url.length <= longestAddress) addresses.set(node.identifier, node);
    } else if ("children" in node) for (const child of [...node.children].reverse()) open.push(child);
  }
  return addresses;
}
