import { useEffect, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import type { QuizApp } from "./quiz-app.js";
import type { Study } from "./study.js";

/** A quiz from a list; its scripts are loaded when one is wanted. */
export function ListQuiz({ study }: { readonly study: Study }) {
  const [app, setApp] = useState<{ readonly Quiz: typeof QuizApp }>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    import("./quiz-app.js").then(
      ({ QuizApp: Quiz }) => setApp({ Quiz }),
      () => setFailed(true),
    );
  }, []);
  if (isFailed)
    return (
      <p class="notice" role="alert">
        {appWords.quiz.notLoaded}
      </p>
    );
  return app === undefined ? null : <app.Quiz study={study} />;
}
