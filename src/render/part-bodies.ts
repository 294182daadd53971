import { fenceCode } from "../article/fence-code.js";
import type { ArticlePart, PairStyle, PartContents, PartForm, PartRecord } from "../article/parts.js";
import { type Child, element, inline, markdown, plain } from "../html/tree.js";
import { optionList } from "./option-list.js";
import type { RenderWords } from "./words.js";

/** Writes what stands in a part. */
type Body<Form extends PartForm> = (
  content: PartContents[Form],
  record: PartRecord & { readonly form: Form },
  words: RenderWords,
) => Child;

/** One for each form; which class each text of a pair has goes by its style. */
const bodies: { readonly [Form in PartForm]: Body<Form> } = {
  prose: (content) => markdown(content),
  list: (entries, { isPlain = false }, words) =>
    element(
      "ul",
      entries.map(({ text, must }) =>
        element("li", must && [element("strong.must", words.must), " "], isPlain ? plain(text) : inline(text)),
      ),
    ),
  pairs: (entries, { style = "question" }) =>
    element(
      "dl",
      entries.map(({ first, second }) => {
        const reply = markdown(second);
        return [
          element(`dt.${pairClasses[style][0]}`, inline(first)),
          reply.length > 0 && element(`dd.${pairClasses[style][1]}`, reply),
        ];
      }),
    ),
  code: (content) => markdown(fenceCode(content)),
  choice: (choice, _, words) => [
    element("div.stem", markdown(choice.stem)),
    optionList(choice.options, undefined, words),
  ],
};

const pairClasses: Readonly<Record<PairStyle, readonly [string, string]>> = {
  claim: ["claim", "rebuttal"],
  question: ["asked", "reply"],
};

/** Writes what stands in a part, whatever its form. */
export function partBody({ form, content, record }: ArticlePart, words: RenderWords): Child {
  // The form of a part is that of its content and of its record.
  return (bodies[form] as Body<PartForm>)(content, record, words);
}
