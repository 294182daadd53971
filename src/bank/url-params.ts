/** What is read of URL parameters: `URLSearchParams` has it, on every platform. */
export interface ReadableParams {
  getAll(name: string): string[];
  keys(): Iterable<string>;
}

/** URL parameters, as far as it is known where the types of a platform are not. */
export interface WrittenParams extends ReadableParams {
  append(name: string, value: string): void;
  toString(): string;
}

/** The platform's `URLSearchParams` where its types are known: those of browsers, Node, Deno, Bun or workers. */
export type UrlParams = typeof globalThis extends { URLSearchParams: { prototype: infer Params } }
  ? Params
  : WrittenParams;
