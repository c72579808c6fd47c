/** `career salary`: pay by nation, state, industry and area, each with its year and occupation. */

import { occupationFitting } from '../core/careers.ts';
import { unknownFigure } from '../core/figures.ts';
import { nearest } from '../core/nearest.ts';
import { usStateOf } from '../core/us-states.ts';
import { LEVELS_OF_PAY, type WageLevel } from '../core/wages/levels.ts';
import { occupationsIn, type PayFilter, payOn, wageTables } from '../core/wages/pay.ts';
import { WAGE_FIGURES, type Wage } from '../core/wages/wages.ts';
import { UsageError } from '../errors.ts';
import type { JsonObject } from '../render/records.ts';
import { salaryDocument } from '../render/text/salary.ts';
import { fittingText, occupationText, payLackFinding } from '../render/words/wages.ts';
import type { Row, Section } from './shared/answer/answer.ts';
import { deliver } from './shared/answer/deliver.ts';
import { resolveCode } from './shared/certifications.ts';
import type { Looked, Session } from './shared/session.ts';

export type SalaryFlags = PayFilter & { occupation?: string; certification?: string; wage?: number };

const DEFAULT_OCCUPATION = '29-2072';
const FIGURES = [...WAGE_FIGURES, 'year', 'occupation', 'source'] as const;
export const SALARY_FIELDS = ['scope', 'name', ...FIGURES, ...LEVELS_OF_PAY, 'from', 'until', 'low', 'high'];

/** What each section is called in record formats. */
const SCOPES: Record<string, string> = {
  national: 'national',
  industries: 'industry',
  states: 'state',
  areas: 'area',
  sectors: 'sector',
  nearest: 'nearest',
  stateEstimates: 'state-estimate',
  levels: 'federal-level-estimate',
};

type NamedRow<T> = Row & { name: string; of: T };

/**
 * A null is held back where the table has such a column, and not in the data where it has none. A table shows the
 * wage itself: the rest is worked out where it is asked for.
 */
const wageRow = (wage: Wage, head: JsonObject): NamedRow<Wage> => ({
  name: wage.name === '' ? 'United States' : wage.name,
  of: wage,
  get json() {
    return { ...head, ...Object.fromEntries(FIGURES.map((key) => [key, wage[key]])) };
  },
  get figures() {
    return Object.fromEntries(
      WAGE_FIGURES.map((key) => [
        key,
        wage[key] === null
          ? unknownFigure(wage.table.columns.includes(key) ? 'not-published' : 'not-found')
          : { ...wage.figure, value: wage[key] },
      ]),
    );
  },
});

const levelRow = (level: WageLevel): NamedRow<WageLevel> => {
  const { area, state, occupation, from, until, source } = level;
  const levels = Object.fromEntries(LEVELS_OF_PAY.map((key) => [key, level[key]]));
  return {
    name: area,
    of: level,
    json: { area, state, ...levels, from, until, occupation, source },
    figures: Object.fromEntries(
      LEVELS_OF_PAY.map((key) => [key, level[key] === null ? unknownFigure() : { ...level.figure, value: level[key] }]),
    ),
  };
};

/** The rows of a section as records with their scope and name. */
const scoped = ({ key, rows }: Section): Row[] => {
  const scope = SCOPES[key];
  if (scope === undefined) return [];
  return (rows as NamedRow<unknown>[]).map(({ name, json, figures }) => ({
    json: { ...Object.fromEntries(SALARY_FIELDS.map((field) => [field, json[field] ?? null])), scope, name },
    figures,
  }));
};

/** @throws UsageError that lists the occupations, where the data has none of that code */
export const checkOccupation = (
  { catalog }: Looked,
  { occupation = DEFAULT_OCCUPATION, area }: Pick<SalaryFlags, 'occupation' | 'area'>,
): void => {
  const parts = ['national', 'industries', 'states', ...(area === undefined ? [] : (['areas'] as const))] as const;
  const known = occupationsIn(wageTables(catalog, parts).tables);
  if (known.includes(occupation)) return;
  throw new UsageError(`no occupation "${occupation}" in the dataset`, {
    suggestions: nearest(occupation, known),
    hint: `one of ${known.map(occupationText).join('; ')}`,
  });
};

/** The areas of a state, after the state. */
const areasNext = (state: string): string => `certs career salary --area ${usStateOf(state)?.code ?? state}`;

/** @throws UsageError for an unknown occupation, and for a wage without a certification; NotFoundError for a code */
export const salary = async (session: Session, flags: SalaryFlags): Promise<void> => {
  const { catalog, question } = session;
  checkOccupation(session, flags);

  if (flags.wage !== undefined && flags.certification === undefined) {
    throw new UsageError('--wage says what a certification has to earn back, and none is named', {
      hint: `certs career salary --certification CPC --wage ${flags.wage}`,
    });
  }
  const asked = flags.certification === undefined ? null : resolveCode(session, flags.certification);
  const fitting =
    asked === null || flags.occupation !== undefined
      ? null
      : occupationFitting(catalog.careers(), asked.code, question);
  const occupation = flags.occupation ?? fitting ?? DEFAULT_OCCUPATION;
  const pay = payOn(catalog, occupation, flags, question);
  const bureau = flags.state === undefined ? pay.nation : (pay.states[0] ?? null);
  const held =
    asked === null
      ? { holders: [], rows: [], records: [] }
      : (await import('./shared/holders.ts')).heldPay(session, asked.code, {
          bureau,
          wage: flags.wage ?? 0,
          fields: SALARY_FIELDS,
        });
  const named = (wage: Wage) => wageRow(wage, { name: wage.name });
  const placed = (wage: Wage) => wageRow(wage, { state: wage.state, name: wage.name });
  const inArea = (wage: Wage) => wageRow(wage, { area: wage.name, state: wage.state });

  await deliver(
    {
      kind: 'career-salary',
      sections: [
        { key: 'national', rows: pay.nation === null ? [] : [wageRow(pay.nation, {})], single: true, alike: true },
        { key: 'industries', rows: pay.industries.map(named), alike: true },
        { key: 'states', rows: pay.states.map(placed), alike: true },
        { key: 'areas', rows: pay.areas.map(inArea), alike: true },
        { key: 'sectors', rows: pay.sectors.map(named), alike: true },
        { key: 'nearest', rows: pay.nearest.map(placed), alike: true },
        { key: 'stateEstimates', rows: pay.estimates.map(inArea), alike: true },
        { key: 'levels', rows: pay.levels.map(levelRow), alike: true },
        { key: 'certification', rows: held.rows, single: true },
      ],
      fields: SALARY_FIELDS,
      findings: [
        ...(asked?.findings ?? []),
        ...pay.lacks.map((lack) => payLackFinding(lack, pay, occupation, question.source)),
      ],
      records: (sections) => ({
        fields: SALARY_FIELDS,
        rows: [...held.records, ...sections.flatMap(scoped)],
      }),
      document: (_rows, _dress, sections) => {
        const of = <T>(key: string): T[] =>
          sections.flatMap((section) =>
            section.key === key ? (section.rows as NamedRow<T>[]).map(({ of }) => of) : [],
          );
        const fits = asked === null || fitting === null ? null : fittingText(asked.code, fitting, DEFAULT_OCCUPATION);
        const shown = {
          industries: of<Wage>('industries'),
          states: of<Wage>('states'),
          areas: of<Wage>('areas'),
          sectors: of<Wage>('sectors'),
          nearest: of<Wage>('nearest'),
          estimates: of<Wage>('stateEstimates'),
          levels: of<WageLevel>('levels'),
        };
        return salaryDocument({ ...pay, ...shown, occupation, holders: held.holders, fits });
      },
      next: flags.state === undefined || flags.area !== undefined ? 'certs career outlook' : areasNext(flags.state),
    },
    session,
  );
};
