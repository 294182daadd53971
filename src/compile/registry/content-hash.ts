import { articleParts, partOrder } from "../../article/parts.js";
import type { ArticleParts } from "../../model/article.js";
import { sha256 } from "./sha256.js";

/** What of a question a learner reads. */
export interface Content {
  readonly prompt: string;
  /** Absent where it is not answered. */
  readonly brief?: string | undefined;
  readonly parts: ArticleParts;
}

/** Tells the contents of questions apart: see `isContent` of parts. Ids, tags, numbers, links and references are none. */
export function hashContent({ prompt, brief, parts }: Content): string {
  const content = partOrder.flatMap((name) =>
    articleParts[name].isContent && parts[name] !== undefined ? [[name, parts[name]]] : [],
  );
  return hashJson([prompt, brief ?? null, content]);
}

/** First 16 hex digits of the SHA-256 of a value's JSON. Give it values whose keys come in a fixed order. */
export function hashJson(value: unknown): string {
  return sha256(JSON.stringify(value)).slice(0, 16);
}
