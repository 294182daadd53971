import path from "node:path";

/** A list or folder that is imported, and in which language. */
export interface BankRequest {
  /** Relative to the root of the app, with `/`. */
  readonly target: string;
  /** Absent: as it is written. */
  readonly locale?: string;
}

/** One of the modules that a bank is made of. */
export type BankModule =
  | (BankRequest & { readonly kind: "bank" | "references" })
  | (BankRequest & { readonly kind: "articles"; readonly section: string })
  /** What all of them need. */
  | { readonly kind: "runtime" };

/** What ids begin with. No colon, by which webpack would tell a scheme. */
export const idPrefix = "llm-interview-bank/";

const query = /\?bank(?:=([\w-]+))?$/;

/** What an import such as `./notes.md?bank` asks for, or `./content?bank=en`: its path as it stands, and a language. */
export function readSpecifier(text: string): { readonly file: string; readonly locale?: string } | undefined {
  const found = query.exec(text);
  if (found === null || found.index === 0) return undefined;
  const [, locale] = found;
  let end = found.index;
  while (end > 1 && text[end - 1] === "/") end--;
  const file = text.slice(0, end);
  return { file, ...(locale === undefined ? {} : { locale }) };
}

/**
 * The target of an import, relative to the root. A path that begins with `/` is one of the system, or else of the root. `undefined` for
 * the name of a package or an alias: whoever knows what it stands for comes before us.
 */
export function targetOf(
  file: string,
  importer: string | undefined,
  root: string,
  exists: (file: string) => boolean,
): string | undefined {
  const isRelative = /^\.{1,2}(?:\/|$)/.test(file);
  if (!isRelative && !path.isAbsolute(file)) return undefined;
  const folder = importer === undefined ? root : path.dirname(path.resolve(root, withoutQuery(importer)));
  const absolute = isRelative ? path.resolve(folder, file) : file;
  const full = isRelative || exists(absolute) ? absolute : path.join(root, file);
  const relative = path.relative(root, full);
  return relative === "" ? "." : relative.split(path.sep).join("/");
}

function withoutQuery(id: string): string {
  const end = id.search(/[?#]/);
  return end === -1 ? id : id.slice(0, end);
}

/**
 * Writes the id of a module. It holds no path of this machine, nothing that any bundler reads as a query, a scheme or a loader, and ends
 * like the script that it is, so that plugins for Markdown leave it alone.
 *
 * @param version - Changes with what is in the module: where a server knows modules by their ids, what did not change stays.
 */
export function writeId(module: BankModule, version?: string): string {
  if (module.kind === "runtime") return `${idPrefix}runtime.js`;
  const { target, locale = "", kind } = module;
  const name = kind === "articles" ? `articles.${escapeName(module.section)}.js` : `${kind}.js`;
  const folders = [escapeName(target), `-${locale}`, ...(version === undefined ? [] : [version])];
  return `${idPrefix}${folders.join("/")}/${name}`;
}

/** Reads what `writeId` wrote. */
export function readId(id: string): BankModule | undefined {
  if (!id.startsWith(idPrefix)) return undefined;
  const [target = "", locale = "", ...rest] = id.slice(idPrefix.length).split("/");
  if (target === "runtime.js") return { kind: "runtime" };
  const [, kind, section] = /^(bank|references|articles)(?:\.([^.]+))?\.js$/.exec(rest.at(-1) ?? "") ?? [];
  const request = { target: unescapeName(target), ...(locale.length > 1 ? { locale: locale.slice(1) } : {}) };
  if (kind === "articles") return { kind, section: unescapeName(section ?? ""), ...request };
  return kind === "bank" || kind === "references" ? { kind, ...request } : undefined;
}

/** One part of a path, of letters, digits, `_`, `-` and `~` alone. */
function escapeName(text: string): string {
  return text.replace(/[^\w-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}~`);
}

function unescapeName(name: string): string {
  return name.replace(/~([0-9a-f]+)~/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}
