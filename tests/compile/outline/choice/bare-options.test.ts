import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const things = ["jib", "mast", "keel", "boom", "stay"];
const list = (title: string, prompt: (thing: string) => string, bullets: string) =>
  `# ${title}\n\n${things.map((thing, index) => `${index + 1}. ${prompt(thing)}\n${bullets}`).join("\n")}`;
const bullets = "   - a sail\n   - a pole\n   - a rope\n";

describe("areBareOptions", () => {
  it.each([
    ["Boat quiz", (thing: string) => `What is a ${thing}?`],
    ["Boats", (thing: string) => `Which of these is a ${thing}?`],
  ])("takes as many bullets below each question of %j for options", (title, prompt) => {
    const { texts, problems } = readList(list(title, prompt, bullets));
    expect(texts).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(problems).toEqual(["key-count 4:4"]);
  });

  it.each([
    ["nothing says that one is to be chosen", "Boats", bullets],
    ["they explain names", "Boat quiz", "   - **Sail**: of cloth\n   - **Pole**: of wood\n   - **Rope**: of hemp\n"],
    ["a sentence stands above them", "Boat quiz", "\n   It has parts.\n\n   - a sail\n   - a pole\n   - a rope\n"],
  ])("leaves points of answers where %s", (_, title, points) => {
    const { texts } = readList(list(title, (thing) => `What is a ${thing}?`, points));
    expect(texts).not.toContain(undefined);
  });

  it.each([
    (thing: string) => `Which ${thing} is the longest?`,
    (thing: string) => `Which of the following are parts of a ${thing}?`,
    (thing: string) => `Quel ${thing} est le plus long ?`,
    (thing: string) => `¿Cuál de los siguientes es un ${thing}?`,
    (thing: string) => `${thing} 属于哪一类？`,
    (thing: string) => `Какой из ${thing} длиннее?`,
  ])("takes them for options where one is asked for: %s", (prompt) => {
    expect(readList(list("Boats", prompt, bullets)).problems).toEqual(["key-count 4:4"]);
  });

  it.each([
    (thing: string) => `Which parts has a ${thing}?`,
    (thing: string) => `Which kinds of ${thing} exist?`,
    (thing: string) => `Which are the parts of a ${thing}?`,
    (thing: string) => `Which tall things are near a ${thing}?`,
    (thing: string) => `Which three parts has a ${thing}?`,
    (thing: string) => `Quelles sont les parties de ${thing} ?`,
    (thing: string) => `¿Cuáles son las partes de ${thing}?`,
    (thing: string) => `Welche Teile hat ein ${thing}?`,
    (thing: string) => `Какие части есть у ${thing}?`,
    (thing: string) => `${thing} 有哪些部分？`,
  ])("leaves answers that list what there is: %s", (prompt) => {
    expect(readList(list("Boats", prompt, bullets)).texts).not.toContain(undefined);
  });
});
