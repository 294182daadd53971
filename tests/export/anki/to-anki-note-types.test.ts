import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { noteTypeOf } from "../../../src/export/anki/note-types.js";

const types = (["zh", "en"] as const).flatMap((locale) =>
  (["open", "choice"] as const).map((kind) => noteTypeOf(locale, kind)),
);

describe("noteTypeOf", () => {
  // Anki knows types by id and their fields by name: who changes one of these cuts every learner off from updates.
  it("has ids, names and fields that never change", () => {
    const frozen = types.map(({ id, name, fields, template }) => ({
      id,
      name,
      fields: fields.map((field) => `${field.id} ${field.name}`),
      template: `${template.id} ${template.name}`,
    }));
    expect(frozen).toMatchInlineSnapshot(`
      [
        {
          "fields": [
            "168421370541000 题目",
            "168421370541001 一句话答案",
            "168421370541002 勘误",
            "168421370541003 问法",
            "168421370541004 口述",
            "168421370541005 详解",
            "168421370541006 代码",
            "168421370541007 要点",
            "168421370541008 误区",
            "168421370541009 追问",
            "168421370541010 参考",
            "168421370541011 ID",
          ],
          "id": 1684213705410,
          "name": "LLM 面试：问答",
          "template": "168421370541099 卡片",
        },
        {
          "fields": [
            "168421370541100 题干",
            "168421370541101 选项",
            "168421370541102 答案",
            "168421370541103 解析",
            "168421370541104 参考",
            "168421370541105 ID",
          ],
          "id": 1684213705411,
          "name": "LLM 面试：选择题",
          "template": "168421370541199 卡片",
        },
        {
          "fields": [
            "168421370541200 Prompt",
            "168421370541201 In short",
            "168421370541202 Correction",
            "168421370541203 Also asked",
            "168421370541204 Say it",
            "168421370541205 Explanation",
            "168421370541206 Code",
            "168421370541207 Key points",
            "168421370541208 Pitfalls",
            "168421370541209 Follow-ups",
            "168421370541210 References",
            "168421370541211 ID",
          ],
          "id": 1684213705412,
          "name": "LLM Interview: question",
          "template": "168421370541299 Card",
        },
        {
          "fields": [
            "168421370541300 Stem",
            "168421370541301 Options",
            "168421370541302 Answer",
            "168421370541303 Rationales",
            "168421370541304 References",
            "168421370541305 ID",
          ],
          "id": 1684213705413,
          "name": "LLM Interview: choice",
          "template": "168421370541399 Card",
        },
      ]
    `);
  });

  it("raises the time of its change whenever templates or style change", () => {
    const looks = types.map(({ template, css }) => [template.front, template.back, css]);
    const hash = createHash("sha256").update(JSON.stringify(looks)).digest("hex").slice(0, 16);
    // A new hash asks for a new time: raise `edition`, or nobody who has the cards will see the change.
    expect({ hash, modified: new Set(types.map(({ modified }) => modified)) }).toMatchInlineSnapshot(`
      {
        "hash": "e126184ce462bf77",
        "modified": Set {
          1000000001,
        },
      }
    `);
  });

  it("shows every field on one side of the card, and none that there is not", () => {
    for (const { fields, template } of types) {
      const shown = [...`${template.front}${template.back}`.matchAll(/\{\{([^#/}][^}]*)\}\}/g)].map(([, name]) => name);
      expect([...new Set(shown)].sort()).toEqual([...fields.map(({ name }) => name), "FrontSide"].sort());
    }
  });

  it("tells the language, which decides how Han glyphs look", () => {
    const languages = types.map(({ template }) => /lang="([^"]+)"/.exec(template.back)?.[1]);
    expect(languages).toEqual(["zh-Hans", "zh-Hans", "en", "en"]);
  });
});
