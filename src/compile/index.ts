/**
 * Makes a bank of Markdown texts. Pure: reads no file.
 *
 * @module llm-interview/compile
 */

export type { Problem, ProblemCode } from "../model/problem.js";
export { type BankModuleOptions, renderBankJson, renderBankModule } from "./assemble/render-bank.js";
export type { CardDraft, CardFrontMatter, FieldPlaces } from "./card/draft.js";
export type { PartPlace, PartPlaces } from "./card/part-places.js";
export {
  type CompileOptions,
  type CompileProgress,
  type CompileResult,
  compileBank,
  type DraftStore,
} from "./compile-bank.js";
export type { OutlineDraft } from "./outline/draft.js";
export type { Shape } from "./outline/shape.js";
export { applyEdits, type Edit } from "./parse/apply-edits.js";
export type { LeftOut, LeftOutKind } from "./parse/left-out.js";
export type { SourceFile } from "./sources/source-file.js";
