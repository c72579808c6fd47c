/**
 * What a person sees, one file a command line: read each before keeping it. `npx vitest run test/golden -u`
 * writes them anew after a change that was meant.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../commands/tables.ts';
import { certs, SHIPPED } from '../support/run.ts';

const GOLDENS: Readonly<Record<string, string>> = {
  welcome: '',
  'compare-60': 'compare CPC CCS --width 60',
  'compare-80': 'compare CPC CCS --width 80',
  'compare-120': 'compare CPC CCS --width 120',
  'compare-accessible': 'compare CPC CCS --accessible',
  'compare-colour': 'compare CPC CCS --only renewal --color always',
  'compare-guide': 'compare CPC CCS --source guide-2025',
  advise: 'advise --no-input',
  'advise-clinic': 'advise --focus coding --setting outpatient --education high-school --budget 700 --months-available 12 --for CPC',
  'advise-accessible': 'advise --focus billing --priority pay --accessible',
  list: 'list',
  'list-none': 'list --focus auditing',
  fees: 'fees',
  'fees-cited': 'fees CBCS --cite',
  cost: 'cost CPC CCS --years 5 --program self-study --compare-options',
  'cost-added': 'cost COC --held CPC',
  'cost-funded': 'cost CPC --program associate --funding pell,gi-bill --width 120',
  'cost-accessible': 'cost CCS --accessible',
  'cost-unpriced': 'cost CMC',
  renewal: 'renewal',
  'renewal-plan':
    'renewal --held CPC:2025-03-31 --held COC:2025-10-01 --held CCS:2024-08-31 --held CBCS:2025-06-30 --held CMC:2025-05-10 --member aapc:2026-08 --earned CPC=12 --as-of 2026-06-01',
  'renewal-log': 'renewal --held CPC:2025-03-31 --member aapc:2026-08 --log test/fixtures/ceus.csv --as-of 2026-06-01',
  'renewal-no-member': 'renewal --held CPC:2025-03-31',
  'renewal-ended': 'renewal --held CPC:2023-03,COC:2025 --member aapc:2026-08 --earned CPC=22,COC=22',
  'renewal-broken-log': 'renewal --held CPC:2025-03-31 --log test/fixtures/ceus-broken.csv',
  'show-cmc': 'show CMC',
  'plan-newcomer': 'plan CPC --width 80',
  'plan-cbcs': 'plan CBCS --cite --width 100',
  'plan-misses': 'plan CPC CCS --budget 500',
  'plan-impossible': 'plan CMC --avoid experience',
  'lapse-late': 'lapse CPC --due 2026-10-10',
  'lapse-unknown': 'lapse CBCS --due 2026-10-31',
  'lapse-accessible': 'lapse CCS --due 2026-06-30 --accessible',
  'retake-limit': 'retake CBCS --failed 2026-11-20 --attempt 3',
  'retake-unknown': 'retake CPC --failed 2026-11-20',
  'salary-certification': 'career salary --certification CPC --state NJ',
  'fees-students': 'fees CPC CCS --width 200',
  programs: 'programs',
  'programs-schools': 'programs --schools --state NJ --field coding',
  'programs-funding': 'programs funding',
  'career-roles': 'career roles',
  'career-ladder': 'career ladder',
  'career-ladder-coder': 'career ladder --experience coding=36 --held CPC',
  'career-outlook': 'career outlook',
  'salary-state': 'career salary --state NJ',
  'salary-area': 'career salary --area "Los Angeles"',
  'salary-no-state': 'career salary --state GU',
  'explain-ceu': 'explain CEU',
  'data-stale': 'data stale CMC --width 100',
  'data-validate': 'data validate test/fixtures/broken/wrong-type',
  'data-validate-none': 'data validate test/fixtures/own',
  'unknown-code': 'show CPX',
  'unknown-code-json': 'show CPX --json',
  'help-exit-codes': 'help exit-codes',
  'help-version': 'help version',
  'help-profiles': 'help profiles',
  'impossible-day': 'list --as-of 2025-02-30',
  'one-code': 'compare CPC',
};

/** Of the whole dataset: what few certifications cannot show. */
const WHOLE: Readonly<Record<string, string>> = {
  'plan-cca-held': 'plan CCS --held CCA --explain',
  'plan-rhit': 'plan RHIT --explain',
  'plan-named-programs': 'plan CBCS --state NJ',
};

/** Control codes as people can read them, so that a change of colour shows. */
const readable = (text: string): string =>
  text.replaceAll(/[^\n\P{Cc}]/gu, (code) => `\\x${code.charCodeAt(0).toString(16).padStart(2, '0')}`);

const block = (title: string, text: string): string =>
  text === '' ? `${title}: nothing\n` : `${title}:\n\n\`\`\`text\n${readable(text).replace(/\n?$/, '\n')}\`\`\`\n`;

const all = [
  ...Object.entries(GOLDENS).map(([name, line]) => ({ name, line, world: {} })),
  ...Object.entries(WHOLE).map(([name, line]) => ({ name, line, world: { dataFolder: SHIPPED } })),
];

test.each(all)('$name', async ({ name, line, world }) => {
  const { out, err, code } = await certs(wordsOf(line), world);
  const golden = [`# certs ${line}`.trimEnd(), '', `Exit code: ${code}`, '', block('stdout', out), block('stderr', err)].join(
    '\n',
  );
  await expect(golden).toMatchFileSnapshot(path.join(import.meta.dirname, `${name}.md`));
});
