import { articleParts, type PartRecord, partOrder } from "../../article/parts.js";
import type { Origin } from "../../model/question.js";
import type { Bilingual, Language } from "../../text/language.js";

/** What is known of a card before it is written. */
export interface CardScaffold {
  readonly number: number;
  readonly origin: Origin;
  readonly prompt: string;
  readonly brief: string;
}

const words: Bilingual<Readonly<Record<"must" | "claim" | "key" | "wrong", string>>> = {
  zh: { must: "[必答]", claim: "“错误的说法。”", key: "正确选项", wrong: "干扰项" },
  en: { must: "[must]", claim: '"The wrong statement."', key: "The key", wrong: "Distractor" },
};

/** Writes a card with every part in its place, to be filled; `check` reports what is still to be written. */
export function scaffoldCard(language: Language, { number, origin, prompt, brief }: CardScaffold): string {
  const frontMatter = `---
number: ${number}
origin: ${origin}
difficulty: 2
tags: []
references: []
related: []
---

`;
  const parts = partOrder
    // Few answers have something to correct.
    .filter((name) => name !== "correction")
    .map((name) => `## ${articleParts[name].heading[language]}\n\n${scaffoldPart(articleParts[name], language)}`);
  return `${language === "zh" ? frontMatter : ""}# ${prompt}\n\n${brief}\n\n${parts.join("\n")}`;
}

function scaffoldPart(record: PartRecord, language: Language): string {
  const { must, claim, key, wrong } = words[language];
  switch (record.form) {
    case "prose":
      return "...\n";
    case "list":
      return record.hasMusts === true ? `- ${must} ...\n- ...\n- ...\n` : "- ...\n".repeat(4);
    case "pairs":
      return record.style === "claim" ? `- ${claim} ...\n` : "- ...\n  - ...\n".repeat(2);
    case "code":
      return "```python\n...\n```\n";
    case "choice": {
      const option = (index: number) =>
        index === 2 ? `- [x] ${key}\n  - ...\n` : `- [ ] ${wrong} ${index}\n  - ...\n`;
      return `...\n\n${[1, 2, 3, 4].map(option).join("")}`;
    }
    default:
      return record satisfies never;
  }
}
