import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import type { CompiledList } from "./compile-list.js";
import { lang } from "./lang.js";
import { ListExport } from "./list-export.js";
import { ListProblems } from "./list-problems.js";
import { ListQuestions } from "./list-questions.js";
import { keepListText, readListText } from "./list-text.js";
import { QuizApp } from "./quiz-app.js";
import type { Study } from "./study.js";

const words = appWords.list;
/** In UTF-16 code units. */
const longest = 2_000_000;

/** A Markdown list of one's own: what was read of it, what is wrong with it, and a quiz from it. */
function OwnList() {
  const [text, setText] = useState(readListText);
  const [compiled, setCompiled] = useState<CompiledList>();
  const [study, setStudy] = useState<Study>();
  const [isQuiz, setQuiz] = useState(location.hash !== "");
  const [failure, setFailure] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    keepListText(text);
    setFailure("");
    if (text.trim() === "") return setCompiled(undefined);
    if (text.length > longest) return setFailure(words.tooLong);
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const { compileList, studyOfList } = await import("./compile-list.js");
        if (!isCurrent) return;
        const result = compileList(text);
        setCompiled(result);
        setStudy(studyOfList(result.bank));
      } catch (error) {
        setFailure(error instanceof Error ? error.message : String(error));
      }
    }, 300);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text]);

  /** Selects the line of a problem. */
  const goToLine = (line: number) => {
    const start = text
      .split("\n")
      .slice(0, line - 1)
      .reduce((so, one) => so + one.length + 1, 0);
    const end = text.indexOf("\n", start);
    area.current?.focus();
    area.current?.setSelectionRange(start, end < 0 ? text.length : end);
  };
  const readFile = async (file: File | undefined) => {
    if (file !== undefined) setText(await file.text());
  };

  if (isQuiz && study !== undefined && compiled?.isFit)
    return (
      <>
        <p>
          <button
            type="button"
            class="link"
            onClick={() => {
              history.replaceState(null, "", location.pathname);
              setQuiz(false);
            }}
          >
            ← {words.leave}
          </button>
        </p>
        <QuizApp study={study} />
      </>
    );
  return (
    <>
      <p class="lead">{words.explained}</p>
      <section class="own-list">
        <label for="list-text">{words.label}</label>
        <textarea
          id="list-text"
          ref={area}
          rows={14}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onDrop={(event) => {
            const [file] = event.dataTransfer?.files ?? [];
            if (file === undefined) return; // A text that was dragged here.
            event.preventDefault();
            void readFile(file);
          }}
        />
        <p class="choice-actions">
          <label class="button quiet">
            {words.choose}
            <input
              type="file"
              accept=".md,.markdown,.txt,text/markdown,text/plain"
              class="unseen"
              onChange={({ currentTarget }) => {
                void readFile(currentTarget.files?.[0]);
                currentTarget.value = "";
              }}
            />
          </label>
          {text === "" ? (
            <button type="button" class="quiet" onClick={() => setText(samples[lang])}>
              {words.sample}
            </button>
          ) : (
            <button type="button" class="quiet" onClick={() => setText("")}>
              {words.clear}
            </button>
          )}
        </p>
      </section>
      {failure !== "" && (
        <p class="notice" role="alert">
          {failure}
        </p>
      )}
      {text.trim() !== "" && compiled === undefined && failure === "" && <p role="status">{words.compiling}</p>}
      {compiled !== undefined && (
        <>
          <p role="status">
            <strong>{words.found(compiled.bank.questions.length, compiled.bank.sections.length)}</strong>
            {compiled.leftOut > 0 && ` · ${words.leftOut(compiled.leftOut)}`}
          </p>
          <ListProblems problems={compiled.problems} onGo={goToLine} />
          {compiled.isFit ? (
            <>
              <p>
                <button type="button" onClick={() => setQuiz(true)}>
                  {words.quiz}
                </button>
              </p>
              <ListExport bank={compiled.bank} />
            </>
          ) : (
            <p class="notice">{words.errors}</p>
          )}
          <ListQuestions bank={compiled.bank} />
        </>
      )}
    </>
  );
}

const samples: Readonly<Record<typeof lang, string>> = {
  zh: "# 我的笔记\n\n## 检索 {#retrieval}\n\n1. 什么是 RAG？ {#rag} #generation\n   - 先检索，再回答。\n2. 什么时候要重排？ {#reranking}\n   - 首次检索找得到、但排得不靠前时。\n\n3. 下面哪个是重排模型？ {#reranker}\n   - [ ] 双塔编码器\n   - [x] 交叉编码器\n",
  en: "# My notes\n\n## Retrieval {#retrieval}\n\n1. What is RAG? {#rag} #generation\n   - Look the facts up first, then write the answer from them.\n2. When do you rerank? {#reranking}\n   - When the first search finds the right pages, but not at the top.\n\n3. Which of these reranks? {#reranker}\n   - [ ] a bi-encoder\n   - [x] a cross-encoder\n",
};

const app = document.getElementById("app");
if (app !== null) {
  app.replaceChildren();
  render(<OwnList />, app);
}
