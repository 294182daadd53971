/** Texts of a list are asked about again at once, or not at all: no more than twice as many are kept. */
const MOST = 2000;

/**
 * Makes something of a text once, as long as it is asked for again soon. What it makes is to be read and not to be changed.
 *
 * @param make - Pure: the same text gives the same.
 */
export function rememberTexts<Made>(make: (text: string) => Made): (text: string) => Made {
  let recent = new Map<string, Made>();
  let before = new Map<string, Made>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined || recent.has(text)) return known as Made;
    const made = before.has(text) ? (before.get(text) as Made) : make(text);
    if (recent.size >= MOST) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, made);
    return made;
  };
}
