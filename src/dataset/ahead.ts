/** Puts beside the compiled parts what is worked out ahead of questions: see core/ahead.ts. */
import type { Catalog, CatalogIndex } from '../core/catalog.ts';
import { viewOf } from '../core/certification.ts';
import { digestOf, everyDispute } from '../core/disputes.ts';
import { everyGlance } from '../core/eligibility/glances.ts';
import type { Question } from '../core/figures.ts';
import { everyHolderPay } from '../core/holder-pay.ts';
import { newcomerAnswers } from '../core/newcomer.ts';
import { LIST_PATHS, OUTLINE_PATHS, outlineOf } from '../core/outline.ts';
import { everyDrop } from '../core/renewal/drops.ts';
import { ruleHolders } from '../core/rules.ts';
import { datesOf, everyPart } from '../core/stale.ts';
import { steadyFrom } from '../core/steady.ts';
import { catalogFrom } from './load.ts';
import { partFile } from './pack.ts';

/** What sources disagree on, how old each figure is, and who has rules on what. */
export const disputesAndDates = (catalog: Catalog, question: Question): [file: string, part: unknown][] => [
  [partFile.ahead('disputes'), digestOf(everyDispute(catalog, question))],
  [partFile.ahead('dates'), datesOf(everyPart(catalog, question))],
  [
    partFile.ahead('rule-holders'),
    ruleHolders([
      ...catalog.index.certifications.map(({ code }) => ({ of: code, rules: catalog.certification(code).rules })),
      ...catalog.index.organizations.map(({ id }) => ({ of: id, rules: catalog.organization(id).rules })),
    ]),
  ],
];

/**
 * The parts with all that is worked out ahead, and in the index the days for which it holds, from the newest check
 * on.
 */
export const withAhead = (parts: ReadonlyMap<string, unknown>): Map<string, unknown> => {
  const catalog = catalogFrom((file) => parts.get(file));
  const { index } = catalog;
  const question = { asOf: index.dataVersion, source: null };
  const described = index.certifications.map(
    ({ code }) => [code, { ...viewOf(catalog, code, question).figures }] as const,
  );
  const steady: CatalogIndex = { ...index, steady: steadyFrom([...parts.values()], index.dataVersion) };
  return new Map([
    ...parts,
    [partFile.index, steady],
    ...described.map(
      ([code, figures]) => [partFile.ahead(`outlines/${code}`), outlineOf(figures, OUTLINE_PATHS)] as const,
    ),
    ...LIST_PATHS.map((path) => {
      const column = Object.fromEntries(
        described.flatMap(([code, { [path]: figure }]) => (figure ? [[code, figure]] : [])),
      );
      return [partFile.ahead(`outlines/${path}`), outlineOf(column, Object.keys(column))] as const;
    }),
    ...index.certifications.map(
      ({ code }) => [partFile.ahead(`newcomers/${code}`), newcomerAnswers(catalog, code, question)] as const,
    ),
    [partFile.ahead('overviews/glances'), everyGlance(catalog, question)],
    [partFile.ahead('overviews/holder-pays'), everyHolderPay(catalog, question)],
    [partFile.ahead('overviews/drops'), everyDrop(catalog, question)],
    ...disputesAndDates(catalog, question),
  ]);
};
