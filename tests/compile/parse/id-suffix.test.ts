import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { idPattern, takeId } from "../../../src/compile/parse/id-suffix.js";

describe("takeId", () => {
  it.each([
    ["What is RAG?", { text: "What is RAG?", tags: [] }],
    ["What is RAG? {#rag}", { text: "What is RAG?", id: "rag", tags: [] }],
    ["What is RAG?{#rag} #a #b-2 ", { text: "What is RAG?", id: "rag", tags: ["a", "b-2"] }],
    ["What is RAG? {#RAG}", { text: "What is RAG?", malformed: "{#RAG}", tags: [] }],
    ["What is RAG? { #rag }", { text: "What is RAG?", malformed: "{ #rag }", tags: [] }],
    ["What is RAG? {#rag #a", { text: "What is RAG?", malformed: "{#rag", tags: ["a"] }],
    ["What does {#id} do?", { text: "What does {#id} do?", tags: [] }],
    ["C# or F#", { text: "C# or F#", tags: [] }],
    ["{#only}", { text: "", id: "only", tags: [] }],
  ])("reads %j", (text, expected) => {
    expect(takeId(text)).toEqual(expected);
  });

  it("gives back the id and tags that were written behind any prompt", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,5}){0,3}$/);
    const prompt = fc.string().map((text) => `${text}?`);
    fc.assert(
      fc.property(prompt, word, fc.array(word, { maxLength: 3 }), (text, id, tags) => {
        expect(idPattern.test(id)).toBe(true);
        expect(takeId([`${text} {#${id}}`, ...tags].join(" #"))).toEqual({ text, id, tags });
      }),
    );
  });
});
