const verdicts =
  "true|false|verdadero|falso|vrai|faux|richtig|falsch|wahr|verdadeiro|vero|верно|неверно|正[确確]|[错錯][误誤]|[对對]|[错錯]|맞음|틀림|正しい|誤り|doğru|yanlış";
const verdict = new RegExp(`^(?:${verdicts})(?:\\s?[.,;:。，；：!！–—-]|\\s?$)`, "iu");
const pair = new RegExp(
  `[（(【[]\\s?(?:t|f|o|x|√|×|${verdicts})\\s?(?:[/|,，、]|or|o|ou|oder|или|或|还是)\\s?(?:t|f|o|x|√|×|${verdicts})\\s?[?？]?\\s?[)）】\\]]$`,
  "iu",
);
const opening =
  /^(?:true (?:or|\/) ?false|t\/f|verdadero o falso|vrai ou faux|richtig oder falsch|verdadeiro ou falso|vero o falso|верно или неверно|判断(?:题|对错|正误)?|是非题)\s?[:：?？]/iu;

/** Tells whether a statement stands to be judged, as its own words say: `Dropout is active at inference. (True/False)`. */
export function isToBeJudged(prompt: string): boolean {
  return opening.test(prompt) || pair.test(prompt);
}

/** Tells whether an answer begins by judging what was stated: `False. It is switched off.` */
export function isVerdict(answer: string): boolean {
  return verdict.test(answer);
}
