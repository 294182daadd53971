interface Exception {
  readonly file: string;
  /** What no other expression of the file has. */
  readonly part: string;
  readonly reason: string;
}

/** Expressions that the recogniser cannot prove linear in a minute, and why they are all the same. */
export const linearByReason: readonly Exception[] = [
  {
    file: "src/cli/options/explain-parser-error.ts",
    part: "option",
    reason: "Read is a message of the parser of arguments, about one argument that somebody typed at this terminal.",
  },
  {
    file: "src/cli/options/explain-parser-error.ts",
    part: "command",
    reason: "Read is a message of the parser of arguments, about one argument that somebody typed at this terminal.",
  },
  {
    file: "src/compile/card/scan-card.ts",
    part: "^ {60}",
    reason: "What is read without bounds begins at the start of the line, in one way each.",
  },
  {
    file: "src/compile/vocabulary/scan-yaml.ts",
    part: "{0,99}",
    reason:
      "It is tried at one place, and reads a key of at most a hundred characters, which has no colon, and blanks.",
  },
  {
    file: "src/compile/lint/lint-choice.ts",
    part: String.raw`\bwhich(?: [\w-]+){0,4}`,
    reason: "From each `which` and `what` at most six words are read, so that no word is read more than six times.",
  },
  {
    file: "src/compile/outline/signs/aside-title.ts",
    part: "further reading",
    reason: "It begins at the start, and reads words of its own but for one stretch that goes on to the end.",
  },
  ...["(?:correct |right )?answers?", "explanation)$"].map((part) => ({
    file: "src/compile/outline/signs/answer-label.ts",
    part,
    reason:
      "It begins at the start; what is read without bounds is blanks or ornaments, each in one way, and no blank follows blanks.",
  })),
  {
    file: "src/compile/outline/signs/options-label.ts",
    part: "options?|choices",
    reason: "It is asked about texts of at most 40 characters.",
  },
  {
    file: "src/compile/outline/signs/title.ts",
    part: "(?:part|chapter|",
    reason: "It begins at the start; blanks and marks are read in one way, and a word between them.",
  },
];

/** Expressions that functions build, by file and in their order: one of each, built of the longest or worst that there can be. */
export const builtInFunctions: Readonly<Record<string, readonly { readonly example: RegExp; readonly of: string }[]>> =
  {
    "src/serve/create-service.ts": [{ example: /^\/a\/([^/]+)\/b\/([^/]+)$/, of: "a route of ours" }],
    "src/bundlers/esbuild-loading.ts": [{ example: /^llm-interview-bank\//, of: "a prefix of ours" }],
    "src/compile/lint/lint-card.ts": [{ example: /^zh(?:-|$)/i, of: "a language of ours" }],
    "src/compile/card/read-article.ts": [{ example: /^ {0,9}/, of: "an indentation" }],
    "src/compile/outline/audit/prose-lines.ts": [{ example: /^\s*`{9,}\s*$/, of: "a fence" }],
    "src/compile/outline/forms/hidden-passages.ts": [
      { example: /<\/blockquote>\s*$/i, of: "a tag of ours" },
      { example: /<\/blockquote>/i, of: "a tag of ours" },
    ],
    "src/compile/outline/signs/question-label.ts": [
      { example: /^(?:Q(?:uestions?|ues)?|问题?|Pregunta)\s*[:：]?$/i, of: "words for a question" },
      {
        example:
          /^(?:(?:\*\*|__)(?:Q(?:uestions?|ues)?|问题?)(?:(?:\*\*|__)\s?[:：]|\s?[:：](?:\*\*|__))|(?:Q(?:uestions?|ues)?|问题?)\s?[:：])\s*/i,
        of: "words for a question",
      },
    ],
    "src/compile/registry/suggest-id.ts": [
      { example: /explainable attention|attention|kv cache/g, of: "names of tags" },
    ],
    "src/compile/parse/tags-to-markdown.ts": [
      { example: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i, of: "an attribute" },
    ],
    "src/compile/parse/scan-lines.ts": [{ example: /^ *`{9,}[ \t]*$|^\S/, of: "a fence" }],
  };
