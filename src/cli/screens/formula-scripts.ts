/**
 * Writes what is raised or lowered behind a symbol: in small characters where Unicode has every one of them (`x₁`, `10⁹`),
 * otherwise behind `^` or `_`, in parentheses if it is more than one word (`x_max`, `s_(t<n)`). Words of three letters and
 * more are never small: they are names, and small letters are hard to read.
 */
export function renderScript(text: string, place: "above" | "below"): string {
  if (text === "") return "";
  if (place === "above" && /^[′″‴*†∗]+$/.test(text)) return text.replaceAll("∗", "*");
  if (!/\p{L}{3}/u.test(text)) {
    const small = Array.from(text, (character) => (place === "above" ? raised : lowered).get(character));
    if (small.every((character) => character !== undefined)) return small.join("");
  }
  return `${place === "above" ? "^" : "_"}${isOneWord(text) ? text : `(${text})`}`;
}

/** Tells whether a script ends so that a letter behind it would seem to belong to it. */
export function endsInPlainScript(text: string): boolean {
  return /[\^_][\p{L}\p{N}\p{M}.]+$/u.test(text);
}

/** Letters and digits of full size: what has scripts of its own needs parentheses. */
function isOneWord(text: string): boolean {
  return /^(?:(?!\p{Lm})[\p{L}\p{Nd}\p{M}.])+$/u.test(text) || /^[−+]?[\p{Nd}.]+$/u.test(text) || /^[∞?*]$/.test(text);
}

// Both tables: https://www.unicode.org/charts/nameslist/n_2070.html and the modifier letters around U+1D2C.
const raised = tableOf(
  "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ⊤∘",
  "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡᵀ°",
);
const lowered = tableOf("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ");

function tableOf(plain: string, small: string): ReadonlyMap<string, string> {
  return new Map(Array.from(plain, (character, index) => [character, small.charAt(index)]));
}
