import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const plan = ["Hulls", "Sails", "Knots", "Tides", "Winds", "Ports"]
  .map((name) => `## ${name}\n\n- Read of it\n\n`)
  .join("");

describe("findSpan", () => {
  it("reads headings that ask behind a plan of topics, and before numbered items", () => {
    const asked = ["What is a keel?", "What is a mast?", "What is a jib?", "Explain a reef.", "Why tack?"];
    const text = `${plan}${asked.map((prompt) => `## ${prompt}\n\nSo.\n\n`).join("")}10. What is a boom?\n\n- A spar.\n`;
    expect(readList(text).prompts).toEqual([...asked]);
  });

  it("takes a mark of emphasis that nothing closes for none", () => {
    const asked = [
      "¿Qué es una quilla?",
      "¿Qué es un mástil?",
      "Explique un foque.",
      "¿Por qué virar?",
      "¿Qué es un ancla?",
    ];
    const text = `${plan}${asked.map((prompt) => `## *${prompt}\n\nAsí.\n\n`).join("")}7. ¿Qué es una botavara?\n\n- Un palo.\n`;
    expect(readList(text).prompts).toEqual(asked);
  });

  it("leaves few headings that ask among topics alone", () => {
    const text = `${plan}## What next?\n\nSail.\n\n${plan}## Why sail?\n\n1. What is a boom?\n\n- A spar.\n\n2. What is a jib?\n\n- A sail.\n`;
    expect(readList(text).prompts).not.toContain("What next?");
  });
});
