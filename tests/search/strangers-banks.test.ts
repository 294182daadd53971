import { describe, expect, it } from "vitest";
import { openBank } from "../../src/bank/open-bank.js";
import { createSearch } from "../../src/search/create-search.js";
import { makeBankData } from "../helpers/make-bank-data.js";
import { makeQuestion } from "../helpers/make-question.js";

/** A bank without tags, as an outline gives it: what is searched for is in its own words alone. */
function openBankOf(questions: readonly (readonly [id: string, prompt: string, brief: string])[]) {
  const made = questions.map(([id, prompt, brief], index) =>
    makeQuestion({ id, prompt, brief, tags: [], number: index + 1 }),
  );
  return createSearch(openBank(makeBankData(made, { tags: [] })));
}

const japanese = openBankOf([
  ["transaction", "トランザクションとは何ですか？", "複数の操作を一つの単位として扱い、全て成功するか全て取り消す。"],
  ["index", "データベースのインデックスはなぜ検索を速くしますか？", "木構造で該当する行を直接探すため。"],
  ["deadlock", "デッドロックを防ぐにはどうすればよいですか？", "ロックを取る順序を統一する。"],
  ["cache", "キャッシュの有効期限はどのように決めますか？", "データの更新頻度と許容できる古さから決める。"],
  ["load-balancer", "ロードバランサーの役割は何ですか？", "要求を複数のサーバーに分散する。"],
  ["password", "パスワードを安全に保存する方法は？", "ソルトを付けてハッシュ化する。"],
  ["queue", "メッセージキューを使う利点は何ですか？", "処理を非同期にし、負荷の山をならす。"],
  ["testing", "単体テストと結合テストの違いは？", "前者は一つの部品、後者は部品の組み合わせを確かめる。"],
  ["garbage", "ガベージコレクションはどう動きますか？", "参照されなくなったメモリを自動で解放する。"],
  ["encryption", "公開鍵暗号の仕組みを説明してください。", "公開鍵で暗号化し、秘密鍵で復号する。"],
  ["backup", "バックアップはどのくらいの頻度で取るべきですか？", "失ってもよい時間から逆算する。"],
  ["container", "コンテナと仮想マシンの違いは何ですか？", "コンテナはカーネルを共有し、仮想マシンは丸ごと分ける。"],
]);

const spanish = openBankOf([
  ["photosynthesis", "¿Qué es la fotosíntesis?", "Las plantas convierten la luz en energía química."],
  [
    "mitosis",
    "¿En qué se diferencian la mitosis y la meiosis?",
    "La mitosis da dos células iguales; la meiosis, cuatro con la mitad de cromosomas.",
  ],
  ["ecosystem", "¿Cómo se mantiene el equilibrio de un ecosistema?", "Depredadores y presas se regulan entre sí."],
  ["vaccine", "¿Cómo funciona una vacuna?", "Entrena al sistema inmunitario con un antígeno inofensivo."],
  ["evolution", "¿Qué explica la selección natural?", "Sobreviven los individuos mejor adaptados al ambiente."],
  ["respiration", "¿Dónde ocurre la respiración celular?", "En las mitocondrias, que liberan energía de la glucosa."],
  ["blood", "¿Qué función tienen los glóbulos rojos?", "Transportan oxígeno por la sangre."],
  ["heart", "¿Cómo late el corazón humano?", "El nodo sinusal envía impulsos eléctricos."],
  ["dna", "¿Cuál es la estructura del ADN?", "Una doble hélice de nucleótidos."],
  ["water-cycle", "¿Cuáles son las etapas del ciclo del agua?", "Evaporación, condensación y precipitación."],
  ["bacteria", "¿Por qué algunas bacterias resisten a los antibióticos?", "Las mutaciones favorables se transmiten."],
  ["kidney", "¿Para qué sirven los riñones?", "Filtran la sangre y producen orina."],
]);

const english = openBankOf([
  ["mortgage", "How does a fixed-rate mortgage work?", "The interest stays the same until the loan is repaid."],
  ["inflation", "What causes inflation?", "Too much money chases too few goods, or costs rise."],
  ["bond", "What is a bond?", "A loan to a state or company that pays interest."],
  ["diversification", "Why should investors diversify?", "Losses of one asset are balanced by gains of others."],
  ["index-fund", "How do index funds differ from active funds?", "They copy a market index and charge lower fees."],
  ["credit-score", "What lowers a credit score?", "Late payments, high balances and many new accounts."],
  ["compound-interest", "What is compound interest?", "Interest that is paid on earlier interest, too."],
  ["emergency-fund", "How large should an emergency fund be?", "Three to six months of expenses."],
  ["tax-bracket", "How do tax brackets work?", "Only the income within a bracket is taxed at its rate."],
  ["dividend", "What is a dividend?", "A part of a company's profit that is paid to its shareholders."],
  ["recession", "What is a recession?", "Two quarters in a row in which the economy shrinks."],
  ["insurance", "What does a deductible mean in insurance?", "What you pay yourself before the insurer does."],
]);

describe("createSearch over a bank of another subject and language", () => {
  it.each([
    ["トランザクション", "transaction"],
    ["インデックスで検索が速くなる理由", "index"],
    ["デッドロックの防止", "deadlock"],
    ["キャッシュの期限", "cache"],
    ["ロードバランサ", "load-balancer"],
    ["パスワードの保存方法を教えてください", "password"],
    ["非同期処理", "queue"],
    ["結合テストとは", "testing"],
    ["メモリの解放", "garbage"],
    ["仮想マシン", "container"],
  ])("finds in Japanese: %s", (text, id) => {
    expect(japanese(text)[0]?.id).toBe(id);
  });

  it.each([
    ["fotosintesis", "photosynthesis"],
    ["diferencia entre mitosis y meiosis", "mitosis"],
    ["equilibrio del ecosistema", "ecosystem"],
    ["cómo funcionan las vacunas", "vaccine"],
    ["seleccion natral", "evolution"],
    ["mitocondria", "respiration"],
    ["globulos rojos", "blood"],
    ["corazon", "heart"],
    ["bacterias resistentes a antibióticos", "bacteria"],
    ["para qué sirve el riñón", "kidney"],
  ])("finds in Spanish: %s", (text, id) => {
    expect(spanish(text)[0]?.id).toBe(id);
  });

  it.each([
    ["fixed rate mortgages", "mortgage"],
    ["why do prices go up with inflation", "inflation"],
    ["diversification", "diversification"],
    ["index fund fees", "index-fund"],
    ["what hurts my credit score", "credit-score"],
    ["compuond interest", "compound-interest"],
    ["emergency fund", "emergency-fund"],
    ["tax brack", "tax-bracket"],
    ["shareholder profit", "dividend"],
    ["insurance deductible", "insurance"],
  ])("finds in English: %s", (text, id) => {
    expect(english(text)[0]?.id).toBe(id);
  });

  it("finds nothing about something else", () => {
    expect(japanese("今日の天気")).toEqual([]);
    expect(japanese("カレーの作り方")).toEqual([]);
    expect(spanish("receta de paella")).toEqual([]);
    expect(spanish("precio de un coche usado")).toEqual([]);
    expect(english("banana bread recipe")).toEqual([]);
    expect(english("kv cache")).toEqual([]);
  });
});
