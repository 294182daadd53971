/**
 * Makes something of an object, and of values beside it, once: asked for the same again, it gives what it made, to be read and not to be
 * changed. The last of each object is kept for as long as the object lives, which is for one compilation unless its caller keeps it.
 *
 * @param make - Pure. What it reads of an object that may be changed by others must be among the values.
 */
export function rememberLast<Key extends object, Values extends readonly unknown[], Made>(
  make: (key: Key, ...values: Values) => Made,
): (key: Key, ...values: Values) => Made {
  const last = new WeakMap<Key, { readonly values: Values; readonly made: Made }>();
  return (key, ...values) => {
    const known = last.get(key);
    if (known !== undefined && areSame(known.values, values)) return known.made;
    const made = make(key, ...values);
    last.set(key, { values, made });
    return made;
  };
}

/** A loop, because it is asked again and again: most of what is remembered depends on its object alone. */
function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  for (let index = 0; index < some.length; index++) if (!Object.is(some[index], others[index])) return false;
  return true;
}
