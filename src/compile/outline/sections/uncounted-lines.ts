import type { LeadEntry } from "../entries.js";

/** Of fewer questions, nobody can tell that all have a number. */
const LEAST = 8;
/** One in so many lines at most has none. */
const RARE = 5;

/** Words that ask alone of what stands above: `Why?` */
const alone = new Set(
  "why|why not|how|how so|when|where|what else|what for|what then|为什么|为何|怎么办|何时|如何|有什么用|有哪些|なぜ|どうして|왜|어떻게"
    .split("|")
    .concat(
      "por qué|para qué|cuándo|cómo|por que|para que|quando|como|pourquoi|quand|comment|warum|wann|wie|perché|come|почему|зачем|как|когда".split(
        "|",
      ),
    ),
);
const openers = new Set(
  "why when where how what which who is are does do can should warum wann wie wo was почему зачем как когда где".split(
    " ",
  ),
);
/** What they ask about is named above. */
const pronouns = new Set("it its they them their those these es sie dies он она оно они его её ее их это".split(" "));
/** `this` is a word of some languages to program in. */
const ofThis = new Set("matter matters happen help helps useful important needed".split(" "));
const pointing = /^(?:它|其|这|该|为什么它|为什么这|それ|これ|その|この|그것|이것)/;
const MOST_WORDS = 7;
const LAST_PLACE = 4;
const MOST_SIGNS = 48;

/**
 * Finds lines that ask, but have no number, between two questions with numbers that count on: `**When does it fail?**` between `**Q15.**` and `**Q16.**`
 * is a part of an answer. Nearly all lines that ask have a number, and most count on. One that says what it asks about, or that it is a question, is
 * one whose number was forgotten.
 */
export function findUncounted(leads: readonly LeadEntry[]): ReadonlySet<LeadEntry> {
  const counted = leads.filter(({ number }) => number > 0);
  const others = leads.length - counted.length;
  if (others === 0 || counted.length < LEAST || others * RARE > counted.length) return new Set();
  const steps = counted.filter(({ number }, at) => number === (counted[at - 1]?.number ?? 0) + 1);
  if (steps.length * RARE < counted.length * (RARE - 1)) return new Set();
  const found = new Set<LeadEntry>();
  let last = 0;
  let open: LeadEntry[] = [];
  for (const lead of leads) {
    if (lead.number === 0) open.push(lead);
    else {
      if (last > 0 && lead.number === last + 1) for (const own of open.filter(leansOnAbove)) found.add(own);
      last = lead.number;
      open = [];
    }
  }
  return found;
}

/** It asks of what stands above it, which it does not name, or of nothing: `Why?`, `When does it fail?` */
function leansOnAbove({ text, isLabelled }: LeadEntry): boolean {
  // A name in it is what it asks about.
  if (isLabelled || text.length > MOST_SIGNS || /\s\p{Lu}/u.test(text)) return false;
  const bare = text
    .toLowerCase()
    .replace(/[\s?？؟]{1,4}$/, "")
    .replace(/^¿/, "");
  if (alone.has(bare) || pointing.test(bare)) return true;
  const words = bare.split(" ");
  if (!openers.has(words[0] ?? "") || words.length > MOST_WORDS) return false;
  const isThis = words.some((word, at) => word === "this" && ofThis.has(words[at + 1] ?? ""));
  return isThis || words.slice(1, LAST_PLACE + 1).some((word) => pronouns.has(word));
}
