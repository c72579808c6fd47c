/** Schools of the field, what programs cost before 2020, and how many awards the whole country gives. */
import type { Figure } from '../../core/figures.ts';
import type { NationalAwards, OldPrice, School, SchoolFilter } from '../../core/schools.ts';
import type { SchoolTable } from '../../schema/school.ts';
import type { Block, Cell, Column, Document, Dress, Shown } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { count, listing, money } from '../format.ts';
import {
  academicYear,
  CIP_TEXT,
  label,
  manySchoolsText,
  OLD_PRICES_TEXT,
  oldPricesElsewhereText,
  SCHOOL_TABLE_TEXT,
  UNKNOWN_TEXT,
  WHOLE_SCHOOL_TEXT,
} from '../words.ts';

export type SchoolParts = {
  schools: readonly School[];
  prices: readonly OldPrice[];
  national: readonly NationalAwards[];
  /** What has to be known to read a kind of table. */
  notes: (kind: SchoolTable['kind']) => string[];
  asked: SchoolFilter;
};

/** More rows than this are no table to read. */
const MANY = 100;

const NOT_KNOWN = UNKNOWN_TEXT['not-found'];

/** An amount of a figure, with what has to be said of it. */
const part = <T>(figure: Figure<T>, pick: (value: T) => number | null, one = money): Cell => {
  const value = figure.value === null ? null : pick(figure.value);
  return { text: value === null ? NOT_KNOWN : withRemarks(one(value), figure) };
};

type SchoolColumn = Column & { cell: (school: School) => Cell; from?: number };

/** Whether one exam field alone is asked; health information has two codes. */
const isOneField = ({ field }: SchoolFilter): boolean => field !== undefined && field !== 'health-information';

/** A year that all figures share stands in the header, several stand in the cells. */
const dated = <T extends { year: number }>(
  figures: readonly Figure<T>[],
  yearText: (year: number) => string,
): { header: string; cell: (figure: Figure<T>, pick: (value: T) => number | null) => Cell } => {
  const [year, ...more] = new Set(figures.flatMap(({ value }) => value?.year ?? []));
  const shared = year !== undefined && more.length === 0;
  return {
    header: shared ? ` ${yearText(year)}` : '',
    cell: (figure, pick) => {
      const cell = part(figure, pick);
      return shared || figure.value === null ? cell : { text: `${cell.text} (${yearText(figure.value.year)})` };
    },
  };
};

const columnsOf = ({ schools, asked }: SchoolParts): SchoolColumn[] => {
  const tuition = dated(
    schools.map(({ figures }) => figures.tuition),
    academicYear,
  );
  const debt = dated(
    schools.map(({ figures }) => figures.debt),
    String,
  );
  const place: SchoolColumn[] =
    asked.state === undefined ? [{ header: 'State', cell: ({ state }) => ({ text: state }) }] : [];
  const field: SchoolColumn[] = isOneField(asked)
    ? []
    : [{ header: 'Field', cell: ({ cip }) => ({ text: CIP_TEXT[cip] ?? cip }) }];
  // The schools of the whole country make a long list: at 80 columns one line each.
  const roomy = asked.state === undefined ? 120 : 0;
  return [
    { header: 'School', cell: ({ institution }) => ({ text: institution }) },
    { header: 'City', from: roomy, cell: ({ city }) => ({ text: city }) },
    ...place,
    ...field,
    { header: 'Awards', align: 'right', cell: ({ figures }) => part(figures.awards, (value) => value, count) },
    {
      header: 'Kinds',
      from: 100,
      cell: ({ figures }) => ({ text: figures.levels.value?.map(label).join(', ') ?? NOT_KNOWN }),
    },
    {
      header: `Tuition${tuition.header}`,
      align: 'right',
      cell: ({ figures }) => tuition.cell(figures.tuition, ({ inState }) => inState),
    },
    {
      header: `Out of state${tuition.header}`,
      align: 'right',
      from: 140,
      cell: ({ figures }) => tuition.cell(figures.tuition, ({ outOfState }) => outOfState),
    },
    {
      header: 'Earnings (whole school)',
      align: 'right',
      from: roomy,
      cell: ({ figures }) => part(figures.earnings, ({ median }) => median),
    },
    {
      header: `Debt${debt.header} (whole school)`,
      align: 'right',
      from: roomy,
      cell: ({ figures }) => debt.cell(figures.debt, ({ median }) => median),
    },
    { header: 'Website', from: 160, cell: ({ website }) => ({ text: website ?? NOT_KNOWN }) },
  ];
};

const schoolBlocks = (parts: SchoolParts, dress: Dress): Block[] => {
  const { schools, notes } = parts;
  if (schools.length === 0) return [];
  const all = columnsOf(parts);
  const columns = all.filter(({ from = 0 }) => dress.width >= from || dress.accessible || !dress.drawn);
  const left = all.filter((column) => !columns.includes(column)).map(({ header }) => header);
  const said = (['awards', 'tuition', 'earnings', 'debt'] as const).flatMap((kind) =>
    notes(kind).map((note) => `${SCHOOL_TABLE_TEXT[kind]}: ${note}`),
  );
  return [
    ...(schools.length > MANY ? [{ kind: 'text' as const, text: manySchoolsText(schools.length) }] : []),
    { kind: 'table', columns, rows: schools.map((school) => columns.map(({ cell }) => cell(school))) },
    { kind: 'notes', title: WHOLE_SCHOOL_TEXT, items: said },
    ...(left.length === 0
      ? []
      : [{ kind: 'text' as const, text: `Not shown at this width: ${listing(left)} (try --width 160, or --json).` }]),
  ];
};

/** The old prices of one state; those of the whole country would bury the schools. */
const priceBlocks = ({ prices, notes, asked }: SchoolParts): Block[] => {
  if (prices.length === 0) return [];
  if (asked.state === undefined) return [{ kind: 'text', text: oldPricesElsewhereText(prices.length) }];
  return [
    { kind: 'heading', text: OLD_PRICES_TEXT },
    {
      kind: 'table',
      columns: [
        { header: 'School' },
        ...(isOneField(asked) ? [] : [{ header: 'Field' }]),
        { header: 'Price before 2020', align: 'right' },
        { header: 'Books', align: 'right' },
        { header: 'Months', align: 'right' },
        { header: 'Listed in 2024' },
      ],
      rows: prices.map((price) => [
        { text: price.institution },
        ...(isOneField(asked) ? [] : [{ text: CIP_TEXT[price.cip] ?? price.cip }]),
        part(price.figures.tuitionAndFees, (value) => value),
        part(price.figures.booksAndSupplies, (value) => value),
        part(price.figures.months, (value) => value, count),
        { text: price.listedIn2024 ? 'yes' : 'no' },
      ]),
    },
    ...notes('program-prices').map((text): Block => ({ kind: 'text', text })),
  ];
};

const nationalBlocks = (national: readonly NationalAwards[]): Block[] => {
  if (national.length === 0) return [];
  const years = [...new Set(national.map(({ year }) => year))];
  const cips = [...new Set(national.map(({ cip }) => cip))];
  const cell = (cip: string, year: number): Cell => {
    const found = national.find((row) => row.cip === cip && row.year === year);
    return found === undefined ? { text: NOT_KNOWN } : part(found.figures.awards, (value) => value, count);
  };
  return [
    { kind: 'heading', text: 'Awards in the whole country' },
    {
      kind: 'table',
      columns: [{ header: 'Field' }, ...years.map((year) => ({ header: academicYear(year), align: 'right' as const }))],
      rows: cips.map((cip) => [{ text: CIP_TEXT[cip] ?? cip }, ...years.map((year) => cell(cip, year))]),
    },
  ];
};

export const schoolsDocument = (parts: SchoolParts, dress: Dress): { document: Document; figures: Shown[] } => ({
  document: [...schoolBlocks(parts, dress), ...priceBlocks(parts), ...nationalBlocks(parts.national)],
  figures: [
    ...parts.schools.flatMap(({ figures: { awards, tuition, earnings, debt } }) =>
      Object.entries({ awards, tuition, earnings, debt }).map(([key, figure]) => ({ label: key, figure })),
    ),
    ...(parts.asked.state === undefined
      ? []
      : parts.prices.map(({ figures }) => ({ label: 'price before 2020', figure: figures.tuitionAndFees }))),
    ...parts.national.map(({ figures }) => ({ label: 'awards of the country', figure: figures.awards })),
  ],
});
