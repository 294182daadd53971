import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type ServedSite, serveSite } from "./serve-site.js";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((file) =>
  existsSync(file),
);

/** What a test of the site works with. */
export interface Visit {
  /** Address of the root, below a path, as where a site shares its host. */
  readonly url: string;
  /** A browser without a memory. */
  context(options?: Parameters<Browser["newContext"]>[0]): Promise<BrowserContext>;
  /** A page in it, or in a fresh one, at a path of the site. */
  open(path: string, context?: BrowserContext): Promise<Page>;
  /** Takes the site off the network. */
  stop(): Promise<void>;
}

/**
 * Serves the built site and starts a browser for the tests of a file. After each of them it is asserted that no page wrote an error to its
 * console or asked another host for anything.
 */
export function visitSite(): Visit {
  let site: ServedSite | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];
  let isStopped = false;

  beforeAll(async () => {
    site = await serveSite(path.resolve(import.meta.dirname, "..", "dist"));
    browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      args: ["--no-sandbox"],
    });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });

  const started = () => {
    if (site === undefined || browser === undefined) throw new Error("The site is not served yet.");
    return { site, browser };
  };
  const context: Visit["context"] = async (options) => {
    const made = await started().browser.newContext({
      viewport: { width: 1280, height: 900 },
      // It would load all of a language for every page.
      serviceWorkers: "block",
      ...options,
    });
    contexts.push(made);
    made.on("page", (page) => {
      page.on("console", (message) => {
        // Without a network, browsers tell of every file that is then taken from what was kept.
        if (message.type() === "error" && !(isStopped && message.text().includes("net::ERR_")))
          faults.push(`${page.url()}: ${message.text()}`);
      });
      page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
    });
    made.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^https?:$/.test(protocol) && host !== new URL(started().site.url).host)
        faults.push(`asked ${request.url()}`);
    });
    return made;
  };
  return {
    get url() {
      return started().site.url;
    },
    context,
    async open(at, given) {
      const page = await (given ?? (await context())).newPage();
      await page.goto(started().site.url + at);
      return page;
    },
    async stop() {
      isStopped = true;
      await started().site.close();
      site = { url: started().site.url, close: async () => undefined };
    },
  };
}
