/**
 * Lists and maps whose items are made when they are asked for and kept from then on. They stand in
 * for arrays and maps of a hundred thousand objects, of which a reader sees a few.
 */

const NUMBER = /^(?:0|[1-9]\d*)$/;

/** A list of `length` items that cannot be written to. `make` is asked once for each. */
export const lazyList = <Item>(length: number, make: (at: number) => Item): readonly Item[] => {
  const made: Item[] = [];
  made.length = length;
  const has = (key: string | symbol): key is string =>
    typeof key === 'string' && NUMBER.test(key) && Number(key) < length;
  const item = (key: string): Item => {
    const at = Number(key);
    if (!(at in made)) made[at] = make(at);
    return made[at] as Item;
  };
  return new Proxy<readonly Item[]>(made, {
    get: (_, key) => (has(key) ? item(key) : Reflect.get(made, key)),
    has: (_, key) => has(key) || Reflect.has(made, key),
    getOwnPropertyDescriptor: (_, key) => {
      if (has(key)) item(key);
      return Reflect.getOwnPropertyDescriptor(made, key);
    },
    ownKeys: () => [...Array.from({ length }, (_, at) => `${at}`), 'length'],
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
    setPrototypeOf: () => false,
    // Sealed, the list behind could not keep what is made of it.
    preventExtensions: () => false
  });
};

/** A map from names to the items of a list, `places` saying which is whose. */
export const lazyMap = <Item>(
  places: ReadonlyMap<string, number>,
  items: readonly Item[]
): ReadonlyMap<string, Item> => {
  function* entries(): MapIterator<[string, Item]> {
    for (const [name, at] of places) yield [name, items[at] as Item];
  }
  function* values(): MapIterator<Item> {
    for (const at of places.values()) yield items[at] as Item;
  }
  const map: ReadonlyMap<string, Item> = {
    size: places.size,
    has: name => places.has(name),
    get: name => {
      const at = places.get(name);
      return at === undefined ? undefined : items[at];
    },
    keys: () => places.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach: (tell, self) => {
      for (const [name, item] of entries()) tell.call(self, item, name, map);
    }
  };
  return map;
};
