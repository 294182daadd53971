import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { MergeError, type MergeFault } from "../../src/bank/merge-error.js";
import { explainError, messageOf, renderError } from "../../src/cli/explain-error.js";
import { compileContent } from "../../src/disk/compile-content.js";
import { WriteError, writeFilesWhole } from "../../src/disk/write-files.js";
import { tempFolder } from "../helpers/temp-folder.js";

/** What a failing action tells, as both languages have it, and how the command ends. */
async function explain(action: Promise<unknown>) {
  const error = await action.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const explained = explainError(error);
  if (explained === undefined) throw error;
  const { said, exitCode } = explained;
  return { exitCode, zh: renderError(said, "zh"), en: renderError(said, "en") };
}

describe("explainError", () => {
  it("tells in both languages what cannot be read", async () => {
    const folder = await tempFolder({ "notes.txt": "1. What?\n", "empty/a.txt": "" });
    const at = (name: string) => path.join(folder, name);
    const none = await explain(compileContent(at("none.md")));
    expect(none.zh).toBe(`错误：没有文件或文件夹“${at("none.md")}”。\n`);
    expect(none.en).toMatch(/^error: .*none\.md/);
    expect((await explain(compileContent(at("notes.txt")))).zh).toBe(
      `错误：“${at("notes.txt")}”不是 Markdown 文件：文件名须以 .md 结尾。\n`,
    );
    expect((await explain(compileContent(at("empty")))).zh).toBe(
      `错误：文件夹“${at("empty")}”里没有 Markdown 文件。\n`,
    );
    expect((await explain(compileContent("/dev/null"))).zh).toBe("错误：“/dev/null”既不是文件，也不是文件夹。\n");
  });

  it("tells how to raise the limit of what is too large, by a size that is enough", async () => {
    const folder = await tempFolder({ "notes.md": `1. What?\n${"a".repeat(2000)}\n` });
    const { zh, en, exitCode } = await explain(compileContent(path.join(folder, "notes.md"), { maxBytes: 1000 }));
    expect(exitCode).toBe(2);
    expect(zh).toContain("有 0.003MB，最多读 0.001MB。用 --max-size 0.003MB 提高上限");
    expect(en).toContain("has 0.003MB, and 0.001MB are read at most. Raise that with --max-size 0.003MB");
  });

  it("tells what cannot be written, and that nothing was", async () => {
    const folder = await tempFolder({ "notes.md": "mine" });
    const file = path.join(folder, "notes.md");
    expect((await explain(writeFilesWhole({ "/dev/null": "a" }))).zh).toBe("错误：“/dev/null”不是文件。\n");
    const changed = await explain(writeFilesWhole({ [file]: "new" }, { readAs: { [file]: "old" } }));
    expect(changed.zh).toBe(`错误：“${file}”刚被另一个程序改过。什么都没有写；请再试一次。\n`);
    expect(await readFile(file, "utf8")).toBe("mine");
  });

  it("puts what the system says into words, with its code and where", async () => {
    const none = await explain(readFile("/none/at/all"));
    expect(none).toEqual({
      exitCode: 2,
      zh: "错误：没有这个文件或文件夹（ENOENT，open “/none/at/all”）\n",
      en: "error: ENOENT: no such file or directory, open '/none/at/all'\n",
    });
    const odd = Object.assign(new Error("EODD: odd"), { code: "EODD", syscall: "sing" });
    expect((await explain(Promise.reject(odd))).zh).toBe("错误：系统拒绝了这一操作（EODD，sing）\n");
  });

  it("tells why banks cannot be merged, and names the first five of many ids", () => {
    const say = (fault: MergeFault) => explainError(new MergeError(fault))?.said;
    const ids = ["a", "b", "c", "d", "e", "f", "g"];
    expect(say({ code: "same-ids", of: "questions", ids })).toEqual({
      zh: "两个题库的题目有相同的 id：a、b、c、d、e，还有 2 个。请给其中一个起名：--bank mine=notes.md。",
      en: "Two of the banks have questions of the same ids: a, b, c, d, e and 2 more. Give one of them a name: --bank mine=notes.md.",
    });
    expect(say({ code: "same-ids", of: "sections", ids: ["a"] })?.zh).toContain("两个题库的章节有相同的 id：a。");
    expect(say({ code: "tag", id: "memory" })).toEqual({
      zh: "两个题库都有标签“memory”，名称或别名不同。",
      en: 'Two of the banks have the tag "memory", with different labels or aliases.',
    });
    expect(say({ code: "reference", id: "paper" })).toEqual({
      zh: "两个题库用 id“paper”指不同的文献。",
      en: 'Two of the banks mean different sources by the reference "paper".',
    });
  });

  it("tells what is nobody's to write over, and which file has no version", async () => {
    expect(explainError(new WriteError("foreign", "It is not ours.", "banks.d.ts"))?.said).toEqual({
      zh: "“banks.d.ts”不是由我们写出的，保持原样。",
      en: "It is not ours.",
    });
    const folder = await tempFolder({
      "registry.json": '{"formatVersion": 1, "released": null, "questions": {}, "gone": {}}',
      "package.json": "{",
      "a.md": "1. A?",
    });
    const { zh, en, exitCode } = await explain(compileContent(folder));
    expect(exitCode).toBe(2);
    expect(zh).toBe(`错误：“${path.join(folder, "package.json")}”不是 JSON，无从得知下一个版本。\n`);
    expect(en).toContain("is not JSON, so that nobody knows which version comes next.");
  });

  it("shows an error of ours that explains itself, and leaves all others to whoever wrote them", () => {
    const explained = Object.assign(new Error("Choose another."), { isExplained: true });
    expect(explainError(explained)).toEqual({ said: { zh: "Choose another.", en: "Choose another." }, exitCode: 2 });
    expect(explainError(new TypeError("x is not a function"))).toBeUndefined();
    expect(explainError("a text")).toBeUndefined();
  });
});

describe("messageOf", () => {
  it("says what was thrown, whatever it is", () => {
    expect([new TypeError("no"), "a text", undefined].map(messageOf)).toEqual(["no", "a text", "undefined"]);
  });
});
