/** A style sheet to start with, for what this entry writes. It sets no font and no colour of text: those are the page's. */
export const styleSheet: string = `.part { margin-block: 1.5em; }
.part-name { font-size: 0.85em; font-weight: 600; letter-spacing: 0.04em; opacity: 0.7; margin: 0 0 0.4em; }
.brief { font-weight: 600; }
.must { font-size: 0.85em; padding: 0 0.35em; border: 1px solid currentColor; border-radius: 0.25em; }
.part dl { margin: 0; }
.part dt { font-weight: 600; }
.part dd { margin: 0 0 0.8em; }
.claim::before { content: "✗ "; }
.item { border: 0; margin: 0 0 1.5em; padding: 0; min-width: 0; }
.item .prompt, .stem { font-weight: 600; }
.item textarea { box-sizing: border-box; width: 100%; font: inherit; }
.options { list-style: upper-alpha; padding-inline-start: 1.6em; }
label.option { display: flex; gap: 0.5em; align-items: baseline; padding: 0.3em 0; cursor: pointer; }
li.option { margin-block: 0.6em; }
li.option > .option-text { display: inline; }
.verdict, .choice-made { font-size: 0.85em; margin-inline-start: 0.4em; }
.correct > .verdict { color: #18794e; }
.wrong > .verdict { color: #b3261e; }
.picked > .option-text { text-decoration: underline; text-underline-offset: 0.2em; }
.rationale { opacity: 0.85; }
.answer pre, .item pre { overflow-x: auto; padding: 0.8em 1em; border: 1px solid rgb(128 128 128 / 0.35); border-radius: 0.4em; tab-size: 4; }
.answer code, .item code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.92em; }
.answer table, .item table { border-collapse: collapse; display: block; max-width: 100%; overflow-x: auto; }
.answer :is(th, td), .item :is(th, td) { border: 1px solid rgb(128 128 128 / 0.5); padding: 0.25em 0.6em; text-align: start; vertical-align: top; }
.answer blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid rgb(128 128 128 / 0.5); }
math { font-family: "Latin Modern Math", "STIX Two Math", "Cambria Math", "Noto Sans Math", math; }
math[display="block"] { margin-block: 0.8em; overflow-x: auto; overflow-y: hidden; }
.tml-left { text-align: left; }
.tml-right { text-align: right; }
@media (prefers-color-scheme: dark) {
  .correct > .verdict { color: #4cc38a; }
  .wrong > .verdict { color: #ff9592; }
}
`;
