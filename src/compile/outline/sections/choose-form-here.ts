import { areFar } from "../../parse/link-list.js";
import { isEllipsis, isPromise } from "../asides/leave-out-asides.js";
import { isLinkItem } from "../asides/links-among.js";
import type { LeadEntry } from "../entries.js";
import { chooseForm, type FormChoice, isLeadOf, weighForms } from "../forms/choose-form.js";

/** The usual form of the file where it is here and asks as others do; a form of its own where it alone asks. */
export function chooseFormHere(all: readonly LeadEntry[], usual: FormChoice | undefined): FormChoice | undefined {
  const leads = all.filter(isMeant);
  const candidates = weighForms(leads);
  const own = chooseForm(leads);
  if (own === undefined) return undefined;
  const here = usual === undefined ? undefined : candidates.get(usual.form);
  const other = candidates.get(own.form);
  if (
    usual === undefined ||
    here === undefined ||
    (own.form === usual.form && !leads.some((lead) => isLeadOf(usual, lead)))
  ) {
    const isList = own.form === "numbered" || own.form === "bullets";
    const asksMost = other !== undefined && other.asking > 0 && other.asking * 2 >= other.units + (isList ? 1 : 0);
    return asksMost ? own : undefined;
  }
  const known = usual.isTold === true && here.asking === 0 ? undefined : usual;
  if (own.form === usual.form || other === undefined || here.asking > 0) return known;
  const areOwn = areTold(leads, own) || !areMixed(leads, usual, own);
  return other.asking > 1 && areOwn ? own : known;
}

/** `...`, `TODO`, and a bullet that only leads to another site, say nothing of how a section is written. */
function isMeant(lead: LeadEntry): boolean {
  return (
    !isEllipsis(lead) &&
    !isPromise(lead) &&
    (lead.form !== "bullets" || lead.asks || !isLinkItem(lead) || !areFar(lead.node))
  );
}

/** All leads of a form have a label and ask: what stands between them answers. */
function areTold(leads: readonly LeadEntry[], { form }: FormChoice): boolean {
  return leads.every((lead) => lead.form !== form || (lead.isLabelled && lead.asks));
}

/** One form stands between the parts of the other, as answers stand between questions. */
function areMixed(leads: readonly LeadEntry[], a: FormChoice, b: FormChoice): boolean {
  const order = leads.flatMap((lead) => (isLeadOf(a, lead) ? ["a"] : lead.form === b.form ? ["b"] : []));
  return order.filter((each, index) => index > 0 && each !== order[index - 1]).length > 1;
}
