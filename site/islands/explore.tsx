import { compareVersions, parseQuery, type Query, type Question, queryToParams } from "llm-interview";
import type { Search, SearchHit } from "llm-interview/search";
import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { bank } from "./bank.js";
import { FacetGroup } from "./facet-group.js";
import { Highlighted } from "./highlighted.js";
import { pageAddress } from "./lang.js";
import { loadSearchOnce } from "./load-search.js";

type Sort = "best" | "basic" | "expert" | "newest";

/** What the address says. */
interface View {
  readonly query: Query;
  readonly text: string;
  readonly sort: Sort;
  /** What of the address was not understood. */
  readonly faults: readonly string[];
}

function readView(): View {
  const params = new URLSearchParams(location.search);
  const { query, faults } = parseQuery(bank, params, { ignore: ["q", "sort"] });
  const sort = (["basic", "expert", "newest"] as const).find((one) => one === params.get("sort")) ?? "best";
  return { query, text: (params.get("q") ?? "").slice(0, 256), sort, faults: faults.map(({ message }) => message) };
}

function addressOfView({ query, text, sort }: View): string {
  const params = new URLSearchParams([...queryToParams(query)]);
  if (text !== "") params.set("q", text);
  if (sort !== "best") params.set("sort", sort);
  const written = params.toString();
  return written === "" ? location.pathname : `${location.pathname}?${written}`;
}

const words = appWords.explore;

function Explore() {
  const [view, setView] = useState(() => readView());
  const [search, setSearch] = useState<Search>();
  const [failed, setFailed] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const back = () => setView(readView());
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);
  const wantSearch = () => {
    if (search !== undefined) return;
    loadSearchOnce().then(
      (loaded) => setSearch(() => loaded),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    if (view.text !== "") wantSearch();
  }, [view.text]);

  /** Typing replaces the address; a filter is a step that one can go back from. */
  const go = (change: Partial<View>, step: "push" | "replace" = "push") => {
    const next = { ...view, ...change, faults: [] };
    setView(next);
    if (step === "push") history.pushState(null, "", addressOfView(next));
    else history.replaceState(null, "", addressOfView(next));
  };

  const isSearching = view.text.trim() !== "" && search !== undefined;
  const hits = useMemo(
    () => (isSearching ? search(view.text, { limit: bank.questions.length }) : undefined),
    [isSearching, search, view.text],
  );
  const query: Query = hits === undefined ? view.query : { ...view.query, ids: hits.map(({ id }) => id) };
  const facets = bank.facets(query, { disjunctive: true });
  const found = sortQuestions(query, hits, view.sort);
  const byId = new Map(hits?.map((hit) => [hit.id, hit]));
  const isFiltered = Object.keys(view.query).length > 0 || view.text !== "";
  const tags = [...bank.tags].sort((a, b) => (facets.tags[b.id] ?? 0) - (facets.tags[a.id] ?? 0));

  const toggle = <Field extends "sections" | "anyTags" | "difficulties" | "statuses">(
    field: Field,
    value: string | number,
  ) => {
    const before: readonly (string | number)[] = view.query[field] ?? [];
    const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    const { [field]: _, ...others } = view.query;
    go({ query: after.length === 0 ? others : { ...others, [field]: after } });
  };

  return (
    <div class="explore">
      <details class="facets" open={matchMedia("(min-width: 50rem)").matches}>
        <summary>{words.filters}</summary>
        <FacetGroup
          title={words.sections}
          values={bank.sections.map(({ id, title }) => ({ value: id, label: title, count: facets.sections[id] ?? 0 }))}
          chosen={view.query.sections ?? []}
          onToggle={(value) => toggle("sections", value)}
        />
        <FacetGroup
          title={words.difficulty}
          values={([1, 2, 3] as const).map((level) => ({
            value: level,
            label: words.difficulties[level],
            count: facets.difficulties[level],
          }))}
          chosen={view.query.difficulties ?? []}
          onToggle={(value) => toggle("difficulties", value)}
        />
        {Object.values(bank.facets().statuses).every((count) => count > 0) && (
          <FacetGroup
            title={words.status}
            values={(["answered", "open"] as const).map((status) => ({
              value: status,
              label: words.statuses[status],
              count: facets.statuses[status],
            }))}
            chosen={view.query.statuses ?? []}
            onToggle={(value) => toggle("statuses", value)}
          />
        )}
        <FacetGroup
          title={words.tags}
          values={tags.map(({ id, label }) => ({ value: id, label, count: facets.tags[id] ?? 0 }))}
          chosen={view.query.anyTags ?? []}
          onToggle={(value) => toggle("anyTags", value)}
          shown={12}
        />
      </details>
      <div class="results">
        <div class="result-bar">
          <input
            ref={input}
            type="search"
            id="explore-search"
            aria-label={words.search}
            placeholder={words.searchHint}
            value={view.text}
            maxLength={256}
            autocomplete="off"
            onFocus={wantSearch}
            onInput={(event) => go({ text: event.currentTarget.value }, "replace")}
          />
          <select
            aria-label={words.sort}
            value={view.sort}
            onChange={(event) => go({ sort: event.currentTarget.value as Sort })}
          >
            {(["best", "basic", "expert", "newest"] as const).map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </select>
        </div>
        {view.faults.length > 0 && (
          <p class="notice" role="alert">
            {view.faults.join(" ")}
          </p>
        )}
        {failed && (
          <p class="notice" role="alert">
            {words.failed}
          </p>
        )}
        <p class="count" role="status">
          {words.found(found.length)}{" "}
          {isFiltered && (
            <button
              type="button"
              class="link"
              onClick={() => {
                go({ query: {}, text: "", sort: "best" });
                input.current?.focus();
              }}
            >
              {words.clear}
            </button>
          )}
        </p>
        <ol class="question-list">
          {found.map((question) => (
            <Result key={question.id} question={question} hit={byId.get(question.id)} />
          ))}
        </ol>
      </div>
    </div>
  );
}

function Result({ question, hit }: { readonly question: Question; readonly hit: SearchHit | undefined }) {
  return (
    <li>
      <a href={pageAddress(`/q/${question.id}/`)}>
        <Highlighted text={question.prompt} ranges={hit?.matches.prompt} />
      </a>{" "}
      <span class={`level level-${question.difficulty}`}>{words.difficulties[question.difficulty]}</span>
      {question.status === "answered" && (
        <p>
          <Highlighted text={question.brief} ranges={hit?.matches.brief} />
        </p>
      )}
    </li>
  );
}

function sortQuestions(query: Query, hits: readonly SearchHit[] | undefined, sort: Sort): readonly Question[] {
  // By how well they answer; without a text, as the bank has them.
  const found = bank.find(hits === undefined ? query : { ...query, order: "ids" });
  switch (sort) {
    case "best":
      return found;
    case "basic":
      return [...found].sort((a, b) => a.difficulty - b.difficulty);
    case "expert":
      return [...found].sort((a, b) => b.difficulty - a.difficulty);
    case "newest":
      return [...found].sort((a, b) => compareVersions(b.changed, a.changed));
    default:
      return sort satisfies never;
  }
}

const app = document.getElementById("app");
if (app !== null) {
  app.replaceChildren();
  render(<Explore />, app);
}
