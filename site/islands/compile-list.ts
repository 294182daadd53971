import type { CompileResult } from "llm-interview/compile";
import { appWords } from "./app-words.js";
import { siteFile } from "./lang.js";

let worker: Worker | undefined;

/**
 * Compiles a Markdown list in a thread of its own, which is started with the first one.
 *
 * @param signal - Stops it at once: who goes on writing need not wait for what is outdated.
 * @throws Error if the compiler cannot be loaded; another list may be tried.
 */
export function compileList(text: string, signal: AbortSignal): Promise<CompileResult> {
  worker ??= new Worker(siteFile("/assets/compiler.js"), { type: "module" });
  const own = worker;
  return new Promise((resolve, reject) => {
    const onAbort = () => {
      own.terminate();
      worker = undefined;
      reject(signal.reason);
    };
    const leave = () => signal.removeEventListener("abort", onAbort);
    signal.addEventListener("abort", onAbort);
    own.onmessage = ({ data }: MessageEvent<CompileResult>) => {
      leave();
      resolve(data);
    };
    own.onerror = ({ message }) => {
      leave();
      worker = undefined;
      reject(new Error(message || appWords.quiz.notLoaded));
    };
    own.postMessage(text);
  });
}
