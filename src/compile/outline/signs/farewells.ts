/** Whole sentences that close a list, whatever follows: `Thanks for reading! You can find me on the quay.` */
const farewells = [
  /^(?:(?:ok|okay|well|so),? )?that['’]?s (?:all|it)(?: folks| for (?:now|today)| folks for (?:now|today))[\s.!…]*$/i,
  /^(?:good luck|all the best|best of luck)(?: (?:with|on|in|for) (?:your|the)(?: [a-z]+){1,4})?[\s.!]*$/i,
  /^thanks? (?:you )?for (?:reading|visiting|stopping by|your support)[\s.!]*$/i,
  /^(?:感谢(?:阅读|观看|您的阅读)|祝(?:你|您|大家|各位)?(?:面试|求职)?(?:顺利|好运|成功))[\s.!。！…]*$/i,
];

/** Sentences that close a list where nothing else follows. An answer may begin with them: `Goodbye. So says a server that closes.` */
const ends = [
  /^(?:(?:ok|okay|well|so),? )?that['’]?s (?:all|it)[\s.!…]*$/i,
  /^(?:bye(?:-bye)?|goodbye|see you(?: soon| there| around)?)[\s.!…]*$/i,
  /^(?:the end|to be continued|happy [a-z]{2,14}ing|keep (?:coding|learning))[\s.!…]*$/i,
  /^(?:(?:more|next|other|further|new) )?(?:[a-z]+ ){1,3}(?:are )?coming soon[\s.!…]*$/i,
  /^(?:未完待续|待续|持续更新中?|完结撒花|全文完)[\s.!。！…]*$/,
];

/** Such a sentence is short. */
const ROOM = 120;

/** A wish says for what, and no more. */
const wish = /^[^.!?:;]{4,60}[.!]{0,3}$/;

/** How sentences begin that take leave, and what they must say besides. */
const parts: readonly (readonly [begins: RegExp, says: RegExp])[] = [
  [
    /^(?:that|this) (?:concludes|wraps up|completes|is the end of)(?![a-z])/i,
    /\b(?:list|questions|guide|section|series|collection|interview)\b/i,
  ],
  [/^stay tuned(?![a-z])/i, /^stay tuned(?:[\s.!…]*$| for )/i],
  [
    /^(?:i |we )?(?:really |sincerely )?hope (?:that )?(?:this|these|it|the)(?![a-z])/i,
    /\b(?:helps?|helped|helpful|useful)\b/i,
  ],
  [
    /^with (?:these|this|the above) /i,
    /\byou(?: are|['’]re| will be|['’]ll be) [a-z ]{0,20}(?:prepared|ready|equipped)\b/i,
  ],
  [
    /^(?:最后|最後)?[,，]?(?:希望|祝愿?)/,
    /(?:对|對|给|帮|幫)(?:你|您|大家|各位|读者)[^。！!]{0,16}(?:帮助|幫助|有用|助)/,
  ],
  [/^以上です(?:$|[。.!！])/, /^/],
  [/^(?:面接|就活)?(?:頑張|がんば)って/, /(?:ください|[!！])$/],
  [/^(?:면접|취업|준비|공부)/, /도움이 되(?:길|시길|었으면|기를)|화이팅|파이팅|행운을|응원/],
  [/^¡?(?:mucha |buena )?suerte(?!\p{L})|^(?:boa sorte|bonne chance|buona fortuna|in bocca al lupo)(?!\p{L})/iu, wish],
  [/^(?:viel (?:erfolg|glück)|powodzenia|başarılar|удачи|успехов)(?!\p{L})/iu, wish],
  [
    /^(?:espero que|j['’]espère que|ich hoffe|надеюсь)(?!\p{L})/iu,
    /ayude|sirva|ajude|[uú]til|aidera|aide|hilft|helfen|hilfreich|помо|полез/iu,
  ],
];

/** Tells whether words take leave of whoever has read a list: `Good luck!`, `祝大家面试顺利！`, `Hope this helps.` */
export function isFarewell(words: string): boolean {
  const first = firstOf(words);
  if (farewells.some((farewell) => farewell.test(first))) return true;
  if (ends.some((end) => end.test(words))) return true;
  return words.length <= ROOM && parts.some(([begins, says]) => begins.test(words) && says.test(words));
}

/** What follows a sentence that may end a list: `Good luck!` behind `That's it.` Empty where it is none, or nothing follows. */
export function behindEnd(words: string): string {
  const first = firstOf(words);
  return ends.some((end) => end.test(first)) ? words.slice(first.length) : "";
}

function firstOf(words: string): string {
  return words.length <= ROOM ? (words.split(/(?<=[\p{L}\p{N}][.!。！…]) ?/u, 1)[0] ?? "") : words;
}
