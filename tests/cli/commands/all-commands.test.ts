import { describe, expect, it } from "vitest";
import { main } from "../../../src/cli/main.js";
import { fakeIo } from "../../helpers/fake-io.js";

async function help(command: string, language: string) {
  const io = fakeIo({ env: { LANG: language } });
  const code = await main([command, "--help"], io);
  return { code, out: io.stdout(), err: io.stderr() };
}

describe.each(["quiz", "review", "stats", "paper"])("the help of %s", (command) => {
  it("has examples, in both languages", async () => {
    const english = await help(command, "en_US.UTF-8");
    expect(english).toMatchObject({ code: 0, err: "" });
    expect(english.out).toContain(`\nExamples:\n  $ llm-interview ${command}`);
    const chinese = await help(command, "zh_CN.UTF-8");
    expect(chinese.out).toContain(`\n示例:\n  $ llm-interview ${command}`);
  });

  it("explains every option in the language that is asked for", async () => {
    const { out } = await help(command, "zh_CN.UTF-8");
    const options = out.slice(0, out.indexOf("示例")).split(/\n(?= {2}-)/);
    const own = options.filter((option) => option.startsWith("  --"));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter((option) => !/\p{Script=Han}/u.test(option))).toEqual([]);
  });
});
