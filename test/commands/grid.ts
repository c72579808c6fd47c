/** The command lines that the grid tests cross with formats, options and widths. */
import { CAREER_TOPICS } from '../../src/schema/vocabulary.ts';

const LINES: readonly string[] = [
  'list',
  'show CPC',
  'compare CPC CCS',
  'advise --focus coding --setting outpatient',
  'fees',
  'cost CPC CCS --years 3 --compare-options --monthly',
  'plan CPC',
  'plan CBCS --explain',
  'cost CMC --program certificate --funding mycaa --wage 2500',
  'renewal',
  'renewal --held CPC:2025-03-31 --held COC:2025-10-01 --held CCS:2024-08-31 --member aapc:2026-08 --earned CPC=12',
  'lapse CPC --due 2026-10-10',
  'retake CBCS --failed 2026-10-10',
  'programs',
  'programs checklist',
  'programs --schools --state NJ',
  'programs funding',
  ...CAREER_TOPICS.map((topic) => `career ${topic}`),
  'career ladder --experience coding=36 --held CPC',
  'career salary --area fresno',
  'career salary --state GU',
  'career salary --certification CPC --state NJ',
  'career outlook --area fresno',
  'rules audit',
  'rules books CPC',
  'explain',
  'explain CEU',
  'data sources',
  'data disputes',
  'data stale CMC',
  'data schema',
  'data path',
];

/** About one person and the ways: a list of which nothing is known is empty, and `--exit-status` tells the verdict. */
const VERDICTS: readonly string[] = [
  'eligibility',
  'eligibility CPC CCS --experience coding=9',
  'apprentice --held CPC-A --experience coding=9',
];

export const isVerdict = (line: string): boolean => VERDICTS.includes(line);

/** One command line a row, as people write it and as words. */
export const GRID: readonly { line: string; words: readonly string[] }[] = [...LINES, ...VERDICTS].map((line) => ({
  line,
  words: line.split(' '),
}));

/** One run of the command lines for every pair with something else. */
export const crossed = <T>(others: readonly T[]): { line: string; words: readonly string[]; other: T }[] =>
  GRID.flatMap((row) => others.map((other) => ({ ...row, other })));
