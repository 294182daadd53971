/** Words at the start of a sentence that request an answer, by language. Advice, such as `Use a cache`, is no such request. */
const requestsAtStart: readonly RegExp[] = [
  // German
  /^(?:erl[äa]utern?|erkl[äa]ren?|beschreiben?|nennen?|vergleichen?|begr[üu]nden?|diskutieren?|definieren?|skizzieren?|schildern?|beurteilen?|bewerten?|er[öo]rtern?|charakterisieren?|unterscheiden?)(?=[\s,]|$)/i,
  /^(?:erl[äa]utere|kl[äa]ren|[üu]berlegen|analysieren|beweisen|schlagen|geben|z[äa]hlen|stellen) sie(?=[\s,]|$)/i,
  // Dutch, Swedish, Danish, Norwegian, Finnish
  /^(?:leg uit|beschrijf|noem|vergelijk|bespreek|verklaar|definieer|f[öo]rklara|beskriv|n[äa]mn|j[äa]mf[öo]r|definiera)(?=[\s,]|$)/i,
  /^(?:forklar|nevn|n[æa]vn|sammenlign|redeg[øo]r|selit[äa]|kuvaile|mainitse|vertaa)(?=[\s,]|$)/i,
  // Portuguese, Spanish, French, Italian, Romanian
  /^(?:explique|cite|descreva|defina|mencione|enumere|diferencie|discorra|fale sobre|conte sobre|comente|apresente|d[êe] (?:um )?exemplos?)(?=[\s,]|$)/i,
  /^(?:describa|cu[ée]nta(?:me|nos)|d[ée] (?:un )?ejemplos?|da un ejemplo|se[ñn]ale)(?=[\s,]|$)/i,
  /^(?:citez|donnez|d[ée]finissez|comparez|listez|[ée]num[ée]rez|nommez|parlez|pr[ée]sentez|justifiez)(?=[\s,-]|$)/i,
  /^(?:spiegate|spieghi|descriva|elencate|elenchi|definisca)(?=[\s,]|$)/i,
  /^(?:explica|descrie|enumera|defini|compara|numi|prezenta)[țţt]i(?=[\s,]|$)/i,
  // Polish, Czech, Slovak, Croatian, Serbian, Slovene, Hungarian
  /^(?:wyja[śs]nij|opisz|wymie[ńn]|por[óo]wnaj|om[óo]w|zdefiniuj|scharakteryzuj|przedstaw|podaj|opowiedz)(?=[\s,]|$)/i,
  /^(?:vysv[ěe]tlete|vysvetlite|popi[šs]te|op[íi][šs]te|uve[ďd]te|vyjmenujte|vymenujte|porovnejte|porovnajte|definujte)(?=[\s,]|$)/i,
  /^(?:objasni(?:te)?|opi[šs]i(?:te)?|navedi(?:te)?|nabroji(?:te)?|usporedi(?:te)?|uporedi(?:te)?|definiraj(?:te)?|pojasni(?:te)?|primerjaj(?:te)?)(?=[\s,]|$)/i,
  /^(?:magyar[áa]zz?[ae]|ismertess[ed]?|soroljon|sorold|hasonl[íi]ts[ad]|mutass[ad] be)(?=[\s,]|$)/i,
  // Russian, Ukrainian, Belarusian, Bulgarian
  /^(?:приведите|сравните|поясните|сформулируйте|охарактеризуйте|дайте|докажите|обоснуйте|объясни|опиши|расскажи|назови|перечисли)(?=[\s,]|$)/i,
  /^(?:поясніть|наведіть|опишіть|назвіть|перелічіть|перерахуйте|порівняйте|розкажіть|обґрунтуйте|сформулюйте|охарактеризуйте|поясни|наведи|опиши|назви|розкажи)(?=[\s,]|$)/i,
  /^(?:растлумачце|апішыце|назавіце|параўнайце|обяснете|опишете|избройте|сравнете|посочете|дефинирайте)(?=[\s,]|$)/i,
  // Greek
  /^(?:εξηγήστε|περιγράψτε|αναφέρετε|συγκρίνετε|ορίστε|δώστε)(?=[\s,]|$)/i,
  // Indonesian, Malay, Filipino, Vietnamese
  /^(?:jelaskan|sebutkan|uraikan|deskripsikan|bandingkan|gambarkan|tuliskan|bedakan|definisikan|terangkan|huraikan|nyatakan|senaraikan|ceritakan)(?:lah)?(?=[\s,]|$)/i,
  /^(?:berikan contoh|ipaliwanag|ilarawan|nêu|liệt kê|mô tả|định nghĩa|chứng minh|cho (?:biết|ví dụ))(?=[\s,]|$)/i,
  // Arabic, Hebrew, Thai
  /^(?:اذكر|عرّف|قارن|وضح|وضّح|عدّد|علل|הסבר|הסבירו|תאר|תארו|מנה|מנו|הגדר|הגדירו|השווה|השוו)(?=[\s,،]|$)/,
  /^(?:จง|อธิบาย|ยกตัวอย่าง|เปรียบเทียบ)/,
  // English
  /^(?:elaborate on|enumerate|illustrate|mention|justify|outline(?! of\b))(?=\s)/i,
];

/** Turkish, Korean, Japanese, Persian, Hindi and Bengali have the verb at the end. */
const requestsAtEnd: readonly RegExp[] = [
  /(?:açıkla|anlat|tanımla|karşılaştır|listele|sırala|söyle|belirt|tartış|yorumla|hesapla|kanıtla|yaz|çiz|göster|tarif ed|izah ed|bahsed|ver)y?[ıiuü]n(?:[ıiuü]z)?$/i,
  /(?:açıkla|anlat|tanımla|karşılaştır|listele|sırala)$/i,
  /(?:서술|설명|기술|비교|논|정의|나열|열거|제시|말|답|증명|구현|작성|요약|분석|구|약술|논술|평가|제안)(?:하라|하여라|해라|하시오|하십시오|해 ?보라|해 ?보시오|해 ?보세요|해 ?봅시다|해 ?보자)$/,
  /(?:쓰|적으|들|고르|그리|밝히)(?:시오|십시오|라)$/,
  /(?:얘기|이야기|소개|정리|추론|계산|유도)(?:하라|해라|하시오|해 ?보라|해 ?보시오|해 ?보세요|해 ?봅시다|해 ?보자)$/,
  /(?:알려|들려|적어|그려|풀어|만들어|세워|골라|보여) ?주(?:세요|십시오|시오|시겠어요)$/,
  /(?:挙げよ|答えよ|書け|示せ|求めよ|論じよ|まとめよ|説明しろ|教えて(?:ください)?)$/,
  /(?:توضیح دهید|شرح دهید|بیان کنید|نام ببرید|مقایسه کنید|تعریف کنید|بنویسید)$/,
  /(?:समझाइए|समझाएं|समझाएँ|बताइए|बताएं|बताएँ|लिखिए|कीजिए|वर्णन करें|व्याख्या करें|तुलना करें|ব্যাখ্যা কর(?:ুন)?|বর্ণনা কর(?:ুন)?|উল্লেখ কর(?:ুন)?)$/,
];

/** Words that ask, where no mark does; and requests that tell of somebody, too: `Explica el error.` */
const askingAtStart: readonly RegExp[] = [
  /^(?:wieso|weshalb|wozu|wodurch|worin|hoe|waarom|wanneer|hvordan|hvorfor|varf[öo]r|hva er|hvad er|vad [äa]r|miksi|miten)(?=[\s,]|$)/i,
  /^(?:explicar?|menciona|enumera|cita|comenta|se[ñn]ala|expliquer?|d[ée]cris|spiega(?:re)?|descrivi|descrivere|elenca(?:re)?|confronta|definisci|illustra)(?=[\s,]|$)/i,
  /^(?:por que|perch[ée]|come funziona|qual [èeé]|quali sono|che cos'?[èe]?|cos'[èe]|de ce|ce este|ce sunt)(?=\s|$)/i,
  /^(?:dlaczego|czym|czy|na czym|do czego|co to jest|pro[čc]|pre[čc]o|[čc]o je|za[šs]to|kako|zakaj|mi az|mi[ée]rt|hogyan)(?=\s|$)/i,
  /^(?:чем отличается|чем отличаются|що|чому|навіщо|який|яка|яке|які|чи|для чого|у чому|в чому|што|чаму|навошта|защо|какво)(?=\s|$)/i,
  /^(?:τι|πώς|γιατί|apa|apakah|bagaimana|bagaimanakah|mengapa|kenapa|berapa|manakah|bakit|paano|ano ang)(?=\s|$)/i,
  /^(?:ما|أين|מהו|מהי|מה|איך|למה|מדוע|כיצד|מתי)(?=\s|$)/,
];
const askingAtEnd: readonly RegExp[] = [
  /(?:nedir|nelerdir|kimdir|midir|mıdır|mudur|müdür)$/i,
  /(?:چیست|کدامند|کدام است|چگونه است|क्या है|क्या हैं|คืออะไร|อย่างไร|ทำไม|หรือไม่|อะไรบ้าง)$/,
];

/** Tells whether the last sentence of a text requests an answer, in one of the languages of the lists: `The field is zero. Erläutern Sie das!` */
export function requestsAnswer(text: string): boolean {
  const words = withoutEnd(text.replace(/^\(?\p{L}[)）]\s*/u, ""));
  const start = Math.max(words.lastIndexOf(". "), words.lastIndexOf("! "), words.lastIndexOf("? "));
  const last = words.slice(start === -1 ? 0 : start + 2);
  return requestsAtStart.some((request) => request.test(last)) || requestsAtEnd.some((request) => request.test(last));
}

/** Tells whether a text without a mark at its end asks by its first or last word. */
export function asksByWord(text: string): boolean {
  return askingAtStart.some((word) => word.test(text)) || askingAtEnd.some((word) => word.test(text));
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ".!。！।".includes(text.charAt(end - 1))) end--;
  return text.slice(0, end).trimEnd();
}
