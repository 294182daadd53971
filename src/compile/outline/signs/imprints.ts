/** Whose the list is: it must be said so that no answer could be. */
const imprints = [
  /^(?:(?:made|built|crafted|created) with|hecho con|feito com|fait avec|gemacht mit|fatto con|сделано с) (?:❤|♥|💖|💙|:heart:|love)/iu,
  /^(?:©|copyright (?:©|\(c\))) ?[0-9]{4}/i,
  /^this (?:repo|repository|project|list) is (?:licensed|released|maintained|distributed)\b/i,
  /^(?:last )?(?:updated|modified|edited)(?: on)?\s?[:：] ?[\p{L}\p{N} ,./-]{4,30}$/iu,
  /^(?:最后更新|最終更新|更新时间|最近更新|última actuali[sz]ación|última atualização|dernière mise à jour|zuletzt aktualisiert|последнее обновление|обновлено)[\p{L} ]{0,12}\s?[:：] ?[\p{L}\p{N} ,./年月日-]{4,30}$/iu,
  // What some sites add to what is copied from them.
  /^作者\s?[:：][^:：]{1,60}(?:链接|鏈接|连结|来源|來源)\s?[:：] ?https?:/,
];
/** The same of a person, which answers may say as well, unless it leads to that person. */
const signatures = [
  /^(?:(?:made|written|created|compiled|maintained|curated|authored|prepared|collected)(?: with [^ ]{1,8})? by|authors?\s?[:：]|about the author|hecho por|creado por|escrito por|feito por|criado por|fait par|créé par|erstellt von|geschrieben von|автор\s?[:：]|作者\s?[:：]|整理[:：]|出处[:：]|来源[:：])/iu,
  /^(?:follow|connect with|find|reach(?: out to)?|contact|subscribe to|join) (?:me|us|my|our)(?!\p{L})/iu,
  /^(?:sígueme|siga-me|suivez-moi|folge? mir|подпис\p{L}+|关注我|關注我)/iu,
];

/** Tells whether a text says whose a list is, or of when. */
export function isImprint(text: string): boolean {
  return imprints.some((imprint) => imprint.test(text));
}

/** Tells whether a text names who made a list, if a link in it leads there: `Written by [the crew](https://crew.example).` */
export function isSignature(text: string): boolean {
  return text.length <= 160 && signatures.some((signature) => signature.test(text.replace(/^[^\p{L}]+/u, "")));
}

const credit =
  /^(?:authors?|editors?|(?:edited|written|compiled|prepared|curated|collected) by|maintainers?|maintained by|contributors?|autor(?:es|en)?|auteurs?|autore|herausgeber|redakteur|redactor|автор|редактор|作者|编者|編者|编辑|編集|编写|整理|著者|작성자|편집자)\s?[:：]\s?([^\s:：][^:：]{0,60})$/iu;

const shortened = /\b(?:dept|prof|asst|assoc|univ|engg|inst)\./gi;

/** Tells whether a line names who made a list, and nothing else: `Editor: A. Sailor`. */
export function isCredit(text: string): boolean {
  if (!credit.test(text)) return false;
  return !/\p{L}{3}[.。!！?？]\s?\p{L}{2}|[?？]$/u.test(text.replace(shortened, ""));
}
