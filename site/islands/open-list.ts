import { type Bank, openBank } from "llm-interview";
import type { CompileResult, Problem } from "llm-interview/compile";
import { renderArticle, renderQuizItem, renderRationales } from "llm-interview/render";
import type { ItemTexts, Study } from "./study.js";

/** A list as it was read. */
export interface OpenedList {
  readonly bank: Bank;
  readonly problems: readonly Problem[];
  /** How many passages belong to no question. */
  readonly leftOut: number;
  /** No problem keeps it from being used. */
  readonly isFit: boolean;
  readonly study: Study;
}

/** Opens what was compiled of a list. */
export function openList({ data, problems, leftOut }: CompileResult): OpenedList {
  const bank = openBank(data);
  return {
    bank,
    problems,
    leftOut: leftOut.length,
    isFit: data.questions.length > 0 && problems.every(({ level }) => level !== "error"),
    study: studyOf(bank),
  };
}

/** A list to practise with; its texts are rendered here, by the package's own renderer, which lets nothing in them run. */
function studyOf(bank: Bank): Study {
  const { locale } = bank;
  return {
    bank,
    name: "own-list",
    async textsOf(item): Promise<ItemTexts> {
      if (item.kind !== "choice") return { stem: "", options: [] };
      const form = parse(renderQuizItem(item, { locale }));
      const reasons = parse(renderRationales(item, { locale }));
      const [stem = ""] = innerOf(form, ".stem");
      return {
        stem,
        options: [...reasons.querySelectorAll("li.option")].map((option) => {
          const [text = ""] = innerOf(option, ".option-text");
          const [rationale] = innerOf(option, ".rationale");
          return { text, ...(rationale !== undefined && { rationale }) };
        }),
      };
    },
  };
}

/** All that is said about a question, as safe HTML. */
export async function renderQuestion(bank: Bank, id: string): Promise<string> {
  const article = await bank.article(id);
  return article === undefined ? "" : renderArticle(article, { locale: bank.locale, heading: 4 });
}

/** In a template nothing is loaded and nothing runs. */
function parse(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function innerOf(node: ParentNode, selector: string): string[] {
  return [...node.querySelectorAll(selector)].map(({ innerHTML }) => innerHTML);
}
