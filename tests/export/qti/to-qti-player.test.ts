import { readFile } from "node:fs/promises";
import path from "node:path";
import { convertQti2toQti3 } from "@citolab/qti-convert/qti-convert-node";
import { build } from "esbuild";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type ExportItem, loadExport } from "../../../src/export/export-set.js";
import { toQti } from "../../../src/export/qti/to-qti.js";
import { bank as english } from "../../../src/generated/bank.en.js";
import { bank as chinese } from "../../../src/generated/bank.zh.js";
import { renderInlineHtml } from "../../../src/html/render-html.js";
import { byCodePoint } from "../../../src/text/code-point-order.js";
import { chromiumFlags, chromiumNames, chromiumPath, hasProgram } from "../../helpers/foreign-client.js";
import { openHostileBank } from "../../helpers/hostile-bank.js";
import { loadHalf } from "../../helpers/load-half.js";
import { launchNode } from "../../helpers/pack.js";
import { tempFolder } from "../../helpers/temp-folder.js";
import { documentAt, unpack } from "../qti/unpack.js";

/** What the player says of an item: see `play` in qti/player.mjs. */
interface Played {
  readonly stem: string;
  readonly code: readonly string[];
  readonly options: readonly {
    readonly identifier: string;
    readonly text: string;
    readonly code: readonly string[];
    readonly score: number;
    readonly feedback: readonly string[];
  }[];
  readonly fields: number;
  readonly rubrics: readonly { readonly view: string; readonly text: string; readonly isShown: boolean }[];
  readonly alive: readonly string[];
  readonly links: readonly string[];
}

interface Read {
  readonly text: string;
  readonly code: readonly string[];
}

describe.skipIf(!hasProgram(chromiumNames, "chromium"))("toQti, played by @citolab/qti-components in Chromium", () => {
  let browser: Browser;
  let player: string;
  let page: Page;
  const events: string[] = [];
  beforeAll(async () => {
    player = await bundlePlayer();
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    await page.addScriptTag({ content: player });
    page.on("dialog", (dialog) => {
      events.push(dialog.message());
      return dialog.dismiss();
    });
    page.on("request", (request) => events.push(request.url()));
    page.on("pageerror", (error) => events.push(String(error)));
  });
  afterEach(async () => {
    await page.close();
    expect(events).toEqual([]);
  });

  const play = (xml: string) => page.evaluate<Played>(`play(${JSON.stringify(xml)})`);
  /** The texts of a choice item as a browser reads them, by the renderer alone. */
  const readChoice = async ({ choice }: ExportItem) => {
    const texts = [
      choice?.stem ?? "",
      ...(choice?.options ?? []).flatMap(({ text, rationale = "" }) => [text, rationale]),
    ];
    const html = texts.map((text) => renderInlineHtml(text, { formulas: "mathml" }));
    const [stem, ...rest] = await page.evaluate<Read[]>(`${JSON.stringify(html)}.map(read)`);
    return {
      stem,
      options: (choice?.options ?? []).map((_, index) => [rest[2 * index], rest[2 * index + 1]] as const),
    };
  };
  /** One point for the key alone, its words and those of the others, and to each its rationale and no other. */
  const expectChoice = async (item: ExportItem, played: Played) => {
    const { stem, options } = await readChoice(item);
    expect({ text: played.stem, code: played.code }, item.id).toEqual(stem);
    expect(
      played.options.map(({ text, code, score, feedback }) => ({ text, code, score, feedback })),
      item.id,
    ).toEqual(
      options.map(([text, rationale], index) => ({
        ...text,
        score: item.choice?.options[index]?.correct ? 1 : 0,
        feedback: [rationale?.text],
      })),
    );
    expect(played.alive).toEqual([]);
    expect(played.links.filter((protocol) => !/^(?:https?|mailto):$/.test(protocol))).toEqual([]);
  };

  it("asks, marks and explains everything of the hostile bank, and runs nothing of it", {
    timeout: 60_000,
  }, async () => {
    const set = await loadExport(openHostileBank());
    const { content, refused } = await toQti(set);
    const documents = unpack(content);
    const held = set.items.filter(({ id }) => !refused.some((refusal) => refusal.id === id));
    expect(held.length).toBeGreaterThan(15);
    for (const item of held) {
      for (const kind of item.kinds) {
        const xml = documentAt(documents, `items/${kind}-${item.id}.xml`);
        const played = await play(await convertQti2toQti3(xml));
        if (kind === "choice") await expectChoice(item, played);
        else expect([played.fields, played.alive], item.id).toEqual([1, []]);
      }
    }
  });

  it("gives a candidate a field for an open question, and a scorer the rubric", async () => {
    const set = await loadExport(openHostileBank());
    const { content } = await toQti(set);
    const xml = documentAt(unpack(content), "items/open-q-quotes.xml");
    const played = await play(await convertQti2toQti3(xml));
    expect(played.fields).toBe(1);
    expect(played.stem).toBe(`"双" '单' \`反\` “弯” a"b`);
    expect(played.rubrics.map(({ view, isShown }) => [view, isShown])).toEqual([["scorer", false]]);
    expect(played.rubrics[0]?.text).toContain(`要点[必答] "双" '单' 反 “弯” a"b`);
  });

  it("becomes a package of QTI 3 by the converter's command", { timeout: 60_000 }, async () => {
    const set = await loadExport(openHostileBank());
    const { content } = await toQti(set);
    const documents = await convertPackage(content);
    expect([...documents.keys()].sort(byCodePoint)).toEqual([...unpack(content).keys()].sort(byCodePoint));
    const manifest = documentAt(documents, "imsmanifest.xml");
    expect(manifest).toContain("<schemaversion>3.0.0</schemaversion>");
    expect(manifest.match(/type="[^"]+"/g)).toEqual([
      'type="imsqti_test_xmlv3p0"',
      ...[...documents.keys()].filter((name) => name.startsWith("items/")).map(() => 'type="imsqti_item_xmlv3p0"'),
    ]);
    expect(documentAt(documents, "test.xml").match(/<qti-assessment-item-ref /g)?.length).toBe(documents.size - 2);
    const item = set.items.find(({ id }) => id === "q-tex");
    if (item === undefined) throw new Error("The hostile bank has no TeX.");
    await expectChoice(item, await play(documentAt(documents, "items/choice-q-tex.xml")));
  });

  it.each([
    ["zh", chinese, 0],
    ["en", english, 1],
  ] as const)(
    "asks, marks and explains what is published: %s",
    {
      timeout: 240_000,
    },
    async (_, bank, from) => {
      const set = await loadHalf(bank, from);
      const { content, refused } = await toQti(set);
      expect(refused).toEqual([]);
      const documents = unpack(content);
      const asked = set.items.filter(({ kinds }) => kinds.includes("choice"));
      expect(asked.length).toBeGreaterThan(0);
      for (const item of asked) {
        const xml = documentAt(documents, `items/choice-${item.id}.xml`);
        await expectChoice(item, await play(await convertQti2toQti3(xml)));
      }
    },
  );
});

async function bundlePlayer(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, "player.mjs")],
    bundle: true,
    write: false,
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

/** The command that users of QTI 3 run; it reads the zip file and the manifest itself. */
async function convertPackage(zip: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const folder = await tempFolder({ "set.zip": zip });
  const command = path.resolve("node_modules/@citolab/qti-convert/dist/qti-convert-pkg.mjs");
  const { code, text } = await launchNode([command, "set.zip"], folder);
  expect(code, text).toBe(0);
  return unpack(await readFile(path.join(folder, "set-qti3.zip")));
}
