const words = [
  "(?:answer |possible |multiple )?(?:options?|choices)|possible answers",
  "(?:[备備][选選]|可[选選])?(?:[选選][项項]|[选選][择擇]|答案[选選][项項])|選択肢|보기|선택지",
  "opciones|alternativas|opções|réponses(?: possibles)?|choix|propositions|antwort(?:möglichkeiten|en)|auswahl|optionen|opzioni|risposte",
  "варианты(?: ответов?)?|варіанти(?: відповідей)?|opcje|odpowiedzi|możnosti|možnosti|seçenekler|şıklar|pilihan|lựa chọn|الخيارات",
].join("|");
const label = new RegExp(`^[^\\p{L}]*(?:${words})\\s?[:：]?$`, "iu");

/** Tells whether a line only says that options follow: `Options:`, `Réponses :`, `选项`. */
export function isOptionsLabel(text: string): boolean {
  return text.length <= 40 && label.test(text);
}
