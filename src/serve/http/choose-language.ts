/**
 * Chooses the locale that `Accept-Language` asks for (RFC 9110, 12.5.4): the one of the highest weight, by itself or by its language;
 * the first where none is wanted.
 *
 * @param locales - At least one.
 */
export function chooseLanguage<Name extends string>(
  header: string | undefined,
  locales: readonly Name[],
): Name | undefined {
  let best = locales[0];
  let highest = 0;
  for (const entry of header?.split(",", 20) ?? []) {
    const [range = "", ...parameters] = entry.split(";").map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
    const quality = weight === undefined ? 1 : Number(weight);
    if (!(quality > highest)) continue;
    const found = range === "*" ? locales[0] : locales.find((locale) => isWithin(locale.toLowerCase(), range));
    if (found !== undefined) [best, highest] = [found, quality];
  }
  return best;
}

/** `zh-CN` asks for `zh`, and `zh` for `zh-Hant`. */
function isWithin(locale: string, range: string): boolean {
  return locale === range || locale.split("-")[0] === range.split("-")[0];
}
