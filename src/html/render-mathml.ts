import temml from "temml";

/**
 * Writes TeX as MathML; `undefined` where Temml cannot read it, or writes what a formula need not have, such as a link.
 * Formulas in lines may be broken at their relations and operators, where the style sheet lets them (`flex-wrap`).
 */
export function renderMathml(tex: string, { display, xml }: { display: boolean; xml: boolean }): string | undefined {
  try {
    const markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      xml,
      wrap: "tex",
      // In em: a rule or a space of a thousand would push everything else off the page.
      maxSize: [40, 40],
    });
    return isPlainMathml(markup) ? markup : undefined;
  } catch {
    return undefined;
  }
}

const tags = new Set(
  (
    "math mrow mi mo mn ms mtext mspace msub msup msubsup munder mover munderover mmultiscripts mprescripts none mfrac " +
    "msqrt mroot mtable mtr mtd mstyle mpadded mphantom menclose"
  ).split(" "),
);

const attributes = new Set(
  (
    "xmlns display class style accent columnalign depth displaystyle fence form height largeop linebreak linethickness " +
    "lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspacing rspace " +
    "scriptlevel separator stretchy symmetric voffset width"
  ).split(" "),
);

/** Temml is trusted to escape, and checked: one formula, of these elements and attributes, in which nothing is fetched. */
function isPlainMathml(markup: string): boolean {
  if (!markup.startsWith("<math") || !/[^>]<\/|<m(?:space|padded)/.test(markup)) return false; // Shows something.
  let isPlain = true;
  const text = markup.replaceAll(/<\/?([a-z]+)((?: [a-z]+="[^"<>]*")*)>/g, (_, tag: string, given: string) => {
    isPlain &&= tags.has(tag);
    for (const [, name = "", value = ""] of given.matchAll(/ ([a-z]+)="([^"]*)"/g))
      isPlain &&= attributes.has(name) && !/url\(|[\\@]/i.test(value);
    return "";
  });
  return isPlain && !/[<>]/.test(text);
}
