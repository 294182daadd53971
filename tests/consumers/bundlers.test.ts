import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../helpers/foreign-client.js";
import { bundle, hasTools, makeProject, type Project, serveFiles } from "./tools.js";

describe.skipIf(!hasTools() || !hasProgram(chromiumNames, "chromium"))("a page in Chromium, made with", () => {
  let browser: Browser;
  let project: Project;
  beforeAll(async () => {
    project = await makeProject(await mkdtemp(path.join(tmpdir(), "llm-interview-pages-")));
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    for (const folder of [project.folder, path.dirname(project.tarball)])
      await rm(folder, { recursive: true, force: true });
  });

  it.each(["vite", "webpack", "rspack", "esbuild", "rollup", "import-map"])(
    "%s gives what Node gives, without a word on the console",
    async (name) => {
      const out = path.join(project.folder, `out-${name}`);
      expect(await bundle(name, project, out)).toBe("");
      if (!existsSync(path.join(out, "index.html")))
        await copyFile(path.join(project.folder, "index.html"), path.join(out, "index.html"));
      const { address, server } = await serveFiles(out);
      const page = await browser.newPage();
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      page.on("pageerror", (error) => said.push(String(error)));
      page.on("requestfailed", (request) => said.push(`failed: ${request.url()}`));
      try {
        await page.goto(address);
        const outcome = await page.waitForFunction("globalThis.outcome", undefined, { timeout: 120_000 });
        const result = String(await outcome.jsonValue());
        expect(said).toEqual([]);
        expect(JSON.parse(result)).toEqual(project.expected);
      } finally {
        await page.close();
        server.closeAllConnections();
        server.close();
      }
    },
    240_000,
  );
});
