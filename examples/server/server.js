// A server over the bank: questions as JSON, and quizzes whose keys stay here. Only Node and the package.
import { createServer } from "node:http";
import { parseQuery } from "llm-interview";
import { bank } from "llm-interview/en";
import { drawQuiz, markQuiz, toPublicQuiz } from "llm-interview/quiz";
import { createSearch } from "llm-interview/search";

const search = createSearch(bank);

/** What a client did wrong; anything else is a fault of ours. */
class ClientError extends Error {
  constructor(status, message, details = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** The query of the parameters, or an answer that says what is wrong with each. */
function readQuery(params, ignore) {
  const { query, faults } = parseQuery(bank, params, { ignore });
  if (faults.length > 0) throw new ClientError(400, "These parameters cannot be read.", { faults });
  return query;
}

const routes = {
  "GET /questions": ({ searchParams }) => {
    const query = readQuery(searchParams, ["q"]);
    const text = searchParams.get("q");
    return text === null ? bank.find(query) : search(text, { within: query }).map(({ question }) => question);
  },
  "GET /facets": ({ searchParams }) => bank.facets(readQuery(searchParams, []), { disjunctive: true }),
  "GET /question": async ({ searchParams }) => {
    const id = searchParams.get("id") ?? "";
    const found = bank.resolve(id);
    if (found.status === "unknown") throw new ClientError(404, `There is no question "${id}".`, found);
    if (found.status === "retired") throw new ClientError(410, `The question "${id}" has been retired.`);
    const questions = found.status === "current" ? [found.question] : found.questions;
    return Promise.all(questions.map(async (question) => ({ question, article: await bank.article(question.id) })));
  },
  // The seed names the quiz: whoever marks draws it again, and nothing has to be kept.
  "GET /quiz": async ({ searchParams }) => toPublicQuiz(await quizOf(searchParams)),
  "POST /marks": async ({ searchParams }, body) => {
    const quiz = await quizOf(searchParams);
    try {
      return markQuiz(quiz, JSON.parse(body));
    } catch (error) {
      throw new ClientError(400, error.message);
    }
  },
};

function quizOf(params) {
  const seed = params.get("seed");
  if (seed === null) throw new ClientError(400, "Name the quiz by a seed.");
  const count = Number(params.get("count") ?? "10");
  if (!Number.isInteger(count) || count < 1 || count > 50) throw new ClientError(400, "The count is from 1 to 50.");
  return drawQuiz(bank, { count, query: readQuery(params, ["seed", "count"]) }, seed);
}

async function readBody(request) {
  let body = "";
  for await (const chunk of request) {
    body += chunk;
    if (body.length > 1e6) throw new ClientError(413, "That is too long.");
  }
  return body;
}

const server = createServer(async (request, response) => {
  const send = (status, data) => {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
    response.end(JSON.stringify(data));
  };
  try {
    const url = new URL(request.url, "http://localhost");
    const route = routes[`${request.method} ${url.pathname}`];
    if (route === undefined) throw new ClientError(404, `There are: ${Object.keys(routes).join(", ")}.`);
    send(200, await route(url, await readBody(request)));
  } catch (error) {
    if (!(error instanceof ClientError)) console.error(error);
    const isTheirs = error instanceof ClientError;
    send(isTheirs ? error.status : 500, isTheirs ? { error: error.message, ...error.details } : { error: "Sorry." });
  }
});
server.listen(Number(process.env.PORT ?? "8080"), () => console.log(`http://localhost:${server.address().port}`));
