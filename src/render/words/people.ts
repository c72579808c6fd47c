/** What is said of rosters and of saved profiles. */
import { count, plural } from '../format.ts';

/** One thing wrong with one record of a roster. */
export const rowText = (
  name: string,
  line: number,
  { path, found, expected }: { path: string; found: string; expected: string },
): string => `${name}, line ${line}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;

/** How many records could not be read, and how many of them were told one by one. */
export const badRowsText = (bad: number, rows: number, told: number): string =>
  `${count(bad)} of ${plural(rows, 'row')} could not be read${told < bad ? `; the first ${count(told)} are named above` : ''}`;

/** How far a long run is. */
export const rowsText = (rows: number): string => plural(rows, 'row');

/** Of a roster in which nobody stands. */
export const noRowsText = (name: string): string => `${name} has no rows to answer`;

/** What somebody is told who waits. */
export const WAIT_TEXT = {
  validate: (folder: string): string => `checking the files of ${folder}`,
  roster: (name: string): string => `answering the rows of ${name}`,
  export: 'putting the whole dataset together',
  plan: (codes: number): string => `looking for the ways to ${count(codes)} certifications together`,
};

export const PROFILE_TEXT = {
  none: 'no profile is saved yet',
  nothing: 'Nothing is told yet.',
  /** @param also what else gives the same answer */
  saved: (name: string, file: string, also = ''): string =>
    `saved as @${name} in ${file}; use it with --profile @${name}${also}`,
  savedTo: (file: string, also: string): string =>
    `what was told is saved in ${file}; use it with --profile ${file}${also}`,
  forget: (name: string): string => `Delete the profile @${name} from this machine?`,
  forgotten: (name: string): string => `@${name} is deleted`,
  notForgotten: 'Nothing was deleted.',
};
