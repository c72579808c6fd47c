/** Parsed JSON of which nothing is known yet. */

export type RawObject = Record<string, unknown>;

/** Whether it is an object and no list. */
export const isObject = (value: unknown): value is RawObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What stands at a place; undefined where there is no such place. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (value === null || typeof value !== 'object' ? undefined : Reflect.get(value, key)),
    data,
  );
