const doubled = /^([ \t>]{0,20}(?:[-*+][ \t]+)?(?:\*\*|__)[^*_\r\n]{1,40}[:：](?:\*\*|__))[:：](?=\s|$)/gm;

/** Takes the second colon off `**Answer:**:`. A blank stands in its place, because all places are those of the author's file. */
export function mendColons(source: string): string {
  return /[:：](?:\*\*|__)[:：]/.test(source) ? source.replace(doubled, "$1 ") : source;
}
