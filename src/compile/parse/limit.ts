/** `marks`: too many in one paragraph. `nesting`: too deep. `lazy`: too many lines go on with a paragraph in a list. `long`: in any. `far`: in one item. */
export interface Limit {
  readonly kind: "marks" | "nesting" | "lazy" | "long" | "far";
  readonly line: number;
}
