/** From codes and a person to verdicts: what the commands about eligibility have in common. */

import { distancesIn } from '../../core/eligibility/catalog.ts';
import { type Day, dayOf } from '../../core/eligibility/day.ts';
import { type Eligibility, eligibilityOf } from '../../core/eligibility/eligibility.ts';
import type { Person } from '../../core/eligibility/person.ts';
import { type Rules, rulesOf } from '../../core/eligibility/verdict.ts';
import { eligibilityOut } from '../../render/eligibility.ts';
import type { JsonObject } from '../../render/records.ts';
import type { Row } from './answer.ts';
import { type CertificationRow, rowsOf } from './certifications.ts';
import type { Session } from './session.ts';

/** One certification with its rules in force on the asked day. */
export type Target = CertificationRow & { rules: Rules; organizationName: string };

export const targetsOf = (session: Session, codes: readonly string[]): Target[] =>
  rowsOf(session, codes).map((row) => ({
    ...row,
    json: {},
    rules: rulesOf(row.view),
    organizationName: row.line.organizationName,
  }));

export type VerdictRow = Row & { found: Eligibility; target: Target };

/** One verdict a certification. */
export const verdictsOn = (session: Session, targets: readonly Target[], person: Person): VerdictRow[] => {
  const day: Day = dayOf(session.question.asOf);
  const distances = distancesIn(session.catalog, session.question);
  return targets.map((target) => {
    const found = eligibilityOf(target.view, target.rules, person, day, distances);
    const figures = Object.fromEntries(
      ['eligibility.required', 'eligibility.recommended', 'eligibility.designation', 'eligibility.removal'].flatMap(
        (path) => {
          const figure = target.figures[path];
          return figure === undefined ? [] : [[RESULT_PATHS[path] ?? path, figure]];
        },
      ),
    );
    return { found, target, figures, json: eligibilityOut(found, target.organizationName) as unknown as JsonObject };
  });
};

/** Where the figures of a certification stand in a verdict. */
const RESULT_PATHS: Record<string, string> = {
  'eligibility.required': 'routes',
  'eligibility.recommended': 'recommended',
  'eligibility.designation': 'designation',
  'eligibility.removal': 'toRemoveMark',
};
