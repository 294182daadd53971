import type { Element } from "hast";
import { keyPositions } from "../../article/choice-keys.js";
import { fenceCode } from "../../article/fence-code.js";
import { kebabCase } from "../../article/part-names.js";
import { type ArticlePart, type PartContents, partsOf } from "../../article/parts.js";
import { toLink } from "../../html/render-html.js";
import { type Child, element, type TextNodes, withAttributes } from "../../html/tree.js";
import type { ChoiceItem } from "../../model/article.js";
import type { Reference } from "../../model/reference.js";
import { splitPrompt } from "../../text/split-prompt.js";
import type { ExportItem } from "../export-set.js";
import { optionLetter } from "../option-letter.js";
import { asksToChoose, type NumberedItem, type PaperGroup } from "./questions.js";
import type { PaperWords } from "./words.js";

/** The pages of whoever marks, behind their title: a sheet for the points, then each answer with what to mark it by. */
export function answerPages(groups: readonly PaperGroup[], words: PaperWords): Child[] {
  const all = groups.flatMap(({ items }) => items);
  return [
    all.some(({ item }) => pointsOf(item) !== undefined) && [scoreSheet(all, words), howToMark(all, words)],
    groups.map(({ section, items }) => [
      section !== undefined && element("h2", section.title),
      items.map((numbered) => answer(numbered, words, section === undefined ? "h2" : "h3")),
    ]),
  ];
}

/** The most that a question gives; `undefined` where nothing says how to mark it. */
function pointsOf(item: ExportItem): number | undefined {
  if (asksToChoose(item)) return 1;
  const count = item.article?.keyPoints?.length ?? 0;
  return count === 0 ? undefined : count;
}

function scoreSheet(all: readonly NumberedItem[], words: PaperWords): Element {
  const total = all.reduce((so, { item }) => so + (pointsOf(item) ?? 0), 0);
  const cell = (head: string, key: string, points: number | undefined) =>
    element(
      "li",
      element("span.head", head),
      element("span.key", key),
      element("span.points", points === undefined ? "" : `/ ${points}`),
    );
  return element(
    "ol.sheet",
    all.map(({ place, item }) => cell(String(place), asksToChoose(item) ? keyOf(item.choice) : "", pointsOf(item))),
    cell(words.total, "", total),
  );
}

function howToMark(all: readonly NumberedItem[], words: PaperWords): Element {
  const hasChoice = all.some(({ item }) => asksToChoose(item));
  const hasPoints = all.some(({ item }) => !asksToChoose(item) && pointsOf(item) !== undefined);
  return element("p.about", [hasPoints ? words.perPoint : "", hasChoice ? words.perChoice : ""].join(" ").trim());
}

function keyOf(choice: ChoiceItem): string {
  return keyPositions(choice).map(optionLetter).join(" ");
}

function answer({ place, item, texts }: NumberedItem, words: PaperWords, heading: string): Element {
  const { brief, briefMarkdown, article, choice, references } = item;
  const written = splitPrompt(item.promptMarkdown);
  const points = pointsOf(item);
  const isChosen = asksToChoose(item);
  const shortAnswer =
    brief !== undefined
      ? part("brief", words.brief, element("p", texts.line(brief, briefMarkdown)))
      : article === undefined && !isChosen && element("p.none", words.noAnswer);
  return withAttributes(
    element(
      "article.answer",
      // Kept on one page: whoever marks sees what is asked beside what is wanted.
      element(
        "div.opening",
        element(
          "header",
          element(
            `${heading}.prompt`,
            element("span.place", `${place}.`),
            " ",
            element("span.text", texts.line(item.prompt, written.line)),
          ),
          points !== undefined && element("span.score", words.score, element("span.blank"), `/ ${points}`),
        ),
        written.given !== "" && element("div.given", texts.markdown(written.given)),
        element("p.about", aboutItem(item, words).join(" · ")),
        !isChosen && shortAnswer,
      ),
      isChosen && [part("choice", words.choice, choiceWithKey(item.choice, words, texts)), shortAnswer],
      // What to mark by comes first.
      (["rubric", "next", "answer"] as const).map((role) =>
        partsOf(article ?? {}).flatMap((one) =>
          one.record.role === role ? [part(kebabCase(one.name), words[one.name], partBody(one, words, texts))] : [],
        ),
      ),
      choice !== undefined && !isChosen && part("choice", words.choice, choiceWithKey(choice, words, texts)),
      references.length > 0 && part("references", words.references, referenceList(references)),
    ),
    { id: `answer-${place}` },
  );
}

/** Where it is from, for looking it up. */
function aboutItem({ id, section, number, difficulty, tags }: ExportItem, words: PaperWords): string[] {
  return [`${section.title} ${number}`, words.difficulty[difficulty], ...tags.map(({ label }) => label), id];
}

function part(name: string, title: string, content: Child): Element {
  return element(`section.part.${name}`, element("p.part-name", title), element("div.part-body", content));
}

function choiceWithKey({ stem, options }: ChoiceItem, words: PaperWords, { markdown, inline }: TextNodes): Child {
  return [
    element("div.stem", markdown(stem)),
    element("p.key", `${words.key} `, element("strong", keyOf({ stem, options }))),
    element(
      "ul.options",
      options.map(({ text, correct, rationale }, index) =>
        element(
          `li.option${correct ? ".correct" : ""}`,
          element("span.letter", `${optionLetter(index)}.`),
          element(
            "div",
            element("div.option-text", inline(text)),
            correct && element("span.right", words.right),
            rationale !== undefined && element("div.rationale", markdown(rationale)),
          ),
        ),
      ),
    ),
  ];
}

function partBody(one: ArticlePart, words: PaperWords, { markdown, inline }: TextNodes): Child {
  switch (one.form) {
    case "prose":
      return markdown(one.content);
    case "list":
      return rubric(one.content, words, inline);
    case "pairs": {
      const [list, first, second] = pairClasses[one.record.style];
      return element(
        `ul.${list}`,
        one.content.map((pair) => {
          const reply = inline(pair.second);
          return element(
            "li",
            element(`div.${first}`, inline(pair.first)),
            reply.length > 0 && element(`div.${second}`, reply),
          );
        }),
      );
    }
    case "code":
      return markdown(fenceCode(one.content));
    case "choice":
      return [];
    default:
      return one satisfies never;
  }
}

const pairClasses = {
  claim: ["pitfall-list", "claim", "rebuttal"],
  question: ["follow-up-list", "asked", "reply"],
} as const;

/** A box each, to tick. */
function rubric(entries: PartContents["list"], words: PaperWords, inline: TextNodes["inline"]): Element {
  return element(
    "ul.rubric",
    entries.map(({ text, must }) =>
      element(
        "li.key-point",
        element("span.box"),
        element("div", must && element("span.must", words.must), element("div.text", inline(text))),
      ),
    ),
  );
}

function referenceList(references: readonly Reference[]): Element {
  return element(
    "ul.reference-list",
    references.map(({ authors, title, venue, year, ...where }) =>
      element(
        "li",
        authors.length > 0 && `${authors.join(", ")}. `,
        element("cite", title),
        `. ${venueAndYear(venue, year)}. `,
        addressesOf(where).map((address) => [toLink(address), " "]),
      ),
    ),
  );
}

/** Venues such as "SOSP 2023" have their year. */
function venueAndYear(venue: string, year: number): string {
  return venue.endsWith(String(year)) ? venue : [venue, year].filter((part) => part !== "").join(", ");
}

function addressesOf({ arxiv, doi, url }: Pick<Reference, "arxiv" | "doi" | "url">): string[] {
  const addresses = [arxiv && `https://arxiv.org/abs/${arxiv}`, doi && `https://doi.org/${doi}`, url];
  return [...new Set(addresses.filter((address) => address !== undefined))];
}
