import { describe, expect, it } from "vitest";
import { mendBylines } from "../../../../src/compile/outline/text/mend-bylines.js";

describe("mendBylines", () => {
  it.each(["Answer by Ann Lee.", "**Answered by A. van Dijk:**", "> Respuesta de Ana Ruiz:", "Ответ от Анны Ли."])(
    "writes a label for %j, in as many characters",
    (line) => {
      const { text, lines } = mendBylines(`${line}\nA sail.\n\n${line}\nA mast.\n`);
      const label = text.slice(0, line.length);
      expect(label.replace(/[*> ]/g, "")).toBe("Answer:");
      expect(text).toBe(`${label}\nA sail.\n\n${label}\nA mast.\n`);
      expect(lines).toEqual([1, 4]);
    },
  );

  it.each([
    "Answer by Ann Lee.\nA sail.\n",
    "Answer by using both.\nA sail.\nAnswer by using one.\n",
    "Answer by Ann Lee: a sail\n".repeat(3),
    "```\nAnswer by Ann Lee.\n```\n\n- ~~~\n  Answer by Ann Lee.\n  ~~~\n",
  ])("leaves one alone, what says how to answer or goes on, and code: %j", (text) => {
    expect(mendBylines(text)).toEqual({ text, lines: [] });
  });
});
