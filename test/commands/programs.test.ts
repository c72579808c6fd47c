import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const TYPES = 'types.*.type';

describe('words to options', () => {
  refused([
    ['programs list', 2, 'list', 'certs programs --help'],
    ['programs checklist CPC', 2, 'programs', 'certs programs'],
    ['programs funding pell', 2, 'programs', 'certs programs'],
    ['programs fundng', 2, 'fundng', 'funding'],
    ['programs --type master', 2, 'master', 'certs programs --help'],
    ['programs --max-cost little', 2, 'little', 'certs programs --help'],
    ['programs --max-months 0', 2, '0', 'certs programs --help'],
    ['programs --max-months 1.5', 2, '1.5', 'certs programs --help'],
    ['programs --prepares-for CPX', 3, '"CPX"', 'CPC'],
  ]);

  alike([['programs --max-cost 4000', 'programs --max-cost=$4,000']]);
});

describe('options to output', () => {
  answered([
    ['programs', TYPES, ['certificate', 'diploma', 'associate', 'self-paced']],
    ['programs --type diploma', TYPES, ['diploma']],
    ['programs', 'types[type=certificate].cost', { low: 1500, high: 3000 }],
    ['programs', 'types[type=associate].credits', { low: 60, high: 60 }],
    ['programs', 'types[type=self-paced].cost', null],
    ['programs', 'schools', []],
    ['programs --source guide-2025', 'items.length', 13],
    [
      'programs checklist',
      'items.*.id',
      ['school-eligibility', 'program-type', 'cost-and-aid', 'accreditation', 'way-of-learning', 'why-accredited'],
    ],
  ]);

  describe('what is not known is left out and said', () => {
    answered([
      ['programs --online', TYPES, ['self-paced'], ['left-out']],
      ['programs --max-cost 1499.99', TYPES, [], ['left-out']],
      ['programs --max-cost 1500', TYPES, ['certificate'], ['left-out']],
      ['programs --max-cost 4200', TYPES, ['certificate', 'diploma'], ['left-out']],
    ]);
  });

  test('a statement that is doubtful says so, with the reason', async () => {
    const { out } = await certs(['programs', '--width', '200']);
    expect(out).toMatch(/accredited by AAPC, AHIMA or NHA\. \(doubtful: .*CAHIIM/);
  });
});
