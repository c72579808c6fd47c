/** What holders of a certification say that they earn. */
import type { Pay } from '../schema/certification.ts';
import type { Catalog } from './catalog.ts';
import { type CertificationView, figureAt, viewOf } from './certification.ts';
import type { Figure, Question } from './figures.ts';
import { inFull, isSteady, type OutlineFigure, outlineFigure } from './outline.ts';

/** Dollars a year. */
export type HolderPay = { amount: number; kind: Pay['kind']; year: number | null };

/** A pay with the figure that says it, and where that stands in the answer about the certification. */
export type Surveyed = { pay: HolderPay; path: string; figure: Figure };

/** The newest survey of holders; a mean and a median stand for each other. */
export const holderPayOf = (view: CertificationView): Surveyed | null => {
  const known = view.pay.flatMap(({ amount, kind, year, basis, of }, index) =>
    amount === null || basis !== 'survey' || of !== null || (kind !== 'mean' && kind !== 'median')
      ? []
      : [{ pay: { amount, kind, year }, path: `pay.${index}.amount` }],
  );
  const [newest] = known.sort((a, b) => (b.pay.year ?? 0) - (a.pay.year ?? 0));
  return newest === undefined ? null : { ...newest, figure: figureAt(view, newest.path) };
};

/** The same of every certification, by code, as far as it is known; worked out ahead. */
export type HolderPays = Readonly<Record<string, Omit<Surveyed, 'figure'> & { figure: OutlineFigure }>>;

/** For a question that outlines answer. */
export const holderPays = (catalog: Catalog, question: Question): HolderPays =>
  Object.fromEntries(
    catalog.index.certifications.flatMap(({ code }) => {
      const found = holderPayOf(viewOf(catalog, code, question));
      return found === null ? [] : [[code, { ...found, figure: outlineFigure(found.figure) }]];
    }),
  );

/** Of one certification: known ahead, its figure with the deciding source alone, or looked up. */
export const holderPayFor = (catalog: Catalog, code: string, question: Question): Surveyed | null => {
  if (!isSteady(catalog.index.steady, question)) return holderPayOf(viewOf(catalog, code, question));
  const known = catalog.holderPays()[code];
  return known === undefined ? null : { ...known, figure: inFull(known.figure) };
};
