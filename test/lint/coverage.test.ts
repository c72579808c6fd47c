/** The README's table of what is known: `npm run fix:data` writes it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readFolder } from '../../src/dataset/files.ts';
import { coverageOf, coverageText, withCoverage } from '../../src/lint/coverage.ts';
import { type Change, unknown, value, withSmall } from './small.ts';

const root = path.join(import.meta.dirname, '..', '..');

const filesOf = (folder: string) => readFolder(folder, { maxBytes: Number.POSITIVE_INFINITY }).files;

const rowOf = (label: string, ...changes: Change[]) =>
  withSmall(changes, (folder) => coverageOf(filesOf(folder)).rows.find((row) => row.label === label));

it('stands in the README as the data has it', () => {
  const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
  const files = filesOf(path.join(root, 'data'));
  expect(readme).toContain(coverageText(coverageOf(files)));
  expect(withCoverage(readme, files)).toBe(readme);
});

const ABC = 'certifications/ABC.json';
const XYZ = 'certifications/XYZ.json';

it.each<[string, string, Change[], object]>([
  ['what is adopted', 'Exam minutes', [], { known: 1, disputed: 0, unknown: 0, notApplicable: 0 }],
  [
    'what is disputed beside it',
    'Exam minutes',
    [[ABC, 'exam.minutes[1]', value(200, { standing: 'disputed', reason: 'another page' })]],
    { known: 1, disputed: 1, unknown: 0, notApplicable: 0 },
  ],
  [
    'what was looked for in vain',
    'Exam minutes',
    [[XYZ, 'exam', { minutes: [unknown()] }]],
    { known: 1, disputed: 0, unknown: 1, notApplicable: 0 },
  ],
  [
    'what makes no sense',
    'Exam minutes',
    [[XYZ, 'exam', { minutes: [unknown('not-applicable')] }]],
    { known: 1, disputed: 0, unknown: 0, notApplicable: 1 },
  ],
  [
    "the organization's for both",
    'Renewal cycle',
    [['organizations/board.json', 'renewal', { cycleMonths: [value(24)] }]],
    { known: 2, disputed: 0, unknown: 0, notApplicable: 0 },
  ],
  [
    'what the organization does not say',
    'Renewal fee',
    [['organizations/board.json', 'renewal', { fees: { any: [unknown('not-published')] } }]],
    { known: 0, disputed: 0, unknown: 2, notApplicable: 0 },
  ],
])('counts %s', (_what, label, changes, counts) => {
  expect(rowOf(label, ...changes)).toEqual({ label, ...counts });
});

it('leaves a document without the marks as it is', () => {
  withSmall([], (folder) => expect(withCoverage('# Nothing', filesOf(folder))).toBe('# Nothing'));
});
