import { followMoves, recordReview } from "../../quiz/review/reviews.js";
import { wordsFor } from "../../text/language.js";
import { articleOf } from "../article-of.js";
import { titleOfSection } from "../screens/names-in-bank.js";
import { renderItemHead } from "../screens/quiz-item-screen.js";
import { renderDifficulty } from "../screens/render-difficulty.js";
import { renderAsked } from "../screens/render-text.js";
import { reviewWords } from "../screens/review-words.js";
import { askCard, hintGrades } from "./prompt-card.js";
import type { Today } from "./review-plan.js";
import type { Sitting } from "./sitting.js";

/**
 * Asks card after card until none is left for today or the taker leaves: what is due, then what is new, then what has just been
 * learnt and comes back soon. Each grade is kept at once.
 *
 * @param plan - Plans anew; asked after each card.
 * @returns How many cards were graded, and what is left.
 */
export async function reviewCards(
  sitting: Sitting,
  plan: () => Promise<Today>,
): Promise<{ readonly count: number; readonly left: Today }> {
  const { bank, store, screen, io, showCommand } = sitting;
  const words = wordsFor(screen.locale, reviewWords);
  const asked = new Set<string>();
  // Told once: what comes back because it was not known is counted apart.
  let total: number | undefined;
  for (let count = 0; ; count++) {
    const left = await plan();
    const cards = [...left.due, ...left.fresh, ...left.soon];
    const [next] = cards;
    const question = next === undefined ? undefined : bank.get(next.id);
    if (next === undefined || question?.status !== "answered") return { count, left };
    const section = titleOfSection(question.section, bank);
    const mark = next.status === "new" ? words.isNew : next.status === "due" ? words.isDue : words.isAgain;
    total ??= left.due.length + left.fresh.length;
    const isAgain = asked.has(next.id);
    asked.add(next.id);
    const place = isAgain ? `+${count + 1 - asked.size}` : `${asked.size}/${Math.max(total, asked.size)}`;
    screen.print(renderItemHead([place, section, renderDifficulty(question.difficulty, screen.locale), mark], screen));
    const { promptMarkdown, briefMarkdown } = await articleOf(question.id, bank);
    const style = { columns: screen.columns(), hasColor: screen.hasColor };
    screen.print(`${renderAsked(question.prompt, promptMarkdown, style)}\n\n`);
    const { reviews } = await store.read();
    const grade = await askCard(screen, {
      brief: question.brief,
      briefMarkdown,
      more: showCommand(question.id),
      hints: hintGrades(followMoves(reviews, bank), question, io, screen),
    });
    if (grade === undefined) return { count, left };
    const now = io.now();
    await store.change((state) => ({
      ...state,
      reviews: recordReview(followMoves(state.reviews, bank), question, grade, now),
    }));
  }
}
