import fc from "fast-check";
import { anyCodePoint } from "../../helpers/any-code-point.js";

const fragments = [
  ..."# |## |### |###### |1. |1) |１）|1、|（1）|2. |10. |- |* |+ |> |    |  |\t".split("|"),
  ..."```|~~~|$$|$|`|**|__|*|_|[|]|(|)|](#a)|](b.md)|![|<!--|-->|<details>|</details>|<br>|<p>|<|>".split("|"),
  ..."{#|{#id}|{#Id}|}| #tag|\\|&amp;|&#x20;|[x]: #y|[x]|---|===|+++|| a | b ||: |？|?|...|……".split("|"),
  ..."What is RAG?|什么是批处理？|Explain|答：|Answer:|Q: |目录|Contents|（20问）| (3 questions)|第一章|IV. |a|字".split(
    "|",
  ),
  "\n",
  "\n\n",
  "\r\n",
  "\r",
  "\n   ",
  "\uFEFF",
  "\u0000",
  "\u2028",
  "\uD800",
  "👶",
  "\u3000",
];

/** Text of Markdown marks in any order, or of any characters. */
export const brokenMarkdown = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 60 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: anyCodePoint, maxLength: 200 }) },
);
