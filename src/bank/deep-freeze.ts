/** Freezes plain data in place, to the leaf. */
export function deepFreeze<Value>(value: Value): Value {
  // What is no object counts as frozen.
  if (!Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value as object)) deepFreeze(inner);
  }
  return value;
}
