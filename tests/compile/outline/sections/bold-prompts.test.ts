import { describe, expect, it } from "vitest";
import { readList } from "../read-list.js";

describe("setOffBold", () => {
  it.each([
    [
      "1. **What is a mast**: a pole for sails.\n2. **Why reef a sail**: the wind is strong.\n",
      ["What is a mast", "Why reef a sail"],
      ["a pole for sails.", "the wind is strong."],
    ],
    [
      "- **什么是桅杆**：挂帆的长杆。\n- **为什么缩帆**：风太大。\n",
      ["什么是桅杆", "为什么缩帆"],
      ["挂帆的长杆。", "风太大。"],
    ],
    ["1. **什么是桅杆？**：长杆。\n2. **什么是帆？**：布。\n", ["什么是桅杆？", "什么是帆？"], ["长杆。", "布。"]],
    [
      "1. **What is a mast?** A pole.\n2. **What is a sail?** A sheet.\n3. **Sloop vs ketch:** the second has two masts.\n",
      ["What is a mast?", "What is a sail?", "Sloop vs ketch"],
      ["A pole.", "A sheet.", "the second has two masts."],
    ],
  ])("reads the words in bold before a colon as the prompt: %j", (text, prompts, briefs) => {
    expect(readList(`# Boats\n\n${text}`)).toMatchObject({ prompts, briefs, problems: [] });
  });

  it.each([
    "1. **Compare two boats:** a sloop and a ketch\n2. **Explain the parts:** mast, boom and sail\n",
    "1. **Crew:** why do they sleep in turns?\n2. **What is the order:** is it red or green?\n",
    "1. **Masts**: what they carry\n2. **Sails**: what they are made of\n3. What is a keel?\n",
  ])("leaves words that do not ask, or go on asking, with what stands behind them: %j", (text) => {
    const { prompts } = readList(`# Boats\n\n${text}`);
    expect(prompts[0]).toContain(": ");
  });
});
