const label =
  /^(?:step|paso|passo|étape|schritt|stap|steg|krok|шаг|крок|adım|langkah|bước|步骤|步驟|ステップ|단계)\s?[0-9]{1,2}\s?[.:：、)）-]\s?/i;

/** Takes `Step 2:` off what one does there. */
export function dropStepLabel(text: string): string {
  return text.replace(label, "");
}

/** Tells whether a line counts a step of an answer, and asks nothing. */
export function isStep(text: string): boolean {
  return label.test(text) && !/[?？؟]$/.test(text);
}
