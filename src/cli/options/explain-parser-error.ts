import type { CommanderError } from "commander";
import type { Bilingual } from "../../text/language.js";
import type { UsageError } from "../io.js";
import { wrongLine } from "./wrong-line.js";

/**
 * Says in both languages what the parser says in English alone. Its errors carry a code and a sentence; what the sentence is about
 * is read off it.
 */
export function explainParserError({ code, message }: CommanderError): UsageError {
  const rule = rules[code];
  const found = rule?.pattern.exec(message);
  return wrongLine(
    rule === undefined || found === null || found === undefined
      ? { zh: message, en: message }
      : rule.say(...(found.slice(1) as [string, string])),
  );
}

interface Rule {
  readonly pattern: RegExp;
  readonly say: (first: string, second: string) => Bilingual;
}

/** What the parser suggests, behind its sentence: `(Did you mean --tag?)`, or `one of --tag, --any-tag`. */
const suggestion = "(?:\\n\\(Did you mean (?:one of )?(.+)\\?\\))?$";

const rules: Readonly<Record<string, Rule>> = {
  "commander.unknownOption": {
    pattern: new RegExp(`unknown option '(.*?)'${suggestion}`, "s"),
    say: (flag, near) => withNear({ zh: `没有选项 ${flag}。`, en: `There is no option ${flag}.` }, near),
  },
  "commander.unknownCommand": {
    pattern: new RegExp(`unknown command '(.*?)'${suggestion}`, "s"),
    say: (word, near) => withNear({ zh: `没有命令“${word}”。`, en: `There is no command "${word}".` }, near),
  },
  "commander.missingArgument": {
    pattern: /argument '(.*)'/s,
    say: (name) => ({ zh: `缺少参数 <${name}>。`, en: `The argument <${name}> is missing.` }),
  },
  "commander.optionMissingArgument": {
    pattern: /option '(.*)' argument/s,
    say: (flags) => ({ zh: `选项 ${flags} 后面要有值。`, en: `The option ${flags} needs a value.` }),
  },
  "commander.conflictingOption": {
    pattern: /option '(.*)' cannot be used with option '(.*)'/s,
    say: (one, other) => ({
      zh: `选项 ${one} 与 ${other} 不能同时使用。`,
      en: `The options ${one} and ${other} exclude each other.`,
    }),
  },
  "commander.excessArguments": {
    pattern: /Expected (\d+) arguments? but got (\d+)/,
    say: (expected, got) => ({
      zh: `参数太多：应有 ${expected} 个，给了 ${got} 个。`,
      en: `There are too many arguments: ${got}, where ${expected === "0" ? "none" : expected} may be.`,
    }),
  },
};

function withNear({ zh, en }: Bilingual, near: string | undefined): Bilingual {
  if (near === undefined) return { zh, en };
  return {
    zh: `${zh}是不是 ${near.replaceAll(", ", " 或 ")}？`,
    en: `${en} Did you mean ${near.replaceAll(", ", " or ")}?`,
  };
}
