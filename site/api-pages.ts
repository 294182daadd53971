import type { Element, ElementContent } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import { type Application, PageEvent } from "typedoc";
import { SKIP, visit } from "unist-util-visit";

/** An entry of the package, as a page of the API links it. */
interface Entry {
  readonly name: string;
  readonly href: string;
  readonly isHere: boolean;
}

/**
 * A plugin of TypeDoc: mends in its pages what keeps people out who read by ear or by keyboard. Its tree of all names, which a script
 * writes, gives way to a list of the entries: the names of an entry stand on its page, and the search finds all.
 */
export function load(app: Application): void {
  app.renderer.on(PageEvent.END, (page) => {
    const { router } = app.renderer;
    if (page.contents === undefined || router === undefined) return;
    const entries = (page.project.children ?? []).map((entry) => ({
      name: entry.name,
      href: router.relativeUrl(page.model, entry),
      isHere: page.model === entry,
    }));
    page.contents = mendPage(page.contents, entries);
  });
}

/** Dark or light as the site has it, before TypeDoc's own script asks for what it keeps. */
const themeScript = `try{const t=localStorage.getItem("llm-interview.theme");if(t)localStorage.setItem("tsd-theme",t)}catch{}`;

/** Gives a page landmarks with names, headings in order, and nothing to click within what is clicked. */
export function mendPage(html: string, entries: readonly Entry[]): string {
  const tree = fromHtml(html);
  let level = 0;
  visit(tree, "element", (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (has(node, "settings")) {
      // There is nothing to hide, and the theme is that of the site.
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName === "head") node.children.unshift(element("script", {}, [{ type: "text", value: themeScript }]));
    else if (has(node, "col-content")) node.tagName = "main";
    else if (has(node, "col-sidebar")) node.tagName = "aside";
    else if (has(node, "site-menu")) replaceNavigation(node, entries);
    else if (node.tagName === "summary") dropAnchors(node);
    else if (node.tagName === "pre") node.properties["tabIndex"] = 0;
    else if (/^h[1-6]$/.test(node.tagName)) {
      level = Math.min(Number(node.tagName[1]), level + 1);
      node.tagName = `h${level}`;
    }
  });
  return toHtml(tree);
}

function has({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}

function replaceNavigation(menu: Element, entries: readonly Entry[]): void {
  const items = entries.map(({ name, href, isHere }) =>
    element("li", {}, [
      element("a", { href, ...(isHere && { ariaCurrent: "page" }) }, [{ type: "text", value: name }]),
    ]),
  );
  menu.children = [element("nav", { className: ["tsd-navigation"], ariaLabel: "Entries" }, [element("ul", {}, items)])];
}

/** A heading that folds what is below it needs no link to itself. */
function dropAnchors(summary: Element): void {
  visit(summary, "element", (node, index, parent) => {
    if (!has(node, "tsd-anchor-icon") || parent === undefined || index === undefined) return;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function element(tagName: string, properties: Element["properties"], children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children };
}
