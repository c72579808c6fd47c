/** The rules of every certification as shipped, on the day of the tests. */
import { describeCertification } from '../../../src/core/certification.ts';
import { dayOf } from '../../../src/core/eligibility/day.ts';
import { type Rules, rulesOf } from '../../../src/core/eligibility/verdict.ts';
import { loadCatalog } from '../../../src/dataset/load.ts';
import { SHIPPED } from '../../support/run.ts';

export const AS_OF = '2026-11-23';
export const DAY = dayOf(AS_OF);

const catalog = loadCatalog(SHIPPED);

export const ALL_RULES: readonly Rules[] = catalog.index.certifications.map(({ code }) => {
  const record = catalog.certification(code);
  const organization = catalog.organization(record.organization);
  return rulesOf(describeCertification(record, organization, { asOf: AS_OF, source: null }));
});

/** Those that ask something of a person. */
export const ASKING_RULES = ALL_RULES.filter(
  ({ required, removal, offered }) =>
    offered !== false && (required?.length ?? 0) + (required === null ? 0 : (removal?.length ?? 0)) > 0,
);

export const rulesFor = (...codes: string[]): Rules[] => ALL_RULES.filter(({ code }) => codes.includes(code));
