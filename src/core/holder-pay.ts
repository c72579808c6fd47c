/** What holders of a certification say that they earn. */
import type { Pay } from '../schema/certification.ts';
import { aheadFor } from './ahead.ts';
import type { Catalog } from './catalog.ts';
import { type CertificationView, figureAt, viewOf } from './certification.ts';
import type { Figure, Question } from './figures.ts';

/** Dollars a year. */
export type HolderPay = { amount: number; kind: Pay['kind']; year: number | null };

/** A pay with the figure that says it. */
export type Surveyed = { pay: HolderPay; figure: Figure };

/** The newest survey of holders; a mean and a median stand for each other. */
const holderPayOf = (view: CertificationView): Surveyed | null => {
  const known = view.pay.flatMap(({ amount, kind, year, basis, of }, index) =>
    amount === null || basis !== 'survey' || of !== null || (kind !== 'mean' && kind !== 'median')
      ? []
      : [{ pay: { amount, kind, year }, path: `pay.${index}.amount` }],
  );
  const [newest] = known.sort((a, b) => (b.pay.year ?? 0) - (a.pay.year ?? 0));
  return newest === undefined ? null : { pay: newest.pay, figure: figureAt(view, newest.path) };
};

/** The same of every certification, by code, as far as it is known; worked out ahead. */
type HolderPays = Readonly<Record<string, Surveyed>>;

/** @param question one that what is worked out ahead is to answer */
export const everyHolderPay = (catalog: Catalog, question: Question): HolderPays =>
  Object.fromEntries(
    catalog.index.certifications.flatMap(({ code }) => {
      const found = holderPayOf(viewOf(catalog, code, question));
      return found === null ? [] : [[code, found]];
    }),
  );

/** Of one certification: known ahead, or looked up. */
export const holderPayFor = (catalog: Catalog, code: string, question: Question): Surveyed | null => {
  const ahead = aheadFor(catalog, question);
  return ahead === null
    ? holderPayOf(viewOf(catalog, code, question))
    : (ahead.part<HolderPays>('overviews/holder-pays')[code] ?? null);
};
