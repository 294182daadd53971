import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("auditPlain", () => {
  it("says nothing of lines that are reported one by one", () => {
    const exercises = ["dans quel réseau est 10.1.1.1 ?", "combien d'hôtes dans un /22 ?", "que montre les routes ?"]
      .map(
        (asked, at) => `**Exercice ${at + 1}** : ${asked}\n<details>\n<summary>Réponse</summary>\nCela.\n</details>\n`,
      )
      .join("\n");
    const { problems } = readList(
      `# Réseau\n\n## Questions\n\n### Modèle OSI\n\nSept couches.\n\n### Ports\n\nDes nombres.\n\n## Exercices\n\n${exercises}`,
    );
    const unread = problems.filter((problem) => problem.startsWith("unread-question"));
    expect(unread).toEqual(["unread-question 15:1", "unread-question 21:1", "unread-question 27:1"]);
  });
});
