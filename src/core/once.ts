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
    if (before !== undefined) return before;
    const value = work(key);
    known.set(key, value);
    return value;
  };
};
