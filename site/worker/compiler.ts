/** Compiles the texts that a page sends, so that a long list does not hold it up. Nothing leaves the browser. */
import { compileBank } from "llm-interview/compile";

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", ({ data: text }: MessageEvent<string>) => {
  self.postMessage(compileBank([{ path: "notes.md", text }]));
});
