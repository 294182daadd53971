import { byCodePoint } from "../../text/code-point-order.js";
import type { SourceFile } from "./source-file.js";

/** The files of one bank by what they are, each kind sorted by path. */
export interface Sources {
  readonly bank: SourceFile | undefined;
  readonly sections: SourceFile | undefined;
  readonly tags: SourceFile | undefined;
  readonly references: SourceFile | undefined;
  readonly sayings: SourceFile | undefined;
  readonly exceptions: SourceFile | undefined;
  readonly registry: SourceFile | undefined;
  /** By path. */
  readonly sidecars: ReadonlyMap<string, SourceFile>;
  readonly outlines: readonly SourceFile[];
  readonly cards: readonly SourceFile[];
}

type Single = "bank" | "sections" | "tags" | "references" | "sayings" | "exceptions" | "registry";
type SourceKind = Single | "sidecar" | "card" | "outline";

const singles: Readonly<Record<string, Single>> = {
  "bank.yaml": "bank",
  "sections.yaml": "sections",
  "tags.yaml": "tags",
  "references.yaml": "references",
  "sayings.yaml": "sayings",
  "exceptions.yaml": "exceptions",
  "registry.json": "registry",
};

/** Tells what a file is by its name; `undefined` for a file that no bank has. */
export function kindOfSource(path: string): SourceKind | undefined {
  const name = path.replace(/^.*\//, "");
  if (/(?:^|\/)questions\/[^/]+\/[^/]+\.md$/.test(path)) return "card";
  if (Object.hasOwn(singles, name)) return singles[name];
  if (name.endsWith(".meta.yaml")) return "sidecar";
  return /\.(?:md|markdown)$/i.test(name) ? "outline" : undefined;
}

/**
 * Sorts files by kind and path.
 *
 * @throws RangeError if a file has a name of no kind, or two files are the same.
 */
export function sortSources(files: readonly SourceFile[]): Sources {
  const sorted = [...files].sort((a, b) => byCodePoint(a.path, b.path));
  const byKind = new Map<SourceKind, SourceFile[]>();
  for (const [index, file] of sorted.entries()) {
    const kind = kindOfSource(file.path);
    if (kind === undefined) {
      const names = [".md", ".meta.yaml", ...Object.keys(singles)].join(", ");
      throw new RangeError(
        `\`files\` has "${file.path}". A bank is made of files with these names or endings: ${names}.`,
      );
    }
    if (file.path === sorted[index + 1]?.path) throw new RangeError(`\`files\` has "${file.path}" twice.`);
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [file]);
    else known.push(file);
  }
  const only = (kind: Single) => {
    const [first, second] = byKind.get(kind) ?? [];
    if (second === undefined) return first;
    throw new RangeError(`\`files\` has two of ${kind}: "${first?.path}" and "${second.path}". A bank has one.`);
  };
  return {
    bank: only("bank"),
    sections: only("sections"),
    tags: only("tags"),
    references: only("references"),
    sayings: only("sayings"),
    exceptions: only("exceptions"),
    registry: only("registry"),
    sidecars: new Map((byKind.get("sidecar") ?? []).map((file) => [file.path, file])),
    outlines: byKind.get("outline") ?? [],
    cards: byKind.get("card") ?? [],
  };
}

/** The sidecar of `lists/rag.md` is `lists/rag.meta.yaml`. */
export function sidecarPath(outline: string): string {
  return outline.replace(/\.[^./]*$/, ".meta.yaml");
}
