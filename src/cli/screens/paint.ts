import { styleText } from "node:util";

/** Styles of text on a screen. */
export type Paint = Readonly<
  Record<"bold" | "dim" | "red" | "green" | "yellow" | "cyan" | "italic" | "underline", (text: string) => string>
>;

/** Gives styles that colour, or, where there is no colour, leave the text as it is. */
export function paint(hasColor: boolean): Paint {
  // Whether there is colour has been decided; styleText would look at the process's own output.
  const make = (format: keyof Paint) => (text: string) =>
    hasColor && text !== "" ? styleText(format, text, { validateStream: false }) : text;
  return {
    bold: make("bold"),
    dim: make("dim"),
    red: make("red"),
    green: make("green"),
    yellow: make("yellow"),
    cyan: make("cyan"),
    italic: make("italic"),
    underline: make("underline"),
  };
}
