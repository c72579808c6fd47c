/** From codes and a person to verdicts: what the commands about eligibility have in common. */
import { type Day, dayOf } from '../../core/eligibility/day.ts';
import { distancesFrom } from '../../core/eligibility/distances.ts';
import { type Eligibility, eligibilityOf } from '../../core/eligibility/eligibility.ts';
import type { Distances, Step } from '../../core/eligibility/missing.ts';
import type { Person } from '../../core/eligibility/person.ts';
import { type Decision, type Rules, rulesOf } from '../../core/eligibility/verdict.ts';
import { valueOn } from '../../core/figures.ts';
import { programTypesOn } from '../../core/items.ts';
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

/** How long it takes to prepare for one of some credentials, and what its exam costs. */
const preparingFor = (session: Session): Distances['credential'] => {
  const { catalog, question } = session;
  const { preparation, sources } = catalog.programTypes();
  const months = (level: string | null): number | null => {
    const figure = valueOn(preparation.find((entry) => entry.level === level)?.months, question, sources);
    return figure.value?.high ?? null;
  };
  const known = new Map<string, Step>();
  const stepOf = (code: string): Step => {
    let step = known.get(code);
    if (step === undefined) {
      const [row] = rowsOf(session, [code]);
      step = { months: months(row?.view.level ?? null), cost: row?.view.fees.range?.high ?? null };
      known.set(code, step);
    }
    return step;
  };
  const last = (value: number | null) => value ?? Number.POSITIVE_INFINITY;
  return (anyOf) => {
    if (anyOf === undefined) return { months: months('entry'), cost: null };
    const steps = anyOf.filter((code) => catalog.index.certifications.some((entry) => entry.code === code)).map(stepOf);
    return (
      steps.sort((a, b) => last(a.months) - last(b.months) || last(a.cost) - last(b.cost))[0] ?? {
        months: null,
        cost: null,
      }
    );
  };
};

export const distancesIn = (session: Session): Distances => {
  const { types, sources } = session.catalog.programTypes();
  return distancesFrom(programTypesOn(types, session.question, sources), preparingFor(session));
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

export type VerdictRow = Row & { found: Eligibility; target: Target };

/** One verdict a certification. */
export const verdictsOn = (session: Session, targets: readonly Target[], person: Person): VerdictRow[] => {
  const day: Day = dayOf(session.question.asOf);
  const distances = distancesIn(session);
  return targets.map((target) => {
    const found = eligibilityOf(target.view, target.rules, person, day, distances);
    return {
      found,
      target,
      figures: ruleFigures(target),
      json: eligibilityOut(found, target.organizationName) as unknown as JsonObject,
    };
  });
};

/** The code of `--exit-status`: 4 where any is no, else 6 where any cannot be said; 0 else. */
export const exitOf = (answers: readonly Decision['maySit'][]): 0 | 4 | 6 => {
  if (answers.includes('no')) return 4;
  return answers.includes('unknown') ? 6 : 0;
};
