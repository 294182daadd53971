// Words that tell how hard or how usual a question is, or who asks it, and nothing of what it asks.
const rank: readonly RegExp[] = [
  /^(?:[☆★✩✭⭐🌟]\uFE0F?\s?){1,10}$/u,
  /^(?:very )?(?:easy|medium|hard|difficult|tricky|simple|basics?|beginners?|intermediate|advanced|experts?|entry|junior|mid|senior|staff|important|must[ -](?:know|read)|common|popular|hot|rare|optional|bonus)(?:[ -]level)?$/i,
  /^(?:(?:very |most )?(?:commonly|frequently|often|rarely) asked|most (?:common|asked|important)|big[ -]?tech|faang|maang|fang|start-?ups?|top companies)$/i,
  /^(?:基础|初级|中级|高级|进阶|简单|中等|容易|困难|重要|重点|必考|必会|必问|高频|常考|常见|低频|选做|大厂|校招|社招|初級|中級|上級|必須|頻出|쉬움|보통|어려움|기초|중급|고급|중요|필수)$/,
  /^(?:f[áa]cil|dif[íi]cil|m[ée]di[oa]|b[áa]sic[oa]|intermedi[oa]|avan[çz]ad[oa]|importante|opcional|facile|difficile|moyen|avanc[ée]|leicht|mittel|schwer|wichtig|л[её]гк(?:ий|о)|средн(?:ий|е)|сложн(?:ый|о)|важно)$/i,
];

/** Tells whether words say how hard or how usual a question is: `Easy`, `高频`, `★★`. */
export function isRank(words: string): boolean {
  return rank.some((some) => some.test(words));
}

const companies = new Set(
  [
    "google meta facebook amazon aws microsoft apple netflix openai anthropic deepmind nvidia intel amd ibm oracle salesforce",
    "uber lyft airbnb linkedin twitter stripe databricks snowflake tesla spotify adobe bloomberg paypal ebay walmart tiktok",
    "bytedance tencent alibaba baidu huawei xiaomi meituan flipkart infosys tcs wipro accenture cognizant capgemini deloitte",
    "字节 字节跳动 阿里 阿里巴巴 阿里云 腾讯 百度 美团 京东 快手 华为 小米 拼多多 滴滴 小红书 网易 蚂蚁 蚂蚁集团 淘宝 淘天 哔哩哔哩 b站 携程 微软 谷歌",
    "商汤 旷视 智谱 月之暗面 科大讯飞 讯飞 oppo vivo 大疆 shopee sap siemens yandex яндекс сбер тинькофф naver 네이버 kakao 카카오 line 라인",
    "쿠팡 삼성 楽天 rakuten mercari メルカリ",
  ].flatMap((words) => words.split(" ")),
);

const asked = /^(?:(?:frequently |commonly )?(?:asked|seen|reported) (?:at|by|in)|来自|出自|考于|面过)[\s:：]?/i;
const between = /\s?[,，、;；/|·•&+]\s?|\s{2,}/;
const signs = /\p{Extended_Pictographic}|\uFE0F|[★☆]/gu;

/** Tells whether one of several words does so: `🟢 Easy`, `Google, Hard`, `⭐⭐`. */
export function tellsRank(text: string): boolean {
  const words = text.replace(signs, "").trim();
  return words === "" ? text.trim() !== "" : words.split(between).some(isRank);
}

/** Tells whether one of several words does so, or is the name of a company: `🟢 Easy`, `Google, Meta`, `asked at Meta`. */
export function namesRank(text: string): boolean {
  const words = text.replace(signs, "").trim();
  return tellsRank(text) || asked.test(words) || words.split(between).some((each) => companies.has(each.toLowerCase()));
}

/** Takes such words in brackets off the start of a prompt: `[Google] Explain a sail` */
export function dropRankBefore(prompt: string): string {
  const [whole = "", inside = ""] = /^[[【]([^[\]【】]{1,40})[\]】]\s?(?=[\p{L}\p{N}])/u.exec(prompt) ?? [];
  return whole !== "" && namesRank(inside) ? prompt.slice(whole.length) : prompt;
}
