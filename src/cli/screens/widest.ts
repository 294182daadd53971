/** The width that a column of these needs. */
export function widest<Item>(items: readonly Item[], widthOf: (item: Item) => number): number {
  return items.reduce((most, item) => Math.max(most, widthOf(item)), 0);
}
