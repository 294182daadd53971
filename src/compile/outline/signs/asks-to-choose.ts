// Short expressions, each of which can be proven linear.
const words: readonly RegExp[] = [
  /^which (?:one |is |of (?:the following|these|those)\b)/i,
  // `Which port does DNS use?` asks for one.
  /^which \p{L}{1,20}[^s\P{L}] (?:does|is|was|has|do you)\b/iu,
  /^(?:что|кто|какой|какая|какое|какие|который|которая|которое) из /i,
  /^(?:다음|아래) ?(?:중|보기|항목)/,
  /^(?:次|以下)の(?:うち|中で|どれ)/,
  /^(?:下列|以下|下面)(?:[^，。？]{0,12}[哪何]|(?:说法|說法|选项|選項))/,
  /^welche[rs]? (?:der folgenden|von diesen|davon|dieser)/i,
  /^(?:lequel|laquelle|lesquels|lesquelles|parmi) /i,
  /^¿?cuál(?:es)? de (?:los siguientes|las siguientes|est[ao]s)/i,
  /^(?:qual|quais) (?:d[ao]s seguintes|dest[ae]s|d[ao]s alternativas)/i,
  /^quale (?:dei|delle|tra) /i,
];

/** Tells whether a prompt asks to choose among what stands below it: `Which of these is LIFO?` */
export function asksToChoose(prompt: string): boolean {
  const start = prompt.slice(0, 80);
  return words.some((expression) => expression.test(start));
}
