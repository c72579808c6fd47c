/** Schools of the field, what programs cost before 2020, and how many awards the whole country gives. */
import { type Figure, unknownFigure } from '../../core/figures.ts';
import { onceEach } from '../../core/once.ts';
import { type NationalAwards, type OldPrice, oldPriceOf } from '../../core/schools/history.ts';
import { rowYear, type TableView, textOfRow } from '../../core/schools/rows.ts';
import { levelReader, type School, type SchoolKind, schoolFigures } from '../../core/schools/school.ts';
import type { SchoolFilter } from '../../core/schools/schools.ts';
import type { SchoolTable } from '../../schema/school.ts';
import type { AwardLevel } from '../../schema/vocabulary.ts';
import type { Block, Cell, CitedDocument, Column, Dress, Shown } from '../document.ts';
import { withRemarks } from '../fields.ts';
import { count, listing, money } from '../format.ts';
import { tableOfTexts } from '../table-texts.ts';
import { label, UNKNOWN_TEXT } from '../words/names.ts';
import {
  academicYear,
  CIP_TEXT,
  HIM_TEXT,
  manySchoolsText,
  OLD_PRICES_TEXT,
  oldPricesElsewhereText,
  SCHOOL_TABLE_TEXT,
  WHOLE_SCHOOL_TEXT,
} from '../words/schools.ts';

type SchoolParts = {
  schools: readonly School[];
  prices: readonly OldPrice[];
  national: readonly NationalAwards[];
  /** What has to be known to read a kind of table. */
  notes: (kind: SchoolTable['kind']) => string[];
  asked: SchoolFilter;
  /** Whether each figure has to be told from the others. */
  isEach: boolean;
};

/** More rows than this are no table to read. */
const MANY = 100;

const NOT_KNOWN = UNKNOWN_TEXT['not-found'];

/** An amount of a figure, with what has to be said of it. */
const part = (figure: Figure<number>, one = money): string =>
  figure.value === null ? NOT_KNOWN : withRemarks(one(figure.value), figure);

type SchoolColumn = Column & { text: (school: School) => string; from?: number };

/** Whether one exam field alone is asked; health information has two codes. */
const isOneField = ({ field }: SchoolFilter): boolean => field !== undefined && field !== 'health-information';

/**
 * An amount that rows of one kind tell, as `part` would say it of each: what is alike in all rows of a table is looked
 * for once.
 *
 * @param yearText what stands behind it
 */
const amounts = (
  kind: SchoolKind,
  column: string,
  one: (value: number) => string,
  yearText: ((year: number) => string) | null = null,
): ((school: School) => string) => {
  let table: TableView | null = null;
  let values: readonly unknown[] = [];
  let isRemarked = false;
  return ({ rows: { [kind]: row } }) => {
    if (row === null) return NOT_KNOWN;
    if (row.of !== table) {
      table = row.of;
      values = table.table.column(column);
      isRemarked = withRemarks('', table.said) !== '';
    }
    const value = values[row.at];
    let text = NOT_KNOWN;
    if (typeof value === 'number') text = isRemarked ? withRemarks(one(value), table.said) : one(value);
    return yearText === null ? text : `${text} (${yearText(rowYear(row))})`;
  };
};

/** A year that all amounts of a kind share stands in the header, several stand in the cells. */
const dated = (
  schools: readonly School[],
  kind: SchoolKind,
  yearText: (year: number) => string,
): { header: string; amounts: (column: string) => (school: School) => string } => {
  let shared: number | null | undefined;
  /** A table of which one row is looked at, since all are about one year. */
  let seen: TableView | null = null;
  // By index, as there are thousands of schools: core/schools/rows.ts says why.
  for (let index = 0; index < schools.length; index += 1) {
    const row = schools[index]?.rows[kind];
    if (row == null || row.of === seen) continue;
    const year = rowYear(row);
    shared ??= year;
    if (year !== shared) {
      shared = null;
      break;
    }
    if (!row.of.table.columns.includes('year')) seen = row.of;
  }
  return {
    header: shared == null ? '' : ` ${yearText(shared)}`,
    amounts: (column) => amounts(kind, column, money, shared === null ? yearText : null),
  };
};

/** The levels of which a school gave awards; few are their combinations. */
const levelTexts = (): ((school: School) => string) => {
  const levelsOf = levelReader();
  const textOf = onceEach((levels: AwardLevel[]) => levels.map(label).join(', '));
  return (school) => {
    const levels = levelsOf(school);
    return levels === null ? NOT_KNOWN : textOf(levels);
  };
};

const columnsOf = ({ schools, asked }: SchoolParts): SchoolColumn[] => {
  const tuition = dated(schools, 'tuition', academicYear);
  const debt = dated(schools, 'debt', String);
  const place: SchoolColumn[] = asked.state === undefined ? [{ header: 'State', text: ({ state }) => state }] : [];
  const field: SchoolColumn[] = isOneField(asked) ? [] : [{ header: 'Field', text: ({ cip }) => CIP_TEXT[cip] ?? cip }];
  // The schools of the whole country make a long list: at 80 columns one line each.
  const roomy = asked.state === undefined ? 120 : 0;
  return [
    { header: 'School', text: ({ institution }) => institution },
    { header: 'City', from: roomy, text: ({ named }) => textOfRow(named, 'city') },
    ...place,
    ...field,
    { header: 'Awards', align: 'right', text: amounts('awards', 'awards', count) },
    {
      header: 'Kinds',
      from: 100,
      text: levelTexts(),
    },
    {
      header: `Tuition${tuition.header}`,
      align: 'right',
      text: tuition.amounts('inState'),
    },
    {
      header: `Out of state${tuition.header}`,
      align: 'right',
      from: 140,
      text: tuition.amounts('outOfState'),
    },
    {
      header: 'Earnings (whole school)',
      align: 'right',
      from: roomy,
      text: amounts('earnings', 'tenYears', money),
    },
    {
      header: `Debt${debt.header} (whole school)`,
      align: 'right',
      from: roomy,
      text: debt.amounts('median'),
    },
    { header: 'Website', from: 160, text: ({ named }) => textOfRow(named, 'website') || NOT_KNOWN },
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
  if (schools.some(({ field }) => field === 'health-information')) said.push(HIM_TEXT);
  return [
    ...(schools.length > MANY ? [{ kind: 'text' as const, text: manySchoolsText(schools.length) }] : []),
    tableOfTexts(
      columns,
      columns.map(({ text }) => schools.map(text)),
    ),
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
      rows: prices.map((price) => {
        const { institution, figures, listedIn2024 } = oldPriceOf(price);
        return [
          institution,
          ...(isOneField(asked) ? [] : [CIP_TEXT[price.cip] ?? price.cip]),
          part(figures.tuitionAndFees),
          part(figures.booksAndSupplies),
          part(figures.months, count),
          listedIn2024 ? 'yes' : 'no',
        ].map((text) => ({ text }));
      }),
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
    return { text: found === undefined ? NOT_KNOWN : part(found.figures.awards, count) };
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

const SHOWN = ['awards', 'tuition', 'earnings', 'debt'] as const;

/** The figures of the schools, each alone. */
const eachShown = (schools: readonly School[]): Shown[] =>
  schools.flatMap((school) => {
    const figures = schoolFigures(school);
    return SHOWN.map((kind) => ({ label: kind, figure: figures[kind] }));
  });

type Tally = { at: number; shown: Shown & { times: number } };

/** How many schools one table after the other tells of, and from which on; the last is of those that none tells of. */
const tally = (schools: readonly School[], kind: SchoolKind): Tally[] => {
  const told: Tally[] = [];
  const untold = { label: kind, figure: unknownFigure(), times: 0 };
  let table: TableView | null = null;
  let shown = untold;
  // By index as above.
  for (let at = 0; at < schools.length; at += 1) {
    const row = schools[at]?.rows[kind] ?? null;
    if (row === null || (kind === 'awards' && schools[at]?.awards === null)) {
      untold.times += 1;
      continue;
    }
    if (row.of !== table) {
      table = row.of;
      shown = { label: kind, figure: table.said, times: 0 };
      told.push({ at, shown });
    }
    shown.times += 1;
  }
  return [...told, { at: schools.length, shown: untold }];
};

/** The figures of the schools, those that a table says of one after the other as one: there are thousands. */
const shownOf = (schools: readonly School[]): Shown[] =>
  SHOWN.flatMap((kind) => tally(schools, kind))
    .sort((a, b) => a.at - b.at)
    .map(({ shown }) => shown);

/** Schools in one table, and what was published of prices before. */
export const schoolsDocument = (parts: SchoolParts, dress: Dress): CitedDocument => {
  const { schools, prices, national, asked } = parts;
  const figures = parts.isEach ? eachShown(schools) : shownOf(schools);
  if (asked.state !== undefined)
    for (const price of prices)
      figures.push({ label: 'price before 2020', figure: oldPriceOf(price).figures.tuitionAndFees });
  for (const { figures: of } of national) figures.push({ label: 'awards of the country', figure: of.awards });
  return { document: [...schoolBlocks(parts, dress), ...priceBlocks(parts), ...nationalBlocks(national)], figures };
};
