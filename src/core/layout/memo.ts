import type { Format } from '../time/format.ts';

/** How many widths are remembered: a reader who drags the window's edge comes by many. */
export const WIDTHS = 8;

/** One value per key, made when first asked for; of the oldest keys the values are forgotten. */
export const memo = <Key, Value>(
  make: (key: Key) => Value,
  most = WIDTHS
): ((key: Key) => Value) => {
  const known = new Map<Key, Value>();
  return key => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const made = make(key);
    known.set(key, made);
    if (known.size > most) known.delete(known.keys().next().value as Key);
    return made;
  };
};

/** What is made of texts: once, and anew when times of day are told in another zone. */
export const told = <Value>({ format }: { readonly format: Format }, make: () => Value) => {
  let zone: string | undefined;
  let made: Value;
  return (): Value => {
    if (zone !== format.timesIn) made = make();
    zone = format.timesIn;
    return made;
  };
};

/** What is made of an object: once for each. */
export const once = <Of extends object, Value extends string | object>(
  make: (of: Of) => Value
): ((of: Of) => Value) => {
  const made = new WeakMap<Of, Value>();
  return of => {
    const known = made.get(of);
    if (known !== undefined) return known;
    const value = make(of);
    made.set(of, value);
    return value;
  };
};
