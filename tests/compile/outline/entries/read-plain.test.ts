import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("readPlain", () => {
  it("reads one question a line, where lines end with a mark", () => {
    const list = readList(
      "# Netzwerk\n\nWas ist ein Port?\nWozu dient NAT?\nDHCP und seine Phasen\nWie findet ARP eine Adresse?\n",
    );
    expect(list.titles).toEqual(["Netzwerk"]);
    expect(list.prompts).toEqual([
      "Was ist ein Port?",
      "Wozu dient NAT?",
      "DHCP und seine Phasen",
      "Wie findet ARP eine Adresse?",
    ]);
    expect(list.briefs).toEqual([undefined, undefined, undefined, undefined]);
    expect(list.problems).not.toContainEqual(expect.stringMatching(/unread|no-questions/));
  });

  it("reads lines that were broken on purpose, below their headings", () => {
    const list = readList(
      "## 存储\n\n什么是快照？  \n块与文件  \n如何扩容？  \n\n## 网络\n\nTCP vs UDP  \n什么是网关？\\\n子网掩码\n",
    );
    expect(list.titles).toEqual(["存储", "网络"]);
    expect(list.prompts).toEqual(["什么是快照？", "块与文件", "如何扩容？", "TCP vs UDP", "什么是网关？", "子网掩码"]);
  });

  it("takes lines without the sign that all others begin with for titles", () => {
    const list = readList(
      "# Go\n\nDébutant <br>\n👉 Qu'est-ce qu'une tranche ? <br>\n👉 À quoi sert defer ? <br>\n<br>\nAvancé <br>\n👉 Que fait select ? <br>\n\n# Plan\n\n- Types\n- Tests\n",
    );
    expect(list.titles).toEqual(["Débutant", "Avancé"]);
    expect(list.prompts).toEqual(["Qu'est-ce qu'une tranche ?", "À quoi sert defer ?", "Que fait select ?"]);
  });

  it("gives what begins with a dash below a line to the question above", () => {
    const { prompts, articles } = readList(
      "Что такое том?  \nСигналы:  \n    - TERM  \n    - KILL  \nКто такой init?  \nЗачем swap?  \n",
    );
    expect(prompts).toEqual(["Что такое том?", "Сигналы:", "Кто такой init?", "Зачем swap?"]);
    expect(articles[1]?.explanation).toBe("- TERM  \n- KILL");
  });

  it("keeps an id behind a line, and says where one can be written before the break", () => {
    const text = "What is a pod? {#pod}<br>\nWhat is a node? <br>\nWhat is a job?\n";
    const list = readList(text);
    expect(list.prompts).toEqual(["What is a pod?", "What is a node?", "What is a job?"]);
    expect(list.idPlaces).toEqual([undefined, "2:16", "3:15"]);
  });

  const pairs = (count: number, answer: string) =>
    Array.from({ length: count }, (_, at) => `What does part ${at + 1} do?\n\n${answer}\n`).join("\n");

  it("reads lone paragraphs with their answers below, and lines above them as titles", () => {
    const list = readList(
      `All about parts.\n\nBasics\n\n${pairs(3, "It turns.\n\nAnd stops.")}\nMore\n\n${pairs(3, "It waits.")}`,
    );
    expect(list.titles).toEqual(["Basics", "More"]);
    expect(list.prompts).toHaveLength(6);
    expect(list.briefs).toEqual(["It turns.", "It turns.", "It turns.", "It waits.", "It waits.", "It waits."]);
    expect(list.texts[2]).toBe("It turns.\n\nAnd stops.");
  });

  it("reads a request behind its topic among them", () => {
    const list = readList(`${pairs(5, "It turns.")}\nBias: Explain what it is.\n\nAn error that stays.\n`);
    expect(list.prompts.at(-1)).toBe("Bias: Explain what it is.");
    expect(list.briefs.at(-1)).toBe("An error that stays.");
    const told = "Explain the steps: count the runs. Mention each error.";
    const { briefs } = readList(`${pairs(5, "It turns.")}\nCounting: Describe how it is done.\n\n${told}\n`);
    expect(briefs).toHaveLength(6);
    expect(briefs[5]).toMatch(/^Explain the steps/);
  });

  it("reads what is given and asked for behind a topic, and nothing that is announced as a point", () => {
    const list = readList(
      `${pairs(5, "It turns.")}\nLogs: Given a file, write a parser for it.\n\nWith a pattern.\n\nStore: Describe its parts.\n\nThink of:\n\nSpace for growth.\n\nSafety: Implement a lock.\n\nWho may open it?\n\nIts owner.\n`,
    );
    expect(list.prompts.slice(5)).toEqual([
      "Logs: Given a file, write a parser for it.",
      "Store: Describe its parts.",
      "Who may open it?",
    ]);
    expect(list.texts[6]).toContain("Safety: Implement a lock.");
  });

  it("takes titles off the end of an answer that the contents name", () => {
    const list = readList(
      `Contents\n\nWheels\n\nCogs and belts\n\nWheels\n\n${pairs(2, "It turns.")}\nWhat is an axle?\n\nA rod.\nOf iron\nCogs and belts\n\n${pairs(3, "It waits.")}`,
    );
    expect(list.titles.slice(-2)).toEqual(["Wheels", "Cogs and belts"]);
    expect(list.prompts).toHaveLength(6);
    expect(list.texts.join()).not.toContain("Cogs");
  });

  it("reports the first of few, and says how many they are", () => {
    const list = readList(`Some words.\n\n${pairs(3, "It turns.")}`);
    expect(list.problems).toEqual(["unread-question 3:1"]);
  });

  it("leaves lines alone where other questions ask as much", () => {
    const text =
      "1. What is a pod?\n\nWho asks?\nWho answers?\nWho waits?\n\n2. What is a node?\n3. What is a job?\n4. What is a map?\n";
    const list = readList(text);
    expect(list.prompts).toEqual(["What is a pod?", "What is a node?", "What is a job?", "What is a map?"]);
    // What only asks is no answer, and may be of the list.
    expect(list.problems).toContain("unread-question 3:1");
  });

  it("takes no talk for a list", () => {
    const talk = Array.from({ length: 6 }, () => "Clerk: What else do you need?\n\nGuest: A stamp, please.\n").join(
      "\n",
    );
    expect(readList(talk).prompts).toEqual([]);
  });

  it("takes no prose with a question now and then for a list", () => {
    const prose = Array.from({ length: 6 }, () => `Why so?\n\n${"It goes on and on.\n\n".repeat(8)}`).join("");
    expect(readList(prose).prompts).toEqual([]);
  });
});
