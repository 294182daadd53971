import type { Bank } from "llm-interview";
import { useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { download } from "./download.js";
import { type ListEnding, listFormats } from "./list-formats.js";

const words = appWords.list;

/** Takes a list elsewhere, and says what the format could not hold. */
export function ListExport({ bank }: { readonly bank: Bank }) {
  const [ending, setEnding] = useState<ListEnding>(listFormats[0].ending);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [failure, setFailure] = useState("");
  const write = async () => {
    setFailure("");
    try {
      const { exportList } = await import("./export-list.js");
      const { content, refused: left } = await exportList(bank, ending);
      setRefused(left.map(({ id, reason }) => `${id}: ${reason}`));
      download(`questions${ending}`, typeof content === "string" ? content : new Uint8Array(content));
    } catch (error) {
      setFailure(words.exportFailed + (error instanceof Error ? error.message : String(error)));
    }
  };
  return (
    <section>
      <p class="choice-actions">
        <label>
          {words.export}{" "}
          <select value={ending} onChange={(event) => setEnding(event.currentTarget.value as ListEnding)}>
            {listFormats.map((format) => (
              <option key={format.ending} value={format.ending}>
                {format.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" class="quiet" onClick={() => void write()}>
          {words.exportButton}
        </button>
      </p>
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      {refused.length > 0 && (
        <div class="notice" role="alert">
          <p>{words.refused}</p>
          <ul>
            {refused.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
