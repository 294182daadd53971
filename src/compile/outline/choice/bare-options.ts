import type { ListItem } from "mdast";
import { leadText } from "../../parse/plain-text.js";
import { textOfBlocks } from "../blocks/answer-text.js";
import { blocksBelow, type OpenQuestion } from "../open-question.js";
import type { OutlineReading } from "../outline-reading.js";
import { contentOf } from "./item-content.js";
import { letterAt } from "./letters.js";
import type { WrittenOption } from "./written-option.js";

/** Fewer questions may have as many points each by chance. */
const LEAST = 5;
const [FEWEST, MOST] = [3, 5];

const quiz =
  /quiz|\bmcqs?\b|\bqcm\b|multiple[- ]choice|[选選][择擇][题題]|[单單多][选選][题題]?|選択問題|四択|퀴즈|객관식|opci[oó]n m[uú]ltiple|m[uú]ltipla escolha|choix multiples?|викторин/iu;
/** It is chosen from what stands below, of which several may be right. */
const pointing =
  /(?<!\p{L})(?:which (?:one )?of th(?:ese|ose)|following|siguientes?|seguint[ei]s?|seguenti|suivante?s?|parmi|lequel|laquelle|folgende[nrms]?|volgende|следующ\p{L}{2,3}|перечисленн\p{L}{2,3}|poniższych|następujących)(?!\p{L})|以下|下列|下面|次のうち|다음 중/iu;
/** One thing is asked for, and not those that there are, which an answer lists. */
const choosing =
  /(?<!\p{L})(?:quel(?:le)?|cu[aá]l|welche[rsnm]|quale?|как(?:ой|ая|ое|ую)|котор(?:ый|ая|ое)|który|która|welk)(?!\p{L})|哪(?![些几幾里裡裏儿兒怕])|どれ(?!ほど|くらい|ぐらい|だけ)|어느/iu;
const which = /(?<!\p{L})which ([^\r\n]{1,80})/iu;
/** Behind `which`: more than one. */
const plural =
  /^(?!(?:has|was|does|describes|means|shows|makes|contains|causes|gives|lies|stands|belongs|comes|refers|represents|defines)(?!\p{L}))(?:\p{L}{1,30}[^siu\W]s|people|men|women|children|two|three|four|five|several|other|different|main|common)(?!\p{L})/iu;
const areSeveral = /(?<!\p{L})(?:are|were)(?!\p{L})/iu;

function choosesOne(text: string): boolean {
  if (pointing.test(text) || choosing.test(text)) return true;
  const behind = which.exec(text)?.[1];
  return behind !== undefined && !plural.test(behind) && !areSeveral.test(behind);
}

/**
 * Tells whether all questions of a file have bullets to choose from that nothing counts, and no key: as many below each, three to five, and nothing
 * else, nowhere a name in bold or before a colon, as points of an answer have. A title says that this is a quiz, or most questions ask for one of them.
 *
 * @param titles - Those of the file and of its sections.
 */
export function areBareOptions(questions: readonly OpenQuestion[], titles: readonly string[]): boolean {
  if (questions.length < LEAST) return false;
  const count = countBullets(questions[0]);
  if (count < FEWEST || count > MOST) return false;
  if (!questions.every((question) => countBullets(question) === count)) return false;
  const asking = questions.filter(({ entry }) => choosesOne(leadText(entry.node))).length;
  return titles.some((title) => quiz.test(title)) || asking * 3 >= questions.length * 2;
}

/** The bullets below a question, each of one paragraph; 0 where anything else stands there. */
function countBullets(question: OpenQuestion | undefined): number {
  const blocks = question === undefined ? [] : blocksBelow(question).filter(({ type }) => type !== "thematicBreak");
  const items = blocks.flatMap((block) => (block.type === "list" && block.ordered !== true ? block.children : []));
  const isAll = blocks.every((block) => block.type === "list" && block.ordered !== true);
  return isAll && items.every(isPlain) ? items.length : 0;
}

const name = /^[^:：]{1,40}[:：]\s/u;

function isPlain({ children: [first, ...others], checked }: ListItem): boolean {
  if (first?.type !== "paragraph" || others.length > 0 || typeof checked === "boolean") return false;
  return first.children.every(({ type }) => type !== "strong") && !name.test(leadText(first));
}

/** Reads such bullets. */
export function readBareOptions(reading: OutlineReading, items: readonly ListItem[]): WrittenOption[] {
  return items.map((item, index) => ({
    letter: letterAt(index),
    needsKey: false,
    isPlain: true,
    text: contentOf(item).text,
    markdown: textOfBlocks(reading, item.children),
    isTicked: false,
    isBold: false,
  }));
}
