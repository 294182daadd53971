/**
 * Writes articles and quiz items as safe HTML.
 *
 * @module llm-interview/render
 */

export type { ArticleOptions, HeadingLevel, QuestionOptions, RenderOptions } from "./options.js";
export { renderArticle, renderBrief, renderPrompt } from "./render-article.js";
export { renderQuizItem, renderRationales } from "./render-quiz-item.js";
export { styleSheet } from "./style-sheet.js";
