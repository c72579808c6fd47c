import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

const CODES = 'certifications.*.code';
const ALL = ['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC'];

describe('words to options', () => {
  refused([
    ['list extra', 2, 'list', 'certs list'],
    ['list --focus surgery', 2, 'surgery', 'certs list --help'],
    ['list --setting hospital', 2, 'hospital', 'certs list --help'],
    ['list --level expert', 2, 'expert', 'certs list --help'],
    ['list --organization ahma', 2, 'ahma', 'ahima'],
    ['list --max-fee cheap', 2, 'cheap', 'certs list --help'],
    ['list --max-fee -5', 2, '-5', 'certs list --help'],
    ['list --max-fee 12.345', 2, '12.345', 'certs list --help'],
    ['list --max-fee', 2, '--max-fee', 'certs list --help'],
    ['list --focus', 2, '--focus', 'certs list --help'],
    ['list --foc coding', 2, '--foc', 'certs list --help'],
  ]);

  alike([
    ['list --focus coding --level core', 'list --level=core --focus=coding'],
    ['list --organization aapc', 'list --organization AAPC'],
    ['--max-fee 300 list', 'list --max-fee 300'],
    ['--focus=coding --limit 2 list', 'list --focus coding --limit 2'],
    ['list --max-fee 1300', 'list --max-fee $1,300.00'],
    ['list --focus billing --focus coding', 'list --focus coding'],
    ['list --fields code,name', 'list --fields code --fields name'],
    ['list --fields fees', 'list --fields "fees "'],
  ]);
});

describe('options to output', () => {
  answered([
    ['list', CODES, ALL],
    ['list --all', CODES, ALL],
    ['list --organization aapc', CODES, ['COC', 'CPB', 'CPC']],
    ['list --focus billing', CODES, ['CBCS', 'CPB']],
    ['list --focus auditing', CODES, []],
    ['list --setting inpatient', CODES, ['CBCS', 'CCS', 'CMC', 'CPB']],
    ['list --setting any', CODES, ALL],
    ['list --level advanced', CODES, ['CCS']],
    // The CMC asks for a year of coding on its only route.
    ['list --no-experience', CODES, ['CBCS', 'CCS', 'COC', 'CPB', 'CPC']],
    ['list --no-experience --organization aapc --focus billing', CODES, ['CPB']],
    ['list --sort fees.range', CODES, ['CBCS', 'CCS', 'CPC', 'COC', 'CPB', 'CMC']],
    ['list --sort fees.range:desc', CODES, ['COC', 'CPB', 'CPC', 'CCS', 'CBCS', 'CMC']],
    ['list --limit 2', CODES, ['CBCS', 'CCS']],
    ['list --sort exam.questions:desc --limit 2', CODES, ['CPB', 'CMC']],
    ['list --limit 0', CODES, []],
  ]);

  describe('at the threshold of --max-fee; what has no fee is left out and said', () => {
    answered([
      ['list --max-fee 298.99', CODES, ['CBCS'], ['left-out']],
      ['list --max-fee 299', CODES, ['CBCS', 'CCS'], ['left-out']],
      ['list --max-fee 425', CODES, ['CBCS', 'CCS', 'COC', 'CPB', 'CPC'], ['left-out']],
      ['list --max-fee 0', CODES, [], ['left-out']],
      ['list --max-fee 425 --organization aapc', CODES, ['COC', 'CPB', 'CPC']],
    ]);
  });

  describe('under one source only what it says counts', () => {
    answered([
      ['list --source guide-2025 --max-fee 125', CODES, ['CBCS'], ['left-out']],
      ['list --source guide-2025 --focus coding', CODES, ['CPC'], ['left-out']],
      ['list --source guide-2025', 'certifications[code=CCS].exam.minutes', null],
    ]);
  });

  test('--fields chooses and orders', async () => {
    const { out } = await certs(['list', '--fields', 'exam.questions,code', '--sort', 'code:desc', '--format', 'csv']);
    expect(out).toBe('exam.questions,code\r\n100,CPC\r\n135,CPB\r\n100,COC\r\n133,CMC\r\n107,CCS\r\n125,CBCS\r\n');
  });

  test('what we judge ourselves says so', async () => {
    expect((await certs(['list', '--width', '120'])).out).toMatch(/\bour(s| judgement)\b/);
  });

  test('nothing that matches is said on stderr, and the header stays', async () => {
    const { out, err, code } = await certs(['list', '--focus', 'auditing', '--format', 'csv', '--fields', 'code']);
    expect({ code, out }).toEqual({ code: 0, out: 'code\r\n' });
    expect(err).toMatch(/^note: /);
  });

  test('on a terminal one command to go on with, and not with --quiet', async () => {
    expect((await certs(['list'], { tty: true, columns: 80 })).err).toMatch(/^next: certs \w+/m);
    expect((await certs(['list', '-q'], { tty: true, columns: 80 })).err).toBe('');
    expect((await certs(['list'])).err).not.toMatch(/^next:/m);
  });
});
