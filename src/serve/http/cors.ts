import type { Answer, Asked } from "./answer.js";

/** Pages of which origins may read the answers: all, or these. */
export type Origins = "*" | readonly string[];

/** Adds what lets pages of other origins read an answer. */
export function allowOrigin(answer: Answer, asked: Asked, origins: Origins | undefined): Answer {
  const allowed = findAllowed(asked, origins);
  if (origins === undefined) return answer;
  const vary = origins === "*" ? {} : { vary: [answer.headers["vary"], "Origin"].filter(Boolean).join(", ") };
  if (allowed === undefined) return { ...answer, headers: { ...answer.headers, ...vary } };
  const headers = { "access-control-allow-origin": allowed, "access-control-expose-headers": "etag, location" };
  return { ...answer, headers: { ...answer.headers, ...vary, ...headers } };
}

/** Answers what a browser asks before it sends a request. */
export function answerPreflight(asked: Asked, methods: readonly string[], origins: Origins | undefined): Answer {
  const allow = methods.join(", ");
  const isPreflight = asked.header("access-control-request-method") !== undefined;
  const isAllowed = isPreflight && findAllowed(asked, origins) !== undefined;
  const headers = {
    "access-control-allow-methods": allow,
    "access-control-allow-headers": "content-type, if-none-match",
  };
  return {
    status: 204,
    headers: { allow, ...(isAllowed && { ...headers, "access-control-max-age": "7200" }) },
    body: "",
  };
}

function findAllowed(asked: Asked, origins: Origins | undefined): string | undefined {
  if (origins === undefined || origins === "*") return origins;
  const origin = asked.header("origin");
  return origin !== undefined && origins.includes(origin) ? origin : undefined;
}
