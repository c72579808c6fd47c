/** How typed answers are understood, in whichever interview. */
import { findCertification } from '../../../core/catalog.ts';
import { isDay } from '../../../core/dates.ts';
import { monthsOfLength } from '../../../core/profile/notation.ts';
import { safe } from '../../../render/safe.ts';
import { ANSWER_PROBLEMS } from '../../../render/words/interview.ts';
import type { Session } from '../session.ts';

/** What a typed text says, or what is wrong with it. */
export type Typed = { value: unknown } | { problem: string };

export const readNumber = (text: string): Typed =>
  /^\d+(\.\d+)?$/.test(text) ? { value: Number(text) } : { problem: ANSWER_PROBLEMS.number };

/** @param isVague whether a date leaves open what it decides */
export const readDate = (text: string, isVague: (date: string) => boolean): Typed => {
  // As Americans write it: 5/31/2025, 5/2025.
  const american = /^(\d{1,2})\/(?:(\d{1,2})\/)?(\d{4})$/.exec(text);
  const date =
    american === null
      ? text
      : [american[3], american[1], american[2]]
          .filter((part) => part !== undefined)
          .map((part) => part.padStart(2, '0'))
          .join('-');
  if (!isDay(date) && !/^(19|20|21)\d{2}(-(0[1-9]|1[0-2]))?$/.test(date)) return { problem: ANSWER_PROBLEMS.date };
  return isVague(date) ? { problem: ANSWER_PROBLEMS.vague } : { value: date };
};

/** A length with its unit, months without: "18", "2 years". */
export const readMonths = (text: string): Typed => {
  const months = monthsOfLength(text);
  return months === null ? { problem: ANSWER_PROBLEMS.length } : { value: months };
};

/** Codes or marks of the catalogue, parted by commas; "none" is none. */
export const readCodes = (text: string, { catalog }: Session): Typed => {
  if (/^none$/i.test(text)) return { value: [] };
  const words = text.split(/[,;]+/).map((word) => word.trim());
  const matches = words.map((word) => ({ word, match: findCertification(catalog.index, word) }));
  const unknown = matches.filter(({ match }) => match === null).map(({ word }) => safe(word));
  if (unknown.length > 0) return { problem: ANSWER_PROBLEMS.codes(unknown) };
  // A mark is told as it is: it says more than the code.
  const codes = matches.map(({ word, match }) => (match?.by === 'code' ? match.entry.code : word));
  return { value: codes.map((code) => ({ code })) };
};
