import type { MergeError } from "../bank/merge-error.js";
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
  if (isMergeError(error)) return { said: sayMergeError(error), exitCode: 2 };
  return isExplained === true ? { said: { zh: error.message, en: error.message }, exitCode: 2 } : undefined;
}

/** What anything that was thrown says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
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

function isMergeError(error: Error): error is MergeError {
  return error.name === ("MergeError" satisfies MergeError["name"]);
}

function sayMergeError({ fault, message }: MergeError): Bilingual {
  switch (fault.code) {
    case "name":
      return {
        zh: `“${fault.name}”不能做名字：要用小写字母、数字和连字符，以字母开头。`,
        en: message,
      };
    case "languages":
      return {
        zh: `语言不同的题库不能合并：${fault.languages.join("、")}。内置题库的语言由 --locale 选定。`,
        en: `${message} --locale chooses the language of the published bank.`,
      };
    case "same-ids": {
      const { of, ids } = fault;
      const [named, more] = [ids.slice(0, 5), ids.length - 5];
      return {
        zh: `两个题库的${nounsOfIds[of]}有相同的 id：${named.join("、")}${more > 0 ? `，还有 ${more} 个` : ""}。请给其中一个起名：--bank mine=notes.md。`,
        en: `Two of the banks have ${of} of the same ids: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}. Give one of them a name: --bank mine=notes.md.`,
      };
    }
    case "tag":
      return { zh: `两个题库都有标签“${fault.id}”，名称或别名不同。`, en: message };
    case "reference":
      return { zh: `两个题库用 id“${fault.id}”指不同的文献。`, en: message };
    default:
      return fault satisfies never;
  }
}

const nounsOfIds = { questions: "题目", sections: "章节", groups: "题组" } as const;

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
