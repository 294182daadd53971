import type { LeadEntry } from "../entries.js";
import type { LeadForm } from "../shape.js";
import type { Evidence } from "./form.js";
import { forms } from "./forms.js";

/** The form of the questions in a part of a file, and how their numbers are set off. */
export interface FormChoice {
  readonly form: LeadForm;
  /** Of numbered lists: the usual marker first. Empty for other forms. */
  readonly markers: readonly string[];
  /** Nearly all have the label of a question: where nothing speaks, such lines are no questions. */
  readonly isTold?: boolean;
}

interface Candidate extends FormChoice, Evidence {}

/** Which forms say of themselves what is a question and what its answer: they come before those that must be guessed. Of equals, the first. */
const tells = {
  cards: true,
  tables: true,
  admonitions: true,
  details: true,
  lines: true,
  numbered: false,
  bullets: false,
} satisfies Readonly<Record<LeadForm, boolean>>;
const telling = (Object.keys(tells) as LeadForm[]).filter((form) => tells[form]);

/**
 * Recognises the form in which the leads of a part of a file are questions. `undefined` if nothing can be one.
 *
 * A telling form wins unless lists ask five times as much; numbers win over bullets by the same measure, because
 * answers are bullets, and may ask. Where nothing asks, the most frequent form of lists wins.
 */
export function chooseForm(leads: readonly LeadEntry[]): FormChoice | undefined {
  const candidates = weighForms(leads);
  // A series says of itself what is a question.
  const series = leads.find(({ isOfSeries }) => isOfSeries === true);
  if (series !== undefined) return candidates.get(series.form);
  const evidence = (form: LeadForm) => candidates.get(form);
  const [numbered, bullets] = [evidence("numbered"), evidence("bullets")];
  const listsAsk = Math.max(numbered?.asking ?? 0, bullets?.asking ?? 0);
  const told = telling
    .flatMap((form) => evidence(form) ?? [])
    .filter(({ asking, units }) => asking > 0 && asking * 5 >= listsAsk && asking * 2 >= units)
    .filter(({ units }) => units > 1 || listsAsk === 0);
  const best = told.reduce<Candidate | undefined>(
    (most, next) => (most === undefined || next.asking > most.asking ? next : most),
    undefined,
  );
  if (best !== undefined) return best;
  if (numbered !== undefined && numbered.asking > 0 && numbered.asking * 5 >= (bullets?.asking ?? 0)) return numbered;
  if (bullets !== undefined && bullets.asking > 0) return bullets;
  return [numbered, bullets, ...telling.map(evidence)]
    .filter((candidate) => candidate !== undefined)
    .reduce<Candidate | undefined>(
      (most, next) => (most === undefined || next.units > most.units ? next : most),
      undefined,
    );
}

/** What speaks for each form that has leads here. */
export function weighForms(leads: readonly LeadEntry[]): ReadonlyMap<LeadForm, Candidate> {
  const byForm = new Map<LeadForm, LeadEntry[]>();
  for (const lead of leads) {
    const known = byForm.get(lead.form);
    if (known === undefined) byForm.set(lead.form, [lead]);
    else known.push(lead);
  }
  const candidates = new Map<LeadForm, Candidate>();
  for (const form of forms) {
    const own = form.name === "headings" ? undefined : byForm.get(form.name);
    if (own === undefined || form.name === "headings") continue;
    if (form.name === "numbered") candidates.set("numbered", joinNumberings(own, form.recognise));
    else candidates.set(form.name, { form: form.name, markers: [], ...form.recognise(own) });
  }
  return candidates;
}

/** Tells whether a lead is a question in a part of this form, by its form alone. */
export function isLeadOf({ form, markers }: FormChoice, lead: LeadEntry): boolean {
  return lead.form === form && (form !== "numbered" || markers.includes(lead.marker));
}

/** The usual marker of numbers; then those of other lists that mostly ask: sections may be numbered in different ways. */
function joinNumberings(leads: readonly LeadEntry[], recognise: (leads: readonly LeadEntry[]) => Evidence): Candidate {
  const byMarker = new Map<string, LeadEntry[]>();
  for (const lead of leads) {
    const known = byMarker.get(lead.marker);
    if (known === undefined) byMarker.set(lead.marker, [lead]);
    else known.push(lead);
  }
  const numberings = [...byMarker].map(([marker, own]) => ({ marker, ...recognise(own) }));
  const usual = numberings.reduce((most, next) =>
    next.asking > most.asking || (next.asking === most.asking && next.units >= most.units) ? next : most,
  );
  const all = [usual, ...numberings.filter((other) => other !== usual && other.asking * 2 > other.units)];
  return {
    form: "numbered",
    markers: all.map(({ marker }) => marker),
    units: all.reduce((sum, { units }) => sum + units, 0),
    asking: all.reduce((sum, { asking }) => sum + asking, 0),
  };
}
