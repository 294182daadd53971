/**
 * Reads and watches folders of Markdown.
 *
 * @module llm-interview/compile/node
 */

export { type Content, ContentError, type ReadOptions, readContent } from "./read-content.js";
export { type Watching, watchContent } from "./watch-content.js";
