import type { ContentError } from "../disk/read-content.js";
import type { WriteError } from "../disk/write-files.js";
import type { Bilingual, Language } from "../text/language.js";
import type { ExitCode } from "./io.js";

/** What an error tells whoever typed the command, and how the command ends with it. */
export interface Explained {
  readonly said: Bilingual;
  readonly exitCode: ExitCode;
}

/**
 * Explains an error that whoever typed the command can do something about. `undefined` for all others, which are our own faults. By
 * marks rather than by class: the start of the program and the commands are built apart, and each has classes of its own.
 */
export function explainError(error: unknown): Explained | undefined {
  if (!(error instanceof Error)) return undefined;
  const { exitCode, said, isExplained } = error as Partial<Explained> & { readonly isExplained?: unknown };
  if (said !== undefined && exitCode !== undefined) return { said, exitCode };
  if (isSystemError(error)) return { said: saySystemError(error), exitCode: 2 };
  if (isContentError(error)) return { said: sayContentError(error), exitCode: 2 };
  if (isWriteError(error)) return { said: sayWriteError(error), exitCode: 2 };
  return isExplained === true ? { said: { zh: error.message, en: error.message }, exitCode: 2 } : undefined;
}

/** As a line of standard error. */
export function renderError(said: Bilingual, language: Language): string {
  return `${prefixes[language]}${said[language]}\n`;
}
const prefixes: Bilingual = { zh: "错误：", en: "error: " };

/** The system refused: no permission, no space, a file where a folder should be. */
export function isSystemError(error: Error): error is NodeJS.ErrnoException {
  return "syscall" in error && "code" in error;
}

function isContentError(error: Error): error is ContentError {
  return error.name === ("ContentError" satisfies ContentError["name"]);
}

function isWriteError(error: Error): error is WriteError {
  return error.name === ("WriteError" satisfies WriteError["name"]);
}

function sayWriteError({ code, message, file }: WriteError): Bilingual {
  if (code === "no-file") return { zh: `“${file}”不是文件。`, en: message };
  if (code === "foreign") return { zh: `“${file}”不是由我们写出的，保持原样。`, en: message };
  return { zh: `“${file}”刚被另一个程序改过。什么都没有写；请再试一次。`, en: message };
}

function sayContentError({
  code,
  message,
  found: { path, isFolder, bytes = 0, maxBytes = 0 },
}: ContentError): Bilingual {
  switch (code) {
    case "not-found":
      return { zh: `没有文件或文件夹“${path}”。`, en: message };
    case "no-file":
      return { zh: `“${path}”既不是文件，也不是文件夹。`, en: message };
    case "no-markdown":
      if (isFolder) return { zh: `文件夹“${path}”里没有 Markdown 文件。`, en: message };
      return { zh: `“${path}”不是 Markdown 文件：文件名须以 .md 结尾。`, en: message };
    case "too-large": {
      const [size, most] = [toMegabytes(bytes), toMegabytes(maxBytes)];
      return {
        zh: `“${path}”有 ${size}，最多读 ${most}。用 --max-size ${size} 提高上限，或分成几份。`,
        en: `"${path}" has ${size}, and ${most} are read at most. Raise that with --max-size ${size}, or divide it.`,
      };
    }
    case "no-version":
      return { zh: `“${path}”不是 JSON，无从得知下一个版本。`, en: message };
    default:
      return code satisfies never;
  }
}

/** Rounded up, so that what is said to be enough is. */
function toMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000) / 1_000}MB`;
}

/** In English, in the words of the system. */
export function saySystemError(error: NodeJS.ErrnoException): Bilingual {
  const { code = "", syscall = "", path } = error;
  const where = path === undefined ? syscall : `${syscall} “${path}”`;
  return { zh: `${refusals[code] ?? "系统拒绝了这一操作"}（${code}，${where}）`, en: error.message };
}

const refusals: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "没有权限",
  EROFS: "磁盘是只读的",
  ENOSPC: "磁盘已满",
  EDQUOT: "超出了磁盘配额",
  EIO: "读写出错",
  ENOENT: "没有这个文件或文件夹",
  EEXIST: "同名的文件已存在",
  EISDIR: "这是文件夹，不是文件",
  ENOTDIR: "路径中有一段是文件，不是文件夹",
  ENAMETOOLONG: "名字太长",
  ELOOP: "链接绕成了圈",
  EMFILE: "打开的文件太多",
  EADDRINUSE: "端口已被占用",
  EADDRNOTAVAIL: "本机没有这个地址",
  ENOTFOUND: "没有这个主机",
};
