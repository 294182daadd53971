import type { Element } from "hast";
import { splitPrompt } from "../text/split-prompt.js";
import { element, type TextNodes } from "./tree.js";

/** What a question asks: its line in an element of that name, and below it what belongs to it, such as code. */
export function askedElements(
  name: string,
  prompt: string,
  promptMarkdown: string | undefined,
  { line, markdown }: Pick<TextNodes, "line" | "markdown">,
): Element[] {
  const written = splitPrompt(promptMarkdown);
  const asked = element(name, line(prompt, written.line));
  return written.given === "" ? [asked] : [asked, element("div.given", markdown(written.given))];
}
