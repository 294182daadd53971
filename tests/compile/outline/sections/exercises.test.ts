import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const themes = ["Velas", "Mástiles", "Anclas", "Timones", "Cascos"];
const exam = (below: (theme: string) => string) =>
  `# Examen\n\n## Parte 1\n\n${themes.map((theme, at) => `**Pregunta ${at + 1} (10 pts)** - ${theme}\n\n${below(theme)}\n\n---\n`).join("\n")}`;

describe("areExercises", () => {
  it("asks all that stands below themes where parts of tasks ask and nothing is answered", () => {
    const { prompts, marked, texts, problems } = readList(
      exam(
        (theme) => `Un barco tiene ${theme.toLowerCase()}.\n\na) ¿Para qué sirven?\nb) ¿Cuánto pesan?\nc) Dibuja uno`,
      ),
    );
    expect(prompts).toEqual(themes);
    expect(marked[0]).toContain("b) ¿Cuánto pesan?");
    expect(texts).toEqual(themes.map(() => undefined));
    expect(problems).toEqual([]);
  });

  it("leaves points that state something in the answer", () => {
    const { articles } = readList(
      exam((theme) => `Hay tres tipos.\n\na) ${theme} grandes\nb) ${theme} pequeñas\nc) las otras`),
    );
    expect(articles[0]?.explanation).toContain("Velas grandes");
  });
});
