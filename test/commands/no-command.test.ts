/** A line without a command, or whose first word is none: plain English too. */
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

describe('no such command', () => {
  refused([
    ['CPC', 2, '"CPC"', 'certs show CPC'],
    ['cpc CCS', 2, '"cpc"', 'certs show cpc'],
    ['nope', 2, '"nope"', 'certs help'],
    ['nope --help', 2, '"nope"', 'certs help'],
    ['help nope', 2, '"nope"', 'certs help'],
    ['--help nope', 2, '"nope"', 'certs help'],
    ['--version nope', 2, '"nope"', 'certs help'],
    ['help CPC', 2, '"CPC"', 'certs show CPC'],
    [
      '"Certified Professional Coder"',
      2,
      '"Certified Professional Coder"',
      'certs show "Certified Professional Coder"',
    ],
    ['formats', 2, '"formats"', 'certs help formats'],
    ['salary', 2, '"salary"', 'certs career salary'],
    ['lsit', 2, '"lsit"', 'list'],
    ['lis', 2, '"lis"', 'list'],
    ['LIST', 2, '"LIST"', 'list'],
    ['--nope lsit CPC', 2, '"lsit"', 'list'],
    ['nope list', 2, '"nope"', 'certs help'],
    ['help list extra', 2, '"extra"', 'certs help list'],
    ['help career nope', 2, '"nope"', 'certs help career'],
    ['help career salary extra', 2, '"extra"', 'certs help career'],
    ['version extra', 2, '"extra"', 'certs version'],
  ]);
});

describe('plain English in place of a command', () => {
  refused([
    ...['school', 'schools', 'courses', 'training', 'shcool'].map((word) => [word, 2, word, 'certs programs'] as const),
    ...['price', 'prices', 'money', 'how much', '"How much?"'].map(
      (line) => [line, 2, 'no command', 'certs fees, certs cost CPC'] as const,
    ),
    ...['pay', 'salery', 'SALARIES'].map((word) => [word, 2, word, 'certs career salary'] as const),
    ...['job', 'coder', 'biller'].map((word) => [word, 2, word, 'certs career roles'] as const),
    ...['exam', 'exams', 'cert'].map((word) => [word, 2, word, 'did you mean: certs list'] as const),
    ...['fail', 'failed'].map((word) => [word, 2, word, 'certs retake CPC --failed 2026-11-23'] as const),
    ...['expire', 'expired'].map((word) => [word, 2, word, 'certs renewal, certs lapse CPC --due 2026-11-23'] as const),
    ...['start', 'easiest'].map((word) => [word, 2, word, 'certs advise'] as const),
    ['ohio', 2, '"ohio"', 'certs career salary --state OH'],
    ['new york', 2, '"new"', 'certs career salary --state NY'],
    ['i want to be a coder', 2, '"i"', 'certs career roles, certs career jobs, certs advise'],
    ['what is medical coding', 2, '"what"', 'certs explain coding'],
    ['"which certification is easiest"', 2, 'no command', 'certs advise'],
    ['how long does it take', 2, '"how"', 'did you mean: certs advise'],
    ['how much is CPC', 2, '"how"', 'certs show cpc, certs fees'],
    ['what does renewal cost', 2, '"what"', 'renewal, cost'],
    ['help school', 2, '"school"', 'certs programs'],
    // A mistyped command stays one.
    ['how CPC CCS', 2, '"how"', 'did you mean: show'],
    ['lsit coding', 2, '"lsit"', 'did you mean: list'],
  ]);

  const SPOKEN =
    'school,how much,pay,salery,job,coder,exam,failed,expire,easiest,coding,billing,ohio,i want to be a coder,how much is CPC';

  test.each(SPOKEN.split(','))('each line that is suggested for %s answers', async (line) => {
    const [, lines = ''] = /did you mean: (.*)/.exec((await certs(wordsOf(line))).err) ?? [];
    for (const suggested of lines.split(', ')) {
      const [program, ...words] = wordsOf(suggested);
      expect(program).toBe('certs');
      expect((await certs(words)).code, suggested).toBe(0);
    }
  });

  test.each(COMMANDS.map(({ name }) => name))('%s is suggested where a letter of it is missing', async (name) => {
    for (let at = 0; at < name.length; at += 1) {
      const typed = name.slice(0, at) + name.slice(at + 1);
      expect((await certs([typed])).err, typed).toMatch(new RegExp(`did you mean: (.*, )?${name}(,|\\n)`));
    }
  });
});

test('certs check is certs eligibility, wherever a command may stand', async () => {
  for (const words of [['CPC', '--json'], ['--help'], ['CPX'], ['CPC', '--nope']])
    expect(await certs(['check', ...words])).toEqual(await certs(['eligibility', ...words]));
  expect(await certs(['--json', 'check', 'CPC'])).toEqual(await certs(['eligibility', 'CPC', '--json']));
  expect(await certs(['help', 'check'])).toEqual(await certs(['help', 'eligibility']));
  expect((await certs(['help', 'eligibility'])).out).toContain('certs check is the same');
  expect((await certs(['chekc'])).err).toContain('did you mean: check');
});

describe('a line without a command is looked at as any other', () => {
  refused([
    ['--nope', 2, "'--nope'", 'certs --help'],
    ['--limit abc', 2, "'abc'", 'certs --help'],
    ['help --color pink', 2, "'pink'", 'certs --help'],
    ['help list --nope', 2, "'--nope'", 'certs --help'],
    ['--version --nope', 2, "'--nope'", 'certs --help'],
  ]);
});
