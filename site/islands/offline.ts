import type { KeepMessage } from "./keep-message.js";
import { lang, siteFile } from "./lang.js";

/** Has the site kept for reading without a network: its frame at once, and all of this language when the browser has nothing else to do. */
export async function startOffline(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(siteFile("/sw.js"), { scope: siteFile("/") });
    const { active } = await navigator.serviceWorker.ready;
    if (savesData()) return;
    const response = await fetch(siteFile(`/assets/files.${lang}.json`));
    if (response.ok) active?.postMessage({ keep: await response.json() } satisfies KeepMessage);
  } catch {
    // Private windows and plain HTTP refuse it: the site is read with a network.
  }
}

function savesData(): boolean {
  return "connection" in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true;
}
