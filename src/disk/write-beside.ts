import { type FileHandle, open, stat } from "node:fs/promises";

/**
 * Writes a new file that is to take the place of another: with the mode and, where the system allows it, the owner of the old one, and
 * on disk when this is done, so that a crash behind the renaming leaves no empty file.
 *
 * @param place - What it will replace. It need not be there.
 * @param mode - Of a file that is new. Default: what the system gives.
 */
export async function writeBeside(
  beside: string,
  bytes: string | Uint8Array,
  place: string,
  mode?: number,
): Promise<void> {
  const handle = await open(beside, "wx", mode);
  try {
    await handle.writeFile(bytes);
    await keepOwner(handle, place);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function keepOwner(handle: FileHandle, place: string): Promise<void> {
  const old = await stat(place).catch(() => undefined);
  if (old === undefined) return;
  const own = await handle.stat();
  // Only root may give files away; a file that stays ours is better than none.
  if (old.uid !== own.uid || old.gid !== own.gid) await handle.chown(old.uid, old.gid).catch(() => undefined);
  // Behind the owner, whose change takes some modes away.
  if (old.mode !== own.mode) await handle.chmod(old.mode & 0o7777);
}

/** Puts the names of a folder on disk. Windows has no such call. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
