import { takeId } from "../../parse/id-suffix.js";
import { rememberTexts } from "../../remember-texts.js";
import { readQuotation } from "./quotation.js";
import { dropRankBefore } from "./ranks.js";
import { asksByWord, requestsAnswer } from "./requests.js";
import { readPrompt } from "./title.js";

const chineseWord =
  /[吗呢么]$|什么|如何|怎么|怎样|怎麼|什麼|为什么|为何|為何|哪些|哪个|哪种|哪几|是否|能否|几种|多少|(?:区别|差异|异同|优缺点)$/;
const chineseRequest =
  /^(?:请|試|试|简单)*(?:谈|介绍|解释|简述|阐述|描述|说|讲|比较|对比|列举|举例|推导|手写|手撕|写出|写一|实现一|设计一)/;
const englishWord =
  /^(?:(?:and|but|so|in|on|for|at) )?(?:what|why|how|when|which|who|where|is|are|can|could|does|do|did|should|would|will|have|has)\b(?!-\w)/i;
const englishRequest =
  /^(?:explain|describe|compare|contrast|define|discuss|differentiate|distinguish|list(?! of\b)|name|tell|talk|give|walk|design|implement|write|derive|prove|solve (?:an?|the)|estimate)\b/i;

const japanese =
  /(?:とは(?:何か|何ですか)?|ですか|ますか|でしょうか|のか|について(?:説明|述べ)[\s\S]*|(?:説明|比較|列挙)(?:して(?:ください)?|せよ|しなさい)|述べよ|違い(?:は|とは)?)$|^(?:なぜ|どのよう|どうして)/;
/** Sentences that ask and end with a full stop, as Japanese and Korean write them. */
const politeQuestion =
  /(?:(?:です|ます|でしょう|ません|た)か|(?:して|て)ください|述べよ|せよ|しなさい|なさい)。$|(?:까요|나요|인가요?|하시오|하세요|해\s?주세요)\.$/;
const korean = /(?:무엇|까요?|인가요?|나요|는가|하시오|하세요|해\s?주세요|란|차이점?은?)$|^왜|어떻게/;
const romance =
  /^¿|^(?:qu[ée]|c[óo]mo|cu[áa]l(?:es)?|por qu[ée]|cu[áa]ndo|d[óo]nde|expli(?:ca|que)|describ[ae]|comment|pourquoi|quand|quel(?:le)?s?|qu'est|expliquez|d[ée]crivez|o que|como|quais|qual)(?=[\s'-]|$)/i;
const otherWords =
  /^(?:was|wie|warum|wann|welche[rs]?|erkl[äa]ren?|nennen?|что|как|почему|зачем|(?:для|от|из|до) чего|(?:в|о|на|по) ч[её]м|чем|какие|какой|какая|какое|каков[аы]?|когда|сколько|объясните|опишите|расскажите|назовите|перечислите|за что|ما(?:ذا|هو|هي)?|كيف|لماذا|متى|هل|اشرح|hãy|tại sao|vì sao|trình bày|giải thích|so sánh|phân biệt)(?=[\s,]|$)/i;
const vietnamese = /(?:là gì|thế nào|để làm gì|khi nào)$/i;

/** What stands in brackets behind a question. */
const remark = /\s?[（(][^（()）]{1,100}[)）]$/;

/**
 * A guess: it ends with a question mark, or has a word that asks.
 * A sentence with a full stop answers, unless it begins with a request, such as `Explain attention.`
 */
export const looksLikeQuestion = rememberTexts((text): boolean => {
  const { prompt: whole } = readPrompt(takeId(text).text);
  const written = /^[[【]/.test(whole) ? dropRankBefore(whole) : whole;
  const prompt = readQuotation(written) ?? written;
  // Emoji, quotes and emphasis may follow the mark.
  const mark = Math.max(...["?", "？", "؟"].map((sign) => prompt.lastIndexOf(sign)));
  if (mark !== -1 && !/[\p{L}\p{N}]/u.test(prompt.slice(mark + 1))) return true;
  const asked = prompt.endsWith(")") || prompt.endsWith("）") ? prompt.replace(remark, "") : prompt;
  // `Why? (keywords: hull, keel)`
  if (asked !== prompt && (/[?？؟]$/.test(asked) || korean.test(asked) || japanese.test(asked))) return true;
  // In Greek, this is the mark.
  if (/\p{Script=Greek};$/u.test(prompt)) return true;
  if (hasGap(prompt)) return true;
  if (/[，,；;：:]$/.test(prompt)) return false;
  // `对比篇` is the name of a part.
  if ((chineseRequest.test(prompt) && !prompt.endsWith("篇")) || englishRequest.test(prompt)) return true;
  if (politeQuestion.test(prompt) || requestsAnswer(prompt)) return true;
  const task = prompt.replace(codingLabel, "");
  if (task !== prompt && (englishRequest.test(task) || chineseRequest.test(task))) return true;
  if (/[。.…]$/.test(prompt)) return false;
  return (
    chineseWord.test(prompt) ||
    englishWord.test(prompt) ||
    japanese.test(prompt) ||
    korean.test(prompt) ||
    romance.test(prompt) ||
    otherWords.test(prompt) ||
    vietnamese.test(prompt) ||
    asksByWord(prompt)
  );
});

/** `Coding: implement k-means`: what is asked for, below the name of its kind. */
const codingLabel =
  /^(?:(?:live |whiteboard )?coding|programming|whiteboard|编程|手写(?:代码)?|代码)(?: (?:question|task|exercise|challenge|problem))?题?\s?[:：]\s?(?=\S)/i;

const gap = /(?<!\w|[:：] ?)_{3,40}(?!\w)/;
const brackets = /(?:（[ \u3000]{1,8}）|(?<!\w)（）|(?<=[\u2e80-\u9fff] ?)\( {1,8}\)) ?[。.]?$/u;

/** `LoRA is short for ____.`, `龙骨在（ ）。`: words are left out. `Name: ____` is a form, `split（）` a call. */
function hasGap(prompt: string): boolean {
  return (gap.test(prompt) || brackets.test(prompt)) && /\p{L}{2}/u.test(prompt);
}
