import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../../src/compile/parse/parse-markdown.js";
import { plainText } from "../../../src/compile/parse/plain-text.js";
import { tagWords } from "../../../src/compile/parse/tag-words.js";

function wordsIn(text: string): string[] {
  const [block] = parseMarkdown(text).blocks;
  const words = block?.type === "paragraph" ? [...tagWords(block.children)] : [];
  return words.map((node) => (node.type === "html" ? node.value : node.type));
}

describe("tagWords", () => {
  it.each([
    ["Wann ist Span<T> besser als IEnumerable<T>?", ["<T>", "<T>"]],
    ["A `Map` is Map<K extends Key, List<int>> here.", ["<int>"]],
    ["Replace <your-name> by yours.", ["<your-name>"]],
    ["Para qué sirve <form> y <input type=text>?", ["<form>", "<input type=text>"]],
    ["Why is Node<B> no Node<A>?", ["<B>", "<A>"]],
    ["Is <b> the same as <strong>?", ["<b>", "<strong>"]],
    ['The link (<a href="x"></a>) is empty.', ['<a href="x">', "</a>"]],
    ["const a = <h1>Hello</h1> is JSX", ["<h1>", "</h1>"]],
    ["What does f(<div>Hello</div>) give?", ["<div>", "</div>"]],
  ])("knows those that somebody wrote about: %j", (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  it.each([
    ["H<sub>2</sub>O and <b>ice</b> <font color=red>melt</font>."],
    ['Ice <a name="ice"></a> melts. <p> Steam does not.'],
    ["Explain ice <details><summary>Answer</summary>"],
    ["Ice melts.</p>"],
    ["Explain ice <p>It is cold.</p>"],
    ["It is cold. <h3>Steam</h3> It is hot, and <h3>it<br>rises</h3>"],
    ['A mast <h3 id="a">Sail</h3>'],
    ['One <!-- two --> three<br>four <img src="a.png">'],
    ["Text\n<div>\nmore"],
  ])("takes those that set the text for none: %j", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  it("gives them to prompts and briefs as they are written", () => {
    const [block] = parseMarkdown("What *is* Task<List<T>> <b>for</b>?").blocks;
    expect(block?.type === "paragraph" && plainText(block.children)).toBe("What is Task<List<T>> for?");
  });

  it("looks at each tag once, however many there are", () => {
    const tags = Array.from({ length: 20_000 }, () => ({ type: "html", value: "<b>" }) as const);
    expect(tagWords([{ type: "text", value: "Map" }, ...tags]).size).toBe(20_000);
  });
});
