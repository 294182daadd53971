import type { Element } from "xast";
import { x } from "xastscript";
import type { Locale } from "../../model/bank-data.js";
import { scoreDeclaration } from "./elements.js";
import type { QtiItem } from "./item.js";
import { identifierOf, qtiSchema, score } from "./names.js";
import { onOneLine } from "./xml.js";

/**
 * The test of a package: its items in their order, and their points in sum. Neighbours of one section stand in one section of
 * the test, so that a bank gives one each, and a quiz that comes back to a section gives another.
 */
export function assessmentTest(items: readonly QtiItem[], title: string, locale: Locale): Element {
  const points = x("testVariables", { variableIdentifier: score });
  return x("assessmentTest", { ...qtiSchema, identifier: `test-${locale}`, title }, [
    scoreDeclaration(),
    x("testPart", { identifier: "part-1", navigationMode: "nonlinear", submissionMode: "individual" }, [
      // Without this, readers show no feedback.
      x("itemSessionControl", { showFeedback: true }),
      ...neighbours(items).map((run, index) => assessmentSection(run, index + 1)),
    ]),
    x("outcomeProcessing", [x("setOutcomeValue", { identifier: score }, x("sum", [points]))]),
  ]);
}

/** Items of one section that stand together. */
interface Run {
  readonly section: QtiItem["section"];
  readonly items: QtiItem[];
}

function neighbours(items: readonly QtiItem[]): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const run = runs.at(-1);
    if (run?.section.id === item.section.id) run.items.push(item);
    else runs.push({ section: item.section, items: [item] });
  }
  return runs;
}

function assessmentSection({ section, items }: Run, number: number): Element {
  const identifier = identifierOf(`section-${number}`, section.id);
  return x(
    "assessmentSection",
    { identifier, title: onOneLine(section.title), visible: true },
    items.map((item) => x("assessmentItemRef", { identifier: item.identifier, href: item.path })),
  );
}
