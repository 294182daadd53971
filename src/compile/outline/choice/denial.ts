const verb = "(?:is|are|was|were|es|son|est|sont|ist|sind|é|são|è|sono|[都均]?[是为為])";
const wrong =
  "(?:in(?:correct|valid)|wrong|false|untrue|not (?:correct|right|true|valid)|incorrect[aoe]s?|fals[aoe]s?|falsch|err[oó]ne[ao]s?|errad[ao]s?|fausse?s?|sbagliat[aeio]|[不并並]正[确確]|不[对對]|[错錯][误誤]?|有[误誤])";
const isWrong = new RegExp(
  `^(?:options? |choices? |[选選][项項])?(?:${verb} ?)?(?:both |all |都|均)?${wrong}(?![a-z])`,
  "iu",
);
/** `is not`, `cannot be`: right behind the letters, where no sentence of its own begins. */
const isNot =
  /^(?:(?:is|are|was|were|do|does|can|could|will|would)(?: ?not|n['’]t)\b|cannot\b|(?:no|não|non) (?:es|son|é|são|è|sono)\b|(?:ist|sind) (?:nicht|kein)|[都均]?不(?:是|[对對]|符合|属于|屬於))/iu;

/**
 * Tells whether what stands behind the letters of options says that these are wrong: `C and D are incorrect options`.
 *
 * @param isSetOff - A mark stands between letters and words: a sentence of its own may begin there.
 */
export function isDenial(words: string, isSetOff: boolean): boolean {
  const said = words.trimStart();
  return isWrong.test(said) || (!isSetOff && isNot.test(said));
}
