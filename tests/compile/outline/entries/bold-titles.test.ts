import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

/** The titles of two short lists, with lines of HTML between them. */
const titlesAround = (html: string) =>
  readList(`# Questions\n\n- What is a log?\n- What is a map?\n\n${html}\n\n- What is a cache?\n- What is a hit?\n`)
    .titles;

describe("readBoldTitles", () => {
  it.each([
    "<br>\n<b>Caches</b>",
    "<br/>\n<b>Caches</b>",
    '<br />\n<strong class="wide">Caches</strong>',
    "<br>\n<br>\n<i>Caches</i>",
  ])("takes words in bold below broken lines for a title: %j", (html) => {
    expect(titlesAround(html)).toEqual(["Questions", "Caches"]);
  });

  it.each([
    ["do not begin in bold", "<br>\nNotes on <b>caches</b>"],
    ["do not stand in the last line", "<br>\n<b>Caches\n</b>"],
    ["leave it to blanks", "<br>\n<b>Caches\n </b>"],
  ])("takes none for one that %s", (_, html) => {
    expect(titlesAround(html)).toEqual(["Questions"]);
  });
});
