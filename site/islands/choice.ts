/** Makes the choice items of a page answer at once. Each option is then described by its rationale. */
export function startChoices(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(".choice-form")) startChoice(form);
}

function startChoice(form: HTMLFormElement): void {
  const inputs = [...form.querySelectorAll<HTMLInputElement>(".option input")];
  const output = form.querySelector("output");
  const reset = form.querySelector<HTMLButtonElement>("[type=reset]");
  const submit = form.querySelector<HTMLButtonElement>("[type=submit]");
  const rationales = form.querySelector("details");
  if (output === null || reset === null || submit === null || rationales === null) return;

  const show = (answered: boolean) => {
    for (const input of inputs) {
      const isKey = input.dataset["key"] !== undefined;
      const label = input.closest(".option");
      label?.classList.toggle("right", answered && isKey);
      label?.classList.toggle("wrong", answered && input.checked && !isKey);
      input.disabled = answered;
      if (answered) input.setAttribute("aria-describedby", `${input.name}-${input.value}`);
      else input.removeAttribute("aria-describedby");
    }
    submit.hidden = answered;
    reset.hidden = !answered;
    rationales.open = answered;
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!inputs.some(({ checked }) => checked)) {
      output.className = "verdict";
      output.value = output.dataset["none"] ?? "";
      return;
    }
    const isRight = inputs.every((input) => input.checked === (input.dataset["key"] !== undefined));
    output.className = isRight ? "verdict right" : "verdict wrong";
    output.value = (isRight ? output.dataset["right"] : output.dataset["wrong"]) ?? "";
    show(true);
    reset.focus();
  });
  // The form is cleared after the event, and the output with it.
  form.addEventListener("reset", () => {
    show(false);
    inputs[0]?.focus();
  });
}
