import { rememberTexts } from "../../remember-texts.js";

const contents = [
  /^(?:(?:(?:table of|view|chapter|page) )?contents|toc|index|sommaire|inhalt(?:sverzeichnis)?|índice|(?:tabla de )?contenidos?|conteúdo|sum[áa]rio)$/i,
  /^(?:table des matières|spis treści|daftar isi|(?:danh mục|mục lục)|içindekiler|indice|inhoud(?:sopgave)?|innehåll|indhold|obsah|содержание|оглавление|зміст|съдържание|περιεχόμενα|المحتويات|(?:本[章文页节]|全文|文章|章节|内容|题目|问题)?目 *录|目次|导航|大纲|もくじ|목차)$/i,
];

/** Where to read on. */
const sources = [
  /^(?:you (?:may|might) also (?:like|enjoy|be interested in)|(?:more|other) from (?:this|the|our|my) (?:blog|site|author|series)|(?:related|recommended|popular|recent|latest|more) (?:posts|reads|guides|tutorials|courses|stories)|read next|keep reading)$/i,
  /^(?:相关(?:推荐|文章|文档)|猜你喜欢|你可能(?:还|也)?(?:会)?(?:喜欢|感兴趣)|推荐文章|往期(?:推荐|精彩|回顾)|関連(?:記事|リンク)|あわせて読みたい|관련 ?(?:글|기사|링크))$/,
  /^(?:(?:artículos|artigos|articles) (?:relacionados|similares|connexes|similaires)|te puede interesar|ähnliche (?:artikel|beiträge)|weitere artikel|похожие статьи|читайте также)$/i,
  /^(?:(?:(?:other|great|more) )*references?|further reading|related (?:topics|articles|posts|links|projects?|reading)|bibliography|footnotes?|see also|sources?|(?:(?:useful|additional|further|more|good) )?links)$/i,
  /^(?:resources|(?:(?:useful|preparation|additional|recommended|learning|study|other) )+(?:resources|reading|materials|books)|similar (?:projects|repos|repositories)|where to practi[cs]e|(?:more|other) answers)$/i,
  /^(?:other|more|similar) (?:interview )?(?:questions? )?lists?$/i,
  /^(?:pour (?:aller plus loin|approfondir|en savoir plus)|para (?:saber|profundizar|aprender|leer) m[aá]s|(?:para )?sa(?:ber|iba) mais|(?:zum )?weiterlesen|weiterführende (?:links|literatur)|per approfondire|approfondimenti)$/i,
  /^(?:weitere links|(?:weitere )?(?:quellen|literatur)|referenzen|(?:otros )?recursos(?: adicionales)?|recursos adicionais|referencias|referências|références|ressources|altre (?:ottime )?risorse|kaynaklar|(?:további )?referenciák|(?:ďalšie (?:zaujímavé )?)?referencie|tài liệu tham khảo)$/i,
  /^(?:fontes?(?: de pesquisa)?|fuentes?|fonti|bibliograf[iíj]a|quellen?|bronnen|zdroje|źródł[oa]|sumber)$/i,
  /^(?:источники?|(?:полезные )?ссылки|литература|(?:допълнителни )?ресурси|източници|(?:άλλες (?:εξαιρετικές )?)?πηγές|المصادر|المراجع)$/i,
  /^(?:参考(?:资料|文献|链接|リンク)?|延伸阅读|扩展阅读|推荐阅读|相关(?:链接|资料|阅读|文章|项目)|学习资料(?:推荐)?|书籍推荐|其他回答|他の方の回答集?|참고(?: ?자료| ?문헌)?|출처|추가 ?자료|다른 답변들)$/i,
];

/** Who made the list, and how to reach them. */
const people = [
  /^(?:credits|acknowledge?ments?|thanks|(?:original |current )?contributors|contributor|maintainers?|authors?|autor(?:es|en)?|auteurs?|prepared (?:and maintained )?by .*|about(?: (?:me|us|the authors?|this (?:repo|repository|project)))?|contact(?: us)?)$/i,
  /^(?:support(?: us)?|show your support|sponsors?|donat(?:e|ions?)|star history|stargazers(?: over time)?|feedback|follow (?:me|us)(?: on .*)?|connect with (?:me|us).*|stay (?:connected|tuned|updated|in touch)|(?:found|like) this (?:list|project|repo|repository)(?: (?:useful|helpful))?)$/i,
  /^(?:please )?(?:give (?:a )?star to|star|fork|like|share|support|sponsor) (?:this|the|my|our) (?:repo|repository|project|list|guide)$/i,
  // What nobody asks in full sentences speaks to the reader: `Want to get better at interviews?`
  /^(?:(?:want|ready|looking|eager) (?:to|for) [a-z ]{3,60}|need (?:more )?help(?: with [a-z ]{3,40})?|enjoy(?:ed|ing) this(?: [a-z ]{3,40})?|liked? what you see|have (?:any )?(?:questions|feedback|suggestions))$/i,
  /^(?:want (?:even )?more(?: (?:questions|content|resources|practice|help))?|need more(?: (?:questions|practice))?|(?:have you )?(?:found|spotted|noticed|see) (?:an?|any|some) (?:mistake|error|typo|bug|issue|problem)s?(?: here)?|(?:is |are )?(?:something|anything|a question) (?:missing|wrong|unclear)|missing (?:something|anything|a question))$/i,
  /^(?:¿?(?:quieres|has visto|encontraste|viste|hay) (?:más|(?:algún|un) error(?:es)?)|quer mais|(?:encontrou|achou|viu) (?:algum|um) erro|(?:fehler|tippfehler) (?:gefunden|entdeckt)|noch mehr|une erreur|envie d['’]en savoir plus|нашли ошибку|хотите (?:больше|ещё)|发现(?:了)?(?:错误|问题)|(?:勘误|纠错)(?:与反馈)?|(?:想)?了解更多|誤りを見つけたら|오류를 발견하셨나요)$/i,
  /^(?:mitwirkende|contribuyentes|contribuidores|contributeurs|contributori|contribuitori|collaborator[ei](?: originali)?|katılımcılar|katkıda bulunanlar|bidragande skribenter|bidragsgivare|những người đóng góp|người đóng góp)$/i,
  /^(?:автор[аиы]|контрибьюторы|участники|المساهمون|致谢|感谢(?:赞助)?|关于(?:作者|本项目)?|联系(?:方式|我们|作者)|关注(?:我|我们|公众号|作者)?|加群|(?:微信)?公众号|微信群?|(?:技术|读者|微信)?交流群?|交流讨论|扫码(?:关注|加群)|打赏)$/i,
  /^(?:감사(?:의 말)?|함께하는 분들|기여자|기여하신 분들)$/i,
];

/** How to work on it, and by which rights. */
const work = [
  /^(?:licen[sc]e|contribut(?:e|ing|ions?)(?: [a-z]{1,20}){0,3}|how (?:to|can i|can you|do i|should i) contribute|changelog|disclaimer|course updates|(?:available )?translations)$/i,
  /^(?:lizenz|licencia|licença|mitmachen|contribu(?:ir|indo|er)|cómo contribuir|s'impliquer|sinvolver|đóng góp|лицензия)$/i,
  /^(?:mitwirken|mitarbeit(?:en)?|beitragen|beiträge|contribuciones|contribuições|contribuzioni|comment contribuer|com[oe] contribui(?:r|re)|как (?:внести вклад|помочь|поучаствовать)|вклад|участие)$/i,
  /^(?:(?:how to )?get(?:ting)? involved|help (?:us|out)|(?:如何|怎么|怎样)(?:贡献|参与)|参与(?:贡献|方式)|コントリビュート(?:方法)?|貢献(?:方法|の仕方)|기여 ?(?:방법|안내|가이드))$/i,
  /^(?:许可(?:证|协议)?|[贡貢][献獻](?:作者群?|者|群|指南)?|版权(?:声明)?|声明|更新日志|ライセンス|라이선스|기여(?:하기)?|질문 건의)$/i,
];

/** What a list says of itself before its questions, and behind them. */
const frame = [
  /^(?:notices?|announcements?|(?:latest )?news|공지(?:사항)?|公告|通知|お知らせ|новости|объявления|avisos?|novedades|annonces)$/i,
  /^(?:(?:the )?summary tables?|(?:key (?:concepts?|points|terms) )?quick reference(?: (?:guide|tables?|sheet))?)$/i,
  /^(?:intro|overview|introduction|preface|foreword|legend|tips|instructions|how to use|prerequisites?|getting started)$/i,
  /^how (?:to|do i|do you|can i|should i|should you) use (?:it|this .*)$/i,
  /^(?:what is this(?: (?:list|project|repo|repository))?(?: (?:about|for))?|why this (?:list|project|repo|repository)|what (?:will|can) (?:i|you) learn(?: here)?|where (?:are|can i find) the answers)$/i,
  /^(?:(?:who (?:is )?)?(?:the )?target audience|who (?:is (?:it|this)|should use this)(?: (?:list|guide|course|repo|repository))?(?: for)?|who this (?:list|guide|course|repo|repository) is for)$/i,
  /^(?:(?:the )?summary|conclusion|closing|afterword|next steps|notes|words|thoughts|(?:final|closing|last) (?:notes?|words|thoughts|remarks)|wrapping up|wrap[- ]up|in closing|good luck|happy (?:learning|coding|interviewing)|keep learning)$/i,
  /^(?:einleitung|instrucciones|introducción|resumen|notas(?: finales)?|cómo usar este (?:documento|repositorio)|introdução|giới thiệu|введение|заключение)$/i,
  /^(?:前言|引言|概述|说明|使用(?:说明|方法)|总结|小结|写在最后|最后|结语|后记|はじめに|おわりに|まとめ|머리말|들어가며|마치며)$/i,
];

/** What a list ends with, more often than an answer does. */
const closings = [
  /^(?:conclusions?|closing|afterword|next steps|(?:final|closing|last) (?:notes?|words|thoughts|remarks)|wrapping up|wrap[- ]up|in closing|about (?:me|us|the authors?)|good luck)$/i,
  /^(?:fazit|schlusswort|conclusión|conclusão|conclusioni|заключение|写在最后|结语|后记|总结|おわりに|まとめ|마치며)$/i,
];

/** What a list advises those who are asked. */
const advice = [
  /^(?:(?:interview(?:ing|er)?|preparation|general|final|bonus|quick|pro|exam|study|answering|last[- ]minute) ){0,3}(?:tips|advice|tips and tricks|checklist)(?: (?:for|before|during|on) (?:[a-z]{1,20} ?){1,5})?$/i,
  /^(?:preparing for (?:your|the|an|any) interviews?|how to (?:prepare|answer)(?: for (?:your|the|an) interview| (?:these|the|such|interview) questions)?|(?:interview )?red flags(?: to avoid)?|common interview mistakes(?: to avoid)?)$/i,
  /^(?:consejos|dicas|conseils|consigli|tipps|советы|поради|tips|mẹo|ipuçları|lời khuyên)(?: (?:para|pour|für|per|для|trả|trong|khi) ?(?:\p{L}{1,20} ?){1,5}| finales| finais| finaux)?$/iu,
  /^(?:面试(?:技巧|建议|小贴士|准备|注意事项|策略|流程)|自我介绍|(?:答题|回答)(?:技巧|策略|建议)|备考建议|面接(?:のコツ|対策)|면접 ?(?:꿀 ?)?팁|(?:학습 ?|면접 ?)?체크 ?리스트)$/,
];

/** What has items that ask nothing, before the questions or behind them: plans, books, requirements, steps. */
const itemFrames = [
  /^(?:(?:the )?to ?do(?: list)?s?|roadmap|(?:future )?plans?|(?:how to )?(?:use|using|run|running)(?: (?:it|this|these|the))?(?: [a-z]{1,20})?|usage|installation|set ?up|requirements?|steps?|(?:recommended |useful )?books?|goals?|rules?|status|progress)$/i,
  /^(?:(?:后续|学习|未来|更新)?计划|待办(?:事项)?|(?:推荐)?书[目单籍](?:推荐)?|推荐书籍|(?:如何|怎么|怎样)(?:使用|参与|贡献|阅读|运行)|使用(?:方法|方式|步骤)?|环境要求|要求|步骤|进度|规划|目标)$/i,
];

/** What is known or looked at before an interview: skills that are wanted, topics to go through once more. */
const preparations = [
  /^(?:(?:能力|技能|岗位|任职|职位|招聘|知识)要求|技能(?:清单|栈)|(?:(?:required|necessary|key|core) )?skills(?: (?:required|needed))?|(?:job )?requirements|habilidades(?: requeridas)?|compétences(?: requises)?|anforderungen|требования|필요 ?역량|求められるスキル)$/i,
  /^(?:(?:面试|考试|考|临)前(?: ?[0-9]{1,3} ?(?:分钟|小时|天))? ?(?:速刷|速记|速览|速查|突击|冲刺|复习|必看)?|(?:last[- ]minute|final|quick) (?:revision|review|recap)|revision (?:list|checklist)|直前(?:対策|チェック)|repaso (?:rápido|final)|revisão (?:rápida|final))$/i,
];

const asides = [...sources, ...people, ...work, ...frame];

/** Behind these, a dash begins what the contents are of; behind `Index`, what it is. */
const ofList =
  /^(?:table of contents|contents|目录|目次|목차|оглавление|содержание|table des matières|tabla de contenidos?|sumário)$/i;

/** Tells whether a heading says that contents follow: `Table of contents`, `Contents - all 40 questions`. */
export const isContentsTitle = rememberTexts((text): boolean => {
  if (isAny(contents, wordsOf(text))) return true;
  const dash = / [-–—|] |[(（]/.exec(text)?.index;
  return dash !== undefined && !/[?？]$/.test(text) && ofList.test(wordsOf(text.slice(0, dash)));
});

const list =
  /^(?:(?:the )?(?:list of )?(?:interview )?questions?(?: (?:and|&) answers?| list)?|q ?& ?a|面试题(?:目|列表)?|题目(?:列表)?|问题列表)$/i;

/** Tells whether a heading says that the questions follow, and nothing else: `Questions`, `Q & A`. */
export function isListTitle(text: string): boolean {
  return list.test(wordsOf(text));
}

/** Tells whether a heading says that something follows that no list of questions asks: references, a licence. */
export const isAsideTitle = rememberTexts(
  (text): boolean =>
    isAny(asides, wordsOf(text)) ||
    (text.length <= 60 && !/[?？]$/.test(text) && /^contributing to /i.test(wordsOf(text))),
);

/** Tells whether a heading says that advice follows, in whatever form: `Interview tips`. */
export function isAdviceTitle(text: string): boolean {
  return isAny(advice, wordsOf(text));
}

/** Tells whether a title says that a list ends: `Conclusion`. An answer may sum up so, too. */
export function isClosingTitle(text: string): boolean {
  return isAny(closings, wordsOf(text));
}

/** Tells whether a title says that other pages follow, to read on. */
export const isSourceTitle = rememberTexts((text): boolean => isAny(sources, wordsOf(text)));

/** Tells whether a title says that what is listed below is no list of questions, as long as nothing asks there. */
export function isFrameOfItems(text: string): boolean {
  return isAny(itemFrames, wordsOf(text)) || isPreparation(text) || isAsideTitle(text);
}

/** Tells whether a title says that wanted skills are listed below it, or topics to revise, wherever in a file it stands. */
export function isPreparation(text: string): boolean {
  return isAny(preparations, wordsOf(text));
}

/** Tells whether a heading can be of nothing else, whatever is asked below it: `Contribute & stay updated`, `License`. */
export function isAboutWork(text: string): boolean {
  const words = wordsOf(text);
  return /^(?:how (?:to|can i|can you|do i|should i) )?(?:contribut|licen[cs]e)/i.test(words) || isAny(work, words);
}

function isAny(titles: readonly RegExp[], words: string): boolean {
  return titles.some((title) => title.test(words));
}

/** `My summary`, `我的总结`: whose it is tells nothing. */
const own =
  /^(?:(?:my|our|mis?|meus?|minhas?|mes|mon|ma|meine?|unsere?|мои|мой|мо[её]) |(?:我的|我们的|个人|私の|나의 ?))(?=\p{L})/iu;

function wordsOf(text: string): string {
  return text
    .replace(/:[a-z_]{2,30}:/g, " ")
    .replace(/[^\p{L}\p{N}\s:：']/gu, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ ?[:：]$/, "")
    .replace(own, "");
}
