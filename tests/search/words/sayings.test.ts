import { describe, expect, it } from "vitest";
import { bank as english } from "../../../src/en.js";
import { collectPhrases, phraseKey } from "../../../src/search/terms/phrase-book.js";
import { sayings } from "../../../src/search/words/sayings.js";
import { stemWord } from "../../../src/search/words/stem-word.js";

describe("sayings", () => {
  it("keep more than one of their words when fillers are left out", () => {
    const collapsed = sayings.filter(
      ([saying]) => saying.includes(" ") && saying.split(" ").some((word) => stemWord(word) === phraseKey(saying)),
    );
    expect(collapsed).toEqual([]);
  });

  it("hint at tags that the published bank has", () => {
    const phrases = collectPhrases(english.tags);
    const names = new Set(sayings.map(([, name]) => name));
    expect([...names].filter((name) => (phrases.get(phraseKey(name))?.tagTerms.length ?? 0) === 0)).toEqual([]);
    expect(phrases.get(phraseKey("downtime"))?.hintedTags).toEqual(["#availability"]);
  });
});
