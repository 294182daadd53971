/** `A`, `Option B`, `选项C` */
const name =
  /^(?:(?:options?|choices?|opci[oó]n|opç[aã]o|вариант|выбор) ?|选项 ?|選項 ?|選択肢 ?|보기 ?)?[（(]?([A-J]|[1-8])[)）.]?$/iu;
/** `B, D`, `BD`, and what goes on behind them: `B - it floats`. */
const several =
  /^[（(【[]?([A-J]{1,10}|[1-8])(?![\p{L}\p{N}])(?:(?: ?[,，、;；&/+] ?| and )(?:[A-J]|[1-8])(?![\p{L}\p{N}])){0,9}[)）】\]]?(?=$| ?[.．、:：)）,，。;；–—-])/u;

/** The letter or figure that a title gives to a column of options. */
export function optionName(title: string): string | undefined {
  return name.exec(title)?.[1]?.toUpperCase();
}

/** The letters or figures that a key begins with, and how they are written. */
export function readNames(key: string): { readonly names: readonly string[]; readonly written: string } | undefined {
  const lone = optionName(key);
  if (lone !== undefined) return { names: [lone], written: key };
  const written = several.exec(key)?.[0];
  return written === undefined ? undefined : { names: written.match(/[A-J1-8]/g) ?? [], written };
}
