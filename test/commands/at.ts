/** Looks into an answer by path. */

type Row = Readonly<Record<string, unknown>>;

/** The one element of a list whose key is, or with `~` contains, a text; case does not count. */
const chosen = (list: readonly Row[], key: string, how: string, wanted: string): unknown => {
  const found = list.filter((element) => {
    const text = String(element[key]).toLowerCase();
    return how === '=' ? text === wanted.toLowerCase() : text.includes(wanted.toLowerCase());
  });
  if (found.length !== 1) throw new Error(`${found.length} elements with ${key}${how}${wanted}`);
  return found[0];
};

/**
 * The value at a path such as `certification.fees.member`, `items.0.text`, `items.length`,
 * `types[type=diploma].cost.low`, or `certifications.*.code` for the codes of all.
 *
 * @throws Error where the answer has no such key: a null is a value, a missing key is none
 */
export const at = (answer: unknown, path: string): unknown => {
  // A dot inside brackets belongs to the text sought.
  const [step = '', ...rest] = path.split(/\.(?![^[]*\])/);
  const after = rest.join('.');
  const go = (value: unknown): unknown => (after === '' ? value : at(value, after));
  if (step === '*') return (answer as readonly unknown[]).map(go);
  const [, name = step, key, how = '', wanted = ''] = /^(\w+)\[(\w+)([=~])(.+)\]$/.exec(step) ?? [];
  if (answer === null || typeof answer !== 'object' || !(name in answer)) throw new Error(`nothing at "${path}"`);
  const value = (answer as Row)[name];
  return go(key === undefined ? value : chosen(value as readonly Row[], key, how, wanted));
};
