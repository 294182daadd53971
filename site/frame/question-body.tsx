import type { Article, Question } from "llm-interview";
import { orderOptions, type PagePart, type PartHtml, renderPieces } from "../content/article-html.js";
import type { Address } from "./address.js";
import { ChoiceForm } from "./choice-form.js";
import { Html } from "./html.js";
import { wordsOf } from "./words.js";

interface QuestionBodyProps {
  readonly question: Question;
  readonly article: Article | undefined;
  readonly parts: ReadonlyMap<PagePart, PartHtml>;
  readonly at: Address;
}

/** What a question's page says, from the answer in a line to its sources. */
export function QuestionBody({ question, article, parts, at }: QuestionBodyProps) {
  const words = wordsOf(at.lang);
  const section = (name: PagePart, fold?: string) => <Part name={name} part={parts.get(name)} fold={fold} />;
  return (
    <>
      {question.status === "answered" ? <p class="brief">{question.brief}</p> : <p class="brief open">{words.open}</p>}
      {section("spoken")}
      {section("keyPoints", words.keyPointsFold)}
      {section("explanation")}
      {section("code", words.showCode)}
      {section("pitfalls")}
      {section("followUps")}
      {article?.choice !== undefined && (
        <ChoiceForm
          id="choice"
          choice={renderPieces(article.choice, at.lang)}
          order={orderOptions(question, article)}
          lang={at.lang}
        />
      )}
      {parts.has("correction") && (
        <section class="part correction" id="correction">
          <h2>{parts.get("correction")?.title}</h2>
          <Original article={article} at={at} />
          <Html html={parts.get("correction")?.html ?? ""} className="text" />
        </section>
      )}
      {section("alsoAsked")}
      {section("references")}
    </>
  );
}

/** A part below its heading; folded where a reader should think first. */
function Part({
  name,
  part,
  fold,
}: {
  readonly name: PagePart;
  readonly part: PartHtml | undefined;
  readonly fold: string | undefined;
}) {
  if (part === undefined) return null;
  const text = <Html html={part.html} className="text" />;
  return (
    <section class={`part ${name}`} id={name}>
      <h2>{part.title}</h2>
      {fold === undefined ? (
        text
      ) : (
        <details>
          <summary>{fold}</summary>
          {text}
        </details>
      )}
    </section>
  );
}

/** The words of the original list, beside which a correction is read. */
function Original({ article, at }: { readonly article: Article | undefined; readonly at: Address }) {
  const original = article?.source.original;
  if (original === undefined) return null;
  const words = wordsOf(at.lang);
  return (
    <dl class="original" lang="zh-CN">
      <dt lang={at.lang}>{words.originalPrompt}</dt>
      <dd>{original.prompt}</dd>
      {original.answer !== undefined && (
        <>
          <dt lang={at.lang}>{words.originalAnswer}</dt>
          <dd>
            <q>{original.answer}</q>
          </dd>
        </>
      )}
    </dl>
  );
}
