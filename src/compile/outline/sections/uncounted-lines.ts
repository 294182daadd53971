import type { LeadEntry } from "../entries.js";

/** Of fewer questions, nobody can tell that all have a number. */
const LEAST = 8;
/** One in so many lines at most has none. */
const RARE = 5;

/** It asks of what stands above it, which it does not name, or of nothing: `Why?`, `When does it fail?` */
const leaning: readonly RegExp[] = [
  /^(?:why|why not|how|how so|when|where|what else|what for|for example|example|and then)\s?\??$/i,
  /^(?:(?:and |so |but )?(?:why|when|where|how|what|which|who|is|are|does|do|can|should|must)) (?:[\p{L}’']{1,12} ){0,3}(?:it|its|they|them|their|those|these|this (?:matters?|happens?|helps?|works|useful|important|needed))(?: [\p{L}’']{1,14}){0,3}\s?\??$/iu,
  /^(?:why (?:is|does) this|what (?:happens|goes wrong) (?:then|next|here))(?: [\p{L}’']{1,14}){0,2}\s?\??$/iu,
  /^(?:为什么|为何|怎么办|何时|如何|有什么用|有哪些|(?:那|为什么)?(?:它|其|这|该)[^？?]{1,12})[？?]?$/,
  /^(?:なぜ|どうして|(?:それ|これ|その|この)[^？?]{1,14}|왜|어떻게|(?:그것|이것|그 |이 )[^？?]{1,14})[？?]?$/,
  /^¿?(?:por qué|para qué|cuándo|cómo|por que|para que|quando|como|pourquoi|quand|comment|warum|wann|wie|perché|come)\s?\??$/iu,
  /^(?:warum|wann|wie|wo|was) (?:[\p{L}]{1,12} ){0,2}(?:es|sie|er|dies|das)(?: [\p{L}]{1,14}){0,2}\s?\??$/iu,
  /^(?:почему|зачем|как|когда|где)(?: [\p{L}]{1,12}){0,2} (?:он|она|оно|они|его|её|ее|их|это)(?: [\p{L}]{1,12})?\s?\??$/iu,
  /^(?:почему|зачем|как|когда)\s?\??$/iu,
];
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

function leansOnAbove({ text, isLabelled }: LeadEntry): boolean {
  // A name in it is what it asks about.
  if (isLabelled || text.length > MOST_SIGNS || /\s\p{Lu}/u.test(text)) return false;
  return leaning.some((pattern) => pattern.test(text));
}
