import type { PaperWords } from "./words.js";

// Latin letters and Chinese characters of one weight on every system: a serif face for Chinese is missing on most.
const latin = `"Helvetica Neue", Helvetica, Arial, "Liberation Sans", "Noto Sans", "DejaVu Sans"`;
const chinese =
  `"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "WenQuanYi Micro Hei", ` +
  `"WenQuanYi Zen Hei", "Songti SC", SimHei, SimSun`;
const emoji = `"Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji"`;
const mono = `"Cascadia Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", ${chinese}, monospace`;
const math = `"Latin Modern Math", "STIX Two Math", "STIXTwoMath-Regular", "Cambria Math", "XITS Math", "Noto Sans Math", "DejaVu Math TeX Gyre", math`;

/**
 * The style sheet of a paper: A4 with page numbers, and pleasant on a screen. No content reaches it.
 * Nothing is wider than the page: long words, code and table cells wrap, formulas in lines break at their operators.
 */
export function paperStyle({ answers }: Pick<PaperWords, "answers">): string {
  return `
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt ${latin}, sans-serif; color: #555; } }
@page answers { @bottom-left { content: "${answers}"; font: 9pt ${latin}, ${chinese}, sans-serif; color: #555; } }
:root { color-scheme: light; --ink: #111; --soft: #555; --rule: #999; --faint: #ccc; --tint: #f3f3f1; }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); font: 10.5pt/1.65 ${latin}, ${chinese}, ${emoji}, sans-serif; overflow-wrap: anywhere; text-size-adjust: 100%; quotes: "“" "”" "‘" "’"; orphans: 2; widows: 2; }
:lang(zh) body, body:lang(zh) { font-family: ${chinese}, ${latin}, ${emoji}, sans-serif; line-height: 1.75; }
h1, h2, h3 { line-height: 1.35; break-after: avoid; break-inside: avoid; margin: 0; }
h1 { font-size: 19pt; }
h2 { font-size: 13.5pt; margin: 9mm 0 4mm; padding-bottom: 1.2mm; border-bottom: 0.4mm solid var(--ink); }
.prompt { font-size: 11.5pt; font-weight: 600; margin: 0; padding: 0; border: 0; }
p, ul, ol, pre, table, blockquote { margin: 0 0 2.2mm; }
:is(.part-body, .prompt, .stem, .rationale, li, li > div) > :last-child { margin-bottom: 0; }
img { max-width: 100%; max-height: 120mm; vertical-align: middle; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--faint); text-underline-offset: 0.2em; }
code, pre { font-family: ${mono}; font-size: 0.92em; }
code { background: var(--tint); padding: 0 0.2em; border-radius: 0.2em; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
pre { white-space: pre-wrap; tab-size: 4; background: var(--tint); border-left: 0.8mm solid var(--faint); padding: 2mm 3mm; line-height: 1.45; }
pre code { background: none; padding: 0; }
table { border-collapse: collapse; max-width: 100%; font-size: 0.95em; }
th, td { border: 0.2mm solid var(--rule); padding: 0.8mm 2mm; text-align: start; vertical-align: top; }
tr { break-inside: avoid; }
blockquote { border-left: 0.8mm solid var(--faint); padding-left: 3mm; color: var(--soft); }
math { font-family: ${math}; display: inline-flex; flex-wrap: wrap; align-items: baseline; max-width: 100%; }
math[display="block"] { display: block math; margin: 2mm 0; overflow-x: auto; overflow-y: hidden; }
.tml-left { text-align: -webkit-left; text-align: left; }
.tml-right { text-align: -webkit-right; text-align: right; }

.cover { margin-bottom: 8mm; break-inside: avoid; break-after: avoid; }
.cover .about { color: var(--soft); margin: 1mm 0 5mm; }
.fields { display: flex; flex-wrap: wrap; gap: 3mm 6mm; list-style: none; margin: 0; padding: 0; }
.fields li { display: flex; align-items: end; flex: 1 1 30mm; gap: 2mm; white-space: nowrap; }
.blank { border-bottom: 0.25mm solid var(--ink); flex: 1; min-width: 10mm; }

.question { display: grid; grid-template-columns: minmax(9mm, max-content) minmax(0, 1fr); column-gap: 1mm; margin-bottom: 6mm; break-inside: avoid; }
.question > .place { white-space: nowrap; font-size: 11.5pt; font-weight: 600; line-height: 1.35; }
.question > .prompt { line-height: 1.35; }
.question > :not(.place) { grid-column: 2; }
.question > div.prompt { font-size: 11pt; font-weight: 500; line-height: 1.5; }
.options { list-style: none; margin: 2mm 0 0; padding: 0; }
.option { display: grid; grid-template-columns: auto 6mm minmax(0, 1fr); align-items: baseline; gap: 0 2mm; margin-bottom: 1.2mm; break-inside: avoid; }
.box { display: inline-block; width: 3.4mm; height: 3.4mm; border: 0.3mm solid var(--ink); border-radius: 0.5mm; translate: 0 0.5mm; }
.letter { font-weight: 600; }
.room { margin-top: 1mm; }
.line { height: 8mm; border-bottom: 0.2mm solid var(--faint); }
.line:nth-last-child(-n + 2) { break-before: avoid; }

.answers { page: answers; }
.questions ~ .answers { break-before: page; }
.sheet { display: flex; flex-wrap: wrap; list-style: none; margin: 6mm 0 3mm; padding: 0.2mm 0 0 0.2mm; font-size: 9pt; line-height: 1.3; }
.sheet li { flex: 0 0 14.4mm; height: 17mm; margin: -0.2mm 0 0 -0.2mm; border: 0.2mm solid var(--rule); display: flex; flex-direction: column; text-align: center; break-inside: avoid; }
.sheet .head { background: var(--tint); border-bottom: 0.2mm solid var(--rule); font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.sheet .key { flex: 1; padding-top: 0.6mm; font-weight: 600; }
.sheet .points { color: var(--soft); text-align: end; padding: 0 1mm 0.4mm; }
.answers > .about { color: var(--soft); font-size: 9.5pt; }
.answer { margin: 9mm 0 0; }
.opening { break-inside: avoid; break-after: avoid; }
.opening > header { display: flex; justify-content: space-between; align-items: baseline; gap: 6mm; border-top: 0.3mm solid var(--ink); padding-top: 2.5mm; }
.opening > header > .prompt { flex: 1; }
h2 + .answer { margin-top: 4mm; }
h2 + .answer > .opening > header { border: 0; padding: 0; }
.score { display: flex; align-items: end; gap: 1.5mm; white-space: nowrap; }
.score .blank { width: 12mm; }
.opening > .about { color: var(--soft); font-size: 9pt; margin: 0.5mm 0 3mm; break-after: avoid; }
.part { margin: 0 0 4mm; }
.part-name { margin: 0 0 1mm; font-size: 9pt; font-weight: 600; color: var(--soft); letter-spacing: 0.04em; break-after: avoid; }
.brief .part-body { font-weight: 600; }
.rubric, .pitfall-list, .follow-up-list, .reference-list { list-style: none; margin: 0; padding: 0; }
.key-point { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 3mm; align-items: baseline; padding: 0.8mm 0; break-inside: avoid; }
.must { float: left; margin-right: 2mm; padding: 0 1.2mm; border: 0.25mm solid currentColor; border-radius: 0.8mm; font-size: 8.5pt; font-weight: 600; line-height: 1.5; translate: 0 0.5mm; }
.pitfall-list li, .follow-up-list li { margin-bottom: 2mm; break-inside: avoid; }
.claim::before { content: open-quote; }
.claim::after { content: close-quote; }
.asked { font-weight: 600; }
.claim { font-style: normal; font-weight: 600; }
.answer .option { grid-template-columns: 6mm minmax(0, 1fr); }
.stem { font-weight: 500; }
.key { break-after: avoid; }
.correct .option-text, .correct .letter { font-weight: 700; }
.option-text { display: inline; }
.option-text > p { display: inline; }
.right { margin-left: 2mm; padding: 0 1.2mm; border: 0.25mm solid currentColor; border-radius: 0.8mm; font-size: 8.5pt; font-weight: 600; white-space: nowrap; }
.rationale { color: var(--soft); }
.reference-list { font-size: 9pt; line-height: 1.5; }
.reference-list li { margin-bottom: 1mm; break-inside: avoid; }
.none { color: var(--soft); }

@media screen {
  :root { color-scheme: light dark; }
  body { max-width: 190mm; margin: 0 auto; padding: 12mm 8mm; font-size: 16px; }
  .questions ~ .answers { margin-top: 20mm; }
  .sheet li { background: transparent; }
}
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #e8e8e6; --soft: #a9a9a6; --rule: #777; --faint: #555; --tint: #26282b; }
  body { background: #17191c; }
}
@media print {
  pre, code { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  a { text-decoration: none; }
}
`;
}
