/**
 * Every command at every width, one file a command: what stays a table, what becomes labelled lines, what is left out.
 * `npx vitest run test/golden -u` writes them anew; read what changed.
 */
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { wordsOf } from '../commands/tables.ts';
import { certs } from '../support/run.ts';

const WIDTHS = [40, 60, 80, 120, 200];

/** One line a command, and one a topic where those differ; each short enough to be read five times. */
const LINES: Readonly<Record<string, string>> = {
  help: 'help',
  list: 'list --focus billing',
  show: 'show CMC',
  compare: 'compare CPC CCS',
  advise: 'advise --focus billing --education high-school --no-input',
  programs: 'programs',
  'programs-checklist': 'programs checklist',
  eligibility: 'eligibility CBCS --experience coding=18:supervised',
  apprentice: 'apprentice CPC --experience coding=12',
  profile: 'profile show',
  rules: 'rules books CPC CCS',
  plan: 'plan CCS --education high-school',
  fees: 'fees CPC CCS CBCS',
  cost: 'cost CCS --years 2',
  renewal: 'renewal CPC CCS',
  'renewal-plan': 'renewal --held CPC:2025-03-31 --member aapc:2026-08 --as-of 2026-06-01',
  lapse: 'lapse CPC --due 2026-10-31',
  retake: 'retake CCS --failed 2026-11-20',
  'career-salary': 'career salary --state NJ --industry hospital',
  'career-outlook': 'career outlook',
  explain: 'explain CEU',
  'data-disputes': 'data disputes CBCS',
  'data-sources': 'data sources --limit 3',
  'data-stale': 'data stale pmi',
};

test.each(Object.entries(LINES))('%s', async (name, line) => {
  const parts = [`# certs ${line}\n`];
  for (const width of WIDTHS) {
    const { out, code } = await certs([...wordsOf(line), '--width', String(width)]);
    expect({ width, code }).toEqual({ width, code: 0 });
    parts.push(`## ${width} columns\n\n\`\`\`text\n${out}\`\`\`\n`);
  }
  await expect(parts.join('\n')).toMatchFileSnapshot(path.join(import.meta.dirname, 'widths', `${name}.md`));
});

test('no command is left out but completion, which has one form', () => {
  const shown = new Set(Object.values(LINES).map((line) => line.split(' ')[0]));
  expect(COMMANDS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual(['completion']);
});
