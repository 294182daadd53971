import path from "node:path";
import { describe, expect, it } from "vitest";
import { readJsonFile } from "../../../src/cli/files/read-json-file.js";
import { tempFolder } from "../../helpers/temp-folder.js";

describe("readJsonFile", () => {
  it("reads what some editors put a mark before", async () => {
    const folder = await tempFolder({ "marked.json": '\uFEFF{"a":[1]}' });
    expect(await readJsonFile(path.join(folder, "marked.json"))).toEqual({ a: [1] });
  });

  it("names the file that is not there, or is not JSON", async () => {
    const folder = await tempFolder({ "broken.json": "{" });
    const [none, broken] = [path.join(folder, "none.json"), path.join(folder, "broken.json")];
    await expect(readJsonFile(none)).rejects.toThrow(`There is no file "${none}".`);
    await expect(readJsonFile(broken)).rejects.toThrow(`"${broken}" is not JSON: `);
  });
});
