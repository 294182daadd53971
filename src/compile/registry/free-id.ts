/** Takes an id, or the first of `id-2`, `id-3`, ... that nobody has taken. Adds it to `taken`. */
export function takeFreeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}
