import { describe, expect, it } from "vitest";
import { type Content, hashContent } from "../../../src/compile/registry/content-hash.js";

const content: Content = {
  prompt: "What is a cache?",
  brief: "A near copy.",
  parts: { explanation: "It keeps results near.", keyPoints: [{ text: "Near", must: true }] },
};

describe("hashContent", () => {
  it("gives what registries have of the same content, whatever the order of its parts", () => {
    expect(hashContent(content)).toBe("41821da3678e2712");
    const { explanation = "", keyPoints = [] } = content.parts;
    expect(hashContent({ ...content, parts: { keyPoints, explanation } })).toBe(hashContent(content));
  });

  it("tells a question that is not answered from one whose answer is empty", () => {
    const { prompt, parts } = content;
    expect(hashContent({ prompt, parts })).toBe("536088b2abba251c");
    expect(hashContent({ prompt, brief: "", parts })).not.toBe(hashContent({ prompt, parts }));
  });

  it.each([
    ["the prompt", { ...content, prompt: "What is a caches?" }],
    ["the brief", { ...content, brief: "A near copy" }],
    ["a text", { ...content, parts: { ...content.parts, explanation: "It keeps them near." } }],
    ["what must be said", { ...content, parts: { ...content.parts, keyPoints: [{ text: "Near", must: false }] } }],
    ["a part", { ...content, parts: { explanation: "It keeps results near." } }],
  ])("changes with %s", (_, changed) => {
    expect(hashContent(changed)).not.toBe(hashContent(content));
  });
});
