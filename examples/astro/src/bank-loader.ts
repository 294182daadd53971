// A loader for Astro's content layer: each question of a list is an entry, its data the question, its body the article.
import { fileURLToPath } from "node:url";
import type { Loader, LoaderContext } from "astro/loaders";
import { openBank } from "llm-interview";
import type { BankData, Problem } from "llm-interview/compile";
import { compileContent, watchBank } from "llm-interview/compile/node";
import { renderArticle } from "llm-interview/render";

/**
 * @param list - A Markdown list, or a folder of them, from the root of the site. While it has errors, a build fails, and the server keeps
 * the last good bank.
 */
export function bankLoader(list: string): Loader {
  return {
    name: "llm-interview",
    async load(context) {
      const cwd = fileURLToPath(context.config.root);
      if (context.watcher === undefined) {
        const { data, problems } = await compileContent(list, { cwd });
        if (tell(problems, context)) throw new Error(`${list} has errors.`);
        return fill(data, context);
      }
      const banks = watchBank(list, { cwd });
      const follow = async () => {
        const { value, done } = await banks.next();
        if (done === true) return false;
        tell(value.problems, context);
        if (value.isCurrent && value.data !== undefined) await fill(value.data, context);
        return true;
      };
      await follow();
      // Nobody waits for what comes later.
      void (async () => {
        while (await follow());
      })();
    },
  };
}

/** Gives whether there are errors. */
function tell(problems: readonly Problem[], { logger }: LoaderContext): boolean {
  for (const { level, file, line, column, message } of problems)
    logger[level === "error" ? "error" : "warn"](`${file}:${line}:${column} ${message}`);
  return problems.some(({ level }) => level === "error");
}

async function fill(data: BankData, { store, generateDigest }: LoaderContext): Promise<void> {
  const bank = openBank(data);
  store.clear();
  for (const question of bank.questions) {
    const article = await bank.article(question.id);
    const html = renderArticle(article, { locale: bank.locale });
    store.set({ id: question.id, data: { ...question }, rendered: { html }, digest: generateDigest(article.hash) });
  }
}
