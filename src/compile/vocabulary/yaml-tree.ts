export type YamlPath = readonly (string | number)[];

/** What a YAML text says, and where. */
export interface YamlTree {
  /** Plain data. Of no meaning where there are faults. */
  readonly value: unknown;
  /** What keeps the text from being YAML. */
  readonly faults: readonly YamlFault[];
  /** Offset of the value at a path; of its key with `key`; of the nearest parent where there is none. */
  offsetOf(path: YamlPath, part: "key" | "value"): number;
}

export interface YamlFault {
  readonly offset: number;
  readonly message: string;
}
