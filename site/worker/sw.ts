/**
 * Lets the site be read without a network. What every page needs is kept when the worker is installed; pages are kept as they are
 * read, and all the rest of a language once a page asks for it. A new build has another name, and takes the old one's place whole.
 */
import type { KeepMessage } from "../islands/keep-message.js";

declare const SITE_BUILD: string;
declare const SITE_FILES: readonly string[];

declare const self: ServiceWorkerGlobalScope;
const worker = self;
const cacheName = `llm-interview ${SITE_BUILD}`;
const address = (file: string) => new URL(file, worker.registration.scope).href;

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(cacheName)
      .then((cache) => cache.addAll(SITE_FILES.map(address)))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names
            .filter((name) => name.startsWith("llm-interview ") && name !== cacheName)
            .map((name) => caches.delete(name)),
        ),
      )
      .then(() => worker.clients.claim()),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(worker.registration.scope)) return;
  event.respondWith(answer(request));
});

/** From the network, so that a reader sees what is new; from what was kept where there is none. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  try {
    const response = await fetch(request);
    if (response.ok && response.type === "basic") await cache.put(url.href, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(url.href);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** A page names the files of its language, to be kept a few at a time. */
worker.addEventListener("message", (event) => {
  const { keep }: KeepMessage = event.data;
  event.waitUntil(keepAll(keep));
});

async function keepAll(files: readonly string[]): Promise<void> {
  const cache = await caches.open(cacheName);
  const waiting = [...files];
  const take = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      const url = address(file);
      if ((await cache.match(url)) === undefined) await cache.add(url).catch(() => undefined);
    }
  };
  await Promise.all([take(), take(), take(), take()]);
}
