import { withoutTags } from "../../text/stretches.js";
import { altOf, isWayBackLink } from "./navigation.js";
import { collapseSpace } from "./plain-text.js";
import { saysBeside } from "./says-back.js";

const arrowEntity = /&(?:uarr|uArr|#8593|#8657|#x2191|#x21d1);/gi;
const otherEntity = /&(?:[a-z]{2,8}|#[0-9]{1,6}|#x[0-9a-f]{1,5});/gi;
const markdownLink = /\[([^[\]]*)\]\((#[^()\s]*)\)/g;

/**
 * Tells whether all words of HTML are those of links, one of which leads back to the top or to the question beside, as in a row of several in a `<div>`. To
 * CommonMark, `<br>` alone in a line makes HTML of the lines below it: links may be those of Markdown.
 */
export function isHtmlNavigation(html: string): boolean {
  let outside = "";
  let from = 0;
  let url: string | undefined;
  let leads = false;
  for (const { 0: tag, index } of html.matchAll(/<\/?a(?=[\s>])[^<>]*>/gi)) {
    const between = html.slice(from, index);
    if (url === undefined) outside += between;
    else
      leads ||=
        saysBeside(wordsOf(between)) || isWayBackLink({ url, text: wordsOf(between) || altOf(between) }, "alone");
    url = tag.startsWith("</") ? undefined : (/\shref=["']?([^"'\s<>]*)/i.exec(tag)?.[1] ?? "");
    from = index + tag.length;
  }
  if (url !== undefined) return false;
  outside += html.slice(from);
  const rest = outside.replace(markdownLink, (_, text: string, place: string) => {
    leads ||= isWayBackLink({ url: place, text: wordsOf(text) }, "alone");
    return " ";
  });
  return leads && !/[\p{L}\p{N}]/u.test(wordsOf(rest));
}

function wordsOf(html: string): string {
  return collapseSpace(withoutTags(html.replace(arrowEntity, "↑").replace(otherEntity, " "), " "));
}
