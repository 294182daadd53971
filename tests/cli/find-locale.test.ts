import { describe, expect, it } from "vitest";
import { findLocale } from "../../src/cli/find-locale.js";

describe("findLocale", () => {
  it.each([
    [{}, undefined],
    [{ LANG: "" }, undefined],
    [{ LANG: "C.UTF-8" }, undefined],
    [{ LANG: "POSIX" }, undefined],
    [{ LANG: "zh_CN.UTF-8" }, "zh"],
    [{ LANG: "en_GB.UTF-8" }, "en"],
    [{ LANG: "de_DE" }, "en"],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, "en"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "zh_TW" }, "zh"],
  ] as const)("reads %j as %s", (env, locale) => {
    expect(findLocale(env)).toBe(locale);
  });
});
