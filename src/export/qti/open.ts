import type { Element, ElementContent } from "xast";
import { x } from "xastscript";
import { fenceCode } from "../../article/fence-code.js";
import { type PartNames, partNamesFor } from "../../article/part-names.js";
import { type ArticlePart, partsOf } from "../../article/parts.js";
import type { Locale } from "../../model/bank-data.js";
import { splitPrompt } from "../../text/split-prompt.js";
import { citeReference } from "../cite-reference.js";
import type { ExportItem } from "../export-set.js";
import { plain, type QtiTexts } from "./content.js";
import { askedAs, scoreDeclaration } from "./elements.js";
import { response } from "./names.js";

/**
 * What stands in the item of a question that is asked openly: a field for text, and for who marks it the whole answer.
 * It has no response processing: a person sets the points.
 */
export function openParts(item: ExportItem, locale: Locale, texts: QtiTexts): Element[] {
  const { promptMarkdown } = item;
  const hasMore = promptMarkdown !== undefined && splitPrompt(promptMarkdown).given !== "";
  const [before, prompt] = askedAs(hasMore ? texts.inline(promptMarkdown) : texts.line(item.prompt, promptMarkdown));
  return [
    x("responseDeclaration", { identifier: response, cardinality: "single", baseType: "string" }),
    scoreDeclaration(),
    x("itemBody", [
      ...rubric(item, locale, texts),
      ...before,
      x("extendedTextInteraction", { responseIdentifier: response, expectedLines: 10 }, prompt),
    ]),
  ];
}

/** The answer in parts, each with its name, what to mark by first; none if there is no answer. */
function rubric(
  { brief, briefMarkdown, article = {}, references }: ExportItem,
  locale: Locale,
  texts: QtiTexts,
): Element[] {
  const names = partNamesFor(locale);
  const found = partsOf(article);
  const parts = [
    part("brief", names, brief === undefined ? [] : [x("p", texts.line(brief, briefMarkdown))]),
    ...(["rubric", "next", "answer"] as const).flatMap((role) =>
      found.flatMap((one) => (one.record.role === role ? [part(one.name, names, partContent(one, names, texts))] : [])),
    ),
    part("references", names, list(references.map((reference) => x("li", plain(citeReference(reference)))))),
  ].flat();
  return parts.length === 0 ? [] : [x("rubricBlock", { view: "scorer" }, parts)];
}

function partContent(one: ArticlePart, names: PartNames, { blocks, inline }: QtiTexts): ElementContent[] {
  switch (one.form) {
    case "prose":
      return blocks(one.content);
    case "list":
      return list(one.content.map(({ text, must }) => x("li", [...(must ? mustMark(names) : []), ...inline(text)])));
    case "pairs": {
      const [above, below] = pairClasses[one.record.style];
      return list(
        one.content.map(({ first, second }) => {
          const reply = inline(second);
          return x("li", [
            x("div", { class: above }, inline(first)),
            ...(reply.length === 0 ? [] : [x("div", { class: below }, reply)]),
          ]);
        }),
      );
    }
    case "code":
      return blocks(fenceCode(one.content));
    case "choice":
      return [];
    default:
      return one satisfies never;
  }
}

const pairClasses = { claim: ["claim", "rebuttal"], question: ["prompt", "answer"] } as const;

/** `class` is for programs that read the package again. */
function part(name: keyof PartNames, names: PartNames, content: ElementContent[]): Element[] {
  return content.length === 0 ? [] : [x("div", { class: name }, x("h2", names[name]), content)];
}

function mustMark({ must }: PartNames): ElementContent[] {
  return [x("strong", must), { type: "text", value: " " }];
}

function list(items: readonly Element[]): Element[] {
  return items.length === 0 ? [] : [x("ul", [...items])];
}
