import type { Blueprint } from "../../quiz/draw/blueprint.js";
import { buildQuiz } from "../../quiz/draw/build-quiz.js";
import type { Quiz } from "../../quiz/draw/quiz.js";
import { nearest } from "../../text/nearest.js";
import { RequestError, type RequestFault, refuseFaults } from "../http/request-error.js";
import type { BankOutline, BankSource } from "../source/bank-source.js";
import { createSeal } from "./quiz-handle.js";
import { checkQuery } from "./read-query.js";

/** Gives out quizzes and takes them back. Keeps nothing in between. */
export interface QuizDesk {
  /**
   * Draws a quiz, and makes the handle that it can be had again by.
   *
   * @throws RequestError 400 for a blueprint that names what the bank does not have, or that no quiz can be drawn by.
   */
  draw(
    blueprint: Blueprint,
    outline: BankOutline,
    source: BankSource,
  ): Promise<{ readonly handle: string; readonly quiz: Quiz }>;
  /**
   * Draws the quiz of a handle again.
   *
   * @param sources - All that are served, one a language.
   * @throws RequestError 400 for a handle that was not given out here, 409 for one of a bank that has changed since.
   */
  redraw(handle: string, sources: readonly BankSource[]): Promise<{ readonly quiz: Quiz; readonly source: BankSource }>;
}

/** @param secret - What handles are sealed by; see `createSeal`. */
export function createDesk(secret?: string): QuizDesk {
  const seal = createSeal(secret);
  return {
    async draw(blueprint, outline, source) {
      const checked = await checkBlueprint(blueprint, outline, source);
      const { handle, seed } = await seal.seal({ locale: source.locale, digest: outline.digest, blueprint: checked });
      return { handle, quiz: await draw(checked, seed, outline, source) };
    },
    async redraw(handle, sources) {
      const { quiz, seed } = await seal.open(handle);
      const source = sources.find(({ locale }) => locale === quiz.locale);
      const outline = await source?.outline();
      if (source === undefined || outline?.digest !== quiz.digest)
        throw new RequestError(409, "The bank has changed since this quiz was drawn. Draw another.");
      return { quiz: await draw(quiz.blueprint, seed, outline, source), source };
    },
  };
}

async function draw(blueprint: Blueprint, seed: string, { version }: BankOutline, source: BankSource): Promise<Quiz> {
  const questions = await source.candidates(blueprint, seed);
  try {
    return buildQuiz(questions, blueprint, seed, { version, locale: source.locale });
  } catch (cause) {
    // Of a blueprint that is of the right form: amounts that add up to nothing, or to too much.
    if (cause instanceof RangeError || cause instanceof TypeError)
      throw refuseFaults([{ parameter: "quotas", message: cause.message }]);
    throw cause;
  }
}

async function checkBlueprint(blueprint: Blueprint, outline: BankOutline, source: BankSource): Promise<Blueprint> {
  const faults: RequestFault[] = [];
  const expect = (field: string, amounts: object | undefined, known: readonly { readonly id: string }[]) => {
    const ids = known.map(({ id }) => id);
    for (const value of Object.keys(Object.values(amounts ?? {})[0] ?? {})) {
      if (ids.includes(value)) continue;
      const [near] = nearest(value, ids);
      const message = `There is no ${field.slice(0, -1)} "${value}".`;
      faults.push({ parameter: `quotas.${field}`, value, ...(near !== undefined && { nearest: near }), message });
    }
  };
  expect("sections", blueprint.quotas?.sections, outline.sections);
  expect("tags", blueprint.quotas?.tags, outline.tags);
  if (faults.length > 0) throw refuseFaults(faults);
  if (blueprint.query === undefined) return blueprint;
  return { ...blueprint, query: await checkQuery(blueprint.query, "query", outline, source) };
}
