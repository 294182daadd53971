/** How an item is answered: by picking options, in own words, or by turning a card over. */
export type QuizKind = "choice" | "open" | "flashcard";
