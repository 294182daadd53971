import path from "node:path";
import type { SourceFile } from "../compile/sources/source-file.js";
import type { Problem } from "../model/problem.js";
import { escapeControls } from "../text/escape-controls.js";
import { renderFrame } from "./code-frame.js";

/** A problem as bundlers tell it. */
export interface Message {
  readonly message: string;
  /** Lines from 1, columns from 0, as bundlers count them. */
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
  readonly frame: string;
  /** The line of the file that is meant. */
  readonly lineText: string;
}

/** Words a problem. @param root - Folder that its file is relative to. */
export function messageOf(problem: Problem, files: readonly SourceFile[], root: string): Message {
  const { file, line, column } = problem;
  const text = files.find((one) => one.path === file)?.text;
  return {
    message: wordsOf(problem),
    loc: { file: path.resolve(root, file), line, column: column - 1 },
    frame: text === undefined ? "" : renderFrame(text, line, column),
    lineText: escapeControls(text?.split(/\r\n|\n|\r/)[line - 1] ?? ""),
  };
}

/** The problem with its place and its lines, for bundlers that show no more than a text. */
export function wholeText(problem: Problem, files: readonly SourceFile[], root: string): string {
  const { message, frame } = messageOf(problem, files, root);
  const { file, line, column } = problem;
  const place = `${escapeControls(file)}:${line}:${column}`;
  return frame === "" ? `${place}\n${message}` : `${place}\n${message}\n\n${frame}`;
}

function wordsOf({ code, message, suggestion }: Problem): string {
  return escapeControls(`${code}: ${message}${suggestion === undefined ? "" : ` ${suggestion}`}`);
}
