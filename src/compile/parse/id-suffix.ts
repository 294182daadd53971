import { rememberTexts } from "../remember-texts.js";

/** A prompt or title, and what its end says about its id. */
export interface WithId {
  /** The text without the suffix. */
  readonly text: string;
  readonly id?: string;
  /** Words behind the id, without `#`. */
  readonly tags: readonly string[];
  /** The suffix, where it is meant as an id and is none. */
  readonly malformed?: string;
}

/** Ids are English kebab-case and start with a letter: some formats we export to take no others. A dot is behind the name of a merged bank. */
export const idPattern = /^[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*$/;

const suffix = /^(\{\s*#([^{}]*)\}|\{#[^{}\s]*)((?:\s+#[^\s#]+)*)\s*$/;

const noTags: readonly string[] = [];

/** Takes `{#id} #tag #tag` off the end of a prompt or section title. */
export function takeId(text: string): WithId {
  return text.includes("{") ? takeSuffix(text) : { text, tags: noTags };
}

const takeSuffix = rememberTexts((text): WithId => {
  // From the last brace on: a search for the whole would begin anew at every blank of the text.
  const start = text.lastIndexOf("{");
  const match = suffix.exec(text.slice(start));
  if (match === null) return { text, tags: noTags };
  const [, braces = "", id = "", words = ""] = match;
  const tags = words.split(/[\s#]+/).filter((word) => word !== "");
  const rest = { text: text.slice(0, start).trimEnd(), tags };
  return braces === `{#${id}}` && idPattern.test(id) ? { ...rest, id } : { ...rest, malformed: braces };
});
