import type { Place } from "../../model/place.js";
import type { QuestionDraft } from "../outline/draft.js";
import { appendTo, type Findings } from "../parse/findings.js";
import { takeFreeId } from "../registry/free-id.js";
import { type Glossary, provisionalId, suggestId } from "../registry/suggest-id.js";
import { reportError, reportWarning } from "../report.js";
import { showPlace } from "../vocabulary/vocabulary.js";
import type { QuestionPlan, SectionPlan } from "./claim-cards.js";

type Outlined = Extract<QuestionPlan, { kind: "outline" }> & { readonly section: string };

/**
 * Gives every question its id, in the order of the plan: of its card, written behind its prompt, or in a sidecar.
 * A question of an outline that has none gets one made from its words, and a warning.
 */
export function assignIds(sections: readonly SectionPlan[], glossary: Glossary, findings: Findings): string[] {
  const plans = sections.flatMap(({ section, entries }) => entries.map((entry) => ({ section: section.id, ...entry })));
  const owners = new Map<string, Place>();
  for (const plan of plans) if (plan.kind === "card") owners.set(plan.card.id, plan.card.promptPlace);
  const written = plans.map((plan) => (plan.kind === "card" ? plan.card.id : takeWrittenId(plan, owners, findings)));
  reportDuplicatePrompts(plans, findings);
  const nameless = plans.filter(
    (plan, index): plan is Outlined => plan.kind === "outline" && written[index] === undefined,
  );
  const provisional = new Map<QuestionPlan, string>();
  for (const [index, id] of provisionalIds(nameless).entries()) provisional.set(nameless[index] as Outlined, id);
  const taken = new Set(owners.keys());
  return plans.map((plan, index) => {
    const id = written[index];
    if (id !== undefined || plan.kind === "card") return id ?? "";
    const made = provisional.get(plan) ?? "";
    reportMissingId(plan, takeFreeId(suggestId(plan.draft.prompt, glossary) ?? made, taken), findings);
    return made;
  });
}

function takeWrittenId(
  { draft, sidecar }: Outlined,
  owners: Map<string, Place>,
  { problems }: Findings,
): string | undefined {
  const id = draft.id ?? sidecar?.id;
  if (id === undefined) return undefined;
  if (draft.id !== undefined && sidecar?.id !== undefined && sidecar.id !== draft.id) {
    const message = `The id "${sidecar.id}" contradicts {#${draft.id}} at ${showPlace(draft.place)}.`;
    const suggestion = `Write ${draft.id}, or remove it.`;
    reportError(problems, "invalid-field", sidecar.idPlace, message, suggestion);
  }
  const place = draft.id === undefined ? (sidecar?.idPlace ?? draft.place) : draft.place;
  const owner = owners.get(id);
  if (owner === undefined) {
    owners.set(id, place);
    return id;
  }
  const message = `The id "${id}" is already used at ${showPlace(owner)}.`;
  reportError(problems, "duplicate-id", place, message, "Choose another.");
  return undefined;
}

/** Not where an id is written that is malformed or taken: that is reported already. */
function reportMissingId(
  { draft, sidecar, isEditable }: Outlined,
  suggested: string,
  { problems, edits }: Findings,
): void {
  if (draft.id !== undefined || draft.idPlace === undefined || sidecar?.id !== undefined) return;
  const suggestion = isEditable
    ? `Write {#${suggested}} behind it, or run check --fix.`
    : `Give it an id in the sidecar, such as ${suggested}.`;
  const message = "This question has no id; the one it has for now changes with its words.";
  reportWarning(problems, "missing-id", draft.place, message, suggestion);
  if (isEditable) edits.push({ ...draft.idPlace, insert: ` {#${suggested}}` });
}

/**
 * Ids from the prompt alone; where a prompt occurs twice, from prompt and section; then with the answer; then counted.
 * So they do not depend on the order of the questions, unless two are the same in every word.
 */
function provisionalIds(plans: readonly Outlined[]): string[] {
  const texts = plans.map(({ draft, section }) => [draft.prompt, section, draft.answer?.text ?? ""]);
  const ids: string[] = texts.map(() => "");
  let open = texts.map((_, index) => index);
  for (let parts = 1; parts <= 3; parts++) {
    const groups = new Map<string, number[]>();
    for (const index of open) {
      const key = JSON.stringify(texts[index]?.slice(0, parts));
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [index]);
      else group.push(index);
    }
    open = [];
    for (const group of groups.values()) {
      if (group.length > 1 && parts < 3) {
        appendTo(open, group);
        continue;
      }
      for (const [count, index] of group.entries()) {
        const counted = count === 0 ? [] : [String(count + 1)];
        ids[index] = provisionalId("q", ...(texts[index] ?? []).slice(0, parts), ...counted);
      }
    }
  }
  return ids;
}

function reportDuplicatePrompts(plans: readonly QuestionPlan[], { problems }: Findings): void {
  const first = new Map<string, Place>();
  for (const plan of plans) {
    if (plan.kind === "card") continue;
    const { draft } = plan;
    const asked = whatIsAsked(draft);
    const known = first.get(asked);
    if (known === undefined) {
      first.set(asked, draft.place);
      continue;
    }
    const message = `The prompt "${draft.prompt}" occurs already at ${showPlace(known)}. Both stay, each with an id of its own.`;
    reportWarning(problems, "duplicate-prompt", draft.place, message, "Reword or remove one.");
  }
}

/** `What is the output?` asks something else above other code or options, and `Explain the following:` above another list. */
function whatIsAsked({ prompt, promptMarkdown = "", answer, article }: QuestionDraft): string {
  const { choice, explanation = "" } = article ?? {};
  // What stands below the line of the prompt is asked, too.
  if (choice === undefined && promptMarkdown.includes("\n")) return promptMarkdown;
  if (choice !== undefined) return [choice.stem, ...choice.options.map(({ text }) => text)].join("\n\n");
  const below = answer?.text ?? explanation;
  const isPart = /[:：]$/.test(prompt) || /\b(?:following|below)\b/i.test(prompt);
  return `${prompt}\n\n${isPart ? below : codeInFront(below)}`;
}

/** The fenced code that a text begins with. */
function codeInFront(text: string): string {
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  return fence === undefined ? "" : text.slice(0, Math.max(0, text.indexOf(`\n${fence}`)));
}
