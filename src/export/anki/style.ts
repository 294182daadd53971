/**
 * How cards look, by day and by night. Anki writes `card` on the body and `nightMode` beside it; AnkiDroid `night_mode` too.
 */
export const ankiStyle = `.card {
  --ink: #1f2328;
  --quiet: #59636e;
  --line: #d1d9e0;
  --paper: #fff;
  --shade: #f6f8fa;
  --accent: #0969da;
  --right: #1a7f37;
  --wrong: #b3261e;
  margin: 0 auto;
  padding: 1em;
  max-width: 46em;
  color: var(--ink);
  background: var(--paper);
  font-family: system-ui, -apple-system, "Segoe UI", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC",
    "Source Han Sans SC", "Microsoft YaHei", "WenQuanYi Zen Hei", sans-serif;
  font-size: 18px;
  line-height: 1.6;
  text-align: left;
  overflow-wrap: anywhere;
}
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --ink: #e6edf3;
  --quiet: #9198a1;
  --line: #3d444d;
  --paper: #1c2128;
  --shade: #2a313c;
  --accent: #6cb6ff;
  --right: #57ab5a;
  --wrong: #f47067;
}
.question:first-child { font-size: 1.2em; font-weight: 600; }
.question:first-child pre, .question:first-child table { font-size: .8em; font-weight: 400; }
hr { margin: 1.2em 0; border: 0; border-top: 1px solid var(--line); }
.brief { padding: .6em .9em; border-left: 4px solid var(--accent); background: var(--shade); }
h2 { margin: 1.4em 0 .4em; color: var(--quiet); font-size: 1em; }
p, ul, ol, pre, table { margin: .5em 0; }
ul, ol { padding-left: 1.6em; }
li { margin: .3em 0; }
a { color: var(--accent); }
code, pre { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .9em; }
code { padding: .1em .3em; border-radius: 4px; background: var(--shade); }
pre { padding: .7em .9em; border-radius: 6px; background: var(--shade); overflow-x: auto; }
pre code { padding: 0; background: none; font-size: 1em; }
table { border-collapse: collapse; }
th, td { padding: .3em .7em; border: 1px solid var(--line); text-align: left; }
blockquote { margin: .5em 0; padding-left: .9em; border-left: 3px solid var(--line); color: var(--quiet); }
.must { color: var(--wrong); }
.claim { color: var(--quiet); }
.claim::before { content: "✗ "; color: var(--wrong); }
.rebuttal::before { content: "→ "; }
.prompt { font-weight: 600; }
.option { display: flex; gap: .6em; margin: .4em 0; }
.letter { font-weight: 600; }
.text { flex: 1; min-width: 0; }
.right .letter { color: var(--right); }
.right .letter::after { content: " ✓"; }
.wrong .letter { color: var(--wrong); }
.wrong .letter::after { content: " ✗"; }
footer { margin-top: 1.8em; color: var(--quiet); font-size: .75em; }
`;
