/** Goes through a part of the dataset, whatever its shape. */

/** An object or list inside a value; where it stands is worked out when it is asked for. */
class Found {
  constructor(
    readonly value: object,
    private readonly key: PropertyKey,
    private readonly up: Found | null,
  ) {}

  get path(): readonly PropertyKey[] {
    const path: PropertyKey[] = [];
    for (let at: Found = this; at.up !== null; at = at.up) path.unshift(at.key);
    return path;
  }
}

const isContainer = (value: unknown): value is object => value !== null && typeof value === 'object';

/**
 * Every object and list inside a value, outermost first.
 *
 * @param isClosed whether what is inside of one is passed over
 */
export const walk = function* (value: unknown, isClosed: (value: object) => boolean = () => false): Generator<Found> {
  const open = isContainer(value) ? [new Found(value, '', null)] : [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    if (isClosed(next.value)) continue;
    for (const key of Object.keys(next.value).reverse()) {
      const part: unknown = Reflect.get(next.value, key);
      if (isContainer(part)) open.push(new Found(part, Array.isArray(next.value) ? +key : key, next));
    }
  }
};
