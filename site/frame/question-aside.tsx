import type { Article, Question, Tag } from "llm-interview";
import type { Site } from "../content/load-site.js";
import { type Address, paths } from "./address.js";
import { Neighbour } from "./neighbour.js";
import { Level } from "./question-list.js";
import { wordsOf } from "./words.js";

interface QuestionAsideProps {
  readonly site: Site;
  readonly at: Address;
  readonly question: Question;
  readonly article: Article | undefined;
  readonly tags: readonly Tag[];
  readonly related: readonly Question[];
  readonly previous: Question | undefined;
  readonly next: Question | undefined;
}

/** What stands beside a question: what it is about, where it leads, and how it came to be as it is. */
export function QuestionAside({ site, at, question, article, tags, related, previous, next }: QuestionAsideProps) {
  const words = wordsOf(at.lang);
  const linkTo = (one: Question | undefined) => one && { href: at.to(paths.question(one.id)), title: one.prompt };
  return (
    <aside class="question-aside" aria-label={words.about}>
      <p>
        <Level question={question} at={at} /> <code class="id">{question.id}</code>
      </p>
      <ul class="tags">
        {tags.map(({ id, label }) => (
          <li key={id}>
            <a href={at.to(paths.tag(id))}>{label}</a>
          </li>
        ))}
      </ul>
      {related.length > 0 && (
        <>
          <h2>{words.related}</h2>
          <ul>
            {related.map(({ id, prompt }) => (
              <li key={id}>
                <a href={at.to(paths.question(id))}>{prompt}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Neighbour name={words.previous} rel="prev" to={linkTo(previous)} />
      <Neighbour name={words.next} rel="next" to={linkTo(next)} />
      <dl class="facts">
        {article?.checked !== undefined && <Fact name={words.checked} value={article.checked} />}
        <Fact name={words.revision} value={String(question.revision)} />
        <Fact name={words.since} value={question.since} />
        {question.changed !== question.since && <Fact name={words.changed} value={question.changed} />}
      </dl>
      <p>
        <a href={at.to(paths.twin(question.id))}>{words.asMarkdown}</a>
        {site.repository !== undefined && article !== undefined && (
          <>
            {" · "}
            <a href={`${site.repository}/edit/main/${article.source.file}`}>{words.edit}</a>
          </>
        )}
      </p>
    </aside>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
