/** Names of ready blueprints; apart from what they are, so that a help page loads no more. */
export const presetNames = ["balanced", "interview", "section-exam", "warm-up"] as const;

export type PresetName = (typeof presetNames)[number];
