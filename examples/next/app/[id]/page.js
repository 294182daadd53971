import { renderArticle } from "llm-interview/render";
import { readBank } from "../bank.js";

/** A page for each question, and none besides. */
export const dynamicParams = false;

export async function generateStaticParams() {
  const { questions } = await readBank();
  return questions.map(({ id }) => ({ id }));
}

export default async function Question({ params }) {
  const bank = await readBank();
  const question = bank.get((await params).id);
  const html = renderArticle(await bank.article(question.id), { locale: bank.locale });
  return (
    <>
      <h1>{question.prompt}</h1>
      <p>{question.brief}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: tags in texts are shown as text. */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}
