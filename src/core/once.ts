/** Work that is done once and remembered. */

/** Worked out once, where it is first asked for. */
export const once = <T>(work: () => T): (() => T) => {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
};

/** Worked out once for each that is asked about; by identity, as a key of a Map. */
export const onceEach = <K, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as V;
    const value = work(key);
    known.set(key, value);
    return value;
  };
};

/** Worked out once for each thing, and kept for as long as it is around. */
export const onceFor = <A extends object, V>(work: (of: A) => V): ((of: A) => V) => {
  const known = new WeakMap<A, { value: V }>();
  return (of) => {
    let found = known.get(of);
    if (found === undefined) {
      found = { value: work(of) };
      known.set(of, found);
    }
    return found.value;
  };
};

/** Worked out once for each pair of things, and kept for as long as both are around. */
export const onceForBoth = <A extends object, B extends object, V>(work: (a: A, b: B) => V): ((a: A, b: B) => V) => {
  const ofEach = onceFor((a: A) => onceFor((b: B) => work(a, b)));
  return (a, b) => ofEach(a)(b);
};
