import { isValidElement, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { entriesOf, type Site } from "../content/load-site.js";
import { appPages } from "./apps.11ty.js";

/** Of what there is a page each, by the names by which pages ask for it. */
export function listEntries(site: Site) {
  return {
    languageEntries: entriesOf(site, (language) => [language]),
    questionEntries: entriesOf(site, ({ bank }) => bank.questions),
    goneEntries: entriesOf(site, ({ bank }) => bank.retired),
    sectionEntries: entriesOf(site, ({ bank }) => bank.sections),
    tagEntries: entriesOf(site, ({ bank }) => bank.tags),
    guideEntries: entriesOf(site, ({ guides }) => guides),
    appEntries: entriesOf(site, () => appPages),
  };
}

/** What a page's function gives, as the text of its file. */
export function writePage(page: string | VNode): string {
  return isValidElement(page) ? `<!doctype html>${renderToString(page)}` : String(page);
}
