const label =
  /^[^\p{L}\p{N}]{0,3}(?:explanation|rationale|reason(?:ing)?|why|feedback|comment|justification|explicaci[óo]n|explica[çc][ãa]o|justificaci[óo]n|explication|commentaire|erkl[äa]rung|begr[üu]ndung|spiegazione|motivazione|объяснение|пояснение|обоснование|açıklama|penjelasan|giải thích|uzasadnienie|wyjaśnienie|uitleg|解[释釋析说說]|[说說]明|理由|解説|해설|설명|이유)\s?[:：]/iu;

/** Tells whether a line begins with a label that sets an explanation off from what it explains: `Explanation: ...`, `解析：...`. */
export function isReasonLabel(text: string): boolean {
  return label.test(text);
}
