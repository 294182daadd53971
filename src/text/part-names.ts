/** What the parts of a long answer are called. */
export interface PartNames {
  readonly brief: string;
  readonly explanation: string;
  readonly correction: string;
  readonly keyPoints: string;
  /** Stands before a key point that an answer fails without. */
  readonly must: string;
  readonly pitfalls: string;
  readonly followUps: string;
  readonly choice: string;
  readonly references: string;
  readonly related: string;
}

/** By language. */
export const partNames = {
  zh: {
    brief: "一句话答案",
    explanation: "详解",
    correction: "勘误",
    keyPoints: "要点",
    must: "[必答]",
    pitfalls: "误区",
    followUps: "追问",
    choice: "选择题",
    references: "参考",
    related: "相关",
  },
  en: {
    brief: "In short",
    explanation: "Explanation",
    correction: "Correction",
    keyPoints: "Key points",
    must: "[must]",
    pitfalls: "Pitfalls",
    followUps: "Follow-ups",
    choice: "Choice",
    references: "References",
    related: "Related",
  },
} as const satisfies Readonly<Record<"zh" | "en", PartNames>>;
