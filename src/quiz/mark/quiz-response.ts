/** What was answered to one item. Which fields it has depends on the item's kind. */
export type QuizResponse = ChoiceResponse | OpenResponse | FlashcardResponse;

/** Picked options of a choice item. */
export interface ChoiceResponse extends ResponseFields {
  /** Positions from 0 in the order shown. None counts as not answered. */
  readonly selected: readonly number[];
}

/** What was written to an open item. */
export interface OpenResponse extends ResponseFields {
  readonly text: string;
}

/** What the taker says about a flashcard. */
export interface FlashcardResponse extends ResponseFields {
  readonly recalled: boolean;
}

/** What all responses have. */
export interface ResponseFields {
  /** The item's number. */
  readonly item: number;
  /** Seconds from the start of the quiz to the answer. Needed where the quiz has a limit for the whole. */
  readonly at?: number;
  /** Seconds spent on the item. Needed where the quiz has a limit for each item. */
  readonly spent?: number;
}
