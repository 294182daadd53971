/** A text to compile. */
export interface SourceFile {
  /** Relative path with `/` between folders, as problems shall name it, such as `content/outline.zh.md`. */
  readonly path: string;
  /** The whole file, decoded. A byte order mark may be there or not. */
  readonly text: string;
}
