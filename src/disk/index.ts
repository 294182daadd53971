/**
 * Reads, watches, compiles and writes what is on disk.
 *
 * @module llm-interview/compile/node
 */

export type { Writer } from "./beside.js";
export { compileContent } from "./compile-content.js";
export type { ContentOptions, ContentResult } from "./content-compiler.js";
export { type Content, ContentError, type ContentErrorCode, type ReadOptions, readContent } from "./read-content.js";
export { type WatchedBank, type WatchOptions, watchBank } from "./watch-bank.js";
export { type Watching, watchContent } from "./watch-content.js";
export {
  type FileContent,
  WriteError,
  type WriteErrorCode,
  type WriteOptions,
  writeFilesWhole,
} from "./write-files.js";
