import type { Answer, Asked } from "./answer.js";
import { RequestError } from "./request-error.js";

/** Has a service answer a request of the fetch standard. */
export async function fetchAnswer(service: (asked: Asked) => Promise<Answer>, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const { status, headers, body } = await service({
    method: request.method,
    path: url.pathname,
    search: url.search.slice(1),
    header: (name) => request.headers.get(name) ?? undefined,
    body: (limit) => readText(request, limit),
  });
  if (request.method !== "HEAD") return new Response(body === "" ? null : body, { status, headers });
  return new Response(null, {
    status,
    headers: { ...headers, "content-length": String(new TextEncoder().encode(body).length) },
  });
}

async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = new RequestError(413, `A body may have ${limit} bytes.`);
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge;
  const decoder = new TextDecoder();
  let size = 0;
  let text = "";
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}
