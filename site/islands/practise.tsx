import { render } from "preact";
import { bank } from "./bank.js";
import { QuizApp } from "./quiz-app.js";
import { publishedStudy } from "./study.js";

const app = document.getElementById("app");
if (app !== null) {
  const study = publishedStudy(bank);
  app.replaceChildren();
  render(<QuizApp study={study} />, app);
}
