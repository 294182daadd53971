/** An advert is short. */
const ROOM = 240;

/** What is offered to readers, and answers no question. */
const goods = [
  /\b(?:(?:boot ?camp|newsletter|masterclass|webinar|cohort|workshop|podcast|discord|telegram|patreon|slack|e-?book|book|course|training|mentoring|coaching)s?|community|(?:youtube |telegram )?channel)\b/i,
  /(?:知识星球|公众号|训练营|課程|课程|专栏|交流群|微信群|社群|频道|小报童|メルマガ|コミュニティ|講座|뉴스레터|커뮤니티|강의|강좌)/,
  /(?:^|[^\p{L}])(?:curso|boletín|comunidad|canal|libro|livro|comunidade|formation|communauté|chaîne|kurs|kanal|gemeinschaft|курс\p{L}{0,2}|канал\p{L}{0,2}|рассылк\p{L}{1,2}|сообществ\p{L}{1,2})(?!\p{L})/iu,
];

/** What readers are to do about it. */
const calls = [
  /\b(?:check(?:ing)? out|join|subscribe to|sign up for|enrol?l in|get|grab|buy|download|take|try|visit|see|watch|follow|explore|discover|start) (?:us|me|my|our|the|this|these)\b/i,
  /(?:加入|关注|關注|扫码|扫描|订阅|訂閱|报名|领取|点击|移步|登録|参加して|구독|가입|신청)/,
  /(?:^|[^\p{L}])(?:únete|suscríbete|apúntate|mira|visita|descubre|inscreva-se|junte-se|participe|confira)(?!\p{L})/iu,
  /(?:^|[^\p{L}])(?:rejoignez|rejoins|abonnez|abonne|inscrivez|inscris|découvrez|abonniere|abonnieren|melde|hole?)(?!\p{L})/iu,
  /(?:^|[^\p{L}])(?:подпис|присоединя|записывай|вступай)/iu,
];

/** Whose it is: answers have nothing of their own to offer. */
const own = /\b(?:my|our|us)\b/i;

/** What is asked of readers, whatever the list is about: `Want to learn more?` */
const toReaders = [
  /^(?:(?:do you )?want|ready|looking|eager|need|struggling|tired|interested|curious|preparing|enjoy(?:ed|ing)?|liked?) (?:a |more |to |for |of |in |with |this |help )[^?]{2,80}\?/i,
  /^(?:want|need) more\?|^(?:liked|enjoyed) (?:it|this)\?/i,
  /^(?:想|还想|想要|准备好?|还在为)[^？?]{2,30}[？?]/,
  /^¿?(?:quieres|queres|querés|list[oa]s? para|quer|pronto para|envie d|prêt à|lust auf|bereit für|möchtest du|möchten sie|хотите|хочешь|готовы)[^?]{2,80}\?/i,
];

/**
 * Tells whether a text with a link to another site offers something to whoever reads the list: `Ready to ace your interview? Check out our course!`.
 * It must say whose that is, or ask the reader first.
 */
export function isAdvertText(text: string): boolean {
  if (text.length > ROOM) return false;
  const words = text.slice(Math.max(0, text.search(/[\p{L}¿]/u)));
  if (!calls.some((call) => call.test(words))) return false;
  const isOffered = goods.some((good) => good.test(words));
  return (isOffered && own.test(words)) || (asksReader(words) && (isOffered || own.test(words)));
}

/** Tells whether a text begins by asking those who read the list what they want. */
function asksReader(words: string): boolean {
  return toReaders.some((asked) => asked.test(words));
}
