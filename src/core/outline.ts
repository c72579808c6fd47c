/**
 * The figures that tables show, worked out ahead when the dataset is compiled, for the days on which nothing in it
 * begins or ends. A table of all certifications would otherwise read and weigh the whole dataset.
 */

import type { Ahead } from './ahead.ts';
import { COMPARE_GROUPS } from './compare.ts';
import { type Figure, isShown, unknownFigure } from './figures.ts';
import { onceEach } from './once.ts';
import { figuresBy } from './reader.ts';

/** A figure without what is as in an unknown one, remarks on who says it, and others that are not shown. */
export type OutlineFigure = Partial<Figure>;
type Outline = Readonly<Record<string, OutlineFigure>>;

/** In the tables of all certifications: each of their columns, and what they filter by (test/e2e/loading.test.ts). */
export const LIST_PATHS: readonly string[] = [
  'status',
  'replacedBy',
  'level',
  'focus',
  'settings',
  'exam.questions',
  'fees.range',
  'fees.member',
  'fees.nonMember',
  'fees.student',
  'fees.twoAttempts',
  'fees.studentTwoAttempts',
  'fees.membershipRequired',
  'fees.membershipPerYear',
  'fees.studentMembershipPerYear',
  'fees.firstYear',
  'fees.studentFirstYear',
  'eligibility.required',
  'eligibility.recommended',
  'eligibility.designation',
  'eligibility.removal',
  'renewal.cycleMonths',
  'renewal.ceus',
  'renewal.ceusPerYear',
  'renewal.fee.range',
  'renewal.fee.member',
  'renewal.fee.nonMember',
  'renewal.several',
];

/** The figures of one certification, by path, or one figure of every certification, by code. */
export const outlineIn = (ahead: Ahead, name: string): Outline => ahead.part(`outlines/${name}`);

/** A figure of one certification in the lists of all; nothing where no list has it. */
export const listedFigure = (ahead: Ahead, code: string, path: string): OutlineFigure | undefined =>
  LIST_PATHS.includes(path) ? outlineIn(ahead, path)[code] : undefined;

/** In those and where a few stand side by side. */
export const OUTLINE_PATHS: readonly string[] = [...new Set([...LIST_PATHS, ...Object.values(COMPARE_GROUPS).flat()])];

const EMPTY = unknownFigure();

/** The figure without what is as in an unknown one; of who says it the source and the day alone. */
export const inShort = (figure: Figure): OutlineFigure => {
  const saidBy = figure.saidBy.map(({ source, checked }) => ({ source, checked }));
  const same = (key: string, value: unknown) => JSON.stringify(value) === JSON.stringify(EMPTY[key as keyof Figure]);
  return Object.fromEntries(Object.entries({ ...figure, saidBy }).filter(([key, value]) => !same(key, value)));
};

/** The figure again. */
export const inFull = (short: OutlineFigure): Figure => ({ ...EMPTY, ...short });

const outlineFigure = (figure: Figure): OutlineFigure => {
  const [decider, ...further] = figure.saidBy;
  // What we judge ourselves is marked wherever it is shown.
  const editorial = further.filter(({ source }) => source === 'editorial').slice(0, 1);
  // Beside a value only that is told which is shown beside it; without one it matters that anything is said.
  const others = figure.value === null ? figure.others : figure.others.filter(isShown);
  return inShort({ ...figure, reason: null, others, saidBy: decider === undefined ? [] : [decider, ...editorial] });
};

/** The named figures in short. */
export const outlineOf = (figures: Readonly<Record<string, Figure>>, paths: readonly string[]): Outline =>
  Object.fromEntries(
    paths.flatMap((path) => {
      const figure = figures[path];
      return figure === undefined ? [] : [[path, outlineFigure(figure)]];
    }),
  );

/** Figures by path: each from its outline, or where it has none from `others`, worked out when it is asked for. */
export const outlinedFigures = (
  outlineAt: (path: string) => OutlineFigure | undefined,
  others: () => Readonly<Record<string, Figure>>,
): Readonly<Record<string, Figure>> =>
  figuresBy(
    onceEach((path: string) => {
      const short = outlineAt(path);
      return short === undefined ? others()[path] : inFull(short);
    }),
    () => Object.keys(others()),
  );
