import { useEffect, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";

interface FacetGroupProps<Value extends string | number> {
  readonly title: string;
  readonly values: readonly { readonly value: Value; readonly label: string; readonly count: number }[];
  readonly chosen: readonly Value[];
  readonly onToggle: (value: Value) => void;
  /** How many to show before the rest is asked for. Default: all. What was chosen stays, so that it can be taken back. */
  readonly shown?: number;
}

/** Check boxes of alternatives, each with how many questions there would be. */
export function FacetGroup<Value extends string | number>({
  title,
  values,
  chosen,
  onToggle,
  shown,
}: FacetGroupProps<Value>) {
  const [isOpen, setOpen] = useState(false);
  const room = useRef<HTMLFieldSetElement>(null);
  // The button has moved out of sight: on to the first that came up, or back with it.
  useEffect(() => {
    if (isOpen && shown !== undefined) room.current?.querySelectorAll("input")[shown]?.focus();
    else if (room.current?.contains(document.activeElement))
      document.activeElement?.scrollIntoView({ block: "nearest" });
  }, [isOpen, shown]);
  const everChosen = useRef(new Set<Value>());
  for (const value of chosen) everChosen.current.add(value);
  const visible = values.filter(
    ({ value }, index) => isOpen || shown === undefined || index < shown || everChosen.current.has(value),
  );
  return (
    <fieldset class="facet" ref={room}>
      <legend>{title}</legend>
      {visible.map(({ value, label, count }) => (
        <label key={value} class={count === 0 ? "empty" : undefined}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span>{label}</span>
          <span class="count">{count}</span>
        </label>
      ))}
      {shown !== undefined && values.length > shown && (
        <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? appWords.explore.fewer : appWords.explore.more(values.length - shown)}
        </button>
      )}
    </fieldset>
  );
}
