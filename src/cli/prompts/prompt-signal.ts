import type { Readable } from "node:stream";

/** A signal that comes when another does, or when the input has ended: a prompt would wait for its keys forever. */
export function closeWithInput(
  input: Readable,
  signal: AbortSignal | undefined,
): { readonly signal: AbortSignal; release(): void } {
  const ended = new AbortController();
  const end = () => ended.abort();
  if (input.readableEnded || input.destroyed) end();
  input.once("end", end).once("close", end);
  return {
    signal: signal === undefined ? ended.signal : AbortSignal.any([ended.signal, signal]),
    release: () => void input.off("end", end).off("close", end),
  };
}
