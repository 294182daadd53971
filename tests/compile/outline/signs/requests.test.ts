import { describe, expect, it } from "vitest";
import { asksByWord, requestsAnswer } from "../../../../src/compile/outline/signs/requests.js";

describe("requestsAnswer", () => {
  it.each([
    "Erläutern Sie den Unterschied zwischen Sieb und Filter",
    "Beschreiben Sie einen Filter!",
    "Das Feld ist leer. Begründen Sie das!",
    "e) Nennen Sie zwei Siebe",
    "Outline how a filter is made.",
    "Beschrijf het filter",
    "Förklara filtret",
    "Cite três filtros",
    "Describa el filtro.",
    "Citez deux filtres",
    "Explicați filtrul",
    "Wyjaśnij, czym jest filtr",
    "Popište filtr",
    "Objasnite filtar",
    "Приведите пример фильтра",
    "Наведіть приклад фільтра",
    "Поясніть різницю",
    "Обяснете филтъра",
    "Περιγράψτε το φίλτρο",
    "İki filtre arasındaki farkı açıklayınız",
    "Filtreyi anlatın.",
    "Jelaskan perbedaan dua saringan",
    "Sebutkanlah tiga saringan",
    "Liệt kê ba bộ lọc",
    "필터를 서술하라",
    "필터의 차이를 비교하시오.",
    "필터에 대해 얘기하라",
    "필터의 장점을 알려주세요",
    "フィルターを三つ挙げよ",
    "اذكر نوعين",
    "הסבירו את המסנן",
    "تفاوت دو صافی را توضیح دهید",
    "फ़िल्टर को समझाइए",
    "จงอธิบายตัวกรอง",
  ])("knows %s", (text) => {
    expect(requestsAnswer(text)).toBe(true);
  });

  it.each([
    "Verwenden Sie einen Filter.",
    "Используйте фильтр",
    "Explica el filtro a quien pregunta.",
    "Explica o erro em linguagem simples.",
    "Liste der Filter",
    "Outline of a filter",
    "They say",
    "Filter und Siebe",
    "",
  ])("takes %j for none", (text) => {
    expect(requestsAnswer(text)).toBe(false);
  });
});

describe("asksByWord", () => {
  it.each(["Weshalb filtert man", "Explica el filtro", "Filtre nedir", "Що таке фільтр", "ตัวกรองคืออะไร"])(
    "knows %s",
    (text) => {
      expect(asksByWord(text)).toBe(true);
    },
  );

  it.each(["Filter", "Hoeveelheid", "Какао"])("takes %s for none", (text) => {
    expect(asksByWord(text)).toBe(false);
  });
});
