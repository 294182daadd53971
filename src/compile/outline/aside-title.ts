const contents =
  /^(?:目\s*录|目次|导航|大纲|もくじ|목차|índice|(?:table of |view )?contents|toc|index|sommaire|inhalt(?:sverzeichnis)?)\s*[:：]?$/i;
const otherContents =
  /^(?:(?:tabla de )?contenidos?|conteúdo|sum[áa]rio|table des matières|spis treści|daftar isi|содержание|оглавление) ?[:：]?$/i;
const others =
  /^(?:(?:other |great |more )*references?|further reading|additional (?:resources|reading)|(?:useful )?(?:links|resources)|see also|sources?|credits|acknowledge?ments?|licen[sc]e|contribut(?:ing|ors?|ions?)|how to contribute|about(?: (?:me|us|the authors?|this (?:repo|repository|project)))?|authors?|contact(?: us)?|support(?: us)?|sponsors?|donat(?:e|ions?)|star history|changelog|disclaimer|conclusion|related (?:topics|articles|posts|links|projects?|reading)|bibliography|footnotes?|feedback|follow us|tips|instructions|how to use(?: this .*)?|preface|foreword|legend|前言|说明|使用(?:说明|方法)|はじめに|머리말|参考(?:资料|文献|链接|リンク)?|延伸阅读|扩展阅读|相关(?:链接|资料|阅读|文章|项目)|致谢|许可(?:证|协议)?|贡献(?:指南|者)?|关于(?:作者|本项目)?|联系(?:方式|我们|作者)|版权(?:声明)?|声明|更新日志|ライセンス|참고(?: ?자료| ?문헌)?|라이선스|출처|추가 ?자료|감사(?:의 말)?|感谢(?:赞助)?|最后|thanks|mitwirkende|quellen|(?:weitere )?(?:quellen|links|literatur)|referenzen|lizenz|contribuyentes|contribuidores|referencias|recursos|licencia|licença|referências|contributeurs|références|ressources|источники|(?:полезные )?ссылки|литература|авторы|лицензия)$/i;
const about =
  /^(?:(?:final|closing|last) (?:notes?|words|thoughts|remarks)|good luck|happy (?:learning|coding|interviewing)|keep learning|where to practi[cs]e|where (?:are|can i find) the answers|what (?:will|can) (?:i|you) learn(?: here)?|(?:who (?:is )?)?(?:the )?target audience|who (?:is|should use) this(?: (?:list|guide|course|repo|repository))?(?: for)?|who this (?:list|guide|course|repo|repository) is for|what is this(?: (?:list|project|repo|repository))?(?: about)?|why this (?:list|project|repo|repository)|(?:other|more) answers|stargazers(?: over time)?|show your support|stay (?:connected|tuned|in touch)|connect with (?:me|us)|maintainers?|(?:available )?translations|contribut(?:e|ing|ions?)(?: [a-z]{1,20}){1,3}|(?:the )?summary|next steps|(?:found|like) this (?:list|project|repo|repository)(?: (?:useful|helpful))?|similar (?:projects|repos|repositories))$/i;

const moreOthers =
  /^(?:follow (?:me|us)(?: on .*)?|connect with (?:me|us).*|stay (?:connected|tuned|updated)|prepared (?:and maintained )?by .*|(?:original |current )?contributors|maintainers|overview|introduction|summary|prerequisites?|getting started|(?:final |closing )?(?:notes|words|thoughts)|other answers|(?:preparation |additional |recommended |learning |study |other )+(?:resources|materials|books)|who this course is for|course updates|关注(?:我|我们|公众号|作者)?|加群|(?:微信)?公众号|微信群?|(?:技术|读者|微信)?交流群?|交流讨论|扫码(?:关注|加群)|打赏|学习资料(?:推荐)?|推荐阅读|书籍推荐|总结|小结|写在最后|结语|引言|概述|后记|其他回答|貢獻(?:作者)?群?|贡献作者)$/i;
const worldOthers =
  /^(?:collaborator[ei](?: originali)?|contributori|altre (?:ottime )?risorse|katılımcılar|katkıda bulunanlar|kaynaklar|автори|автора|контрибьюторы|участники|введение|заключение|instrucciones|introducción|resumen|notas(?: finales)?|(?:otros )?recursos(?: adicionales)?|cómo contribuir|cómo usar este (?:documento|repositorio)|introdução|contribu(?:ir|indo)|recursos adicionais|sinvolver|s'impliquer|contribuer|mitmachen|einleitung|những người đóng góp|người đóng góp|đóng góp|tài liệu tham khảo|giới thiệu|함께하는 분들|기여(?:자|하기)?|기여하신 분들|질문 건의|다른 답변들|들어가며|마치며|他の方の回答集?|貢献者?|おわりに|まとめ|источник|(?:допълнителни )?ресурси|източници|(?:άλλες (?:εξαιρετικές )?)?πηγές|(?:további )?referenciák|contribuitori|(?:ďalšie (?:zaujímavé )?)?referencie|bidragande skribenter|bidragsgivare|المساهمون|المصادر|المراجع)$/i;

/** Tells whether a heading says that contents follow. */
export function isContentsTitle(text: string): boolean {
  const words = wordsOf(text);
  return contents.test(words) || otherContents.test(words);
}

/** Tells whether a heading says that something follows that no list of questions asks: references, a licence. */
export function isAsideTitle(text: string): boolean {
  const words = wordsOf(text).replace(/ ?[:：]$/, "");
  return [others, about, moreOthers, worldOthers].some((titles) => titles.test(words));
}

/** Tells whether a heading can be of nothing else, whatever is asked below it: `Contribute & stay updated`, `License`. */
export function isAboutWork(text: string): boolean {
  return /^(?:how to )?(?:contribut|licen[cs]e)/i.test(wordsOf(text));
}

function wordsOf(text: string): string {
  return text
    .replace(/:[a-z_]{2,30}:/g, " ")
    .replace(/[^\p{L}\p{N}\s:：']/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
