/**
 * Lets the site import the package as anybody does, by its published entries. A dependency `file:..` would do, too, but writes the
 * package's own dependencies into the lockfile here, and `npm ci` then refuses it whenever they change there.
 */
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";

const link = path.join(import.meta.dirname, "node_modules", "llm-interview");
mkdirSync(path.dirname(link), { recursive: true });
rmSync(link, { force: true, recursive: false });
symlinkSync(path.resolve(import.meta.dirname, ".."), link, "junction");
