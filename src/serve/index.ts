/**
 * Answers over HTTP what is asked of a bank: a fetch handler, with an OpenAPI document.
 *
 * @module llm-interview/serve
 */

export { type BanksHandlerOptions, createBanksHandler } from "./create-banks-handler.js";
export { createHandler, type HandlerOptions } from "./create-handler.js";
export type { ServedBank, ServiceOptions } from "./create-service.js";
export type { Origins } from "./http/cors.js";
export type { BankOutline, BankSource, QuestionPage, Stretch } from "./source/bank-source.js";
export { createSource, type SourceOptions } from "./source/create-source.js";
