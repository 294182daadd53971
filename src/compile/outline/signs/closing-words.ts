import { behindEnd, isFarewell } from "./farewells.js";
import { isImprint } from "./imprints.js";

/** Remarks are short. */
const ROOM = 240;

/** Who wrote the list by talking, with an offer to go on as its end: nobody answers a question so. */
const offers = [
  /(?:^|[.!?…] )(?:would you like me to|do you want me to|should i (?:continue|go on|proceed)|shall i|let me know if you(?:['’]d| would)? (?:like|want|need) (?:me|more|another|the next))(?![a-z])/i,
  /(?:^|[.!?…] )if you(?:['’]d| would)? (?:like|want),? i can(?![a-z])/i,
  /(?:^|[.!?…] |¿)(?:(?:te|le|os) gustaría que|quieres que|quiere que|deseas que|desea que|(?:você )?gostaria que eu|quer que eu|deseja que eu|(?:voulez|souhaitez|veux|souhaites)[- ](?:vous|tu) que|vuoi che|möchten sie,? dass ich|möchtest du,? dass ich|soll ich)(?!\p{L})/iu,
  /(?:^|[.!?…] )(?:хотите|хочешь|желаете),? чтобы я(?!\p{L})|(?:^|[.!?…] )если хотите,? (?:я )?могу(?!\p{L})/iu,
  /(?:^|[。！？!?] ?)(?:需要|要不要|是否需要|还需要|想要)我(?:继续|再|接着|帮|为|补充)|如果(?:你|您)(?:需要|愿意|想|希望)[^。]{0,12}我可以(?:继续|再|接着|帮)/,
];

/** What a list says of its questions when it ends. */
const reviews = [
  /^(?:these|the above|all these) (?:[a-z0-9 -]* )?(?:questions|q&as?)(?: (?:and|with|&) (?:[a-z]+ )?answers)? (?:cover|will|should|are|can|help|provide|give|represent|form|aim|prepare|touch|reflect)(?![a-z])/i,
  /^(?:(?:estas|essas) (?:\p{L}+ ){0,2}(?:preguntas|perguntas)|ces (?:\p{L}+ )?questions|diese (?:\p{L}+ )?fragen|эти (?:\p{L}+ )?вопросы|ці (?:за)?питання|queste domande)(?!\p{L})/iu,
  /^(?:以上|上述|这些)(?:就是|是|为|的|皆为|都是)?(?:[^。，,]{0,10})(?:题|问题|面试题)/,
  /^以上(?:就是|便是|即为?)[^。]{0,20}(?:全部|所有|主要)?(?:的)?(?:内容|總結|总结|整理|汇总|要点|知识点)/,
];

/** What a plea begins with. */
const pleas = [
  /^(?:if (?:you|this)|please|do(?:n['’]t| not) forget|feel free|consider|give|(?:you can )?(?:also )?(?:star|sponsor|support)|liked?|found|enjoyed|(?:all )?contributions?|pull requests|prs?)(?![\p{L}\p{N}])/iu,
  /^(?:si|se|wenn|если|якщо|n['’]hésitez pas|falls|no olvides|não (?:se )?esqueça)(?![\p{L}\p{N}])/iu,
  /^(?:如果|如有|如对|若|欢迎|觉得|喜欢|求|有帮助|对你有帮助|更多)/,
];

/** What is pleaded for, said of the list. A star alone may mark what is hard, or asked often. */
const favours = [
  /\b(?:sponsor|star) (?:it|me|us|this|(?:the|my|our) (?:repo|repository|list|guide))\b/i,
  /\b(?:support|share|fork|follow|contribute to) (?:this|my|our) (?:repo|repository|project|list|guide)\b/i,
  /\bbuy me a coffee\b/i,
  /^(?:all )?(?:contributions?|pull requests|prs?)(?: are)?(?: always)? welcome/i,
  /(?:点个?赞|打赏|公众号|知识星球|交流群|训练营|点(?:一)?个? ?star|(?:欢迎|求|给个?|来个) ?(?:star|fork))/i,
  /^欢迎[^。！!]{0,8}(?:提交?|发起?|补充|贡献) ?(?:pr|issues?|pull requests?|更多|题目)/i,
];
/** Of a star it must be said that it is given, or that something is liked. */
const stars = /[⭐★🌟]|:star2?:|\bstars?\b|estrella|estrela|étoile|\bstern\b|звезд|зірк|スター|스타/iu;
const giving =
  /\b(?:giv(?:e|ing) (?:it|us|me|this|the)|(?:leav(?:e|ing)|drop(?:ping)?|put(?:ting)?) (?:a|us|me))\b|\b(?:dej[ae]|deix[ae]|dale|dê|dá|gib|laissez|mettez|laisser|donner|mettre) |постав|понрав|нравится|сподоба/iu;

/** Who asks whether there is a mistake, and says how to tell it. */
const reports =
  /^(?:have you )?(?:found|spotted|noticed|see|seen) (?:an?|any|some) (?:mistake|error|typo|bug|issue|problem)s?\b|^(?:(?:is |do you find )?(?:something|anything|a question) missing|missing (?:something|anything|a question))\?/i;
const reporting =
  /\?.{0,60}\b(?:issues?|pull requests?|prs?|let (?:me|us) know|add (?:it|one|a (?:row|question|link)|yours?)|contribut(?:e|ing|ions?))\b/i;
/** `役に立ったらスターをお願いします。` */
const easternPleas = /(?:役に立っ|参考になっ|気に入っ|도움이 되(?:셨|었)|좋으셨)[^。.!]{0,20}(?:スター|스타|star|⭐)/iu;

/** Tells whether a text speaks of the list, and asks for a favour or takes leave: `If you find this useful, you can sponsor it.` */
export function isClosingRemark(text: string): boolean {
  if (text.length > ROOM) return false;
  const words = trimSigns(text);
  if (isOffer(text)) return true;
  if (/[?？]$/.test(words)) return false;
  if (reviews.some((review) => review.test(words))) return true;
  if (isFarewell(words) || isImprint(text)) return true;
  const behind = behindEnd(words);
  if (behind !== "" && isClosingRemark(behind)) return true;
  if ((reports.test(words) && reporting.test(words)) || easternPleas.test(words)) return true;
  if (!pleas.some((plea) => plea.test(words))) return false;
  return favours.some((favour) => favour.test(words)) || (stars.test(text) && giving.test(words));
}

/** Tells whether somebody offers to go on: `If you want, I can help you:` */
export function isOffer(text: string): boolean {
  return text.length <= ROOM && offers.some((offer) => offer.test(trimSigns(text)));
}

const invitation =
  /^(?:you can )?(?:read|find|see|get|explore|browse|view|check|visit|discover|practi[cs]e|looking|want|need|for)(?![a-z])/i;
/** The same in Chinese: more of them, and to go there. */
const invitationHan =
  /^(?:如需|需要|想要?|欢迎)?(?:了解|查看|获取|阅读|浏览|看)?(?:更多|全部|所有|完整)[^。！!]{0,20}题/;
const goingHan = /移步|请(?:看|见|到|去|点击|关注|访问)|前往|点击|关注|[详参]见|戳/;
const amount = /\b(?:all|more|full|complete|rest|[0-9]{2,4})\b/i;
const offered = /\b(?:questions|answers|problems|exercises|quizzes)\b/i;

/** Tells whether a text invites to a place where there are more questions: `Read all 40 questions here: ...` */
export function promisesMore(text: string): boolean {
  if (text.length > ROOM) return false;
  const words = trimSigns(text);
  if (invitationHan.test(words)) return goingHan.test(words);
  return invitation.test(words) && amount.test(words) && offered.test(words);
}

/** Without emoji and other signs at its ends. */
function trimSigns(text: string): string {
  const start = /[\p{L}\p{N}¡]/u.exec(text)?.index ?? text.length;
  let end = text.length;
  while (end > start && !/[\p{L}\p{N}\p{P}]/u.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
