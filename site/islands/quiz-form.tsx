import { listWeakTopics, type Progress, type QuizKind } from "llm-interview/quiz";
import type { Ref } from "preact";
import { useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { FacetGroup } from "./facet-group.js";
import { mostItems, type QuizWish, readWish, writeWish } from "./quiz-address.js";
import type { Study } from "./study.js";

const words = appWords.quiz;

interface QuizFormProps {
  readonly study: Study;
  readonly progress: Progress;
  readonly onStart: (wish: QuizWish) => void;
  /** What kept a quiz from being drawn. */
  readonly message: string | undefined;
  /** Where readers are put who come back to the form. */
  readonly heading: Ref<HTMLHeadingElement>;
}

/** Asks what to draw. Every change is in the address, so that a set-up can be linked to. */
export function QuizForm({ study: { bank }, progress, onStart, message, heading }: QuizFormProps) {
  const [{ wish, faults }, setRead] = useState(() => readWish(bank, location.search));
  const change = (part: Partial<QuizWish>) => {
    const next = { ...wish, ...part };
    setRead({ wish: next, faults: [] });
    history.replaceState(null, "", `?${writeWish(next)}`);
  };
  const weak = listWeakTopics(progress, bank).slice(0, 5);
  const facets = bank.facets(wish.query, { disjunctive: true });
  const candidates = bank.find(wish.query).filter((one) => offers(one, wish.kind)).length;
  const isWeak =
    weak.length > 0 &&
    sameItems(
      wish.query.anyTags ?? [],
      weak.map(({ topic }) => topic),
    );
  const toggle = <Field extends "sections" | "anyTags" | "difficulties">(field: Field, value: string | number) => {
    const before: readonly (string | number)[] = wish.query[field] ?? [];
    const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
    const { [field]: _, ids: __, ...others } = wish.query;
    change({ query: after.length === 0 ? others : { ...others, [field]: after } });
  };
  const tags = [...bank.tags].sort((a, b) => (facets.tags[b.id] ?? 0) - (facets.tags[a.id] ?? 0));

  return (
    <form
      class="quiz-form"
      onSubmit={(event) => {
        event.preventDefault();
        onStart(wish);
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {words.setUp}
      </h2>
      {[...faults, ...(message === undefined ? [] : [message])].map((fault) => (
        <p key={fault} class="notice" role="alert">
          {fault}
        </p>
      ))}
      <div class="fields">
        <label>
          {words.kind}
          <select value={wish.kind} onChange={(event) => change({ kind: event.currentTarget.value as QuizKind })}>
            {(["choice", "open", "flashcard"] as const).map((kind) => (
              <option key={kind} value={kind}>
                {words.kinds[kind]}
              </option>
            ))}
          </select>
        </label>
        <NumberField
          name={words.count}
          value={wish.count}
          least={1}
          most={mostItems}
          onChange={(count) => change({ count })}
        />
        <NumberField
          name={words.minutes}
          value={wish.minutes}
          least={0}
          most={600}
          onChange={(minutes) => change({ minutes })}
        />
        <label>
          {words.seed}
          <input value={wish.seed} maxLength={64} onInput={(event) => change({ seed: event.currentTarget.value })} />
        </label>
      </div>
      <div class="columns">
        <FacetGroup
          title={appWords.explore.sections}
          values={bank.sections.map(({ id, title }) => ({ value: id, label: title, count: facets.sections[id] ?? 0 }))}
          chosen={wish.query.sections ?? []}
          onToggle={(value) => toggle("sections", value)}
        />
        <FacetGroup
          title={appWords.explore.difficulty}
          values={([1, 2, 3] as const).map((level) => ({
            value: level,
            label: appWords.explore.difficulties[level],
            count: facets.difficulties[level],
          }))}
          chosen={wish.query.difficulties ?? []}
          onToggle={(value) => toggle("difficulties", value)}
        />
        <FacetGroup
          title={appWords.explore.tags}
          values={tags.map(({ id, label }) => ({ value: id, label, count: facets.tags[id] ?? 0 }))}
          chosen={wish.query.anyTags ?? []}
          onToggle={(value) => toggle("anyTags", value)}
          shown={6}
        />
      </div>
      <p class="checks">
        <label>
          <input type="checkbox" checked={wish.unseen} onChange={() => change({ unseen: !wish.unseen })} />{" "}
          {words.unseen}
        </label>
        <label>
          <input
            type="checkbox"
            checked={isWeak}
            disabled={weak.length === 0}
            onChange={() => {
              const { anyTags: _, ...others } = wish.query;
              change({ query: isWeak ? others : { ...others, anyTags: weak.map(({ topic }) => topic) } });
            }}
          />{" "}
          {words.weak}
        </label>
        {weak.length === 0 && <span class="count">{words.tooFew}</span>}
      </p>
      <p>
        <button type="submit">{words.start}</button>{" "}
        <span class="count" role="status">
          {words.candidates(candidates)}
        </span>
      </p>
    </form>
  );
}

function NumberField({
  name,
  value,
  least,
  most,
  onChange,
}: {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <label>
      {name}
      <input
        type="number"
        required
        min={least}
        max={most}
        value={value}
        onInput={({ currentTarget }) => {
          if (currentTarget.validity.valid) onChange(currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}

function offers(question: { readonly hasChoice: boolean; readonly status: string }, kind: QuizKind): boolean {
  return kind === "open" || (kind === "choice" ? question.hasChoice : question.status === "answered");
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}
