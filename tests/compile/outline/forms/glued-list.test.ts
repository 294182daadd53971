import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("freeGluedList", () => {
  it("frees bullets of four spaces below a number with two behind it", () => {
    const list = readList(
      "1.  What is a bus?\n    - A set of lines.\n10.  Which line is ground? Pick one.\n    - Red\n    - Black\n",
    );
    expect(list.prompts).toEqual(["What is a bus?", "Which line is ground? Pick one."]);
    expect(list.texts).toEqual(["A set of lines.", "- Red\n- Black"]);
    expect(list.problems).toEqual([]);
  });

  it("frees what stands deeper than they, and options with a key", () => {
    const text =
      "100.  ¿Cuál es la tierra?\n    * [ ] Rojo\n    * [x] Negro\n        > Es el usual.\n\n    Y nada más.\n101.  ¿Qué es un bus?\n";
    const { prompts, articles } = readList(text);
    expect(prompts).toEqual(["¿Cuál es la tierra?", "¿Qué es un bus?"]);
    expect(articles[0]?.choice?.options.map(({ correct }) => correct)).toEqual([false, true]);
  });

  it("does so below a bullet", () => {
    expect(readList("-    What is a bus?\n    - Lines.\n-    What is a hub?\n    - A box.\n").texts).toEqual([
      "Lines.",
      "A box.",
    ]);
  });

  it("leaves a link below another", () => {
    const { prompts } = readList(
      "- What is a log?\n- What is a map?\n\n## Books\n\n- [One](https://a.example/1)\n- [Two](https://a.example/2)\n        - [Its tests](https://a.example/3)\n",
    );
    expect(prompts).toEqual(["What is a log?", "What is a map?"]);
  });

  it("leaves a line alone that only goes on", () => {
    const { prompts } = readList(
      "1. Why is the sum of all of these numbers and of 5 and also of the number\n   -3 less than 4?\n2. What is *a\n   b*?\n",
    );
    expect(prompts).toEqual([
      "Why is the sum of all of these numbers and of 5 and also of the number -3 less than 4?",
      "What is a b?",
    ]);
  });
});
