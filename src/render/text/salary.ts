/** Pay by nation, industry, state and area, with bars that need no colour. */
import type { CertificationView } from '../../core/certification.ts';
import type { Wage } from '../../core/wages.ts';
import type { WageTable } from '../../schema/career.ts';
import type { Block, Cell, Document, Dress, Shown } from '../document.ts';
import { count, money } from '../format.ts';
import { payRows } from './show.ts';

export type SalaryParts = {
  nation: Wage | null;
  industries: readonly Wage[];
  states: readonly Wage[];
  areas: readonly Wage[];
  sectors: readonly Wage[];
  holders: readonly CertificationView[];
  /** Tables that were not adopted. */
  others: readonly WageTable[];
};

const BAR = 20;

const amount = (value: number | null, approximate = false): string =>
  value === null ? 'not released' : `${approximate ? 'about ' : ''}${money(value)}`;

/** The mean as a bar of at most twenty signs. */
const bar = (value: number | null, most: number, unicode: boolean): string =>
  value === null || most === 0 ? '' : (unicode ? '█' : '#').repeat(Math.max(1, Math.round((value / most) * BAR)));

const table = (title: string, header: string, wages: readonly Wage[], dress: Dress): Block[] => {
  if (wages.length === 0) return [];
  const most = Math.max(...wages.map(({ mean }) => mean ?? 0));
  const wide = dress.drawn && dress.width >= 80 && !dress.accessible && wages.length > 1;
  const medians = wages.some(({ median }) => median !== null);
  return [
    { kind: 'heading', text: title },
    {
      kind: 'table',
      columns: [
        { header },
        { header: 'Mean', align: 'right' },
        ...(medians ? [{ header: 'Median', align: 'right' as const }] : []),
        { header: 'Year', align: 'right' },
        ...(wide ? [{ header: '' }] : []),
      ],
      rows: wages.map((wage): Cell[] => [
        { text: wage.name },
        { text: amount(wage.mean, wage.figure.approximate) },
        ...(medians ? [{ text: amount(wage.median) }] : []),
        { text: `${wage.year}${wage.figure.own === null ? '' : ' (own data)'}` },
        ...(wide ? [{ text: bar(wage.mean, most, dress.unicode) }] : []),
      ]),
    },
  ];
};

const nationBlock = (nation: Wage | null): Block[] => {
  if (nation === null) return [];
  const rows: [string, string | null][] = [
    ['Mean a year', amount(nation.mean, nation.figure.approximate)],
    ['Mean an hour', nation.hourlyMean === null ? null : money(nation.hourlyMean)],
    ['Median a year', nation.median === null ? null : money(nation.median)],
    ['Lowest tenth below', nation.p10 === null ? null : money(nation.p10)],
    ['Middle half', nation.p25 === null || nation.p75 === null ? null : `${money(nation.p25)} to ${money(nation.p75)}`],
    ['Highest tenth above', nation.p90 === null ? null : money(nation.p90)],
    ['Jobs', nation.employment === null ? null : count(nation.employment)],
  ];
  return [
    { kind: 'heading', text: `United States, ${nation.year}, occupation ${nation.occupation ?? 'not named'}` },
    { kind: 'facts', rows: rows.flatMap(([label, text]) => (text === null ? [] : [{ label, cell: { text } }])) },
    ...(nation.table.note === undefined ? [] : [{ kind: 'text' as const, text: nation.table.note }]),
  ];
};

const holderBlocks = (holders: readonly CertificationView[]): Block[] =>
  holders.flatMap((view): Block[] => [
    { kind: 'heading', text: `What ${view.code} holders earn` },
    view.pay.length === 0
      ? { kind: 'text', text: `No figure for the ${view.code} is in the data.` }
      : { kind: 'facts', rows: payRows(view) },
  ]);

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

export const salaryDocument = (
  { nation, industries, states, areas, sectors, holders, others }: SalaryParts,
  dress: Dress,
): { document: Document; figures: Shown[] } => ({
  document: [
    ...holderBlocks(holders),
    ...nationBlock(nation),
    ...table('By state', 'State', states, dress),
    ...table('By area', 'Area', areas, dress),
    ...table('By industry', 'Industry', industries, dress),
    ...table('By sector', 'Sector', sectors, dress),
    ...otherBlock(others),
  ],
  figures: [
    ...[...(nation === null ? [] : [nation]), ...states, ...areas, ...industries, ...sectors].map((wage) => ({
      label: `pay ${wage.name || 'United States'}`,
      figure: wage.figure,
    })),
    ...holders.flatMap(({ code, figures }) =>
      Object.entries(figures)
        .filter(([path]) => path.startsWith('pay.'))
        .map(([, figure]) => ({ label: `${code} pay`, figure })),
    ),
  ],
});
