import { type Command, Option } from "commander";
import { shapes } from "../../compile/outline/forms/shape.js";
import { type Declaration, examples, type Say } from "../options/declaration.js";

/** Declares the commands that authors use: compile, check, diff and new. */
export function declareContent(program: Command, declaration: Declaration): void {
  declareCompile(program, declaration);
  declareCheck(program, declaration);
  declareDiff(program, declaration);
  declareNew(program, declaration);
}

function declareCompile(program: Command, { io, done, say }: Declaration): void {
  program
    .command("compile")
    .description(
      say(
        "compile a Markdown list, or a folder of them, into a bank",
        "把一份 Markdown 题单（或一个文件夹）编译成题库",
      ),
    )
    .argument("<path>", say("a Markdown file, or a folder", "Markdown 文件或文件夹"))
    .option(
      "--out <dir>",
      say(
        "write bank.json and bank.ts there (default: the bank as JSON on standard output)",
        "把 bank.json 和 bank.ts 写到这里（默认：把题库以 JSON 打到标准输出）",
      ),
    )
    .addOption(shapeOption(say))
    .addOption(localeOption(say))
    .option(
      "--content-version <version>",
      say(
        "version of the content (default: of package.json where there is a registry, else 0.0.0)",
        "内容的版本（默认：有 registry 时取 package.json 的版本，否则 0.0.0）",
      ),
    )
    .option("--no-cache", say("read every list anew", "不用缓存，全部重新读取"))
    .option(
      "--watch",
      say("with --out: compile again whenever the list changes", "与 --out 同用：题单一改动就重新编译"),
    )
    .option("--strict", say("refuse warnings, too", "有警告时也不编译"))
    .addHelpText(
      "after",
      examples(
        say,
        "compile notes.md > bank.json",
        "compile notes/ --out src/bank",
        "compile notes/ --out src/bank --watch",
      ),
    )
    .action(async (path: string, { watch, ...options }) => {
      if (watch === true) done(await (await import("../actions/watch-compile.js")).watchCompile(path, options, io));
      else done(await (await import("../actions/compile.js")).compile(path, options, io));
    });
}

function declareCheck(program: Command, { io, done, say }: Declaration): void {
  program
    .command("check")
    .description(
      say("report what is wrong with a Markdown list, or a folder of them", "检查 Markdown 题单（或一个文件夹）的问题"),
    )
    .argument("<path>", say("a Markdown file, or a folder", "Markdown 文件或文件夹"))
    .option(
      "--fix",
      say(
        "write missing ids into the lists, and changes into the registry",
        "把缺少的 id 写进题单，把变更写进 registry",
      ),
    )
    .addOption(
      new Option("--format <format>", say("how to print problems", "问题的输出格式"))
        .choices(["pretty", "json", "github"])
        .default("pretty"),
    )
    .option("--strict", say("exit with 1 on warnings, too", "有警告时也以 1 退出"))
    .option(
      "--accept-translation <id...>",
      say(
        "with --fix: these translations are good although their sources changed",
        "与 --fix 同用：原文虽已改动，这些译文仍然有效",
      ),
    )
    .option("--left-out", say("list the passages that belong to no question", "列出不属于任何题目的段落"))
    .addOption(shapeOption(say))
    .addOption(localeOption(say))
    .addHelpText(
      "after",
      examples(say, "check notes.md", "check notes/ --fix", "check notes.md --format github --strict"),
    )
    .action(async (path: string, options) =>
      done(await (await import("../actions/check.js")).check(path, options, io)),
    );
}

function declareDiff(program: Command, { io, done, say }: Declaration): void {
  program
    .command("diff")
    .description(say("say what changed between two compiled banks", "比较两个编译好的题库"))
    .argument("<old>", say("bank.json of the older version", "旧版本的 bank.json"))
    .argument("<new>", say("bank.json of the newer version", "新版本的 bank.json"))
    .option("--json", say("print the changes as JSON", "以 JSON 输出变更"))
    .option("--changelog", say("print an entry for a changelog", "输出一段更新日志"))
    .addHelpText("after", examples(say, "diff old/bank.json new/bank.json", "diff old.json new.json --changelog"))
    .action(async (older: string, newer: string, options) =>
      done(await (await import("../actions/diff.js")).diff(older, newer, options, io)),
    );
}

function declareNew(program: Command, { io, done, say }: Declaration): void {
  program
    .command("new")
    .description(say("write a file ready to fill", "写出一个待填写的文件"))
    .addHelpText("after", examples(say, "new card inference/chunked-prefill"))
    .command("card")
    .description(say("write a card and its translation", "写出一张题卡及其译文"))
    .argument("<section/id>", say("such as inference/paged-attention", "如 inference/paged-attention"))
    .option("--content <dir>", say("folder of the bank", "题库所在的文件夹"), "content")
    .addHelpText("after", examples(say, "new card inference/chunked-prefill"))
    .action(async (target: string, options) =>
      done(await (await import("../actions/new-card.js")).newCard(target, options, io)),
    );
}

const shapeOption = (say: Say) =>
  new Option(
    "--shape <shape>",
    say("how the list writes its questions (default: recognised)", "题单的写法（默认：自动识别）"),
  ).choices(shapes);
const localeOption = (say: Say) =>
  new Option(
    "--locale <locale>",
    say("language of the bank (default: recognised)", "题库的语言（默认：自动识别）"),
  ).choices(["zh", "en"]);
