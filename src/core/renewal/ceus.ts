/** How many CEUs a cycle asks for. CEUs are numbers, rounded up to halves where they are worked out. */
import type { Several } from '../../schema/certification.ts';

/** Up to the next half. The quotient is exact where the CEUs are whole or half. */
const upToHalf = (numerator: number, denominator: number): number => Math.ceil((2 * numerator) / denominator) / 2;

/** The rule by which credentials are renewed together: the one that all of them have; null where they differ. */
export const severalOf = (renewals: readonly { several: Several | null }[]): Several | null => {
  const [first = null, ...others] = renewals.map(({ several }) => several);
  return others.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : null;
};

/** The count of a table by the number of credentials; the last holds for more. */
const counted = (counts: Readonly<Record<string, number>>, held: number): number | null => {
  const most = Math.max(
    ...Object.keys(counts)
      .map(Number)
      .filter((count) => count <= held),
  );
  return counts[String(most)] ?? null;
};

/**
 * CEUs of a full cycle for credentials that are renewed together; null where it is not known.
 *
 * @param several the organization's rule for more than one
 * @param singles what each asks for alone
 */
export const fullCeus = (several: Several | null, singles: readonly (number | null)[]): number | null => {
  const [only = null] = singles;
  if (singles.length === 1) return only ?? (several?.kind === 'table' ? counted(several.counts, 1) : null);
  if (several === null) return null;
  if (several.kind === 'table') return counted(several.counts, singles.length);
  const known = singles.filter((ceus) => ceus !== null);
  if (known.length < singles.length || known.length === 0) return null;
  if (several.kind === 'each') return known.reduce((sum, ceus) => sum + ceus, 0);
  return Math.min(several.cap, Math.max(...known) + several.further * (known.length - 1));
};

/** A first cycle's CEUs: full / the cycle's months x whole months, rounded up to a half. */
export const proratedCeus = (full: number, cycleMonths: number, months: number): number =>
  Math.min(full, upToHalf(full * months, cycleMonths));

/** A share of the CEUs, rounded up to a half. The share is taken to the hundredth. */
export const shareOfCeus = (ceus: number, share: number): number => upToHalf(ceus * Math.round(share * 100), 100);

/** A sum of CEUs, taken to the hundredth, without binary fractions. */
export const sumCeus = (ceus: readonly number[]): number =>
  ceus.reduce((sum, each) => sum + Math.round(each * 100), 0) / 100;

/** CEUs a month, to the hundredth, half up. In the last month all that is left is due. */
export const ceusPerMonth = (left: number, months: number): number =>
  Math.round((left * 100) / Math.max(1, months)) / 100;
