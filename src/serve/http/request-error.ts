import type { Answer } from "./answer.js";

/** What is wrong with one parameter, or one field of a body. */
export interface RequestFault {
  /** Name of the parameter; of a body, the path of the field, such as `query.tags[0]`. */
  readonly parameter: string;
  /** What was given, as text. Absent where something is missing. */
  readonly value?: string;
  /** The allowed one that was perhaps meant. Absent where none is near. */
  readonly nearest?: string;
  /** A sentence, in English. */
  readonly message: string;
}

/** A request that gets no answer to what it asks: the fields of a problem detail (RFC 9457). */
export class RequestError extends Error {
  override readonly name = "RequestError";

  constructor(
    readonly status: keyof typeof titles,
    detail: string,
    readonly more: {
      readonly faults?: readonly RequestFault[];
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(detail);
  }
}

/** The statuses that a request may be refused with, and what each is called. */
export const titles = {
  400: "Bad Request",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  414: "URI Too Long",
  415: "Unsupported Media Type",
  500: "Internal Server Error",
} as const;

/** Refuses what has faults; the detail says the first of them. */
export function refuseFaults(faults: readonly RequestFault[]): RequestError {
  const [first, ...others] = faults;
  const more = others.length === 0 ? "" : ` And ${others.length} more: see faults.`;
  return new RequestError(400, `${first?.message ?? "The request cannot be read."}${more}`, { faults });
}

/** Answers what went wrong: a refusal as it says, all else as a mistake of ours, of which only `onError` is told. */
export function answerError(error: unknown, onError: ((error: unknown) => void) | undefined): Answer {
  if (error instanceof RequestError) return answerProblem(error);
  onError?.(error);
  return answerProblem(new RequestError(500, "Something went wrong on our side."));
}

/** Writes a refusal as problem details. */
function answerProblem({ status, message, more: { faults, headers } }: RequestError): Answer {
  const problem = { title: titles[status], status, detail: message, ...(faults !== undefined && { faults }) };
  return {
    status,
    headers: { "content-type": "application/problem+json", "cache-control": "no-store", ...headers },
    body: JSON.stringify(problem),
  };
}
