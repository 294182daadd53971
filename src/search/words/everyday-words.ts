import { stemWord } from "./stem-word.js";

/**
 * Words of everyday talk: what people do, feel and count, whatever they speak of. They order hits a little, and that a
 * bank does not have one says nothing. Names of things are not among them: who asks for bread asks for bread.
 */
const everydayList =
  "able above accept across actual actually add again against ago agree ahead all allow almost alone along already also although " +
  "always among amount anything anyway anywhere apart appear apply around arrive ask asked assume away back bad based basic because " +
  "begin behind believe below beside besides between big bit both break bring broke broken build built busy buy call came cannot card care " +
  "carry case catch certain certainly chance cheap check choose clear clearly close come comes coming common complete completely " +
  "concern confused consider contain continue correct couple create crazy current currently cut daily day days deal decide deep deeply " +
  "definitely depend depends describe despite die died dies dont doubt down during each early easily easy eat effect effective " +
  "either else end enough entire especially even eventually ever every everybody everyone everything everywhere exact exactly except " +
  "exist expect expensive fact fail fails failed fairly fall far fast fear feel few fewer figure fill final finally fine finish first fit fix " +
  "follow forever forget forgot form former forward free fresh front full fully funny further future gave general generally " +
  "gone great group grow guess guy guys half hand handle happen happens happened hard hardly hate hear heavy held hello here hi hide hold " +
  "hope hour hours however huge idea ideal imagine important inside instead interest interested interesting involve issue item job join keeps kept kill " +
  "kind knew large last late lately later least leave left less lets level likely limit list listen little live long longer look looks " +
  "lost lot lots loud love low lower main mainly major making manage mark matter matters maybe mean means meant mention middle mind minute minutes " +
  "miss missing moment money month months morning mostly move name near nearly necessary never new next nice night nobody none normal " +
  "normally nothing notice nowhere number obvious obviously occur off offer often okay old once ones open opposite order ordinary others " +
  "otherwise outside over overnight own paid part particular past pay people per perfect perhaps person pick piece place plain plan " +
  "play plenty point possible possibly prefer pretty prevent probably proper properly prove provide pull purpose push put quick quickly " +
  "quite rarely rate rates rather reach read ready real really recent recently regular remain remember remove replace rest result return rid right room " +
  "rough roughly round run runs running said save saw say says second seconds see seem seems seen send sense separate serious set several " +
  "share short show shows side similar simple simply since single sit situation slightly slow slowly small smart solve somebody somehow " +
  "something sometimes somewhat somewhere soon sort speak special spend split stand start starts started state stay still stop stopped story straight " +
  "strange strong stuck stuff sudden suddenly suggest suppose supposed sure take takes taken taking talk tend terrible thank thanks thanx think " +
  "third though thought three through throughout thus tired today together told tomorrow ton tonight too took top total totally touch toward " +
  "towards treat tried trouble true truth try trying turn turns twice two type typical typically under understand unfortunately unless unlike " +
  "until unusual up upon usual usually various view wait want wants watch week weeks weird well went whatever whenever wherever whether whole wish within " +
  // Of work and of computers in general.
  "answer answered answers app application apps article articles boss business candidate candidates chat code colleague colleagues company " +
  "companies computer computers developer developers device devices doc docs document documents email employee engineer engineers feature file files " +
  "folder interview interviewer machine machines manager manuals message messages office online page pages product program programs project projects " +
  "reply replies script script scripts server servers service services site software system systems task tasks team teams text texts tool tools user users " +
  "website " +
  "wonder word worked working worry worse worst worth wrong year years yes yesterday yet young";
/** The same in Chinese: of time, place and quantity, of persons, and what these do whatever the subject is. */
const chineseEverydayList =
  "今天 明天 昨天 后天 每天 几天 哪天 天天 今年 明年 去年 每年 现在 以前 以后 刚才 刚刚 马上 立刻 最近 已经 经常 总是 有时 从来 一直 永远 终于 多久 早上 晚上 中午 周末 星期 " +
  "附近 旁边 这里 那里 地方 里面 外面 上面 下面 前面 后面 左边 右边 中间 到处 家里 东西 事情 样子 朋友 大家 别人 人们 孩子 老师 学生 先生 女士 名字 " +
  "觉得 认为 喜欢 希望 打算 告诉 听说 看见 看到 遇到 碰到 得到 找到 买到 带来 出去 回来 起来 下来 开始 结束 完成 继续 停止 准备 注意 帮忙 介绍 " +
  "工作 生活 吃饭 睡觉 出门 回家 上班 下班 非常 特别 比较 真的 其实 当然 可能 也许 大概 几乎 完全 只有 只是 还有 另外 然后 快点 好吃 好看 好玩 好用 便宜 高兴 容易 麻烦";
/** Made when the first word is looked up: who loads a bank may never search it. */
let everyday: ReadonlySet<string> | undefined;

/** Whether an English word, the stem of one, or a pair of Han characters is of everyday talk. */
export function isEveryday(word: string): boolean {
  everyday ??= new Set([
    ...everydayList.split(" ").flatMap((known) => [known, stemWord(known)]),
    ...chineseEverydayList.split(" "),
  ]);
  return everyday.has(word);
}

/** Characters that join, count, ask and point. Some begin or end names of things, too: 不足, 对齐, 大模型. */
const functionCharacters: ReadonlySet<string> = new Set(
  "很都就也还又再才没这那只想他她你我您它给跟从最太更谁哪几每某已曾仍却并但而则若之此啥咋着不要会能得过到来去上下里说看做些" +
    "有在为对以于多少好个一两三等各该所别刚越",
);

/** Whether a pair of Han characters has one that joins, counts, asks or points. */
export function hasFunctionCharacter(pair: string): boolean {
  return Array.from(pair).some((character) => functionCharacters.has(character));
}
