import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import type { Tag } from "../../src/model/tag.js";
import { createSearch } from "../../src/search/create-search.js";
import { loadSearch } from "../../src/search/load-search.js";
import type { SearchOptions } from "../../src/search/open-search.js";
import { anyCodePoint } from "../helpers/any-code-point.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeBareArticle, makeOpenQuestion, makeQuestion } from "../helpers/make-question.js";

const tags: readonly Tag[] = [
  { id: "attention", label: "注意力机制", aliases: ["attention", "自注意力", "self-attention"] },
  { id: "batching", label: "批处理", aliases: ["batching", "连续批处理", "continuous batching"] },
  { id: "kv-cache", label: "KV 缓存", aliases: ["KV cache"] },
  { id: "lora", label: "LoRA", aliases: ["低秩适配", "low-rank adaptation", "rank"] },
  { id: "metrics", label: "指标", aliases: ["metrics", "困惑度", "perplexity", "PPL"] },
  { id: "quantization", label: "量化", aliases: ["quantization", "INT8"] },
  { id: "speculative-decoding", label: "推测解码", aliases: ["speculative decoding", "投机采样"] },
];
const questions = [
  makeQuestion({
    id: "flash-attention",
    prompt: "Flash-Attn 的要点？",
    brief: "重排计算以减少读写，省显存。",
    tags: ["attention"],
  }),
  makeQuestion({
    id: "multi-head",
    prompt: "多头注意力为何有效？",
    brief: "多个子空间互补。",
    tags: ["attention"],
    difficulty: 1,
  }),
  makeQuestion({
    id: "continuous-batching",
    prompt: "连续批处理的收益？",
    brief: "提升吞吐。",
    tags: ["batching"],
    section: "serving",
  }),
  makeQuestion({
    id: "kv-cache",
    prompt: "KV 缓存设计？",
    brief: "分层、分页，跨请求复用。",
    tags: ["kv-cache"],
    section: "serving",
  }),
  makeQuestion({
    id: "lora-rank",
    prompt: "LoRA rank/alpha 如何选？",
    brief: "简单任务 r=4。",
    tags: ["lora"],
    section: "tuning",
  }),
  makeQuestion({
    id: "paged-attention",
    prompt: "PagedAttention？",
    brief: "将 KV 分页，减少显存碎片。",
    tags: ["kv-cache"],
    section: "serving",
  }),
  makeOpenQuestion({
    id: "speculative",
    prompt: "推测解码关键参数？",
    tags: ["speculative-decoding"],
    section: "serving",
  }),
  makeQuestion({
    id: "overfitting",
    prompt: "过拟合检测？",
    brief: "验证集 ppl 变差。",
    tags: ["metrics"],
    section: "tuning",
  }),
  makeQuestion({
    id: "smoothquant",
    prompt: "SmoothQuant 作用？",
    brief: "把激活的峰值移到权重。",
    tags: ["quantization"],
    section: "serving",
  }),
  makeQuestion({ id: "zero", prompt: "ZeRO-1/2/3 区别？", brief: "逐步切分优化器、梯度与权重。", section: "tuning" }),
];
const data = makeBankData(questions, { tags });
const bank = openBank(data);
const search = createSearch(bank);
const idsOf = (text: string, options?: SearchOptions) => search(text, options).map(({ id }) => id);

describe("createSearch", () => {
  // The ranking of a small bank: what changes here, changes for everyone.
  it.each([
    ["连续批处理", ["continuous-batching"]],
    ["多头注意力", ["multi-head", "flash-attention"]],
    ["显存", ["paged-attention", "flash-attention"]],
    ["KV 缓存怎么设计", ["kv-cache", "paged-attention"]],
    ["LoRA 怎么选 rank", ["lora-rank"]],
  ])("ranks %s", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it.each([
    ["case", "pagedattention"],
    ["spaces", "paged attention"],
    ["hyphens", "Paged-Attention"],
    ["full width", "ＰａｇｅｄＡｔｔｅｎｔｉｏｎ"],
    ["accents", "págedattention"],
    ["underscores", "paged_attention"],
  ])("does not mind %s", (_, text) => {
    expect(idsOf(text)[0]).toBe("paged-attention");
  });

  it.each([
    ["traditional characters", "連續批處理", "continuous-batching"],
    ["words of Taiwan", "快取設計", "kv-cache"],
    ["a name in the other language", "speculative decoding", "speculative"],
    ["another name of a tag", "投机采样", "speculative"],
    ["an abbreviation by what it stands for", "perplexity", "overfitting"],
    ["a misspelt word", "SmothQuant", "smoothquant"],
    ["swapped letters", "SmoothQuatn", "smoothquant"],
    ["a mistyped character", "推侧解码", "speculative"],
    ["the beginning of a word", "smoo", "smoothquant"],
    ["the beginning of a Chinese word", "推测解", "speculative"],
    ["words that were typed without a space", "kvcache", "kv-cache"],
    ["other forms of an English word", "quantizing", "smoothquant"],
    ["digits at the end of a name", "ZeRO3", "zero"],
  ])("finds %s", (_, text, id) => {
    expect(idsOf(text)[0]).toBe(id);
  });

  it.each(["红烧肉怎么做", "asdfghjkl", "flask", "今天天气怎么样", "how to bake bread", "怎么办", "how do I"])(
    "finds nothing for %s",
    (text) => {
      expect(idsOf(text)).toEqual([]);
    },
  );

  it("takes the last word for the beginning of one only while it is being typed", () => {
    expect(idsOf("smoo", { prefix: false })).toEqual([]);
    expect(idsOf("smoo ")).toEqual([]);
    expect(idsOf("smoothquant", { prefix: false })).toEqual(["smoothquant"]);
  });

  it("tells the fields that match, and what to highlight in the bank's own text", () => {
    const [hit] = search("flash attn 显存");
    expect(hit?.id).toBe("flash-attention");
    const { prompt, brief } = hit?.matches ?? {};
    expect(prompt?.map(({ start, end }) => hit?.question.prompt.slice(start, end))).toEqual(["Flash-Attn"]);
    expect(brief).toEqual([{ start: 11, end: 13 }]);
    expect(search("投机采样")[0]?.matches).toEqual({ tags: [] });
  });

  it("gives the question itself, and positive scores in order", () => {
    const hits = search("KV 缓存");
    expect(hits.map(({ question }) => question)).toEqual(hits.map(({ id }) => bank.get(id)));
    expect(hits.every(({ score }, index) => score > 0 && score <= (hits[index - 1]?.score ?? score))).toBe(true);
  });

  it("gives at most `limit` hits, and those that match a query alone", () => {
    expect(idsOf("注意力", { limit: 1 })).toHaveLength(1);
    expect(idsOf("注意力", { within: { difficulties: [1] } })).toEqual(["multi-head"]);
    expect(idsOf("显存", { within: { sections: ["serving"] } })).toEqual(["paged-attention"]);
    expect(idsOf("注意力", { within: { tags: [] }, limit: 1 })).toEqual(idsOf("注意力").slice(0, 1));
    expect(idsOf("注意力", { within: { sections: [] } })).toEqual([]);
  });

  it("refuses what is no call of it", () => {
    // @ts-expect-error -- a string is wanted
    expect(() => search(undefined)).toThrow(new TypeError("What to search for must be a string, not undefined."));
    expect(() => search("KV", { limit: 0 })).toThrow(new RangeError("limit must be an integer from 1, not 0."));
    // @ts-expect-error -- a number is wanted
    expect(() => search("KV", { limit: "5" })).toThrow(new RangeError('limit must be an integer from 1, not "5".'));
    for (const options of [null, 5])
      expect(() => search("KV", options as never)).toThrow(
        "The options of a search must be an object, such as `{ limit: 5 }`.",
      );
    // @ts-expect-error -- the field is called `sections`
    expect(() => search("KV", { within: { section: ["serving"] } })).toThrow(TypeError);
  });

  it.each([
    ["nothing", undefined, "createSearch takes a bank, not undefined."],
    ["an empty object", {}, "createSearch takes a bank, which `openBank` makes; this object has no list `sections`."],
    ["a list", [], "createSearch takes a bank, not a list. Give it what `openBank` makes, not `bank.questions`."],
    ["a promise", Promise.resolve(bank), "createSearch takes a bank, not a promise of one. Await it first."],
    ["data", data, "createSearch takes an open bank, and these are its data. Give it `openBank(data)`."],
  ])("refuses %s in words that help", (_, wrong, message) => {
    // @ts-expect-error -- a bank is wanted
    expect(() => createSearch(wrong)).toThrow(new TypeError(message));
    // @ts-expect-error -- a bank is wanted
    expect(() => loadSearch(wrong, {})).toThrow(new TypeError(message.replace("createSearch", "loadSearch")));
  });

  it.each([
    [
      "articles by id",
      { articles: {} },
      "`articles` of createSearch must be a list of articles, such as `data.articles`.",
    ],
    [
      "ids of articles",
      { articles: ["zero"] },
      "`articles` of createSearch must be a list of articles, such as `data.articles`.",
    ],
    ["a language", { translation: "en" }, "`translation` of createSearch must be the same bank in the other language."],
    ["no object", "articles", "The options of createSearch must be an object, not string."],
  ])("refuses options with %s", (_, options, message) => {
    // @ts-expect-error -- articles and a translation are wanted
    expect(() => createSearch(bank, options)).toThrow(new TypeError(message));
  });

  it("finds by words of articles and of a translation, where it is given them", () => {
    const article = makeBareArticle("zero", { explanation: "通信量随阶段增加。" });
    const translation = { questions: [makeQuestion({ id: "zero", prompt: "How does sharding save memory?" })] };
    const full = createSearch(bank, { articles: [article], translation });
    expect(idsOf("通信量")).toEqual([]);
    expect(full("通信量").map(({ id, matches }) => [id, matches])).toEqual([["zero", { article: [] }]]);
    expect(full("sharding").map(({ id, matches }) => [id, matches])).toEqual([["zero", { translation: [] }]]);
  });

  it("finds by what articles of a translation call a thing, in one or two words", () => {
    const article = makeBareArticle("zero", { sayings: ["sandbox", "split states", "why does it fill my card"] });
    const full = createSearch(bank, { translation: { questions: [], articles: [article] } });
    expect(full("sandbox").map(({ id }) => id)).toEqual(["zero"]);
    expect(full("split states").map(({ id }) => id)).toEqual(["zero"]);
    expect(full("fill card")).toEqual([]);
    expect(() => createSearch(bank, { translation: { questions: [], articles: [null as never] } })).toThrow(
      "`translation` of createSearch must be the same bank in the other language.",
    );
  });

  it("takes a word for no commoner because articles mention it by the way", () => {
    const find = (explanation: string) => {
      const articles = questions.map(({ id }) => makeBareArticle(id, { explanation }));
      return createSearch(bank, { articles })("INT8 显存").map(({ score }) => score)[0] ?? 0;
    };
    // A word of prompts and briefs keeps nearly all of its weight, however many articles have it.
    const [rare, mentioned] = [find("别的"), find("显存")];
    expect(mentioned).toBeGreaterThan(0.6 * rare);
  });

  it("puts what the bank links with the best hits before what has the word by chance", () => {
    const linked = [
      makeQuestion({ id: "best", prompt: "Sharding of states", brief: "Split.", tags: [], related: ["friend"] }),
      makeQuestion({ id: "chance", prompt: "Costs of serving", brief: "Sharding helps.", tags: [] }),
      makeQuestion({ id: "friend", prompt: "Costs of memory", brief: "Sharding helps.", tags: [], related: ["best"] }),
    ];
    const ids = (data: typeof linked) => createSearch(openBank(makeBankData(data)))("sharding").map(({ id }) => id);
    expect(ids(linked)).toEqual(["best", "friend", "chance"]);
    expect(ids(linked.map((question) => ({ ...question, related: [] })))).toEqual(["best", "chance", "friend"]);
  });

  it("takes what articles alone have for a hit only if they have most of what was asked", () => {
    const explanation = "通信量随阶段增加，nginx 可作网关。";
    const article = makeBareArticle("zero", { explanation });
    const full = createSearch(bank, { articles: [article] });
    expect(full("nginx 网关").map(({ id }) => id)).toEqual(["zero"]);
    // A word of questions in general asks for nothing.
    expect(full("nginx 配置").map(({ id }) => id)).toEqual(["zero"]);
    expect(full("nginx kubernetes")).toEqual([]);
    expect(full("kubernetes 通信量")).toEqual([]);
  });

  it("takes one mention in a long article for less than several", () => {
    const filling = Array.from({ length: 120 }, (_, index) => `word${index}`).join(" ");
    const find = (explanation: string) =>
      createSearch(bank, { articles: [makeBareArticle("zero", { explanation: `${filling} ${explanation}` })] })(
        "nginx",
      );
    expect(find("Put nginx before it.")).toEqual([]);
    expect(find("Put nginx before it. What nginx logs, nginx keeps.").map(({ id }) => id)).toEqual(["zero"]);
  });

  it("makes no hit of Han characters that meet where two words do, and keeps nothing of them", () => {
    const own = openBank(
      makeBankData([
        makeQuestion({ id: "design", prompt: "缓存的设计？", brief: "分层。" }),
        makeQuestion({ id: "eviction", prompt: "缓存、设计与淘汰？", brief: "分页。" }),
        makeQuestion({ id: "stock", prompt: "库存设备？", brief: "分区。" }),
      ]),
    );
    const ownSearch = createSearch(own);
    expect(ownSearch("缓存设计").map(({ id }) => id)).toEqual(["design", "eviction"]);
    expect(ownSearch("库存设备")).toEqual(createSearch(own)("库存设备"));
    expect(ownSearch("库存设备").map(({ id }) => id)).toEqual(["stock"]);
  });

  it("lets what has one common word of a long query follow, and not what has one of questions in general", () => {
    const long = "orchard lantern velvet harbour cinnamon glacier";
    const prompts = [`${long} buffer`, "buffer ash", "buffer elm", "buffer fir", "buffer oak", "best yew"];
    const others = Array.from({ length: 4 }, (_, index) => `other${index}`);
    const own = createSearch(
      openBank(makeBankData([...prompts, ...others].map((prompt) => makeQuestion({ id: prompt, prompt, brief: "-" })))),
    );
    expect(own(`best ${long} buffer`).map(({ id }) => id)).toEqual(prompts.slice(0, 5));
  });

  it("takes words for no question that many sayings have, if they are said together and no rarer one with them", () => {
    const own = ["one", "two", "three", "four", "five", "six"].map((id) =>
      makeQuestion({ id, prompt: id, brief: "-" }),
    );
    const find = (field: "sayings" | "alsoAsked") => {
      const articles = own.map(({ id }) =>
        makeBareArticle(id, {
          [field]: id === "six" ? ["glacier"] : [`velvet lantern ${id === "two" ? "harbour" : ""}`],
        }),
      );
      const search = createSearch(openBank(makeBankData(own)), { articles });
      return (text: string) => search(text).map(({ id }) => id);
    };
    expect(find("sayings")("velvet lantern")).toEqual([]);
    expect(find("sayings")("velvet lantern harbour")[0]).toBe("two");
    expect(find("sayings")("velvet")).toHaveLength(5);
    expect(find("alsoAsked")("velvet lantern")).toHaveLength(5);
  });

  it("takes no Han characters for a question either that many sayings have", () => {
    const own = ["one", "two", "three", "four", "five", "six"].map((id) =>
      makeQuestion({ id, prompt: id, brief: "-" }),
    );
    const find = (field: "sayings" | "alsoAsked") => {
      const articles = own.map(({ id }) => makeBareArticle(id, { [field]: [id === "six" ? "冰川" : "丝绸灯笼"] }));
      const search = createSearch(openBank(makeBankData(own)), { articles });
      return (text: string) => search(text).map(({ id }) => id);
    };
    expect(find("sayings")("丝绸 灯笼")).toEqual([]);
    expect(find("sayings")("丝绸 冰川")).toContain("six");
    expect(find("sayings")("丝绸")).toHaveLength(5);
    expect(find("alsoAsked")("丝绸 灯笼")).toHaveLength(5);
  });

  it("counts a pair of Han characters against a query that no question has, and less one of talk", () => {
    const own = ["分页。", "分页！", "淘汰。", "复用。"].map((brief) =>
      makeQuestion({ id: brief, prompt: "？", brief }),
    );
    const find = createSearch(openBank(makeBankData(own)));
    expect(find("分页 彩虹")).toEqual([]);
    expect(find("分页 那年")).toHaveLength(2);
  });

  it("reads on over adverbs that the bank does not have, and not over names", () => {
    const find = createSearch(
      openBank(makeBankData([makeQuestion({ prompt: "Sharding of states", brief: "Split." })])),
    );
    expect(find("mysteriously split")).toHaveLength(1);
    expect(find("zeppelins split")).toEqual([]);
    expect(find("jelly split")).toEqual([]);
  });

  it("orders hits by what a question names before how it is asked, in Chinese", () => {
    const own = [
      makeQuestion({ id: "asked", prompt: "越多？", brief: "分页。" }),
      makeQuestion({ id: "named", prompt: "显存？", brief: "淘汰。" }),
    ];
    const find = createSearch(openBank(makeBankData(own)));
    expect(find("淘汰 越多").map(({ id }) => id)).toEqual(["named", "asked"]);
  });

  it("raises what shares tags with the best hits", () => {
    const ids = ["alone", "one", "two", "three"];
    const tagged = ids.map((id) =>
      makeQuestion({ id, prompt: "速度？", tags: [id === "alone" ? "lora" : "kv-cache"] }),
    );
    const others = ["六", "七"].map((prompt) => makeQuestion({ id: prompt, prompt, tags: ["lora"] }));
    const own = createSearch(openBank(makeBankData([...tagged, ...others], { tags })));
    expect(own("速度").map(({ id }) => id)).toEqual(["one", "two", "three", "alone"]);
  });

  it("searches an empty bank, and one of the strangest ids", () => {
    expect(createSearch(openBank(makeBankData()))("KV")).toEqual([]);
    const odd = makeQuestion({
      id: "__proto__",
      prompt: "constructor toString __proto__ hasOwnProperty？",
      tags: ["a b"],
    });
    const strange = createSearch(openBank(makeBankData([odd, makeQuestion({ id: "constructor", prompt: "分页" })])));
    for (const text of ["__proto__", "constructor", "toString", "hasOwnProperty"])
      expect(strange(text).map(({ id }) => id)).toContain("__proto__");
  });
});

describe("odd queries", () => {
  const oddTexts = [
    "",
    " \t\n\u3000",
    "😀",
    "👨‍👩‍👧‍👦 attention",
    "\u0000\u0007\u001b[31m",
    'a" OR 1=1',
    "'; DROP TABLE questions; --",
    "__proto__",
    "constructor",
    "^(a+)+$",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what people may type
    "[.*+?^${}()|",
    "attention AND NOT (kv*)",
    "\ud800",
    "\u202e\u200b",
    "ﷺ ﷽",
    "𠮷野家",
    "a".repeat(10_000),
    "注意力".repeat(3_334),
    "kv ".repeat(3_334),
    "a-".repeat(5_000),
    "(".repeat(10_000),
  ];

  it("are ordinary input", () => {
    for (const text of oddTexts) expect(search(text)).toEqual(search(text));
  });

  it("find the words that they have", () => {
    expect(idsOf('paged" OR 1=1')).toEqual(idsOf("paged OR 1=1"));
    expect(idsOf("👨‍👩‍👧‍👦 flash attn")[0]).toBe("flash-attention");
    expect(idsOf("flash\u0000attn")[0]).toBe("flash-attention");
  });

  const bits = [
    "注意力",
    "KV",
    "缓存",
    "Flash-",
    "attn",
    "怎么",
    "\ud83d",
    "é",
    "Ⅳ",
    "ﬁ",
    "ｶﾞ",
    "-",
    "_",
    " ",
    "／",
    "１",
    "續",
  ];
  const anyText = fc.oneof(
    fc.string({ unit: anyCodePoint, maxLength: 80 }),
    fc.array(fc.constantFrom(...bits), { maxLength: 20 }).map((parts) => parts.join("")),
  );

  it("give distinct questions in order, with ranges that lie in the text, apart and in order", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hits = search(text);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        for (const [index, { score, question, matches }] of hits.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(hits[index - 1]?.score ?? score);
          for (const [name, ranges] of Object.entries(matches)) {
            const length = name === "prompt" ? question.prompt.length : 1_000;
            let last = -1;
            for (const { start, end } of ranges) {
              expect(start > last && start < end && end <= length).toBe(true);
              last = end;
            }
          }
        }
      }),
    );
  });

  it("give the same, whichever queries came before, and restricted what a filter would leave", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const before = search(one);
        search(other);
        expect(createSearch(bank)(one)).toEqual(before);
        const within = search(one, { within: { sections: ["serving"] } });
        expect(within).toEqual(before.filter(({ question }) => question.section === "serving"));
      }),
      { numRuns: 50 },
    );
  });

  it("find any bank's questions by their own prompts, whatever these say", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: anyCodePoint, minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 8 }),
        (prompts) => {
          const own = makeBankData(
            prompts.map((prompt, index) => makeOpenQuestion({ id: `q${index}`, prompt, number: index + 1 })),
          );
          const ownSearch = createSearch(openBank(own));
          for (const prompt of prompts) {
            for (const { question, matches } of ownSearch(prompt)) {
              for (const { start, end } of matches.prompt ?? [])
                expect(start < end && end <= question.prompt.length).toBe(true);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
