import { describe, expect, it } from "vitest";
import { renderCommand, renderListCommand, renderShowCommand } from "../../../src/cli/options/render-command.js";

describe("renderCommand", () => {
  it("keeps to the same bank, language and state, and quotes for a shell", () => {
    expect(renderCommand(["quiz", "--resume"], {})).toBe("llm-interview quiz --resume");
    expect(renderCommand(["quiz"], { bank: "my notes.md", locale: "en", state: "it's.json" })).toBe(
      "llm-interview quiz --bank 'my notes.md' --locale en --state 'it'\\''s.json'",
    );
    expect(renderCommand(["quiz"], { bank: "C:\\notes\\a.md" })).toBe("llm-interview quiz --bank 'C:\\notes\\a.md'");
  });
});

describe("renderShowCommand", () => {
  it("leaves out what show does not take", () => {
    const options = { bank: "notes.md", state: "state.json" };
    expect(renderShowCommand("rag", options)).toBe("llm-interview show rag --bank notes.md");
  });
});

describe("renderListCommand", () => {
  it("lists the same bank, and leaves out what list does not take", () => {
    const options = { bank: "notes.md", state: "state.json" };
    expect(renderListCommand(options, "--facets")).toBe("llm-interview list --facets --bank notes.md");
  });
});
