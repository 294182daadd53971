import type { Bank } from "../../model/bank.js";
import type { Query } from "../../model/query.js";
import type { Blueprint } from "../../quiz/draw/blueprint.js";
import type { Quiz } from "../../quiz/draw/quiz.js";
import type { QuizKind } from "../../quiz/draw/quiz-kind.js";
import type { Seed } from "../../quiz/draw/random-stream.js";
import type { History } from "../../quiz/draw/weigh-questions.js";
import type { Bilingual } from "../../text/language.js";
import type { BankChoice } from "../files/choose-bank.js";
import { readJsonFile } from "../files/read-json-file.js";
import { type Io, UsageError } from "../io.js";
import type { PresetName } from "./preset-names.js";
import { type QueryOptions, toQuery } from "./query-options.js";
import { renderListCommand } from "./render-command.js";

/** The options of a command that draws a quiz. */
export interface DrawOptions extends BankChoice, QueryOptions {
  /** Not together with `blueprint`. */
  readonly preset?: PresetName;
  /** Path of a JSON file. */
  readonly blueprint?: string;
  /** Integer, at least 1. Default: that of the preset or blueprint, otherwise 10. */
  readonly count?: number;
  /** Best first. Default: those of the preset or blueprint, otherwise choice items, and flashcards where there are none. */
  readonly kind?: readonly QuizKind[];
  /** Default: a new one. */
  readonly seed?: string;
  /** Time for the whole in seconds, above 0. Default: that of the preset or blueprint. */
  readonly timed?: number;
}

/**
 * Draws the quiz that options ask for. Conditions of the command line take the place of the blueprint's own of the same name.
 * Where no kind is asked for and a preset finds none of its own, it is drawn as flashcards: a plain list has no choice items.
 *
 * @param history - What was asked before; a blueprint that looks at it needs one.
 * @throws UsageError if the blueprint file is unreadable or wrong, naming the field; if the bank lacks a section or tag that is
 * named; if no question is left to draw.
 */
export async function drawFromOptions(
  bank: Bank,
  options: DrawOptions,
  io: Pick<Io, "newSeed">,
  history?: History,
): Promise<Quiz> {
  const [{ drawQuiz }, { checkBlueprint }, { needsHistory }] = await Promise.all([
    import("../../quiz/draw/load-questions.js"),
    import("./draw-blueprint.js"),
    import("../../quiz/draw/blueprint.js"),
  ]);
  const seed = toSeed(options.seed ?? io.newSeed());
  const blueprint = await findBlueprint(bank, options);
  const where: Bilingual =
    options.blueprint === undefined
      ? { zh: "", en: "" }
      : { zh: `“${options.blueprint}”：`, en: `"${options.blueprint}": ` };
  const listCommand = renderListCommand(options);
  checkBlueprint(blueprint, bank, where, listCommand);
  if (history === undefined && needsHistory(blueprint))
    throw new UsageError({
      zh: `${where.zh}其中的 unseen 或 weights 要看以前做过什么，只有 \`quiz\` 知道。`,
      en: `${where.en}It asks what was asked before, by unseen or weights, which \`quiz\` alone knows.`,
    });
  const quiz = await drawQuiz(bank, blueprint, seed, history);
  if (quiz.items.length > 0) return quiz;
  const isFixed = options.kind !== undefined || options.blueprint !== undefined;
  const cards = isFixed ? quiz : await drawQuiz(bank, { ...blueprint, kinds: ["flashcard"] }, seed, history);
  if (cards.items.length > 0) return cards;
  throw new UsageError(
    bank.find(blueprint.query ?? {}).length === 0
      ? {
          zh: `没有题目符合这些条件。去掉一些试试；\`${listCommand}\` 列出有哪些。`,
          en: `No question meets these conditions. Leave some out; \`${listCommand}\` shows what there is.`,
        }
      : {
          zh: `符合条件的题目都不能以 ${(blueprint.kinds ?? ["choice"]).join(" 或 ")} 的形式来考。`,
          en: `No question that meets these conditions can be asked as ${(blueprint.kinds ?? ["choice"]).join(" or ")}.`,
        },
  );
}

async function findBlueprint(bank: Bank, options: DrawOptions): Promise<Blueprint> {
  const { count, kind, timed } = options;
  const own = toQuery(options, bank);
  const base =
    options.blueprint !== undefined
      ? await readBlueprint(options.blueprint)
      : options.preset !== undefined
        ? (await import("./draw-presets.js")).findPreset(options.preset, bank, options)
        : ({ count: 10, kinds: ["choice", "flashcard"] } satisfies Blueprint);
  const query: Query = { ...base.query, ...own };
  return {
    ...base,
    ...(count !== undefined && { count }),
    ...(Object.keys(query).length > 0 && { query }),
    ...(kind !== undefined && { kinds: kind }),
    ...(timed !== undefined && { limits: { ...base.limits, total: timed } }),
  };
}

async function readBlueprint(file: string): Promise<Blueprint> {
  const blueprint = await readJsonFile(file);
  // What is no object would be spread to nothing.
  if (!isObject(blueprint))
    throw new UsageError({ zh: `“${file}”：组卷方案须为对象。`, en: `"${file}": A blueprint must be an object.` });
  const { query = {} } = blueprint as Blueprint;
  if (!isObject(query))
    throw new UsageError({
      zh: `“${file}”：字段 query 须为对象。`,
      en: `"${file}": The field query must be an object.`,
    });
  return blueprint as Blueprint;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Numbers are numbers to the library, too: `--seed 42` draws what `drawQuiz(bank, blueprint, 42)` does. */
function toSeed(text: string): Seed {
  return /^(?:0|-?[1-9]\d*)$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
