import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { allCommands } from "../../../src/cli/commands/all-commands.js";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";

async function help(name: string, columns: number, LANG: string) {
  const io = fakeIo({ columns, env: { LANG } });
  expect(
    await main(
      [...name.split(" "), "--help"].filter((word) => word !== ""),
      io,
    ),
  ).toBe(0);
  return io.stdout();
}

const names = ["", ...allCommands.filter(({ isHidden }) => isHidden !== true).map(({ name }) => name)];

/** Words that a text has, whatever its lines. */
const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[A-Za-z]/.test(word));

describe.each(["zh_CN.UTF-8", "en_US.UTF-8"])("help pages in %s", (language) => {
  it.each([40, 60, 80, 120])("fit a terminal of %i columns, and break no word", async (columns) => {
    for (const name of names) {
      const page = await help(name, columns, language);
      const wide = await help(name, 1000, language);
      const long = page.split("\n").filter((line) => stringWidth(line) > columns && /\S\s+\S/.test(line.trim()));
      expect(long, name).toEqual([]);
      // Chinese text may break anywhere, a Latin word nowhere, unless it is longer than a line.
      if (wordsOf(wide).some((word) => word.length > columns - 10)) continue;
      const known = new Set(wordsOf(wide).flatMap((word) => word.match(/[\w-]+/g) ?? []));
      expect(
        wordsOf(page)
          .flatMap((word) => word.match(/[\w-]+/g) ?? [])
          .filter((word) => !known.has(word)),
        name,
      ).toEqual([]);
    }
  });
});
