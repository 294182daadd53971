import type { Site } from "../content/load-site.js";
import { paths, sitePath } from "../frame/address.js";
import { langs, languageNames } from "../frame/language.js";
import { wordsOf } from "../frame/words.js";

export const data = { permalink: "/llms.txt" };

/** What there is to read, for programs that read: https://llmstxt.org. */
export function render({ site }: { readonly site: Site }): string {
  const root = site.url ?? "./";
  const blocks = langs.flatMap((lang) => {
    const { bank } = site.languages[lang];
    return bank.sections.map((section) => {
      const lines = bank.find({ sections: [section.id] }).map((question) => {
        const address = root + sitePath(lang, paths.twin(question.id)).slice(1);
        const brief = question.status === "answered" ? `: ${question.brief}` : "";
        return `- [${question.prompt.replace(/([[\]])/g, "\\$1")}](${address})${brief}`;
      });
      return `## ${section.title} (${languageNames[lang].name})\n\n${lines.join("\n")}`;
    });
  });
  return `# ${wordsOf("en").siteName}\n\n> ${wordsOf("en").siteSummary}\n\n${blocks.join("\n\n")}\n`;
}
