import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

const more = (word: string) => `And more of ${word}, ${`${word} `.repeat(30).trim()}.`;
const briefOf = (prompt: string, answer: string) =>
  readList(`### ${prompt}\n\n${answer}\n\n### Who?\n\nNobody.\n`).briefs[0];

describe("tellCompared", () => {
  it.each([
    [
      "paragraphs",
      "What is the difference between a sloop and a ketch?",
      `A sloop has one mast. ${more("sails")}\n\nA ketch has two. ${more("sails")}`,
      "A sloop has one mast. A ketch has two.",
    ],
    [
      "lines below a label of the answer",
      "Define sloop and ketch?",
      `**Answer**\n_Sloop_: The sloop has one mast of wood. ${more("sails")}\n\n_Ketch_: The ketch has two masts of wood. ${more("sails")}`,
      "Sloop: The sloop has one mast of wood. Ketch: The ketch has two masts of wood.",
    ],
    [
      "lines below names in bold",
      "What is the luff and the leech of a sail?",
      `**Luff**\nThe edge that stands in the wind. ${more("sails")}\n\n**Leech**\nThe edge behind, that lets the wind go. ${more("sails")}`,
      "Luff: The edge that stands in the wind. Leech: The edge behind, that lets the wind go.",
    ],
    [
      "what is asked first, too",
      "What is rigging? Differentiate between standing and running rigging.",
      "Rigging is all that holds the masts and moves the sails of a boat:\n\n- **Standing Rigging:** Stays where it is.\n- **Running Rigging:** Moves the sails.",
      "Rigging is all that holds the masts and moves the sails of a boat. Standing Rigging: Stays where it is. Running Rigging: Moves the sails.",
    ],
    [
      "names of one each, and no sentence that counts them off",
      "슬루프, 케치 돛배에 대해 설명해주세요.",
      `이 때, 슬루프, 케치 돛배는 모두 바람으로 간다. ${more("sails")}\n\n**슬루프 돛배**\n\n슬루프 돛배는 돛대가 하나이고 혼자서도 몰 수 있다. ${more("sails")}\n\n**케치 돛배**\n\n케치 돛배는 돛대가 둘이고 먼 바다에 알맞은 배이다. ${more("sails")}`,
      "슬루프 돛배는 돛대가 하나이고 혼자서도 몰 수 있다. 케치 돛배는 돛대가 둘이고 먼 바다에 알맞은 배이다.",
    ],
    [
      "points",
      "Sloop vs. ketch vs. yawl",
      `- Sloop: one mast. ${more("sails")}\n- Ketch: two masts. ${more("sails")}\n- Yawl: two, one small. ${more("sails")}`,
      "Sloop: one mast. Ketch: two masts. Yawl: two, one small.",
    ],
    [
      "points, where a comma stands before the last",
      "Compare sloops, ketches, and yawls",
      `- Sloops: one mast. ${more("sails")}\n- Ketches: two masts. ${more("sails")}\n- Yawls: two, one small. ${more("sails")}`,
      "Sloops: one mast. Ketches: two masts. Yawls: two, one small.",
    ],
    [
      "names with points below",
      "How is a sloop different from a ketch?",
      `**Sloop**\n\n- It has one mast. ${more("sails")}\n- Fast.\n\n**Ketch**\n\n- It has two. ${more("sails")}`,
      "Sloop: It has one mast. Ketch: It has two.",
    ],
    [
      "a prompt that asks behind a colon",
      "Standing vs. running rigging: what is what?",
      `Standing rigging stays. ${more("wire")}\n\nRunning rigging moves. ${more("rope")}`,
      "Standing rigging stays. Running rigging moves.",
    ],
    [
      "paragraphs in Chinese",
      "单桅船和双桅船有什么区别？",
      `单桅船只有一根桅杆。${"帆".repeat(100)}。\n\n双桅船有两根桅杆。${"帆".repeat(100)}。`,
      "单桅船只有一根桅杆。双桅船有两根桅杆。",
    ],
    [
      "one thing whose name has the other's",
      "Difference between dinghies and sailing dinghies?",
      `Dinghies are rowed. ${more("oars")}\n\nSailing dinghies have a mast. ${more("sails")}`,
      `Dinghies are rowed. ${more("oars")}`,
    ],
    [
      "points, where the prompt requests examples, too",
      "Erläutern Sie den Unterschied zwischen Sloop und Ketsch und geben Sie je ein Beispiel",
      "*Sloop:*\n- Ein Mast\n- *Beispiel:* die Jolle\n\n*Ketsch:*\n- Zwei Masten\n- *Beispiel:* die Yacht",
      "Sloop: Ein Mast; Beispiel: die Jolle; Ketsch: Zwei Masten; Beispiel: die Yacht",
    ],
    [
      "points, where the prompt explains one",
      "Explain the sloop and how it differs from a ketch.",
      `- Sloop: one mast. ${more("sails")}\n- Ketch: two masts. ${more("sails")}`,
      "Sloop: one mast. Ketch: two masts.",
    ],
    [
      "lines below a sentence about both",
      "单桅船(Sloop)和双桅船(Ketch)的区别。",
      `单桅船和双桅船都是帆船，${"帆".repeat(100)}。\n\n简而言之：\n\n单桅船 (Sloop)：一根桅杆，快。\n双桅船 (Ketch)：两根桅杆，稳。`,
      "单桅船 (Sloop)：一根桅杆，快。双桅船 (Ketch)：两根桅杆，稳。",
    ],
    [
      "paragraphs whose sentences blank lines break, behind a label",
      "Difference between a sloop and a ketch?",
      `**Answer.** Sloop: It has one mast, and it is\n\nrather fast.\n\nKetch: It has two.\n\nMore. ${more("sails")}`,
      "Sloop: It has one mast, and it is rather fast. Ketch: It has two.",
    ],
    [
      "points below a title of neither",
      "How is a sloop different from a ketch?",
      `#### Masts\n\n- Sloop: one mast. ${more("sails")}\n- Ketch: two masts. ${more("sails")}`,
      "Sloop: one mast. Ketch: two masts.",
    ],
    [
      "points, rather than a sentence about what both are",
      "What is the difference between standing and running rigging?",
      `Rigging holds and moves sails. ${more("rope")}\n\n- Standing rigging stays. ${more("wire")}\n- Running rigging moves. ${more("rope")}`,
      "Standing rigging stays. Running rigging moves.",
    ],
    [
      "paragraphs on what is asked together",
      "What are a keel and a rudder?",
      `A keel holds a boat upright. ${more("lead")}\n\nA rudder turns it by its stern. ${more("oak")}`,
      "A keel holds a boat upright. A rudder turns it by its stern.",
    ],
    [
      "paragraphs on several questions",
      "What is a keel? What is a rudder?",
      `A rudder turns a boat by its stern. ${more("oak")}\n\nA keel holds a boat upright. ${more("lead")}`,
      "A keel holds a boat upright. A rudder turns a boat by its stern.",
    ],
    [
      "quoted parts below their names",
      "Explain the following: keel, rudder, mast.",
      "> #### Keel\n> It holds a boat upright.\n>\n> #### Rudder\n> It turns a boat by its stern.\n>\n> #### Mast\n> It holds the sails of a boat.",
      "Keel: It holds a boat upright. Rudder: It turns a boat by its stern. Mast: It holds the sails of a boat.",
    ],
    [
      "sentences of which the first names both, and tells of one",
      "What is the difference between a sheet and a sail?",
      `Sheet: This is a rope at the corner of a sail. ${more("rope")}\n\nSail: Each of them is made of cloth. ${more("cloth")}`,
      "Sheet: This is a rope at the corner of a sail. Sail: Each of them is made of cloth.",
    ],
    [
      "things with a slash between them",
      "Difference between sloop/ketch, examples?",
      `A sloop has one mast. ${more("sails")}\n\nA ketch has two masts. ${more("sails")}`,
      "A sloop has one mast. A ketch has two masts.",
    ],
    [
      "parts below a sentence that only announces a difference",
      "Difference between a standing line and a running line?",
      `The main difference between a standing line and a running line lies in their use:\n\n**Standing line:**\nStays where it is. ${more("wire")}\n\n**Running line:**\nMoves through blocks. ${more("rope")}`,
      "Standing line: Stays where it is. Running line: Moves through blocks.",
    ],
  ])("tells one sentence of each, in %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });

  it.each([
    [
      "a sentence about both",
      "Difference between a sloop and a ketch?",
      "A sloop has a mast less than a ketch.\n\nA ketch is slower.",
      "A sloop has a mast less than a ketch.",
    ],
    [
      "titles of links",
      "Difference between a sloop and a ketch?",
      "They differ in masts.\n\n#### References\n\n- [Sloop or what](https://a.example/1)\n- [Ketch or what](https://a.example/2)",
      "They differ in masts.",
    ],
    [
      "an answer that speaks of one alone",
      "Difference between a sloop and a ketch?",
      "A sloop has one mast.\n\nMore is seldom needed.",
      "A sloop has one mast.",
    ],
    [
      "what asks for more than it names",
      "What are the lengths of a sheet, a halyard and others?",
      "- A sheet has ten metres or a little more.\n- A halyard has twenty metres or more.\n- A stay has fifteen metres.",
      "A sheet has ten metres or a little more. A halyard has twenty metres or more. A stay has fifteen metres.",
    ],
    [
      "a sentence of each, in whatever order",
      "Difference between a sloop and a ketch?",
      "A ketch has two masts and more sails. A sloop has one mast and less work.\n\nA sloop is quick.",
      "A ketch has two masts and more sails. A sloop has one mast and less work.",
    ],
  ])("leaves %s", (_, prompt, answer, brief) => {
    expect(briefOf(prompt, answer)).toBe(brief);
  });
});
