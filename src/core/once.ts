/** Worked out once, where it is first asked for. */
export const once = <T>(work: () => T): (() => T) => {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
};
