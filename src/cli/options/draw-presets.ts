import type { Bank } from "../../model/bank.js";
import type { Blueprint, Quotas } from "../../quiz/draw/blueprint.js";
import { balancedPaper, interviewPaper, sectionExam, warmUp } from "../../quiz/draw/presets.js";
import { UsageError } from "../io.js";
import type { PresetName } from "./preset-names.js";

/** What a preset can be asked for. */
export interface PresetWishes {
  /** Ids of sections of the bank. Default: all. */
  readonly section?: readonly string[];
  /** Quotas keep their proportions and the time for the whole grows or shrinks with it. Default: the preset's own. */
  readonly count?: number;
}

/**
 * Makes the blueprint of a preset for a bank.
 *
 * @throws UsageError if `section-exam` is asked for without its one section.
 */
export function findPreset(name: PresetName, bank: Bank, { section, count }: PresetWishes): Blueprint {
  return resize(makePreset(name, bank, section), count);
}

function makePreset(name: PresetName, bank: Bank, section: readonly string[] | undefined): Blueprint {
  switch (name) {
    case "balanced":
      return balancedPaper({ sections: bank.sections.filter(({ id }) => section?.includes(id) ?? true) });
    case "interview":
      return interviewPaper(section);
    case "warm-up":
      return warmUp();
    case "section-exam": {
      const [only, ...others] = section ?? [];
      if (only !== undefined && others.length === 0) return sectionExam(only);
      const ids = bank.sections.map(({ id }) => id);
      throw new UsageError({
        zh: `section-exam 要用 --section 指定一个章节：${ids.join("、")}。`,
        en: `The preset section-exam needs one --section: ${ids.join(", ")}.`,
      });
    }
    default:
      return name satisfies never;
  }
}

function resize(blueprint: Blueprint, count = blueprint.count): Blueprint {
  if (count === blueprint.count) return blueprint;
  const { quotas, limits } = blueprint;
  return {
    ...blueprint,
    count,
    ...(quotas !== undefined && { quotas: toShares(quotas) }),
    ...(limits?.total !== undefined && {
      limits: { ...limits, total: Math.round((limits.total * count) / blueprint.count) },
    }),
  };
}

function toShares({ sections, tags, difficulties }: Quotas): Quotas {
  return {
    ...(sections !== undefined && { sections: "counts" in sections ? { shares: sections.counts } : sections }),
    ...(tags !== undefined && { tags: "counts" in tags ? { shares: tags.counts } : tags }),
    ...(difficulties !== undefined && {
      difficulties: "counts" in difficulties ? { shares: difficulties.counts } : difficulties,
    }),
  };
}
