import { describe, expect, it } from "vitest";
import {
  dropFollowUpWord,
  isFollowUp,
  isFollowUpLabel,
  saysSeveral,
} from "../../../../src/compile/outline/signs/follow-up-label.js";

describe("dropFollowUpWord", () => {
  it.each([
    ["Follow-up: Why?", "Why?"],
    ["🔁 Follow-up: Why?", "Why?"],
    ["➡️ Follow-up 2: Why?", "Why?"],
    ["Follow up - Why?", "Why?"],
    ["Follow-up Q1.1: Why?", "Why?"],
    ["🔍 追问：为什么？", "为什么？"],
    ["Folgefrage: Warum?", "Warum?"],
    ["Question de suivi : Pourquoi ?", "Pourquoi ?"],
    ["Pregunta de seguimiento: ¿Por qué?", "¿Por qué?"],
    ["Уточняющий вопрос: Почему?", "Почему?"],
    ["They may also ask: Why?", "Why?"],
  ])("takes the label off %s", (line, rest) => {
    expect(dropFollowUpWord(line)).toBe(rest);
    expect(isFollowUp(line)).toBe(true);
  });

  it.each(["🔁 Why?", "Follow-ups are asked later.", "Follow-up-based learning?"])("leaves %s", (line) => {
    expect(dropFollowUpWord(line)).toBe(line);
  });
});

describe("isFollowUpLabel", () => {
  it.each(["🔁 Follow-ups:", "Interviewer may ask next", "They might also ask:", "Folgefrage"])("knows %s", (text) => {
    expect(isFollowUpLabel(text)).toBe(true);
  });
});

describe("saysSeveral", () => {
  it("looks behind an emoji", () => {
    expect(saysSeveral("🔁 Follow-ups: Why? And how?")).toBe(true);
    expect(saysSeveral("🔁 Follow-up: Why?")).toBe(false);
  });
});
