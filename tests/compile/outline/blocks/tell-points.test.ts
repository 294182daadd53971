import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const words = (word: string) => `${word} `.repeat(24).trim();
const briefOf = (prompt: string, answer: string) =>
  readList(`### ${prompt}\n\n${answer}\n\n### Who?\n\nNobody.\n`).briefs[0];

describe("tellPoints", () => {
  it.each([
    [
      "sentences",
      "How do ships float?",
      "- They displace water.\n- It pushes back.",
      "They displace water. It pushes back.",
    ],
    [
      "as many as there is room for",
      "How do ships float?",
      `- ${words("hull")}.\n- It pushes.\n- ${words("keel")}.\n- ${words("mast")}.`,
      `${words("hull")}. It pushes.`,
    ],
    [
      "their first sentences, where all of them have room",
      "Why do they float?",
      `- Water pushes. So ${words("hull")}.\n- They are hollow. So ${words("keel")}.`,
      "Water pushes. They are hollow.",
    ],
    [
      "what they are called, where that is asked",
      "Which rigs are there?",
      `- **Sloop**: ${words("mast")}\n- **Ketch**: ${words("mast")}\n- **Yawl**: ${words("mast")}`,
      "Sloop; Ketch; Yawl",
    ],
    [
      "names in bold with what stands below them",
      "Which rigs are there?",
      `**Sloop**\n\nIt has ${words("one")}.\n\n**Ketch**\n\nIt has ${words("two")}.`,
      "Sloop; Ketch",
    ],
    [
      "headings",
      "What are the main rigs?",
      `#### Sloop\n\nIt has ${words("one")}.\n\n#### Ketch\n\nIt has ${words("two")}.`,
      "Sloop; Ketch",
    ],
    [
      "names below what only counts them",
      "What types of rigs are there?",
      `There are several types of rigs on small boats.\n\n- **Sloop**: ${words("mast")}\n- **Ketch**: ${words("mast")}`,
      "Sloop; Ketch",
    ],
    [
      "names at the start of paragraphs",
      "How do you reef a sail?",
      `**1. Ease**\nLet the ${words("sheet")} go.\n\n**2. Lower**\nLet the ${words("halyard")} go.`,
      "Ease; Lower",
    ],
    [
      "names below a sentence that leads to them",
      "What are common rigs?",
      `Rigs carry the sails. The most common ones include:\n\n- **Sloop**: ${words("mast")}\n- **Ketch**: ${words("mast")}`,
      "Sloop; Ketch",
    ],
    [
      "what stands below an announcement",
      "Which rigs are there?",
      "The rigs are as listed below.\n\nA sloop and a ketch.",
      "A sloop and a ketch.",
    ],
    ["a bare answer with its reason", "Do ships fly?", "No.\n\nThey are too heavy.", "No. They are too heavy."],
    [
      "no address and nothing that sends back",
      "Why do they float?",
      "- https://a.example/float\n- Water pushes.\n- See Q3.",
      "Water pushes.",
    ],
    [
      "a name with a colon at the end of its line, and its list",
      "How do you rate masts and sails?",
      `**Masts** (of wood):\n- By their age. And ${words("mast")}.\n- By bend.\n\n**Sails**:\n- By their cloth. And ${words("sail")}.`,
      "Masts (of wood): By their age. Sails: By their cloth.",
    ],
    [
      "names with what they say, where that is asked",
      "How do you care for ropes?",
      `- **Storage**: Keep them dry. And ${words("rope")}.\n- **Washing**: Rinse the salt off. And ${words("rope")}.`,
      "Storage: Keep them dry. Washing: Rinse the salt off.",
    ],
    [
      "what groups are called, where one fills the line",
      "What is a ship, and why does it need all of it?",
      ["Hull", "Rigging", "Deck"]
        .map(
          (group, at) =>
            `${at + 1}. **${group}:**\n   - oak that runs from the stem to the stern\n   - oak that runs up to where the deck is\n   - frames (oak, iron, etc.) all along the hull`,
        )
        .join("\n"),
      "Hull; Rigging; Deck",
    ],
    [
      "points without the note in the last one's next line",
      "Какова роль мачты?",
      "- Несёт паруса\n- Несёт флаг\n  Примечание: не всегда.",
      "Несёт паруса; Несёт флаг",
    ],
    [
      "what each is whose short name is asked about",
      "Describe DR and RF and their roles.",
      `- **Dead Reckoning (DR)**: Tells the place. And ${words("dead")}.\n- **Radio Fix (RF)**: Tells it better. And ${words("fix")}.`,
      "Dead Reckoning (DR): Tells the place. Radio Fix (RF): Tells it better.",
    ],
    ["no source", "Why do they float?", "- Water pushes.\n- Ref: chapter 3", "Water pushes."],
    ["nothing of an ellipsis", "Which rigs do you know?", "- Sloop.\n- Ketch.\n- ...", "Sloop. Ketch."],
    [
      "nested points",
      "Which parts are there?",
      "- Aloft:\n  - mast\n  - boom\n- Under water:\n  - keel",
      "Aloft: mast; boom; Under water: keel",
    ],
  ])("tells points together: %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });

  it.each([
    ["what one thing is", "What is a sloop?", "- A ship with one mast.\n- It is fast.", "A ship with one mast."],
    [
      "names that any answer may have",
      "How good are sloops, and which ones?",
      `- **Pros**: ${words("fast")}\n- **Cons**: ${words("dear")}`,
      `Pros: ${words("fast")}; Cons: ${words("dear")}`,
    ],
    [
      "names that the prompt has",
      "How do you build a mast?",
      `- **Building a mast**: ${words("plane")} ${words("saw")}\n- **Glue**: ${words("press")} ${words("wait")}`,
      `Building a mast: ${words("plane")} ${words("saw")}`,
    ],
    [
      "a lead that names all",
      "What are the types of rigs?",
      `There are two types of rigs, sloop and ketch.\n\n- **Sloop**: ${words("mast")}\n- **Ketch**: ${words("mast")}`,
      "There are two types of rigs, sloop and ketch.",
    ],
    [
      "names that only lead on",
      "Why are masts made of wood?",
      `**As for weight**\n\n${words("light")} ${words("light")}.\n\n**As for price**\n\n${words("cheap")} ${words("cheap")}.`,
      `As for weight: ${words("light")} ${words("light")}.`,
    ],
    [
      "titles with the words of the prompt",
      "Como construir um mastro de madeira?",
      `**Construir o Mastro**\n\n${words("um")} ${words("dois")}.\n\n**Vela**\n\n${words("um")} ${words("dois")}.`,
      `Construir o Mastro: ${words("um")} ${words("dois")}.`,
    ],
    [
      "a title and an imprint",
      "Explain masts and their price.",
      "**Masts carry the sails**:\n\n```js\nmast();\n```\n\n---\n\n**Sailing for all**\n\n**Last updated: May 2026**\n**Version: 2**",
      "Masts carry the sails: mast();",
    ],
    [
      "a lead to examples, and labels further down",
      "Explain how masts are passed on.",
      "Two examples:\n\n```js\na = 1;\n```\n\nA mast is passed by its name.\n\nLook at it with a mark:\n\n```js\nb = 2;\n```",
      "A mast is passed by its name.",
    ],
    ["a word that answers", "Which rig has one mast?", "Sloop.\n\nExplanation: It has one.", "Sloop."],
  ])("leaves %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });
});
