import type { Locale } from "../../model/bank-data.js";

/** Seconds as `m:ss`, or `h:mm:ss`. Rounded up, so that the last second is shown as one. */
export function renderClock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  const hours = Math.floor(whole / 3600);
  return hours > 0 ? [hours, ...parts].join(":") : parts.join(":").replace(/^0/, "");
}

const units = [
  { milliseconds: 86_400_000, en: "day", zh: "天" },
  { milliseconds: 3_600_000, en: "hour", zh: "小时" },
  { milliseconds: 60_000, en: "minute", zh: "分钟" },
] as const;

/** A length of time in its largest unit, rounded: `3 days`, `10 分钟`. At least one minute. */
export function renderDuration(milliseconds: number, locale: Locale): string {
  const unit = units.find((candidate) => milliseconds >= candidate.milliseconds) ?? units[2];
  const count = Math.max(1, Math.round(milliseconds / unit.milliseconds));
  return locale === "zh" ? `${count} ${unit.zh}` : `${count} ${unit.en}${count === 1 ? "" : "s"}`;
}
