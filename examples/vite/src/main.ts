// Questions of one's own list, as flashcards. Change src/notes.md while the page is open.
import { renderArticle, styleSheet } from "llm-interview/render";
import bank, { type QuestionId } from "./notes.md?bank";

/** A misspelt id does not compile: try it. */
const first: QuestionId = "rag";

const main = document.getElementById("main") as HTMLElement;
document.head.append(Object.assign(document.createElement("style"), { textContent: styleSheet }));

/** Shows a card for each question; its answer loads when it is opened. */
function show(shown: typeof bank): void {
  main.replaceChildren(
    ...shown.sections.flatMap((section) => [
      make("h2", section.title),
      ...shown.find({ sections: [section.id] }).map((question) => {
        const card = make("details", "");
        const answer = make("div", "");
        card.id = question.id;
        card.append(make("summary", question.prompt), answer);
        card.addEventListener("toggle", async () => {
          answer.innerHTML = renderArticle(await shown.article(question.id), { locale: shown.locale });
          if (question.status === "answered") answer.prepend(make("p", question.brief));
        });
        return card;
      }),
    ]),
  );
}

function make(tag: string, textContent: string): HTMLElement {
  return Object.assign(document.createElement(tag), { textContent });
}

show(bank);
document.getElementById(first)?.setAttribute("open", "");
