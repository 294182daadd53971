import { useEffect, useState } from "preact/hooks";
import { onSaved, readSaved, type Saved } from "./saved-state.js";

/** What is saved, as it is now, whichever tab changed it. */
export function useSaved(): Saved {
  const [saved, setSaved] = useState(readSaved);
  useEffect(() => onSaved(() => setSaved(readSaved())), []);
  return saved;
}
