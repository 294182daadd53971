import { describe, expect, it } from "vitest";
import { roleOf } from "../../../../src/compile/outline/signs/field-role.js";

describe("roleOf", () => {
  it.each([
    ["Interview Question", "question"],
    ["Question", "question"],
    ["Pregunta", "question"],
    ["面试问题", "question"],
    ["Strong Senior-Level Answer", "answer"],
    ["Pregunta de entrevista", "question"],
    ["Respuesta modelo esperada", "answer"],
    ["Réponse incorrecte", "weak"],
    ["Musterlösung", "answer"],
    ["Ответ на собеседовании", "answer"],
    ["Gute Antwort", "answer"],
    ["핵심답변", "answer"],
    ["Common Weak Answer", "weak"],
    ["Schlechte Antwort", "weak"],
    ["Scenario", "scenario"],
    ["Escenario", "scenario"],
    ["场景描述", "scenario"],
    ["Hint", "hint"],
    ["Context", "given"],
    ["Options", "given"],
    ["Difficulty", "property"],
    ["Follow-up Question", "next"],
    ["How to Answer", "other"],
    ["Questions / Câu hỏi", "other"],
    ["Explanation", "other"],
  ] as const)("reads %s as %s", (name, role) => {
    expect(roleOf(name)).toBe(role);
  });
});
