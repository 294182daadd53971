const label =
  /^[^\p{L}\p{N}]{0,4}(?:(?:overall |general )?explanation|rationale|reason(?:ing)?|justification|解析|解[释釋]|[说說]明|理由|解説|해설|explicaci[oó]n|explica[çc][ãa]o|explication|erklärung|begründung|spiegazione|пояснение|объяснение|обоснование|пояснення|açıklama)[*_]{0,2}\s?[:：]/iu;

/** Tells whether a line begins with the label of what explains a key: `Explanation: ...`, `解析：`. */
export function isExplanationLabel(text: string): boolean {
  return label.test(text);
}
