import { rememberTexts } from "../../remember-texts.js";

/**
 * How much of an answer in points a prompt wants: `one`, what a thing is; `names`, which ones there are; `all`, anything else, of which
 * each point says something.
 */
export type Wanted = "one" | "names" | "all";

/** Words that ask what one thing is, in the languages of the lists. */
const defining: readonly RegExp[] = [
  /^(?:(?:and|so|but) )?(?:what(?:'s|’s|s| is| was| does| do you (?:mean|understand) by| is meant by)|what are(?! (?:the|some|your|its|their|different|common|main|key|other|two|three|four|five)\b)|who (?:is|was)|define|give the definition)\b/i,
  /^what[?.]?$/i,
  /^(?:什么(?:是|叫)|何(?:为|谓))|(?:是什么|是啥|什么意思|的(?:定义|概念|含义))(?:意思|东西)?[?？。]?$/,
  /とは(?:何|なん)?(?:です?か|でしょうか)?[?？。]?$|(?:이란|란|은|는|이|가) ?(?:무엇(?:인가요?|입니까|일까요?|이에요)|뭔가요|뭐예요|뭘까요)[?？]?$/,
  /^¿?(?:qué (?:es|son|significa)|o que (?:é|são|significa)|qu['’]est[- ]ce (?:que|qu['’])|was (?:ist|sind|bedeutet|versteht)|(?:che )?cos['’ ]?(?:è|e|sono))(?=\s|$)/i,
  /^(?:что такое|что значит|що таке|co to jest|czym jest)(?=\s|$)|(?:nedir|ne demek|là gì)[?.]?$|^apa (?:itu|yang dimaksud)(?=\s|$)/i,
];

/** Words that ask for several things, in the languages of the lists. */
const counting: readonly RegExp[] = [
  /\b(?:types?|kinds|categories|variants|advantages|disadvantages|benefits|drawbacks|limitations|pros|cons|strengths|weaknesses|steps|stages|phases|components|building blocks|layers|features|characteristics|properties|principles|pillars|techniques|methods|approaches|ways|strategies|best practices|metrics|applications|use[- ]cases|uses|factors|challenges|assumptions|pitfalls|parameters|hyperparameters|roles|patterns|levels|commands|tools)\b/i,
  /\bwhat (?:kind|sort)s? of\b/i,
  /^(?:which|list|name|enumerate|mention|give|can you (?:name|list|mention|give))\b/i,
  /^what are (?:the|some|your|its|their|different|common|main|key|other|two|three|four|five)\b/i,
  /^what (?!is|are|was|were|do|did|happen|if|will|would|can|could|should|ha[sv]|mak|caus|about|you|to |it |th)\p{L}{2,30} (?:are|do|does|can|could|would|should|have|exist|did|will)\b/iu,
  /哪些|哪[几两三四五六]|几[种个类大]|有什么(?:优|缺|好|坏|特|应|方|注意)|分类|种类|类型|优缺点|优势|优点|缺点|劣势|步骤|流程|阶段|特点|特性|组成|常见|常用|列举|场景|原则|因素|措施|手段|方法|方式|策略|技巧/,
  /種類|何があり|どのような.{1,12}があり|挙げ|利点|欠点|手順|方法|特徴|종류|장점|단점|장단점|방법|어떤 것|무엇이 있|특징|나열/,
  /(?:^|[\s¿])(?:cuáles|tipos|ventajas|desventajas|pasos|componentes|formas|métodos|técnicas|ejemplos|características|beneficios|quais|vantagens|desvantagens|passos|benefícios|quel(?:le)?s|avantages|inconvénients|étapes|composants|méthodes|exemples|welche|arten|vorteile|nachteile|schritte|komponenten|methoden|quali|tipi|vantaggi|svantaggi|passi|componenti|metodi)(?=[\s?.,:]|$)/i,
  /(?:^|\s)(?:каки[ех]|каковы|перечислите|назовите|виды|типы|преимущества|недостатки|этапы|шаги|компоненты|способы|методы|які|типи|види|переваги|недоліки|jakie|rodzaje|zalety|wady)(?=[\s?.,:]|$)/i,
  /nelerdir|hangi(?:leri|ler)|avantaj|dezavantaj|türleri|(?:^|\s)(?:những|các loại|ưu điểm|nhược điểm|apa saja|sebutkan|jenis|kelebihan|kekurangan)(?=[\s?.,:]|$)/i,
];

/** Words that ask for ways or reasons. */
const ways =
  /^(?:(?:and|so|but|explain|describe) )?(?:how|why|when|where|in what ways?)\b|如何|怎[么样]|为(?:什么|何)|どのように|なぜ|どうやって|어떻게|왜|^¿?(?:cómo|por qué|como|por que|comment|pourquoi|wie|warum|weshalb|come|perché)\s|^(?:как|почему|зачем|як|чому|jak|dlaczego|bagaimana|mengapa)\s|nasıl|neden|như thế nào|tại sao/i;

const another =
  /\band (?:what|how|why|when|where|which)\b|[.。] ?(?:what|how|why|which|name|list|give)\b|[,，](?:并|以及|各自|分别|如何|怎么|为什么|有哪些)/i;
const explained = /^(?:explain|describe|define)\b/i;

/** `How does it work, and what are its limits?` */
function asksTwice(prompt: string): boolean {
  const isJoined = explained.test(prompt) && prompt.includes(" and ");
  return isJoined || another.test(prompt) || prompt.split(/[?？;；]/, 3).length > 2;
}

/** Tells how much of an answer in points its prompt wants. */
export const wantedBy = rememberTexts((prompt): Wanted => {
  if (prompt === "") return "one";
  const defines = defining.some((pattern) => pattern.test(prompt));
  if (isComparing(prompt) || asksTwice(prompt)) return "all";
  const counts = ways.test(prompt) || countsThings(prompt);
  if (defines) return counts || /[,，]|\band\b/i.test(prompt) ? "all" : "one";
  return counts ? "names" : "all";
});

/** The one thing that a prompt asks about, and nothing else of it than what it is; empty where it asks for more. */
export const definedBy = rememberTexts((prompt): string => {
  if (wantedBy(prompt) !== "one") return "";
  const thing = defining.reduce((rest, pattern) => rest.replace(pattern, ""), prompt);
  const bare = thing.replace(/^[\s,，]*(?:(?:an?|una?|eine?|une?|uma?) )?/i, "").replace(/[\s?？.。!]{1,8}$/, "");
  return several.test(bare) ? "" : bare;
});

/** What is more than a name: `the effect of reefing on speed`, `the sloop/ketch`. */
const several = /[/,，、;；:：&+]|(?:^|\s)(?:the|of|or|and|to|on|when|if|y|e|o|und|oder|et|ou|и|или)\s|[与和及或的]/i;

/** Things held against each other differ in more than names. */
const comparing =
  /\b(?:vs\.?|versus|differ(?:s|ences?|ent from|entiate)?|distinguish|compare[ds]?|comparison)(?=[\s?.,:]|$)|区别|差异|差别|不同|异同|对比|比较|違い|차이|비교|diferenci|diferenç|différence|unterschied|differenz|отлич|разниц|відмінн|różni|farkı|khác (?:nhau|biệt)|perbedaan|bedanya/i;

/** Tells whether a prompt asks for several things, whatever else it asks. */
export function countsThings(prompt: string): boolean {
  return counting.some((pattern) => pattern.test(prompt));
}

/** Tells whether a prompt holds things against each other. */
export function isComparing(prompt: string): boolean {
  return comparing.test(prompt);
}

/** Names of points that any answer may have: the prompt has them, or they say nothing without what stands behind them. */
const plain =
  /^(?:(?:main |key |common |typical )?(?:pros?|cons?|advantages?|disadvantages?|benefits?|drawbacks?|limitations?|strengths?|weaknesses|purposes?|goals?|use[- ]?cases?|uses?|usage|applications?|when(?: to use)?(?: it)?|how(?: it works)?|why(?: it matters)?|what(?: it is)?|ideas?|intuition|formula|syntax|notes?|tips?|problems?|solutions?|mitigations?|causes?|reasons?|conclusion|introduction|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally)|优[点势]|缺[点陷]|劣势|不足|作用|目的|用途|原理|特点|问题|原因|(?:适用|应用|使用)?场景|公式|背景|方法|首先|其次|最后|ventajas?|desventajas?|vantage(?:m|ns)|desvantage(?:m|ns)|avantages?|inconvénients?|vorteile?|nachteile?|плюсы|минусы|преимущества|недостатки|장점|단점|利点|欠点|メリット|デメリット)$/i;
const numbered =
  /^(?:(?:step|case|option|method|approach|way|phase|part|example|situation|solution|reason|scenario|stage|level|task|day|week|no\.?|шаг|paso|passo|étape|schritt)\s?(?:[0-9]{1,3}|[a-z]|[ivx]{1,4}|one|two|three|four)|(?:第|步骤|方案|方法|方式|组合|情况|阶段|策略|步)\s?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})\s?(?:[步种点个层类项条]|步骤)?)$/i;

/** Tells whether a name of a point says anything alone: neither `Pros` nor `Step 1` do. */
export function isPlainName(name: string): boolean {
  return plain.test(name) || numbered.test(name);
}

/** Tells whether a name only counts: `Step 1`, `方案二`. */
export function isNumberName(name: string): boolean {
  return numbered.test(name);
}
