/** Pay by nation, industry, state and area, with bars that need no colour. Estimates stand apart. */
import type { Figure } from '../../core/figures.ts';
import type { WageLevel } from '../../core/wages/levels.ts';
import type { OccupationPay } from '../../core/wages/pay.ts';
import type { Wage } from '../../core/wages/wages.ts';
import type { WageTable } from '../../schema/wages.ts';
import type { BarOf, Block, Cell, CitedDocument } from '../document.ts';
import { count, hourly, money } from '../format.ts';
import { UNKNOWN_TEXT } from '../words/names.ts';
import { ESTIMATE_TEXT, LEVEL_TEXT, occupationText } from '../words/wages.ts';
import { type HolderPage, holderBlocks } from './holders.ts';

/** A certification whose holders' pay is asked, the figure of its price, and what that pays back. */
export type Holder = HolderPage & { price: Figure };

type SalaryParts = Omit<OccupationPay, 'lacks'> & {
  occupation: string;
  holders: readonly Holder[];
  fits: string | null;
};

/** A figure of a wage; what the source holds back is another thing than what it never gives. */
const amount = (wage: Wage, figure: 'mean' | 'median'): string => {
  const value = wage[figure];
  if (value === null) return wage.table.columns.includes(figure) ? 'not released' : UNKNOWN_TEXT['not-found'];
  return `${wage.figure.approximate ? 'about ' : ''}${money(value)}`;
};

const barOf = (value: number | null): BarOf | null => (value === null ? null : { low: value, high: value });

const wageYear = (wage: Wage): string => `${wage.year}${wage.figure.own === null ? '' : ' (own data)'}`;

/** Bars are as long as the mean, or where nobody gives it, the median. */
const table = (title: string, header: string, wages: readonly Wage[]): Block[] => {
  if (wages.length === 0) return [];
  const means = wages.some(({ mean }) => mean !== null);
  const medians = wages.some(({ median }) => median !== null);
  const length = means ? ({ mean }: Wage) => mean : ({ median }: Wage) => median;
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      columns: [
        { header },
        ...(means || !medians ? [{ header: 'Mean', align: 'right' as const }] : []),
        ...(medians ? [{ header: 'Median', align: 'right' as const }] : []),
        { header: 'Year', align: 'right' },
      ],
      rows: wages.map((wage): Cell[] => [
        { text: wage.name },
        ...(means || !medians ? [{ text: amount(wage, 'mean') }] : []),
        ...(medians ? [{ text: amount(wage, 'median') }] : []),
        { text: wageYear(wage) },
      ]),
      bars: wages.map((wage) => barOf(length(wage))),
    },
  ];
};

/** Everything about one place, line by line. */
const placeBlock = (name: string, wage: Wage | undefined): Block[] => {
  if (wage === undefined) return [];
  const dollars = (value: number | null) => (value === null ? null : money(value));
  const rows: [string, string | null][] = [
    ['Mean a year', amount(wage, 'mean')],
    ['Mean an hour', wage.hourlyMean === null ? null : hourly(wage.hourlyMean)],
    ['Median a year', dollars(wage.median)],
    ['Lowest tenth below', dollars(wage.p10)],
    ['Middle half', wage.p25 === null || wage.p75 === null ? null : `${money(wage.p25)} to ${money(wage.p75)}`],
    ['Highest tenth above', dollars(wage.p90)],
    ['Jobs', wage.employment === null ? null : count(wage.employment)],
  ];
  const of = `${name}, ${wageYear(wage)}, ${occupationText(wage.occupation)}`;
  return [
    { kind: 'heading', text: of, of },
    { kind: 'facts', rows: rows.flatMap(([label, text]) => (text === null ? [] : [{ label, cell: { text } }])) },
    ...(wage.table.note === undefined ? [] : [{ kind: 'text' as const, text: wage.table.note }]),
  ];
};

const nearestBlock = (nearest: readonly Wage[]): Block[] =>
  nearest.length === 0
    ? []
    : [
        { kind: 'heading', text: 'The nearest we have' },
        {
          kind: 'table',
          columns: [
            { header: 'Place' },
            { header: 'Occupation' },
            { header: 'Mean', align: 'right' },
            { header: 'Year', align: 'right' },
          ],
          rows: nearest.map((wage) => [
            { text: wage.name || 'United States' },
            { text: occupationText(wage.occupation) },
            { text: amount(wage, 'mean') },
            { text: wageYear(wage) },
          ]),
        },
      ];

/** A place alone is shown whole, several side by side. */
const areaBlocks = (title: string, areas: readonly Wage[]): Block[] =>
  areas.length === 1 ? placeBlock(areas[0]?.name ?? '', areas[0]) : table(title, 'Area', areas);

const estimateBlocks = (estimates: readonly Wage[], occupation: string): Block[] =>
  estimates.length === 0
    ? []
    : [
        { kind: 'text', text: ESTIMATE_TEXT },
        ...(estimates.length === 1
          ? placeBlock(`${estimates[0]?.name} (a state's estimate)`, estimates[0])
          : table(`Estimates of states, ${occupationText(occupation)}`, 'Place', estimates)),
      ];

const levelBlocks = (levels: readonly WageLevel[]): Block[] => {
  const [first] = levels;
  if (first === undefined) return [];
  const period = first.until === null ? `from ${first.from}` : `${first.from} to ${first.until}`;
  const pay = (value: number | null): Cell => ({ text: value === null ? UNKNOWN_TEXT['not-found'] : hourly(value) });
  return [
    {
      kind: 'heading',
      text: `Federal wage levels, an estimate, dollars an hour, ${period}, ${occupationText(first.occupation)}`,
    },
    {
      kind: 'table',
      columns: [{ header: 'Area' }, ...[1, 2, 3, 4].map((n) => ({ header: `Level ${n}`, align: 'right' as const }))],
      rows: levels.map(({ area, level1, level2, level3, level4, figure }) => [
        { text: `${area}${figure.own === null ? '' : ' (own data)'}` },
        ...[level1, level2, level3, level4].map(pay),
      ]),
    },
    { kind: 'text', text: LEVEL_TEXT },
  ];
};

const otherBlock = (others: readonly WageTable[]): Block[] =>
  others.length === 0
    ? []
    : [
        {
          kind: 'notes',
          title: 'What else is said',
          items: others.map(
            ({ source, scope, reason, note }) =>
              `${source}, ${scope} figures: ${reason ?? note ?? 'not adopted'} (see them with --source ${source})`,
          ),
        },
      ];

/** Pay by place and industry, and what is known where nobody says the asked one. */
export const salaryDocument = (parts: SalaryParts): CitedDocument => {
  const { nation, industries, states, areas, sectors, estimates, levels, nearest, occupation, holders, others, fits } =
    parts;
  const of = occupationText(occupation);
  const wages = [...(nation === null ? [] : [nation]), ...states, ...nearest, ...areas, ...estimates];
  return {
    document: [
      ...holders.flatMap(holderBlocks),
      ...(fits === null ? [] : [{ kind: 'text' as const, text: fits }]),
      ...(states.length === 1 ? placeBlock(states[0]?.name ?? '', states[0]) : []),
      ...nearestBlock(nearest),
      ...areaBlocks(`By area, ${of}`, areas),
      ...estimateBlocks(estimates, occupation),
      ...levelBlocks(levels),
      ...placeBlock('United States', nation ?? undefined),
      ...(states.length > 1 ? table(`By state, ${of}`, 'State', states) : []),
      ...table(`By industry, ${of}`, 'Industry', industries),
      ...table(`By sector, ${of}`, 'Sector', sectors),
      ...otherBlock(others),
    ],
    figures: [
      ...[...wages, ...industries, ...sectors].map((wage) => ({
        label: `pay ${wage.name || 'United States'}`,
        figure: wage.figure,
      })),
      ...levels.map(({ area, figure }) => ({ label: `wage level ${area}`, figure })),
      ...holders.flatMap(({ view: { code, figures }, price }) => [
        ...Object.entries(figures)
          .filter(([path]) => path.startsWith('pay.'))
          .map(([, figure]) => ({ label: `${code} pay`, figure })),
        { label: `${code} exam`, figure: price },
      ]),
    ],
  };
};
