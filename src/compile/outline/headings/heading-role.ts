/**
 * What a heading is: a section opens, a question is asked, an answer goes on, something known stands aside, something
 * that nobody knows stands between questions, or the questions right below it have a title of their own among others of the section.
 */
export type HeadingRole = "section" | "question" | "answer" | "aside" | "stray" | "title";
