export type { Problem, ProblemCode } from "../model/problem.js";
export { applyEdits, type Edit } from "./apply-edits.js";
export { type CompileOptions, type CompileResult, compileBank, type DraftStore } from "./compile-bank.js";
export type { LeftOut, LeftOutKind } from "./left-out.js";
export type { OutlineDraft } from "./outline-draft.js";
export type { Shape } from "./outline-shape.js";
export { type Content, ContentError, readContent } from "./read-content.js";
export { type BankModuleOptions, renderBankJson, renderBankModule } from "./render-bank.js";
export type { SourceFile } from "./source-file.js";
