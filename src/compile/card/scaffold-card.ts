import type { Locale } from "../../model/bank-data.js";
import type { Origin } from "../../model/question.js";
import { partHeadings } from "./parts.js";

/** What is known of a card before it is written. */
export interface CardScaffold {
  readonly number: number;
  readonly origin: Origin;
  readonly prompt: string;
  readonly brief: string;
}

const words: Readonly<Record<Locale, Readonly<Record<"must" | "claim" | "key" | "wrong", string>>>> = {
  zh: { must: "[必答]", claim: "“错误的说法。”", key: "正确选项", wrong: "干扰项" },
  en: { must: "[must]", claim: '"The wrong statement."', key: "The key", wrong: "Distractor" },
};

/** Writes a card with every part in its place, to be filled; `check` reports what is still to be written. */
export function scaffoldCard(locale: Locale, { number, origin, prompt, brief }: CardScaffold): string {
  const { explanation, keyPoints, pitfalls, followUps, choice } = partHeadings[locale];
  const { must, claim, key, wrong } = words[locale];
  const frontMatter = [
    "---",
    `number: ${number}`,
    `origin: ${origin}`,
    "difficulty: 2",
    "tags: []",
    "references: []",
    "related: []",
    "---",
    "",
    "",
  ].join("\n");
  const option = (index: number) => (index === 2 ? `- [x] ${key}\n  - ...\n` : `- [ ] ${wrong} ${index}\n  - ...\n`);
  return `${locale === "zh" ? frontMatter : ""}# ${prompt}

${brief}

## ${explanation}

...

## ${keyPoints}

- ${must} ...
- ...
- ...

## ${pitfalls}

- ${claim} ...

## ${followUps}

- ...
  - ...
- ...
  - ...

## ${choice}

...

${[1, 2, 3, 4].map(option).join("")}`;
}
