import { escapeMarkdown } from "../../markdown/escape-markdown.js";
import type { ArticleParts } from "../../model/article.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { QuestionDraft } from "../outline/draft.js";
import { withoutHtml } from "../parse/without-html.js";

/**
 * Gives the parts that a list has: what it says beyond the brief, nested questions, options. Articles are Markdown: what the list writes
 * in HTML is Markdown there, as far as that has words for it.
 */
export function outlineParts({ answer, article }: QuestionDraft): ArticleParts {
  const explained = article === undefined && answer?.isLong === true ? answer.text : article?.explanation;
  const explanation = explained === undefined ? "" : withoutHtml(explained);
  const followUps = (article?.followUps ?? []).map((followUp) => ({
    ...followUp,
    answer: withoutHtml(followUp.answer),
  }));
  const choice = article?.choice;
  // Without comments and tags, it may be no more than the brief.
  const isSaid = article === undefined && explanation === answer?.brief;
  return {
    ...(article?.alsoAsked === undefined ? {} : { alsoAsked: article.alsoAsked }),
    ...(explanation === "" || isSaid ? {} : { explanation }),
    ...(followUps.length === 0 ? {} : { followUps }),
    ...(choice === undefined
      ? {}
      : {
          choice: {
            stem: withoutHtml(choice.stem),
            options: choice.options.map((option) => ({ ...option, text: withoutHtml(option.text) || option.text })),
          },
        }),
  };
}

/** Gives what a list asks in Markdown, that which stands below the prompt without HTML. */
export function outlinePrompt({ prompt, promptMarkdown }: QuestionDraft): string | undefined {
  const { line, given } = splitPrompt(promptMarkdown);
  if (line === undefined || given === "") return promptMarkdown;
  const plain = withoutHtml(given);
  if (plain !== "") return `${line}\n\n${plain}`;
  return line === escapeMarkdown(prompt) ? undefined : line;
}
