import { collapseSpace } from "./plain-text.js";

/** Longer words of a link say more than where it leads. */
const ROOM = 60;
const MOST_WORDS = 7;

const arrows = /[⬆↑⇧⇑↥⇡⇈⤴⮝▲△☝👆🔼⏫🔝🔙]/u;

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What the words of a link begin with that leads back. */
const verbs = wordsOf(
  "back return go jump scroll up to volver regresar ir subir voltar retornar retour retourner revenir remonter aller zurück nach zum zur torna tornare vai ritorna вернуться назад наверх вверх перейти к в на повернутися повернутись до powrót wróć do przejdź terug naar zpět späť návrat na vissza a înapoi till tillbaka til tilbake tilbage takaisin kembali ke quay trở về lên başa en geri sayfa επιστροφή πίσω обратно към врати",
);

/** Where it leads. */
const places = wordsOf(
  "top start beginning content contents toc index list menu questions home summary readme page arriba inicio índice indice principio contenido contenidos tabla topo início sumário cima começo haut sommaire début oben anfang seitenanfang inhaltsverzeichnis inhalt übersicht inizio su sommario началу начало верх оглавлению оглавление содержанию содержание списку меню вопросам початку змісту зміст гори верху góry górę początku początek treści boven begin inhoud inhoudsopgave začátek začátku obsah obsahu elejére tetejére tartalomhoz tartalomjegyzékhez sus început cuprins toppen innehåll innholdsfortegnelse indhold alkuun sisällysluetteloon atas awal daftar đầu trang mục dön dönüş üste yukarı başına αρχή κορυφή πάνω περιεχόμενα началото съдържанието съдържание върха",
);

/** Words that say it alone. */
const alone = new Set([
  ..."top up back return toc contents index menu home arriba subir volver inicio índice topo voltar haut sommaire".split(
    " ",
  ),
  ..."retour remonter oben hoch zurück наверх вверх назад оглавление содержание вгору нагору догори зміст".split(" "),
  ..."terug omhoog nahoru zpět hore späť vissza sus înapoi kembali yukarı geri πάνω нагоре upp opp ylös".split(" "),
  ...[
    "page top",
    "back up",
    "go up",
    "go back",
    "go top",
    "scroll up",
    "table of contents",
    "haut de page",
    "nach oben",
    "başa dön",
    "en üste",
    "lên đầu",
    "ke atas",
  ],
  ...[
    "do góry",
    "na górę",
    "spis treści",
    "inhaltsverzeichnis",
    "daftar isi",
    "mục lục",
    "içindekiler",
    "in alto",
    "torna su",
    "naar boven",
    "на початок",
    "в начало",
    "к началу",
  ],
]);

const han =
  /^(?:点击|點擊)?(?:返回|回到|跳转到|跳到|回)?(?:文章|页面|頁面|本页|本章|主|总)?最?(?:顶|頂|顶部|頂部|顶端|目录|目錄|首页|首頁|开头|開頭|上方|上层|上级|题目列表|问题列表)$/;
const eastern = [
  /^(?:返回|回到)$/,
  /^(?:ページ)?の?(?:トップ|先頭|目次|一覧|上)[へに]?(?:戻る|もどる)?$/,
  /^(?:맨 ?)?(?:위로|처음으로|상단으로|목차로?|목록으로|돌아가기)(?: ?(?:가기|이동|돌아가기))?$/,
  /أعلى|العودة|عودة|رجوع|الفهرس|بازگشت|بالای|فهرست|למעלה|חזרה|לתוכן|ऊपर|वापस|กลับ|ด้านบน|สารบัญ/,
];

/** Tells whether the words of a link say that it leads back, to the top or the contents: an arrow, or so in one of the languages of the lists. */
export function saysBack(text: string): boolean {
  const words = plainWords(text);
  return leadsUp(text, words) || alone.has(words);
}

/** The same, where other words stand beside the link: `top` may belong to them. */
export function saysBackClearly(text: string): boolean {
  return leadsUp(text, plainWords(text));
}

function leadsUp(text: string, words: string): boolean {
  if (text.length > ROOM) return false;
  if (words === "" ? /[^\s\p{L}\p{N}]/u.test(text) : arrows.test(text)) return true;
  const each = words.split(" ");
  const [first = "", second = ""] = each;
  if (first === "back" && second === "to") return true;
  if (
    each.length > 1 &&
    each.length <= MOST_WORDS &&
    verbs.has(first) &&
    each.slice(1).some((word) => places.has(word))
  )
    return true;
  const joined = words.replaceAll(" ", "");
  return han.test(joined) || eastern.some((phrase) => phrase.test(words));
}

const beside = [
  /^(?:(?:previous|prev|next)(?: (?:question|page|one))?|(?:pregunta|pergunta) (?:anterior|siguiente|seguinte)|question (?:précédente|suivante))$/,
  /^(?:(?:vorherige|nächste) frage|(?:предыдущий|следующий|прошлый) вопрос|(?:попереднє|наступне) (?:питання|запитання))$/,
  /^(?:上一?|下一?|前一?|后一?)(?:题|道题|个问题|问|页|篇)$/,
  /^(?:(?:이전|다음) (?:질문|문제)|(?:前|次)の(?:問題|質問)へ?)$/,
];

/** Tells whether the words of a link say that it leads to the question before or behind: `Next question`. */
export function saysBeside(text: string): boolean {
  const words = text.length > ROOM ? "" : plainWords(text);
  return beside.some((phrase) => phrase.test(words));
}

/** Letters and digits, in lower case, with one space between words. */
function plainWords(text: string): string {
  return collapseSpace(text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, " "));
}
