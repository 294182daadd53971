interface Options {
  readonly options: readonly { readonly correct: boolean }[];
}

/** Tells whether more than one option is to be picked. */
export function hasSeveralKeys({ options }: Options): boolean {
  return keyPositions({ options }).length > 1;
}

/** Positions of the keys, from 0. */
export function keyPositions({ options }: Options): number[] {
  return options.flatMap(({ correct }, position) => (correct ? [position] : []));
}
