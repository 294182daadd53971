import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { appWords } from "./app-words.js";
import { compileList } from "./compile-list.js";
import { lang } from "./lang.js";
import { ListExport } from "./list-export.js";
import { ListProblems } from "./list-problems.js";
import { ListQuestions } from "./list-questions.js";
import { ListQuiz } from "./list-quiz.js";
import { keepListText, readListText } from "./list-text.js";
import type { OpenedList } from "./open-list.js";

const words = appWords.list;
/** In UTF-16 code units. */
const longest = 2_000_000;

/** A Markdown list of one's own: what was read of it, what is wrong with it, and a quiz from it. */
function OwnList() {
  const [text, setText] = useState(readListText);
  const [opened, setOpened] = useState<OpenedList & { readonly text: string }>();
  const [isQuiz, setQuiz] = useState(location.hash !== "");
  const [failure, setFailure] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const quizButton = useRef<HTMLButtonElement>(null);
  const hasTurned = useRef(false);

  // Between the list and its quiz, the button that was pressed gives way to the one that leads back.
  useEffect(() => {
    if (hasTurned.current) quizButton.current?.focus();
    hasTurned.current = true;
  }, [isQuiz]);

  useEffect(() => {
    keepListText(text);
    setFailure("");
    if (text.trim() === "") return setOpened(undefined);
    if (text.length > longest) return setFailure(words.tooLong);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const [compiled, { openList }] = await Promise.all([compileList(text, stop.signal), import("./open-list.js")]);
        if (!stop.signal.aborted) setOpened({ ...openList(compiled), text });
      } catch (error) {
        if (!stop.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      }
    }, 300);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text]);

  /** What stands below is of an earlier text. */
  const isStale = opened !== undefined && opened.text !== text;

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

  if (isQuiz && opened?.isFit)
    return (
      <>
        <p>
          <button
            type="button"
            class="link"
            ref={quizButton}
            onClick={() => {
              history.replaceState(null, "", location.pathname);
              setQuiz(false);
            }}
          >
            ← {words.leave}
          </button>
        </p>
        <ListQuiz study={opened.study} />
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
      {text.trim() !== "" && failure === "" && (
        <p role="status">{opened === undefined || isStale ? words.compiling : <Found {...opened} />}</p>
      )}
      {opened !== undefined && (
        <div class="opened-list" inert={isStale}>
          <ListProblems problems={opened.problems} onGo={goToLine} />
          {opened.isFit ? (
            <>
              <p>
                <button type="button" ref={quizButton} onClick={() => setQuiz(true)}>
                  {words.quiz}
                </button>
              </p>
              <ListExport bank={opened.bank} />
            </>
          ) : (
            <p class="notice">{words.errors}</p>
          )}
          <ListQuestions bank={opened.bank} />
        </div>
      )}
    </>
  );
}

function Found({ bank, leftOut }: OpenedList) {
  return (
    <>
      <strong>{words.found(bank.questions.length, bank.sections.length)}</strong>
      {leftOut > 0 && ` · ${words.leftOut(leftOut)}`}
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
