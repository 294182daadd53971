/**
 * What people say who name a symptom or a thing of daily life, and what a bank may call it. They count where the name is one of the
 * bank's, and as weak evidence: the words are used of much else. General names belong to the tags of a bank instead.
 */
const list: readonly (readonly [names: string, sayings: string])[] = [
  // Serving
  [
    "latency",
    "lag, laggy, sluggish, takes forever, takes ages, first word, waits long, respond slowly, reply is slow, replies are slow, slow reply, slow replies, answers are slow, slow answers, slow responses, 回复慢, 回答慢, 出字慢, 卡顿, 很卡, 等很久, 转圈, 反应慢",
  ],
  [
    "throughput",
    "concurrent users, concurrently, simultaneous, simultaneously, peak hours, busy hours, crowd, ask at once, asks at once, people at once, users at once, 一起问, 同时问, 同时用, 人多, 高峰期, 同时访问, 并发用户",
  ],
  [
    "autoscaling",
    "traffic spike, traffic spikes, traffic grows, spikes, surge, new servers, new machines, extra machines, 扩容, 流量突增, 流量暴涨, 加机器",
  ],
  [
    "cost",
    "bill, bills, invoice, money, price, pricing, expensive, cheap, budget, spending, spend less, save money, afford, pay, 账单, 太贵, 便宜, 预算",
  ],
  [
    "high availability",
    "downtime, unreachable, data center, datacenter, whole region, server dies, server died, service died, 连不上, 打不开, 掉线, 机房",
  ],
  ["quality degradation", "dumber, became worse, quality dropped, 变笨, 变傻, 越来越差"],
  ["observability", "logged, debugging, look into production, 查问题, 排查"],
  [
    "multi-tenancy",
    "customer, customers, clients, tenants, several teams, noisy neighbor, noisy neighbour, hog, hogs, greedy, fair share, 客户, 别的用户",
  ],
  [
    "A/B testing",
    "rollout, roll back, rollback, part of the traffic, small share of users, half of the users, 一部分用户, 部分流量, 上线新模型",
  ],
  [
    "streaming",
    "word by word, word for word, token by token, letter by letter, character by character, bit by bit, typewriter, 一个字一个字, 一个一个字",
  ],
  [
    "speculative decoding",
    "guess ahead, guesses ahead, guess several tokens, guess words ahead, small model drafts, draft tokens, several tokens at once, 先猜, 猜几个",
  ],
  [
    "routing",
    "easy questions, easy requests, simple questions, hard questions, difficult questions, which model answers, pick a model, cheaper model, smaller model first, 简单的问题, 简单问题, 难题",
  ],
  ["KV cache", "remember past tokens, recompute past tokens"],
  [
    "prefix caching",
    "same system prompt, shared prompt, identical prompt, repeated prompt, same prompt again, same instructions every time",
  ],
  [
    "out of memory",
    "doesn't fit, fits on one gpu, fit on one gpu, fit on the gpu, too big for the gpu, too large for one gpu, memory is full, memory full, 放不下, 装不下, 塞不下",
  ],
  ["serving framework", "inference server, serving software, inference library"],
  // Devices and hardware
  [
    "on-device",
    "phone, phones, internet, smartphone, laptop, laptops, notebook computer, raspberry pi, tablet, offline, own computer, own machine, home computer, consumer hardware, browser, 断网, 没网, 离线, 笔记本, 平板",
  ],
  [
    "overheating",
    "hot, heat, heats, overheat, overheats, cooling, electricity, watts, temperature of the gpu, 很烫, 过热, 发烫, 电费, 用电",
  ],
  [
    "data loading",
    "disk, disks, hard drive, reading files, read files, loading files, waiting for data, wait for data, starving, starved, 硬盘, 读文件, 读数据",
  ],
  ["GPU utilization", "idle, gpu idle, gpus idle, sit idle, underused, 空转, 闲着"],
  [
    "communication overhead",
    "network traffic, slow network, cables, between machines, between gpus, exchange gradients, synchronize, synchronise, 机器之间, 卡之间",
  ],
  ["multi-GPU training", "several gpus, hundreds of gpus, thousands of gpus, several machines, 很多卡, 多台机器"],
  [
    "elastic training",
    "machines leave, machines join, nodes leave, nodes join, nodes come and go, machines come and go, spot instance, spot instances, preempted, preemption",
  ],
  ["CPU offload", "cpu memory, main memory, system ram, host memory"],
  [
    "fault tolerance",
    "crashed, crashes, died, dies, killed, power cut, power failure, power outage, broken machine, lost progress, lost days, lost everything, interrupted, 断电, 停电, 死机, 白跑",
  ],
  [
    "checkpointing",
    "save progress, saved progress, start over, start from scratch, pick up where, where it left off, snapshots, 从头开始, 接着训, 存进度",
  ],
  [
    "training stability",
    "explodes, exploded, blows up, blew up, diverges, diverged, loss goes up, loss jumps, loss jumped, unstable, garbage numbers, 炸了, 飞了, 乱跳",
  ],
  ["reproducibility", "different every time, different each time, identical run, cannot repeat, 每次不一样, 结果不同"],
  // Data
  [
    "deduplication",
    "duplicate, duplicated, identical, nearly identical, copies, copied, twice, several times, repeated pages, mirrored, reposted, 重复的, 一样的文章, 转载",
  ],
  [
    "data cleaning",
    "garbage, junk, rubbish, spam, boilerplate, messy, mess, ads, crawled, scraped, internet text, 垃圾, 乱七八糟, 爬来的, 广告",
  ],
  ["data mixture", "share of code, share of each source, proportions, ratio of sources, 各占多少"],
  [
    "privacy",
    "phone number, phone numbers, email addresses, home address, names and addresses, gdpr, identity, secrets, confidential, private information, 手机号, 身份证, 个人资料",
  ],
  [
    "copyright",
    "lawsuit, lawsuits, sue, sued, sues, legal, publisher, publishers, permission, stolen, allowed to train, 打官司, 起诉, 告我们",
  ],
  [
    "test set leakage",
    "cheat, cheated, cheating, exam, seen the test, already seen, answers in advance, known in advance, 作弊, 见过, 考题",
  ],
  [
    "document parsing",
    "scan, scans, scanned, paper documents, spreadsheets, tables, word files, pdf, pdfs, screenshots, 扫描件, 扫描, 表格",
  ],
  [
    "low-resource language",
    "foreign language, foreign languages, rare language, rare languages, small languages, little data, mother tongue, 别的语言, 外语",
  ],
  ["tokenizer", "pieces of words, parts of words, subword, subwords, split words, splits words, cut into pieces, 切词"],
  [
    "synthetic data",
    "ai generated, generated by ai, written by a model, written by ai, model writes, own output, own outputs, its own text, machine written, 自己生成, 机器生成, 自己写的数据",
  ],
  [
    "annotation",
    "labeler, labelers, labeller, labellers, rater, raters, grader, graders, judges, disagree, disagrees, disagreement, rate differently, different opinions, 打分的人, 意见不一",
  ],
  [
    "user feedback",
    "thumbs, thumbs up, thumbs down, likes, dislikes, what users wrote, user conversations, user chats, chat logs, 用户对话, 点赞, 点踩",
  ],
  ["pairwise comparison", "which answer is better, two answers, better answer, compare answers, 哪个回答好"],
  // Training and behaviour
  [
    "hallucination",
    "made up, making up, invents, invented, invent, fabricates, fabricated, lies, lying, nonsense, false claims, wrong facts, untrue, confidently wrong, 胡扯, 乱说, 瞎说, 撒谎, 胡编",
  ],
  [
    "catastrophic forgetting",
    "forgot, forgets, forgotten, forgetting, unlearned, unlearns, lost abilities, lost its abilities, lost skills, no longer able, cannot do anything else, 忘了, 忘记, 遗忘, 不会了",
  ],
  [
    "drift",
    "outdated, stale, old knowledge, knowledge cutoff, recent events, new facts, world changed, last year, up to date, 过时, 旧知识, 最新的",
  ],
  [
    "memorization",
    "memorized, memorizes, memorises, learned by heart, parrots, parroting, recites, verbatim, rote, 死背, 照抄",
  ],
  [
    "toxicity",
    "rude, offensive, hate speech, hateful, swear, swears, swearing, insult, insults, dangerous, bomb, weapon, weapons, illegal, 脏话, 骂人, 危险内容",
  ],
  [
    "prompt injection",
    "hacker, hackers, trick, tricks, tricked, fool, fooled, manipulate, manipulated, bypass, ignore instructions, ignore its instructions, ignoring its instructions, ignore previous instructions, leak the prompt, reveal the prompt, attack, attacker, 黑客, 攻击, 套出, 绕过",
  ],
  ["refusal", "refuse, refuses, refused, refusing, declines, won't answer, overcautious, 不肯回答, 不回答, 太谨慎"],
  ["chain of thought", "step by step, think aloud, show its work, shows its work, reasoning steps, 一步一步, 一步步"],
  [
    "long documents",
    "whole book, entire book, whole codebase, entire codebase, long pdf, long text, long texts, long input, hundred pages, hundreds of pages, loses the thread, 整本书, 很长的文章, 上百页",
  ],
  [
    "context compression",
    "conversation history, chat history, earlier messages, conversation is too long, conversation too long, long conversation, long chat, shorten the prompt, prompt too long, 聊天记录",
  ],
  [
    "low-bit",
    "bits, four bits, eight bits, fewer bits, four bit, eight bit, shrink, shrinks, shrinking, shrunk, smaller weights, compress the model, rounding, rounded, 压小, 缩小, 几位",
  ],
  ["model compression", "smaller model, make the model smaller, 太大"],
  [
    "knowledge distillation",
    "teach a small model, teaches a small model, learn from a bigger model, learns from a bigger model, imitate a bigger model, copy a bigger model, 教小模型, 大模型教",
  ],
  ["compute-optimal", "bigger model, larger model, 多大的模型"],
  ["PEFT", "few parameters, small part of the weights, light fine tuning, 少量参数"],
  ["special token", "roles, system message, end of turn, user turn, assistant turn, markers"],
  ["black box", "look inside, inside the model, understand its decision, explain its answer, 为什么这样回答, 看懂内部"],
  ["benchmark", "how good, score, scores, grade, grades, leaderboard, 分数, 榜单"],
];

/** For each saying, what a bank may call what it is about. */
export const sayings: readonly (readonly [saying: string, name: string])[] = list.flatMap(([name, said]) =>
  said.split(", ").map((saying) => [saying, name] as const),
);
