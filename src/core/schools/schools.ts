/**
 * Schools that teach the field: what each awarded, and what is published of the whole school. Tables are
 * joined by the school's number in the federal data; of several tables the newest in force decides.
 */
import type { SchoolTable } from '../../schema/school.ts';
import type { AwardLevel, SchoolField } from '../../schema/vocabulary.ts';
import type { Question, SourceMap } from '../figures.ts';
import { type Filter, holds, keepKnown } from '../filters.ts';
import type { SchoolColumns } from './columns.ts';
import {
  amountOfRow,
  cellText,
  countsOn,
  type DatedRows,
  newestFirst,
  type Only,
  type Unit,
  unitOf,
  unitsIn,
} from './rows.ts';
import { FIELD_OF_CIP, levelReader, type School } from './school.ts';

// As long as it is on purpose: what compiles to at most 81 bytes V8 optimizes after a thousand calls, at the price of all
// three thousand.
const mostAwardsFirst = (a: School, b: School): number => {
  if (a === b) return 0;
  const left = a.awards ?? -1;
  const right = b.awards ?? -1;
  if (left !== right) return right - left;
  if (a.institution === b.institution) return 0;
  return a.institution < b.institution ? -1 : 1;
};

// Loops by index for the reason given in rows.ts: there are thousands of rows.

/** The schools by their number, each with its fields. */
type Units = Map<Unit, School[]>;

/** Each school and field that a table of awards names, by the newest row, with the newest that counts. */
const namedSchools = (groups: readonly DatedRows[], counts: (group: DatedRows) => boolean, units: Units): School[] => {
  const schools: School[] = [];
  for (const group of groups) {
    const { of, rows, count } = group;
    const isCounted = counts(group);
    const [numbers, cips] = [of.table.column('unitid'), of.table.column('cip')];
    const [names, states] = [of.table.column('institution'), of.table.column('state')];
    const given = isCounted ? of.table.column('awards') : [];
    for (let index = 0; index < count; index += 1) {
      const at = rows === null ? index : (rows[index] as number);
      const cip = cellText(cips[at]);
      const field = FIELD_OF_CIP[cip];
      if (field === undefined) continue;
      const unit = unitOf(numbers[at]);
      const fields = units.get(unit);
      let school: School | undefined;
      for (let each = 0; fields !== undefined && each < fields.length; each += 1)
        if (fields[each]?.cip === cip) school = fields[each];
      const row = school === undefined || school.rows.awards === null ? { at, of } : null;
      if (school === undefined && row !== null) {
        school = {
          unitid: Number(unit),
          institution: cellText(names[at]),
          state: cellText(states[at]),
          cip,
          field,
          named: row,
          awards: null,
          rows: { awards: null, tuition: null, earnings: null, debt: null },
        };
        schools.push(school);
        if (fields === undefined) units.set(unit, [school]);
        else fields.push(school);
      }
      if (school !== undefined && isCounted && row !== null) {
        const amount = given[at];
        school.awards = typeof amount === 'number' ? amount : null;
        school.rows.awards = row;
      }
    }
  }
  return schools;
};

/** Puts to each school the first row of a kind that is about the whole of it. */
const putFirst = (groups: readonly DatedRows[], kind: 'tuition' | 'earnings' | 'debt', units: Units): void => {
  for (const { of, rows, count } of groups) {
    const numbers = of.table.column('unitid');
    for (let index = 0; index < count; index += 1) {
      const at = rows === null ? index : (rows[index] as number);
      const fields = units.get(unitOf(numbers[at]));
      if (fields === undefined || fields[0]?.rows[kind] !== null) continue;
      const row = { at, of };
      for (let each = 0; each < fields.length; each += 1) (fields[each] as School).rows[kind] = row;
    }
  }
};

/**
 * Every school and field, most awards first. Name and place are identity: under one source the schools it
 * says something of, whoever names them.
 *
 * @param state only the schools of this one, by its code
 */
export const schoolsOn = (
  tables: readonly SchoolColumns[],
  question: Question,
  sources: SourceMap,
  state?: string,
): School[] => {
  const counts = countsOn(question);
  const inState = state === undefined ? null : unitsIn(tables, state);
  const only: Only | undefined =
    inState === null ? undefined : { column: 'unitid', has: (value) => inState.has(unitOf(value)) };
  const units: Units = new Map();
  const schools = namedSchools(newestFirst(tables, 'awards', sources, only), counts, units);
  for (const kind of ['tuition', 'earnings', 'debt'] as const)
    putFirst(newestFirst(tables, kind, sources).filter(counts), kind, units);
  const isAsked = ({ state: there, rows: { awards, tuition, earnings, debt } }: School): boolean =>
    (state === undefined || there === state) &&
    (awards !== null || tuition !== null || earnings !== null || debt !== null);
  return schools.filter(isAsked).sort(mostAwardsFirst);
};

export type SchoolFilter = {
  /** A state's code. */
  state?: string | undefined;
  field?: SchoolField | undefined;
  level?: AwardLevel | undefined;
  /** Dollars of a year's tuition for residents. */
  maxCost?: number | undefined;
  /** How a school teaches, how long it takes and for which exam is in no table: nothing is known to match. */
  online?: boolean | undefined;
  maxMonths?: number | undefined;
  preparesFor?: string | undefined;
};

const unknown = (): null => null;

/** The schools that are known to match, and how many could not be judged. */
export const selectSchools = (
  schools: readonly School[],
  filter: SchoolFilter,
): ReturnType<typeof keepKnown<School>> => {
  const { state, field, level, maxCost } = filter;
  const filters: Filter<School>[] = [];
  if (state !== undefined) filters.push({ about: 'state', matches: (school) => school.state === state });
  if (field !== undefined) filters.push({ about: 'field', matches: (school) => school.field === field });
  if (level !== undefined) {
    const levelsOf = levelReader();
    filters.push({ about: 'level', matches: (school) => holds(levelsOf(school), level) });
  }
  if (maxCost !== undefined) {
    const within = (price: number | null) => (price === null ? null : price <= maxCost);
    filters.push({
      about: 'tuition',
      matches: ({ rows: { tuition } }) => within(tuition && amountOfRow(tuition, 'inState')),
    });
  }
  if (filter.online) filters.push({ about: 'way of teaching', matches: unknown });
  if (filter.maxMonths !== undefined) filters.push({ about: 'length', matches: unknown });
  if (filter.preparesFor !== undefined) filters.push({ about: 'exam', matches: unknown });
  return keepKnown(schools, filters);
};

/** What has to be known to read the tables of one kind. */
export const schoolNotes = (
  tables: readonly SchoolColumns[],
  kind: SchoolTable['kind'],
  { source }: Question,
): string[] =>
  tables
    .filter(
      (table) => table.kind === kind && (source === null ? table.standing === 'adopted' : table.source === source),
    )
    .flatMap(({ note }) => note ?? []);
