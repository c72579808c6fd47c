/** `career salary`: pay by nation, state and industry, each with its year and occupation. */
import { nearest } from '../core/catalog.ts';
import { unknownFigure } from '../core/figures.ts';
import { otherTables, selectWages, WAGE_FIGURES, type Wage, type WageFilter, wagesOn } from '../core/wages.ts';
import { UsageError } from '../errors.ts';
import type { JsonObject } from '../render/records.ts';
import { salaryDocument } from '../render/text/salary.ts';
import type { Finding } from '../render/words.ts';
import type { WageTable } from '../schema/career.ts';
import type { Row, Section } from './shared/answer.ts';
import { resolveCodes, rowsOf } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import type { Session } from './shared/session.ts';

export type SalaryFlags = WageFilter & { occupation?: string; certification?: string };

const DEFAULT_OCCUPATION = '29-2072';
const FIGURES = [...WAGE_FIGURES, 'year', 'occupation', 'source'] as const;
export const FIELDS = ['scope', 'name', ...FIGURES];

/** What each section is called in record formats. */
const SCOPES: Record<string, string> = {
  national: 'national',
  industries: 'industry',
  states: 'state',
  areas: 'area',
  sectors: 'sector',
};

type WageRow = Row & { wage: Wage };

const toRow = (wage: Wage, head: JsonObject): WageRow => ({
  wage,
  json: { ...head, ...Object.fromEntries(FIGURES.map((key) => [key, wage[key]])) },
  figures: Object.fromEntries(
    WAGE_FIGURES.map((key) => [
      key,
      wage[key] === null ? unknownFigure('not-published') : { ...wage.figure, value: wage[key] },
    ]),
  ),
});

/** The rows of a section as records with their scope and name. */
const scoped = ({ key, rows }: Section): Row[] => {
  const scope = SCOPES[key];
  if (scope === undefined) return [];
  return (rows as WageRow[]).map(({ wage, json, figures: shown }) => {
    const figures = Object.fromEntries(FIGURES.map((field) => [field, json[field] ?? null]));
    const name = wage.name === '' ? 'United States' : wage.name;
    return { json: { scope, name, ...figures }, figures: shown };
  });
};

/** What was asked for and is not there, with the nearest that is. */
const missing = (
  flags: SalaryFlags,
  found: ReturnType<typeof selectWages>,
  states: readonly Wage[],
  source: string | null,
): Finding[] => {
  const findings: Finding[] = [];
  const lacks = (what: string): Finding => ({ code: 'not-in-data', what, source });
  if (flags.state !== undefined && found.states.length === 0) {
    const what = `the pay in ${flags.state}`;
    const offered = nearest(
      flags.state,
      states.flatMap(({ place, name }) => [place, name]),
    );
    findings.push(offered.length === 0 ? lacks(what) : { code: 'nearest-we-have', what, offered: offered.join(', ') });
  }
  if (flags.area !== undefined && found.areas.length === 0) findings.push(lacks(`the pay in the area "${flags.area}"`));
  if (flags.industry !== undefined && found.industries.length === 0)
    findings.push(lacks(`an industry named "${flags.industry}"`));
  return findings;
};

export const salary = async (session: Session, flags: SalaryFlags): Promise<void> => {
  const { catalog, question } = session;
  const areas = flags.area === undefined ? [] : [catalog.wages('areas')];
  const parts = [catalog.wages('national'), catalog.wages('industries'), catalog.wages('states'), ...areas];
  const tables = parts.flatMap((part) => part.tables);
  const sources = Object.assign({}, ...parts.map((part) => part.sources)) as (typeof parts)[0]['sources'];
  const occupation = flags.occupation ?? DEFAULT_OCCUPATION;
  const occupations = [...new Set(tables.flatMap((table) => table.occupation ?? []))].sort();
  if (!occupations.includes(occupation)) {
    const hint = `one of ${occupations.join(', ')}`;
    throw new UsageError(`no occupation "${occupation}" in the dataset`, {
      suggestions: nearest(occupation, occupations),
      hint,
    });
  }
  const on = (scope: WageTable['scope']) => wagesOn(tables, scope, occupation, question, sources);
  const found = selectWages(on, flags);
  const others =
    question.source === null
      ? [
          ...otherTables(tables, 'national', occupation),
          ...otherTables(tables, 'industry', occupation),
          ...otherTables(tables, 'state', occupation),
        ]
      : [];

  const holder = flags.certification === undefined ? null : resolveCodes(session, [flags.certification]);
  const holders = rowsOf(session, holder?.codes ?? []);
  const payRows: Row[] = holders.map(({ view }) => ({
    json: { code: view.code, pay: view.pay },
    figures: Object.fromEntries(Object.entries(view.figures).filter(([path]) => path.startsWith('pay.'))),
  }));

  await deliver(
    {
      kind: 'career-salary',
      sections: [
        { key: 'national', rows: found.nation.map((wage) => toRow(wage, {})), single: true, alike: true },
        { key: 'industries', rows: found.industries.map((wage) => toRow(wage, { name: wage.name })), alike: true },
        {
          key: 'states',
          rows: found.states.map((wage) => toRow(wage, { state: wage.place, name: wage.name })),
          alike: true,
        },
        { key: 'areas', rows: found.areas.map((wage) => toRow(wage, { area: wage.name })), alike: true },
        { key: 'sectors', rows: found.sectors.map((wage) => toRow(wage, { name: wage.name })), alike: true },
        { key: 'certification', rows: payRows, single: true },
      ],
      fields: FIELDS,
      findings: [...(holder?.findings ?? []), ...missing(flags, found, on('state'), question.source)],
      records: (sections) => ({ fields: FIELDS, rows: sections.flatMap(scoped) }),
      document: (_rows, dress, sections) => {
        const wages = (key: string): Wage[] =>
          sections.flatMap((section) =>
            section.key === key ? (section.rows as WageRow[]).map(({ wage }) => wage) : [],
          );
        const shown = {
          nation: found.nation[0] ?? null,
          industries: wages('industries'),
          states: wages('states'),
          areas: wages('areas'),
          sectors: wages('sectors'),
        };
        return salaryDocument({ ...shown, holders: holders.map(({ view }) => view), others }, dress);
      },
      next: 'certs career outlook',
    },
    session,
  );
};
