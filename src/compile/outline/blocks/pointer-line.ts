import type { Paragraph, PhrasingContent, RootContent } from "mdast";
import { trimMarks } from "../../../text/trim-marks.js";
import { isLinkLine } from "../../parse/link-list.js";
import { plainText } from "../../parse/plain-text.js";
import { dropAnswerLabel, isAnswerLabel } from "../signs/answer-label.js";
import type { FoundPrompt } from "./find-prompt.js";

/** Words that only send the reader on, in the languages of the lists. */
const sending = new Set(
  [
    "see also read more about it this that the a an check out watch learn from here view visit click go to on at in of for and or via link links",
    "video videos blog post article answer answers source src ref refs reference references url details explanation explained described documented full solution refer reference detailed detail i we my our written wrote",
    "medium youtube wikipedia github stackoverflow stack overflow leetcode chatgpt linkedin geeksforgeeks csdn 知乎 掘金 简书 维基百科 百度百科 力扣",
    "ver vea leer aquí aqui más mais en el la los las do da em voir lire ici plus sur le les et siehe hier mehr zu und lesen vedi qui",
    "enlace enlaces al vídeo vídeos artículo artículos artigo artigos para o lien liens vers vidéo vidéos zum artikel",
    "см смотри смотрите читать здесь тут ссылка ссылки по на ответ видео статья статью статьи документация документацию документации див тут bkz bak buraya link detaylı bilgi için yazımı yazıma inceleyebilirsiniz okuyabilirsiniz bakabilirsiniz xem tại đây lihat di sini baca",
    "出处 出處 来源 來源 出典 출처 fuente fonte quelle źródło источник джерело kaynak nguồn",
    "见 详见 参见 参考 参看 请看 看 查看 点击 点击查看 链接 这里 此处 答案 文章 视频 和 及 参照 こちら を の 見る 보기 참고 링크 여기 영상 リンク 動画 記事",
  ].flatMap((words) => words.split(" ")),
);

/** The same in one word of Chinese: `详细资料可以参考`. */
const sendingHan =
  /^(?:更|更多|更为)?(?:详细|具体|相关|其他)?的?(?:资料|内容|信息|介绍|解释|文章|说明|解答)?(?:还?可以?|请)?(?:参考|参看|参见|参阅|查看|阅读|移步)(?:这里|此处|以下|下面|这篇文章|资料|文章|链接|(?:知乎|掘金|博客|博文)?(?:回答|文章)?)?$/;

/** An address alone, in brackets or not. */
const address = /https?:\/\/\S+/g;

/** What only sends the reader back, in the languages of the lists. */
const sendingBack: readonly RegExp[] = [
  /^(?:please )?(?:see|refer to|same as|as|check|answered|explained|discussed|covered)(?: the)?(?: (?:answers?|questions?|explanation))?(?: (?:to|of|for|in))? (?:above|earlier|(?:the )?(?:previous|last) (?:question|answer|one)|(?:question |q ?|no\.? ?|number |# ?)#?[0-9]{1,3})$/i,
  /^(?:ditto|idem|ver (?:arriba|acima|(?:la )?pregunta [0-9]{1,3})|voir (?:ci-dessus|(?:la )?question [0-9]{1,3})|siehe (?:oben|frage [0-9]{1,3})|см\.? ?(?:выше|вопрос [0-9]{1,3})|위와 같음|위 참조)$/i,
  /^(?:同上|同前|略|答案略|见答案|上記(?:参照|の通り|と同じ)?|(?:详见|参见|参考|参照|见|同)(?:上(?:文|题|面|一题)?|前(?:文|面|一题)|第? ?[0-9]{1,3} ?题|问题 ?[0-9]{1,3}))$/,
];

/** Tells whether a line only sends the reader back: `See above.`, `参见第 3 题`. */
export function sendsBack(text: string): boolean {
  const words = text.length > 60 ? "" : trimMarks(dropAnswerLabel(text), "*_.!。！…()（）[]【】 ");
  return sendingBack.some((pattern) => pattern.test(words));
}

const questionNumber = /^(?:第\s?[0-9]{1,4}\s?(?:题|道题|问|期)|(?:issue|question|q)\s?#?[0-9]{1,4}|#[0-9]{1,4})$/i;

/** Tells whether a paragraph leads elsewhere and says nothing itself: links alone, `See 👉 [the answer](...)`, `See above.` */
export function isPointerLine(node: RootContent): boolean {
  if (isLinkLine(node)) return true;
  if (node.type !== "paragraph") return false;
  if (!hasLink(node.children)) return sendsBack(plainText(node.children));
  const text = plainText(node.children);
  if (isQuestionAgain(node, text)) return true;
  if (!areSending(wordsBeside(node))) return false;
  // Behind a label, a link may be the answer: `Answer: [Make](...)`.
  return !isAnswerLabel(text) || wordsIn(text).every((word) => sending.has(word));
}

/** Tells whether a block is a link behind a label, and nothing else: `Answer: [Make](...)`. It may be the answer, or lead there. */
export function isLabelledLink(node: RootContent): boolean {
  const only = onlyParagraph(node);
  if (only === undefined || !only.children.some(({ type }) => type === "link")) return false;
  return isAnswerLabel(plainText(only.children)) && dropAnswerLabel(plainText(withoutLinks(only.children))) === "";
}

/** Tells whether the words of such a link are those of the prompt. */
export function repeatsPrompt(node: RootContent, prompt: string): boolean {
  const only = onlyParagraph(node);
  return only !== undefined && saysAsked(wordsIn(dropAnswerLabel(plainText(only.children))), wordsIn(prompt));
}

/** A paragraph, or that of the one item of a list. */
function onlyParagraph(node: RootContent): Paragraph | undefined {
  if (node.type === "paragraph") return node;
  const [item, ...others] = node.type === "list" ? node.children : [];
  const [first, ...below] = item?.children ?? [];
  return first?.type === "paragraph" && others.length + below.length === 0 ? first : undefined;
}

/** A link to where the question is discussed has its number: `解析：[第 1 题](...)`. */
function isQuestionAgain({ children }: Paragraph, text: string): boolean {
  const said = isAnswerLabel(text) ? dropAnswerLabel(text) : "";
  return questionNumber.test(said) && dropAnswerLabel(plainText(withoutLinks(children))) === "";
}

/** Tells the same of what stands behind a prompt in its paragraph: `**What is RAG?** [Read here](...)`. */
export function isPointerAnswer({ text, content, answer }: FoundPrompt): boolean {
  if (answer.length === 0 || !hasLink(content)) return false;
  const said = answer.map((line) => line.text).join(" ");
  if (isAddress(said)) return true;
  const [own, asked] = [wordsBeside({ type: "paragraph", children: [...content] }), wordsIn(text)];
  // Of a prompt with links, nobody knows which of them belong to the answer.
  if (!asked.every((word, index) => word === own[index]) || !areSending(own.slice(asked.length))) return false;
  // A link alone may be the answer: `**Which tool?** [Make](...)`.
  return own.length > asked.length || /[?？؟]$/.test(said) || saysAsked(wordsIn(said), asked);
}

/** Its words only send the reader on, or are those of the prompt. */
function saysAsked(words: readonly string[], asked: readonly string[]): boolean {
  const known = new Set(asked);
  return words.every((word) => sending.has(word) || known.has(word));
}

function isAddress(text: string): boolean {
  return /https?:/.test(text) && wordsIn(text.replace(address, "")).length === 0;
}

function areSending(words: readonly string[]): boolean {
  return words.length <= 6 && words.every((word) => sending.has(word) || sendingHan.test(word));
}

function wordsBeside({ children }: Paragraph): string[] {
  return wordsIn(plainText(withoutLinks(children)).replace(address, ""));
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function withoutLinks(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((part): PhrasingContent[] => {
    if (part.type === "link") return [];
    return part.type === "strong" || part.type === "emphasis"
      ? [{ ...part, children: withoutLinks(part.children) }]
      : [part];
  });
}

function hasLink(content: readonly PhrasingContent[]): boolean {
  return content.some((part) =>
    part.type === "strong" || part.type === "emphasis"
      ? hasLink(part.children)
      : part.type === "link" || (part.type === "text" && /https?:\/\//.test(part.value)),
  );
}
