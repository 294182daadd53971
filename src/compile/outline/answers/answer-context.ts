import type { RootContent } from "mdast";
import type { UsualAnswers } from "../asides/leave-out-end.js";
import type { AnswerDraft, ArticleDraft } from "../draft.js";

/** What stands below a prompt. */
export interface ReadAnswer {
  readonly answer?: AnswerDraft;
  readonly article?: ArticleDraft;
  /** What else belongs to the question and stands below its prompt, such as code, in Markdown. Never empty; a choice item has it in its stem. */
  readonly task?: string;
}

/** Where a question stands among others. */
export interface AnswerContext {
  /** Plain text. */
  readonly prompt: string;
  /** Where it stands. */
  readonly line: number;
  /** Letters of the right options, of a list of answers at the end. */
  readonly listedKey?: string | undefined;
  /** Where the words begin that such a list gives. */
  readonly listed?: RootContent | undefined;
  /** Such a list could not be read, and a problem says so: it need not be said of each question. */
  readonly isKeyUnread?: boolean;
  /** Blocks that stand above these and belong to the question. */
  readonly task: readonly RootContent[];
  /** What stands above the label of an answer belongs to the question. */
  readonly isParted: boolean;
  /** Its form sets the answer off: then that may ask, too. */
  readonly isSetOff: boolean;
  /** Where the form of a question says what belongs to it: the first blocks, which do. Further lines of the prompt's paragraph do, too. */
  readonly asked?: readonly RootContent[] | undefined;
  /** Options that nothing counts are right where they are bold or behind a tick. */
  readonly areKeysMarked?: boolean;
  /** All questions of the file have bullets to choose from, and no key. */
  readonly areBareOptions?: boolean;
  /** It stands in a table, where a bar is escaped. */
  readonly isCell: boolean;
  /** Hardly any question of the list has an answer. */
  readonly isOpen: boolean;
  /** The questions of its section are about code. */
  readonly isCode: boolean;
  /** What stands below the questions of its section are links to answers. */
  readonly areLinks: boolean;
  /** Its answer stands elsewhere: below it are the link that leads there and properties. */
  readonly isPointed: boolean;
  /** What stands below is asked, too, and lettered parts are no options. */
  readonly areExercises: boolean;
  /** Questions of the file have options to choose from. */
  readonly isQuiz: boolean;
  /** Boxes behind the answers of the file are there to be ticked off. */
  readonly areTickedOff?: boolean;
  /** The last question of its section: a remark may follow it. */
  readonly isLast: boolean;
  readonly usual: UsualAnswers["usual"];
}
