import { describe, expect, it } from "vitest";
import { saysBack, saysBackClearly } from "../../../src/compile/parse/says-back.js";

describe("saysBack", () => {
  it.each([
    ..."⬆ Back to Top|[↑]|↥ back to the start|back to the table of contents|Go to index|Up|Top|TOC|Jump to the list".split(
      "|",
    ),
    ..."返回顶部|回到顶部|点击返回目录|回頂部|目录|トップへ戻る|目次へ|위로|맨 위로|목차로 돌아가기".split("|"),
    ..."Volver arriba|⬆ Volver a índice|Voltar ao topo|Retour en haut|Nach oben|Zurück zum Anfang|Torna all'inizio".split(
      "|",
    ),
    ..."наверх|Вернуться к началу|к оглавлению|до змісту|Wróć do góry|Terug naar boven|Zpět na začátek".split("|"),
    ..."Başa dön|Kembali ke atas|Lên đầu trang|Quay lại mục lục|Till toppen|πίσω στην αρχή|العودة إلى الأعلى|חזרה למעלה".split(
      "|",
    ),
  ])("knows %j", (text) => {
    expect(saysBack(text)).toBe(true);
  });

  it.each([
    "",
    "Question 5",
    "Stack overflow",
    "The laptop and the backup",
    "返回值",
    "回溯算法",
    "文件目录结构",
    "Back pressure",
    "up and running",
    "How to start a server from the top of the list, and to go on with it ↑ for good",
  ])("knows that %j says something else", (text) => {
    expect(saysBack(text)).toBe(false);
  });

  it("wants more than one word beside others", () => {
    expect(["top", "back", "наверх"].map(saysBackClearly)).toEqual([false, false, false]);
    expect(["↑", "back to top", "返回目录"].map(saysBackClearly)).toEqual([true, true, true]);
  });
});
