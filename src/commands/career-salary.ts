/** `career salary`: pay by nation, state and industry, each with its year and occupation. */
import { nearest } from '../core/catalog.ts';
import { otherTables, type Wage, wagesOn } from '../core/wages.ts';
import { UsageError } from '../errors.ts';
import type { JsonObject } from '../render/records.ts';
import { salaryDocument } from '../render/text/salary.ts';
import type { Finding } from '../render/words.ts';
import type { SalaryFlags } from './career.ts';
import type { Row } from './shared/answer.ts';
import { resolveCodes, rowsOf } from './shared/certifications.ts';
import { deliver } from './shared/deliver.ts';
import type { Session } from './shared/session.ts';

const DEFAULT_OCCUPATION = '29-2072';
const FIGURES = [
  'mean',
  'median',
  'p10',
  'p25',
  'p75',
  'p90',
  'hourlyMean',
  'hourlyMedian',
  'employment',
  'year',
  'occupation',
  'source',
] as const;
const FIELDS = ['scope', 'name', ...FIGURES];

const row = (wage: Wage, head: JsonObject): Row & { wage: Wage } => ({
  wage,
  json: { ...head, ...Object.fromEntries(FIGURES.map((key) => [key, wage[key]])) },
  figures: { mean: wage.figure },
});

const byName = (wages: readonly Wage[], wanted: string | undefined): Wage[] =>
  wanted === undefined ? [...wages] : wages.filter(({ name }) => name.toLowerCase().includes(wanted.toLowerCase()));

const dearestFirst = (a: Wage, b: Wage): number =>
  (b.mean ?? b.median ?? 0) - (a.mean ?? a.median ?? 0) || (a.name < b.name ? -1 : 1);

/** The states asked for; what we lack is said, with the nearest that we have. */
const statesOf = (
  wages: readonly Wage[],
  flags: SalaryFlags,
  occupation: string,
  source: string | null,
): { states: Wage[]; findings: Finding[] } => {
  const sorted = [...wages].sort(dearestFirst);
  if (flags.state === undefined) return { states: flags.area === undefined ? sorted : [], findings: [] };
  const wanted = flags.state.toUpperCase();
  const states = sorted.filter(({ place, name }) => place === wanted || name.toUpperCase() === wanted);
  if (states.length > 0) return { states, findings: [] };
  const what = `the pay of ${occupation} in ${flags.state}`;
  const names = nearest(
    flags.state,
    wages.flatMap(({ place, name }) => [place, name]),
  );
  return {
    states: [],
    findings: [
      names.length === 0
        ? { code: 'not-in-data', what, source }
        : { code: 'nearest-we-have', what, offered: names.join(', ') },
    ],
  };
};

export const salary = async (session: Session, flags: SalaryFlags): Promise<void> => {
  const { catalog, question } = session;
  const national = catalog.wages('national');
  const occupation = flags.occupation ?? DEFAULT_OCCUPATION;
  const occupations = [...new Set(national.tables.flatMap((table) => table.occupation ?? []))];
  if (!occupations.includes(occupation))
    throw new UsageError(`no occupation "${occupation}" in the dataset`, {
      suggestions: nearest(occupation, occupations),
      hint: `one of ${occupations.sort().join(', ')}`,
    });

  const nation = wagesOn(national.tables, 'national', occupation, question, national.sources).slice(0, 1);
  const industryTables = catalog.wages('industries');
  const narrowed = flags.state !== undefined || flags.area !== undefined;
  const industries =
    narrowed && flags.industry === undefined
      ? []
      : byName(
          wagesOn(industryTables.tables, 'industry', occupation, question, industryTables.sources),
          flags.industry,
        ).sort(dearestFirst);
  const sectors =
    narrowed || flags.industry !== undefined
      ? []
      : wagesOn(industryTables.tables, 'sector', occupation, question, industryTables.sources).sort(dearestFirst);
  const stateTables = catalog.wages('states');
  const all = wagesOn(stateTables.tables, 'state', occupation, question, stateTables.sources);
  const { states, findings } =
    flags.industry !== undefined && flags.state === undefined
      ? { states: [], findings: [] }
      : statesOf(all, flags, occupation, question.source);
  const areas =
    flags.area === undefined
      ? []
      : byName(wagesOn(stateTables.tables, 'area', occupation, question, stateTables.sources), flags.area);
  if (flags.area !== undefined && areas.length === 0)
    findings.push({
      code: 'not-in-data',
      what: `the pay of ${occupation} in the area "${flags.area}"`,
      source: question.source,
    });
  if (flags.industry !== undefined && industries.length === 0)
    findings.push({
      code: 'not-in-data',
      what: `an industry with "${flags.industry}" in its name`,
      source: question.source,
    });

  const holder = flags.certification === undefined ? null : resolveCodes(session, [flags.certification]);
  const holders = holder === null ? [] : rowsOf(session, holder.codes);
  const payRows: Row[] = holders.map(({ view }) => ({
    json: { code: view.code, pay: view.pay },
    figures: Object.fromEntries(Object.entries(view.figures).filter(([path]) => path.startsWith('pay.'))),
  }));

  const named = (scope: string, wages: readonly Wage[]): JsonObject[] =>
    wages.map((wage) => ({
      scope,
      name: wage.place === '' ? 'United States' : wage.name,
      ...Object.fromEntries(FIGURES.map((key) => [key, wage[key]])),
    }));
  const others =
    question.source === null
      ? [
          ...otherTables(national.tables, 'national', occupation),
          ...otherTables(stateTables.tables, 'state', occupation),
        ]
      : [];
  await deliver(
    {
      kind: 'career-salary',
      sections: [
        { key: 'national', rows: nation.map((wage) => row(wage, {})), single: true },
        { key: 'industries', rows: industries.map((wage) => row(wage, { name: wage.name })) },
        { key: 'states', rows: states.map((wage) => row(wage, { state: wage.place, name: wage.name })) },
        { key: 'areas', rows: areas.map((wage) => row(wage, { area: wage.name })) },
        { key: 'sectors', rows: sectors.map((wage) => row(wage, { name: wage.name })) },
        { key: 'certification', rows: payRows, single: true },
      ],
      fields: FIELDS,
      findings: [...(holder?.findings ?? []), ...findings],
      records: () => ({
        fields: FIELDS,
        rows: [
          ...named('national', nation),
          ...named('industry', industries),
          ...named('state', states),
          ...named('area', areas),
          ...named('sector', sectors),
        ],
      }),
      document: (_rows, dress) =>
        salaryDocument(
          {
            nation: nation[0] ?? null,
            industries,
            states,
            areas,
            sectors,
            holders: holders.map(({ view }) => view),
            others,
          },
          dress,
        ),
      next: 'certs career outlook',
    },
    session,
  );
};
