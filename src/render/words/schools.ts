/** What is said of schools and programs beside their tables. */
import type { ProgramFilter } from '../../core/programs.ts';
import type { SchoolFilter } from '../../core/schools/schools.ts';
import { STATES } from '../../schema/states.ts';
import { count, money, plural } from '../format.ts';
import { label } from './names.ts';

/** A code of the federal list of fields of study as people read it, short enough for a line a school. */
export const CIP_TEXT: Record<string, string> = {
  '51.0706': 'HIM administration',
  '51.0707': 'HIM technology',
  '51.0713': 'coding',
  '51.0714': 'billing',
};

export const HIM_TEXT = 'HIM: Health information management, see "certs explain HIM".';

/** 2023 -> "2023-24" */
export const academicYear = (begins: number): string => `${begins}-${String((begins + 1) % 100).padStart(2, '0')}`;

export const WHOLE_SCHOOL_TEXT = 'Tuition, earnings and debt are those of the whole school, not of its coding students';

/** What the notes on a kind of table are headed with. */
export const SCHOOL_TABLE_TEXT = {
  awards: 'Awards',
  tuition: 'Tuition',
  earnings: 'Earnings',
  debt: 'Debt',
};

/** Where to look before relying on an old figure of a school. */
export const SCHOOL_PAGE_TEXT = "the school's own page";

export const OLD_PRICES_TEXT = 'Prices of whole programs before 2020: history, not what they cost today';

export const oldPricesElsewhereText = (prices: number): string =>
  `${plural(prices, 'price')} of whole programs before 2020, as history: name a state with --state, or use --json.`;

export const manySchoolsText = (rows: number): string =>
  `${count(rows)} entries, one for each school and field. Fewer with --state, --field, --level or --limit.`;

/** The school that was asked for: "a school of coding in New Jersey". */
export const schoolText = ({ field, state, level, maxCost }: SchoolFilter): string =>
  [
    'a school',
    ...(field === undefined ? [] : [`of ${label(field)}`]),
    ...(state === undefined ? [] : [`in ${STATES[state] ?? state}`]),
    ...(level === undefined ? [] : [`with awards of level ${label(level)}`]),
    ...(maxCost === undefined ? [] : [`for at most ${money(maxCost)} a year`]),
  ].join(' ');

/** The named program that was asked for: "a program in New Jersey that prepares for CPC". */
export const programText = ({ preparesFor, state }: ProgramFilter): string =>
  [
    'a program',
    ...(state === undefined ? [] : [`in ${STATES[state] ?? state}`]),
    ...(preparesFor === undefined ? [] : [`that prepares for ${preparesFor}`]),
  ].join(' ');

/** The line that lists the schools of a state. */
export const schoolsLine = (state: string): string => `certs programs --schools --state ${state}`;

/** Where no program of a state is named; it may have no school either. */
export const schoolsInsteadText = (state: string): string =>
  `${schoolsLine(state)} looks for schools in ${STATES[state] ?? state}`;
