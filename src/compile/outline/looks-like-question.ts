import { takeId } from "../parse/id-suffix.js";
import { readPrompt } from "./title.js";

const chineseWord =
  /[吗呢么]$|什么|如何|怎么|怎样|怎麼|什麼|为什么|为何|為何|哪些|哪个|哪种|哪几|是否|能否|几种|多少|(?:区别|差异|异同|优缺点)$/;
const chineseRequest =
  /^(?:请|試|试|简单)*(?:谈|介绍|解释|简述|阐述|描述|说|讲|比较|对比|列举|举例|推导|手写|手撕|写出|写一|实现一|设计一)/;
const englishWord =
  /^(?:(?:and|but|so|in|on|for|at) )?(?:what|why|how|when|which|who|where|is|are|can|could|does|do|did|should|would|will|have|has)\b/i;
const englishRequest =
  /^(?:explain|describe|compare|contrast|define|discuss|differentiate|distinguish|list|name|tell|talk|give|walk|design|implement|write|derive|prove|estimate)\b/i;

/**
 * A guess: it ends with a question mark, or has a word that asks.
 * A sentence with a full stop answers, unless it begins with a request, such as `Explain attention.`
 */
export function looksLikeQuestion(text: string): boolean {
  const { prompt } = readPrompt(takeId(text).text);
  // Emoji, quotes and emphasis may follow the mark.
  if (/[?？][^\p{L}\p{N}]*$/u.test(prompt)) return true;
  if (/[，,；;：:]$/.test(prompt)) return false;
  if (chineseRequest.test(prompt) || englishRequest.test(prompt)) return true;
  return !/[。.…]$/.test(prompt) && (chineseWord.test(prompt) || englishWord.test(prompt));
}
