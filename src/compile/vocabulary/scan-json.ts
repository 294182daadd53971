import { composeYaml } from "./compose-yaml.js";
import type { YamlTree } from "./yaml-tree.js";

// What cannot be printed, a key that means something else in JavaScript, and what stands deep in itself.
const rare = /(?!\n)\p{Cc}|[\u2028\u2029\ufeff\ufffe\uffff]|__proto__|\n {30}/u;

/**
 * Reads JSON that is written as ours is: one blank of indentation a level, a line feed at the end. Of other JSON a key may be there
 * twice, which would be lost. `undefined` for everything else; places are looked up when one is asked for.
 */
export function scanJson(text: string): YamlTree | undefined {
  if (!text.startsWith("{\n") || rare.test(text)) return undefined;
  const value = tryParse(text);
  if (value === undefined || `${JSON.stringify(value, null, 1)}\n` !== text) return undefined;
  let composed: YamlTree | undefined;
  return {
    value,
    faults: [],
    offsetOf(path, part) {
      composed ??= composeYaml(text);
      return composed.offsetOf(path, part);
    },
  };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
