/** From codes and a person to verdicts: what the commands about eligibility have in common. */

import { viewOf } from '../../core/certification.ts';
import { type Day, dayOf } from '../../core/eligibility/day.ts';
import { distancesIn } from '../../core/eligibility/distances.ts';
import { type Eligibility, eligibilityOf } from '../../core/eligibility/eligibility.ts';
import { glancesOn } from '../../core/eligibility/glances.ts';
import type { Person } from '../../core/eligibility/person.ts';
import { type Decision, type JudgedView, type Rules, rulesOf } from '../../core/eligibility/verdict.ts';
import { type Settling, settlingOf } from '../../core/interview/settling.ts';
import { once } from '../../core/once.ts';
import { eligibilityOut } from '../../render/answers/eligibility.ts';
import type { JsonObject } from '../../render/records.ts';
import type { Finding } from '../../render/words/findings.ts';
import type { Row } from './answer/answer.ts';
import { type CertificationRow, MOST_READ_BY_CODE, namesIn } from './certifications.ts';
import type { Session } from './session.ts';

/** One certification with its rules in force on the asked day. */
export type Target = Omit<CertificationRow, 'json' | 'view'> & {
  view: JudgedView;
  rules: Rules;
  organizationName: string;
};

/** The asked certifications, in their order. */
export const targetsOf = (session: Session, codes: readonly string[]): Target[] => {
  const { catalog, question, options } = session;
  const names = namesIn(session);
  const isGlance = codes.length > MOST_READ_BY_CODE && !options.cite;
  const find = isGlance ? glancesOn(catalog, question) : (code: string) => viewOf(catalog, code, question);
  return codes.map((code) => {
    const view = find(code);
    const { name, organization, figures } = view;
    const organizationName = names.get(organization) ?? organization;
    const line = { code, name, organizationName, figures };
    return { organization, view, figures, line, rules: rulesOf(view), organizationName };
  });
};

/** Where the figures of a certification stand in a verdict. */
const RESULT_PATHS = {
  'eligibility.required': 'routes',
  'eligibility.recommended': 'recommended',
  'eligibility.designation': 'designation',
  'eligibility.removal': 'toRemoveMark',
};

/** The figures that a verdict rests on, by where they stand in it. */
export const ruleFigures = ({ figures }: Target): Row['figures'] =>
  Object.fromEntries(
    Object.entries(RESULT_PATHS).flatMap(([path, place]) => {
      const figure = figures[path];
      return figure === undefined ? [] : [[place, figure]];
    }),
  );

type VerdictRow = Row & { found: Eligibility; target: Target; settling: () => readonly Settling[] };

/** One verdict a certification. */
export const verdictsOn = (session: Session, targets: readonly Target[], person: Person): VerdictRow[] => {
  const day: Day = dayOf(session.question.asOf);
  const { catalog, question } = session;
  const glance = targets.length > MOST_READ_BY_CODE ? glancesOn(catalog, question) : undefined;
  const distances = distancesIn(catalog, question, glance);
  return targets.map((target) => {
    const found = eligibilityOf(target, person, day, distances);
    const settling = once(() => settlingOf(found.open, person, day));
    return {
      found,
      target,
      settling,
      figures: ruleFigures(target),
      // A table shows the verdict itself.
      get json() {
        return eligibilityOut(found, target.organizationName, settling()) as unknown as JsonObject;
      },
    };
  });
};

/** Says of each certification of which sources disagree on a mark that none is counted. */
export const markFindings = (targets: readonly Target[]): Finding[] =>
  targets.flatMap(({ rules, figures }) =>
    figures['eligibility.designation']?.unknown?.reason === 'sources-disagree'
      ? [{ code: 'mark-disagreed' as const, found: rules.code }]
      : [],
  );

/** The code of `--exit-status`: 4 where any is no, else 6 where any cannot be said; 0 else. */
export const exitOf = (answers: readonly Decision['maySit'][]): 0 | 4 | 6 => {
  if (answers.includes('no')) return 4;
  return answers.includes('unknown') ? 6 : 0;
};
