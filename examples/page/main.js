// A page that filters and searches. The address is the state: every filter can be linked to, and "back" works.
import { groupBy, parseQuery, queryToParams } from "llm-interview";
import { bank } from "llm-interview/en";
import { renderArticle, renderBrief, styleSheet } from "llm-interview/render";
import { createSearch } from "llm-interview/search";

const find = (id) => document.getElementById(id);
const make = (tag, fields = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...children);
  return element;
};
const search = createSearch(bank);
const groups = {
  sections: bank.sections.map(({ id, title }) => [id, title]),
  difficulties: [1, 2, 3].map((level) => [level, "*".repeat(level)]),
};

/** What the address asks for: a query of the bank, and the page's own parameters. */
function readAddress() {
  const params = new URLSearchParams(location.hash.slice(1));
  const { query, faults } = parseQuery(bank, params, { ignore: ["q", "open"] });
  return { query, faults, text: params.get("q") ?? "", open: params.get("open") ?? "" };
}

function goTo({ query, text, open = "" }) {
  const params = queryToParams(query);
  if (text !== "") params.set("q", text);
  if (open !== "") params.set("open", open);
  location.hash = params.toString();
}

function showFilters(query, text) {
  // Each group is counted without its own condition: how many there would be with this box, too.
  const counts = bank.facets(query, { disjunctive: true });
  const sets = Object.entries(groups).map(([field, values]) =>
    make(
      "fieldset",
      {},
      make("legend", { textContent: field }),
      ...values.map(([value, label]) => {
        const checked = query[field]?.includes(value) === true;
        const box = make("input", { type: "checkbox", name: field, value: String(value), checked });
        box.onchange = () => goTo({ query: toggle(query, field, value), text });
        return make("label", {}, box, ` ${label} (${counts[field][value]})`);
      }),
    ),
  );
  find("filters").replaceChildren(...sets);
}

function toggle(query, field, value) {
  const { [field]: before = [], ...others } = query;
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return after.length === 0 ? others : { ...others, [field]: after };
}

function showList(query, text) {
  const item = ({ id, prompt }) =>
    make("li", {}, make("button", { textContent: prompt, onclick: () => goTo({ query, text, open: id }) }));
  const list = (questions) => make("ol", {}, ...questions.map(item));
  const found =
    text === ""
      ? groupBy(bank, "section", query).flatMap(({ label, questions }) => [
          make("h2", { textContent: label }),
          list(questions),
        ])
      : [list(search(text, { within: query, limit: 50 }).map(({ question }) => question))];
  find("list").replaceChildren(...found);
}

async function showArticle(id) {
  const place = find("article");
  if (!bank.has(id)) return place.replaceChildren();
  const [article, references] = await Promise.all([bank.article(id), bank.references()]);
  if (readAddress().open !== id) return; // Another one was opened meanwhile.
  const question = bank.get(id);
  const { locale } = bank;
  // Safe: the entry lets no tag of a text through.
  place.innerHTML = renderBrief(question, { locale }) + renderArticle(article, { locale, heading: 3, references });
  place.prepend(make("h2", { textContent: question.prompt }));
}

function show() {
  const { query, faults, text, open } = readAddress();
  find("faults").textContent = faults.map(({ message }) => message).join(" ");
  if (find("search").value !== text) find("search").value = text;
  showFilters(query, text);
  showList(query, text);
  return showArticle(open);
}

document.head.append(make("style", { textContent: styleSheet }));
find("search").oninput = ({ target }) => goTo({ query: readAddress().query, text: target.value });
addEventListener("hashchange", show);
show();
