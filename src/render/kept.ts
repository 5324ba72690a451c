/**
 * Values by the text of all they are made from, so that what has not changed from one frame to the
 * next is the same object. When there are too many, all are forgotten.
 */
export const createKept = <Value>(most = 2000): ((key: string, make: () => Value) => Value) => {
  const known = new Map<string, Value>();
  return (key, make) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    if (known.size >= most) known.clear();
    const made = make();
    known.set(key, made);
    return made;
  };
};
