const key = "llm-interview.theme";

/** Lets the button in the header change between dark and light, and remember it. */
export function startTheme(): void {
  const root = document.documentElement;
  document.querySelector(".theme")?.addEventListener("click", () => {
    const isDark =
      getComputedStyle(root).colorScheme === "dark" || (root.dataset["theme"] === undefined && systemIsDark());
    const theme = isDark ? "light" : "dark";
    root.dataset["theme"] = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Storage may be off: the choice holds for this page.
    }
  });
  // Another tab changed it.
  addEventListener("storage", (event) => {
    if (event.key === key && event.newValue !== null) root.dataset["theme"] = event.newValue;
  });
}

function systemIsDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
