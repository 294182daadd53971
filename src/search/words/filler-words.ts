import { stemWord } from "./stem-word.js";

/** Words of questions in general. They say nothing about what is asked, and are neither indexed nor searched for. */
export const englishFillers: ReadonlySet<string> = new Set(
  (
    "a about an and any anybody anyone are as at be been being but by can could did do does doing done each else etc for " +
    "from get gets getting give go goes good got gotten had has have having help how i if in into is it its just know let like make " +
    "makes keep many may me might more most much must my need needs no not of on one only or other our out after before please s same shall " +
    "should so some someone t tell than that the their them then there these they thing things this those to too use used " +
    "uses using very vs want was way ways we were what when where whether which while who whom why will with without would " +
    "you your yours yourself"
  ).split(" "),
);

/** Words of questions in general that may still tell questions apart. Indexed, but no reason to take a question for a hit. */
const genericWords: ReadonlySet<string> = new Set(
  (
    "区别 差别 差异 不同 对比 比较 方法 办法 做法 方式 问题 原因 作用 意义 影响 情况 优点 缺点 好处 坏处 优势 劣势 技巧 原理 流程 步骤 " +
    "配置 设置 选择 推荐 使用 实现 处理 解决 理解 学习 发现 知道 提高 提升 改进 优化 简单 复杂 重要 主要 常见 最好 更好 哪好 有用 " +
    "best better bad become cause causes change compare comparison configuration difference differences different example examples " +
    "explain find improve increase method methods performance practice notice problem problems question questions reason role setting settings " +
    "setup size step steps tip tips work works write " +
    // The little words of other languages in Latin letters.
    "al au aux ce como con das de del dem den der des di du ein eine el en entre es est et fur gli il im ist la las le les lo los mas mit " +
    "nicht os par para por pour qu que qui se sobre su sul sur um un una und une uno von y zu zum zur"
  )
    .split(" ")
    .flatMap((word) => [word, stemWord(word)]),
);

/** Whether a term is a word of questions in general. */
export function isGeneric(term: string): boolean {
  return genericWords.has(term);
}

/** Longest first where one begins another. */
const chineseFillers = [
  "什么时候才",
  "什么时候",
  "有没有办法",
  "有什么办法",
  "有哪些方法",
  "为什么要",
  "可不可以",
  "请问一下",
  "怎么回事",
  "是怎么",
  "有没有",
  "能不能",
  "要不要",
  "是不是",
  "该不该",
  "为什么",
  "怎么办",
  "怎么样",
  "怎么做",
  "怎么弄",
  "怎么用",
  "有什么",
  "是什么",
  "干什么",
  "有哪些",
  "的时候",
  "哪一个",
  "哪一种",
  "多少个",
  "到底是",
  "应不应",
  "会不会",
  "好不好",
  "那么",
  "这么",
  "怎么",
  "怎样",
  "如何",
  "为何",
  "为啥",
  "什么",
  "哪些",
  "哪个",
  "哪种",
  "哪里",
  "何时",
  "多少",
  "几个",
  "请问",
  "一下",
  "一些",
  "一个",
  "到底",
  "究竟",
  "应该",
  "应当",
  "可以",
  "需要",
  "想要",
  "必须",
  "通常",
  "一般",
  "我们",
  "你们",
  "他们",
  "它们",
  "自己",
  "以及",
  "或者",
  "还是",
  "而是",
  "而不",
  "之间",
  "时候",
  "突然",
  "的话",
  "如果",
  "因为",
  "所以",
  "但是",
  "就是",
];
const chineseParticles = "的了吗呢吧啊呀么和与或是被把让";
/** Fillers by the character that they begin with, counted from the first Han character. */
const firstHan = 0x4e00;
const fillersFrom: (string[] | undefined)[] = new Array(0x9fff - firstHan + 1);
for (const filler of [...chineseFillers, ...chineseParticles]) {
  const code = filler.charCodeAt(0) - firstHan;
  fillersFrom[code] = [...(fillersFrom[code] ?? []), filler];
}

/** A piece of a run between its fillers. */
export interface Piece {
  readonly text: string;
  /** Its offset in the run. */
  readonly start: number;
}

/** Cuts a run of Han characters at its fillers; one with kana, which is Japanese, at what is written in hiragana. */
export function cutAtFillers(run: string): Piece[] {
  if (/[\u3041-\u30ff]/.test(run)) return cutJapanese(run);
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 0; at < run.length; ) {
    const filler = fillersFrom[run.charCodeAt(at) - firstHan]?.find((text) => run.startsWith(text, at));
    if (filler === undefined) {
      at++;
      continue;
    }
    if (at > start) pieces.push({ text: run.slice(start, at), start });
    at += filler.length;
    start = at;
  }
  if (start < run.length) pieces.push({ text: run.slice(start), start });
  return pieces;
}

const japaneseFillers =
  "どのように|どうやって|どういう|どうすれば|どんな|について|における|によって|に対して|ください|でしょうか|ですか|しますか|ますか|ました|ません|" +
  "している|されて|される|させる|できる|とは|とき|など|なぜ|どう|です|ます|する|した|して|され|られ|れる|こと|もの|ため|には|では|から|まで|より|という|いつ|どれ|どの|ある|いる|なる|よい|いい|ない";
const hiraganaFiller = new RegExp(japaneseFillers, "g");
/** Endings and particles are shorter. */
const shortestHiragana = 3;

/**
 * What tells in Japanese is written in Han characters and katakana, each a piece of its own; of what is written in hiragana, only
 * what is long and no filler.
 */
function cutJapanese(run: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { 0: text, index: start } of run.matchAll(/[\u3041-\u309f]+|[\u30a0-\u30ff]+|[^\u3041-\u30ff]+/g)) {
    if (!/^[\u3041-\u309f]/.test(text)) pieces.push({ text, start });
    else for (const rest of cutHiragana(text)) pieces.push({ text: rest.text, start: start + rest.start });
  }
  return pieces;
}

function cutHiragana(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const keep = (end: number) => {
    if (end - start >= shortestHiragana) pieces.push({ text: text.slice(start, end), start });
  };
  for (const { 0: filler, index } of text.matchAll(hiraganaFiller)) {
    keep(index);
    start = index + filler.length;
  }
  keep(text.length);
  return pieces;
}
