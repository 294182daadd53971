import { type Bank, openBank } from "llm-interview";
import { compileBank, type Problem } from "llm-interview/compile";
import { renderArticle, renderQuizItem, renderRationales } from "llm-interview/render";
import type { ItemTexts, Study } from "./study.js";

/** A list that was compiled in the browser. */
export interface CompiledList {
  readonly bank: Bank;
  readonly problems: readonly Problem[];
  /** How many passages belong to no question. */
  readonly leftOut: number;
  /** No problem keeps it from being used. */
  readonly isFit: boolean;
}

/** Compiles a Markdown list. Nothing leaves the page. */
export function compileList(text: string): CompiledList {
  const { data, problems, leftOut } = compileBank([{ path: "notes.md", text }]);
  return {
    bank: openBank(data),
    problems,
    leftOut: leftOut.length,
    isFit: data.questions.length > 0 && problems.every(({ level }) => level !== "error"),
  };
}

/** A list to practise with; its texts are rendered here, by the package's own renderer, which lets nothing in them run. */
export function studyOfList(bank: Bank): Study {
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
