import type { z } from "zod";
import type { ReadableParams } from "../../bank/url-params.js";
import type { Query } from "../../model/query.js";
import { refuseFaults } from "../http/request-error.js";
import type { BankOutline, BankSource } from "../source/bank-source.js";
import type { QuizDesk } from "./quiz-desk.js";
import { readInput } from "./read-input.js";
import { queryNames, readQuery } from "./read-query.js";

/** All there is to know of a route: the server and the OpenAPI document go by it. */
export interface Route {
  readonly method: "GET" | "POST";
  /** With names of its variables in braces: `/questions/{id}`. */
  readonly path: string;
  /** What generated clients call it. */
  readonly name: string;
  /** A sentence. */
  readonly about: string;
  /** Strict: fields are the parameters, each read from one text. */
  readonly parameters: z.ZodObject;
  /** It also takes the fields of a query. */
  readonly takesQuery: boolean;
  /** Of what is sent, as JSON. Absent where nothing is. */
  readonly body?: z.ZodType;
  /** Of what is answered. */
  readonly answer: z.ZodType;
  /** What the entity tag is made of: the bank alone, where it and the address settle the answer, or the body. `none`: not to be kept. */
  readonly tag: "bank" | "body" | "none";
  /** Statuses that it may be refused with, beside 400 and 500. */
  readonly refusals: readonly number[];
  /**
   * Makes the answer.
   *
   * @throws RequestError for what it cannot answer.
   */
  respond(call: Call): Promise<unknown>;
}

/** A call of a route, before it is read. */
export interface Call extends Served {
  readonly params: ReadableParams;
  /** By the names in the path. */
  readonly variables: Readonly<Record<string, string>>;
  /** As parsed from JSON. */
  readonly body: unknown;
}

/** What a route works on. */
export interface Served {
  readonly source: BankSource;
  readonly outline: BankOutline;
  /** All that are served, one a language. */
  readonly sources: readonly BankSource[];
  readonly desk: QuizDesk;
}

type Input<Parameters extends z.ZodObject, Body extends z.ZodType> = Served & {
  readonly parameters: z.output<Parameters>;
  readonly body: z.output<Body>;
  /** Empty where the route takes none. */
  readonly query: Query;
};

/** Makes a route of a function that gets what was sent as its schemas have it. */
export function defineRoute<Parameters extends z.ZodObject, Body extends z.ZodType = z.ZodUndefined>({
  run,
  ...route
}: Omit<Route, "respond" | "parameters" | "body"> & {
  readonly parameters: Parameters;
  readonly body?: Body;
  readonly run: (input: Input<Parameters, Body>) => Promise<unknown>;
}): Route {
  const own = Object.keys(route.parameters.shape);
  const known = route.takesQuery ? [...own, ...queryNames] : own;
  return {
    ...route,
    async respond(call) {
      const { params, variables, body: _, ...served } = call;
      const { given, queried } = sortParams(params, variables, route.takesQuery ? queryNames : []);
      const parameters = readInput(route.parameters, given, known);
      const { query, faults } = await readQuery(queried, served.outline, served.source);
      const body = readBody(route.body, call.body);
      // All that is wrong at once.
      if ("faults" in parameters) throw refuseFaults([...parameters.faults, ...faults]);
      if (faults.length > 0) throw refuseFaults(faults);
      if ("faults" in body) throw refuseFaults(body.faults);
      return run({ ...served, parameters: parameters.value, query, body: body.value });
    },
  };
}

/** Parameters of the route, of which each may be given once, and those of a query. */
function sortParams(params: ReadableParams, variables: Readonly<Record<string, string>>, names: readonly string[]) {
  const given = new Map(Object.entries(variables));
  const queried = new URLSearchParams();
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    if (names.includes(name)) for (const value of values) queried.append(name, value);
    else if (values.length > 1 || given.has(name)) {
      const [value = ""] = values.slice(1);
      throw refuseFaults([{ parameter: name, value, message: `The parameter ${name} may be given once.` }]);
    } else given.set(name, values[0] ?? "");
  }
  return { given: Object.fromEntries(given), queried };
}

function readBody<Body extends z.ZodType>(schema: Body | undefined, body: unknown) {
  // A route that takes none has a schema of nothing.
  return schema === undefined ? { value: undefined as z.output<Body> } : readInput(schema, body, fieldsOf(schema));
}

/** Names of fields at the top of a body, for advice. */
function fieldsOf(schema: z.ZodType): readonly string[] {
  const inner = "unwrap" in schema && typeof schema.unwrap === "function" ? schema.unwrap() : schema;
  return Object.keys((inner as { readonly shape?: object }).shape ?? {});
}
