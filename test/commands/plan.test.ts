import { describe, expect, test } from 'vitest';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { answered, refused, wordsOf } from './tables.ts';

describe('words to options', () => {
  refused([
    ['plan', 2, 'codes', 'certs plan --help'],
    ['plan CPX', 3, '"CPX"', 'CPC'],
    ['plan CPC --by cheap', 2, 'cheap', 'certs plan --help'],
    ['plan CPC --months soon', 2, 'soon', 'certs plan --help'],
    ['plan CPC --start 2027-02-30', 2, '2027-02-30', 'certs plan --help'],
    ['plan CPC --start 2020-01-01', 2, '2020-01-01', '--start 2026-11-23'],
    ['plan CPC --avoid degrees', 2, '"degrees"', '--avoid degree'],
    ['plan CPC --program nj-rutgers', 2, '"nj-rutgers"', 'certs programs'],
    ['plan CPC --prepared CPX', 3, '"CPX"', 'CPC'],
    ['plan CPC --held CPX', 3, '"CPX"', 'CPC'],
    ['plan CPC --budget much', 2, 'cannot be understood', 'certs help profile'],
    ['plan CPC --state XX', 2, 'no state "XX"', 'two letters'],
    ['plan CPC --state "New Jersy"', 2, 'New Jersy', 'New Jersey'],
    ['plan CPC --sort wage', 2, '"wage"', '--sort help'],
  ]);
});

test('an old code behind --prepared is told as one that was asked for', async () => {
  const { err, out } = await certs(['plan', 'COC', '--prepared', 'CPC-H']);
  expect(err).toContain('CPC-H is now called COC');
  expect(out).toBe((await certs(['plan', 'COC', '--prepared', 'COC'])).out);
});

/** What is left of a goal that is reached: nothing. */
const EMPTY = {
  labels: ['cheapest', 'fastest'],
  months: 0,
  monthsRange: { low: 0, high: 0 },
  cost: { low: 0, high: 0 },
  steps: [],
  toLoseMark: null,
  notInData: [],
};

describe('options to output', () => {
  answered([
    // 222 dues + 425 exam + books of 0 to 229.99; six months of study.
    ['plan CPC', 'plans.*.cost', [{ low: 647, high: 876.99 }]],
    ['plan CPC', 'plans.*.monthsRange', [{ low: 4, high: 6 }]],
    ['plan CPC', 'plans.0.labels', ['cheapest', 'fastest']],
    ['plan CPC', 'plans.0.steps.*.action', ['join', 'self-study', 'exam']],
    ['plan CPC', 'plans.0.steps.*.start', ['2026-11-23', '2026-11-23', '2027-05-23']],
    ['plan CPC', 'plans.0.steps.*.opens', [[], ['CPC'], []]],
    ['plan CPC', 'plans.0.toLoseMark.months', 24],
    ['plan CPC', 'misses', null],
    ['plan CPC', 'impossible', null],
    ['plan CPC', 'explain', null],
    ['plan cpc-a', 'goal.codes', ['CPC'], ['matched-designation']],
    ['plan CPC --start 2027-01-31', 'plans.0.steps.*.start', ['2027-01-31', '2027-01-31', '2027-07-31']],
    ['plan CPC --held CPC', 'plans', [EMPTY]],
    ['plan CPC --budget $1,000', 'plans.length', 1],
    ['plan CPC --student', 'plans.0.steps.*.cost.high', [157, 229.99, 400]],
    ['plan CPC --member aapc', 'plans.0.steps.*.action', ['self-study', 'exam']],
    ['plan CPC --member AAPC', 'plans.0.steps.*.action', ['self-study', 'exam']],
    ['plan CPC --member AAPC:2026-10', 'plans.0.steps.*.action', ['join', 'self-study', 'exam']],
    ['plan CPC --prepared CPC', 'plans.*.months', [0]],
    ['plan CPC --hours-per-week 20', 'plans.*.months', [3]],
    ['plan CPC --hours-per-week 0.1', 'plans.0.months', 600],
    // Study that would take longer than any plan is none.
    ['plan CPC --hours-per-week 0.09', 'plans.*.steps.*.action', [['program', 'join', 'exam']]],
    ['plan CPC --hours-per-week 0', 'plans.*.steps.*.action', [['program', 'join', 'exam']]],
    ['plan CMC --hours-per-week 0', 'plans', []],
    ['plan CMC --hours-per-week 0', 'impossible.*.kind', ['preparation']],
    ['plan CMC --hours-per-week 0 --education none', 'impossible.*.kind', ['education']],
    ['plan CBCS --education none', 'impossible.*.kind', ['education']],
    ['plan CMC --avoid experience --education none', 'impossible.*.kind', ['education', 'experience']],
    ['plan CPC --study-months 2', 'plans.*.months', [2]],
    // The recommended experience, told, is a preparation.
    ['plan CPC --experience coding=3', 'plans.*.months', [0]],
    ['plan CBCS', 'plans.*.months', [16, 12]],
    ['plan CBCS --by fastest', 'plans.*.months', [12, 16]],
    ['plan CBCS --avoid experience', 'plans.*.months', [12]],
    ['plan CBCS --budget 200', 'plans.*.labels', [['cheapest', 'fastest', 'fits']]],
    ['plan CBCS --budget 2000', 'plans.1.labels', ['fastest', 'may-fit']],
    ['plan CBCS --budget 100', 'misses', { cost: { low: 34, high: 34 }, months: 0 }],
    ['plan CBCS --months 10 --by fastest', 'misses.months', 2],
    ['plan CBCS --months-available 12', 'plans.*.months', [12]],
    ['plan CPC --unmarked', 'plans.*.toLoseMark', [null, null]],
    ['plan CMC --avoid experience', 'impossible.*.kind', ['experience']],
    ['plan CCS --education none', 'impossible.*.kind', ['education']],
    ['plan CPC --education none', 'impossible.*.flag', ['--education']],
    ['plan CBCS --explain', 'explain.*.without', [16]],
  ]);

  test('every assumption has its flag, or none that changes it', async () => {
    const { assumptions } = (await answer(['plan', 'CPC'])) as { assumptions: { id: string; flag: string | null }[] };
    const flags = assumptions.map(({ flag }) => flag);
    expect(new Set(assumptions.map(({ id }) => id)).size).toBe(assumptions.length);
    for (const flag of ['--education', '--experience', '--hours-per-week', '--study-months', '--start', '--prepared'])
      expect(flags).toContain(flag);
  });

  test.each([
    ['plan CCS --held CPC --experience coding=44', ['2 years of coding experience']],
    ['plan CCS --held CPC --experience coding=12', ['a coding credential of another organization and 1 year']],
    // Less than is recommended; and prepared by something else, as told.
    ['plan CCS --held CPC --experience coding=11', []],
    ['plan CCS --held CPC --experience coding=44 --prepared CCS', []],
    // Once, though two exams are planned.
    ['plan CCS CMC --held CPC --experience coding=44', ['2 years of coding experience']],
  ])(
    'certs %s: told work that prepares for an exam is taken for granted, with what is recommended',
    async (line, of) => {
      const { assumptions } = (await answer(wordsOf(line), { dataFolder: SHIPPED })) as {
        assumptions: { id: string; text: string; value: string; flag: string | null }[];
      };
      const found = assumptions.filter(({ id }) => id === 'practised.CCS');
      expect(found.map(({ flag }) => flag)).toEqual(of.map(() => '--experience'));
      for (const [index, value] of of.entries()) expect(found[index]?.value).toContain(value);
      for (const { text } of found) expect(text).toContain('By ahima-ccs');
    },
  );

  test('a program counts as one in billing and coding only where it prepares for that', async () => {
    const assumed = async (line: string) => {
      const { assumptions } = (await answer(wordsOf(line), { dataFolder: SHIPPED })) as {
        assumptions: { id: string; flag: string | null }[];
      };
      return assumptions.filter(({ id }) => id.startsWith('program.')).map(({ id, flag }) => ({ id, flag }));
    };
    const program = (id: string, flag: string) => [{ id: `program.${id}`, flag }];
    expect(await assumed('plan CPC --program nj-rutgers-ocpe-cpc --study-months 90')).toEqual(
      program('nj-rutgers-ocpe-cpc', '--program'),
    );
    expect(await assumed('plan CPC --state NJ --study-months 90')).toEqual(program('nj-rutgers-ocpe-cpc', '--state'));
    // A program for medical assistants alone.
    expect(await assumed('plan CMAA --program nj-2022-medcerts-hi3000 --study-months 90')).toEqual([]);
  });

  test.each([
    ['plan CPC', 0],
    ['plan CPC --budget 100', 4],
    ['plan CMC --avoid experience', 4],
  ])('certs %s --exit-status: %i', async (line, code) => {
    expect((await certs([...wordsOf(line), '--exit-status'])).code).toBe(code);
    expect((await certs(wordsOf(line))).code).toBe(0);
  });

  test('a sum says that there is more, which has no price', async () => {
    const headline = async (line: string) => (await certs(wordsOf(line))).out.split('\n')[0];
    expect(await headline('plan CPC')).toContain('$647 to $876.99');
    expect(await headline('plan CPC')).not.toContain('more');
    // The price of its books is not in the data; of the CMC no price is.
    expect(await headline('plan CCS')).toContain('$399 and more');
    expect(await headline('plan CMC')).toContain('no price in the data');
  });

  test('a step a row, with the number of its plan', async () => {
    const { out } = await certs(['plan', 'CBCS', '--format', 'csv', '--fields', 'plan,step,action,code,cost.high']);
    expect(out.split('\r\n').slice(0, 6)).toEqual([
      'plan,step,action,code,cost.high',
      '1,1,self-study,CBCS,0',
      '1,2,work,billing,0',
      '1,3,exam,CBCS,134',
      '2,1,program,certificate,3000',
      '2,2,exam,CBCS,134',
    ]);
  });

  test('prices and rules are cited by their steps', async () => {
    const { citations } = (await answer(['plan', 'CPC', '--cite'])) as { citations: Record<string, unknown> };
    expect(Object.keys(citations)).toEqual(
      expect.arrayContaining(['plans.0.steps.0.cost', 'plans.0.steps.0.because', 'plans.0.steps.2.cost']),
    );
  });
});

test('memberships that are paid apart come in the order of what was asked for', async () => {
  const dues = async (codes: string) => {
    const { out } = await certs(wordsOf(`plan ${codes} --member aapc,ahima --json`), { dataFolder: SHIPPED });
    const { assumptions } = JSON.parse(out) as { assumptions: { id: string }[] };
    return assumptions.map(({ id }) => id).filter((id) => id.startsWith('dues.'));
  };
  expect(await dues('CPC CCS')).toEqual(['dues.aapc', 'dues.ahima']);
  expect(await dues('CCS CPC')).toEqual(['dues.ahima', 'dues.aapc']);
});

/** What `plan` and `cost` say of dues that are no part of the answer. */
const duesApart = async (line: string) => {
  const { out } = await certs(wordsOf(`${line} --as-of 2026-11-26 --json`), { dataFolder: SHIPPED });
  const { assumptions } = JSON.parse(out) as { assumptions: { id: string; text: string; flag?: string }[] };
  return assumptions.filter(({ id }) => id.startsWith('dues'));
};

test.each([
  // Held, and the organization asks for membership: they fall due for it, whatever was told of one.
  ['--held CPC,COC', '--held', /CPC and COC/, /renewed/],
  ['--held CPC,COC --member aapc', '--held', /CPC and COC/, /renewed/],
  ['--held CPC,COC --member aapc:2027-08', '--held', /CPC and COC/, /renewed/],
  ['--held CPC,COC --member aapc:2026-08', '--held', /2026-08, has to be renewed first, for \$222 a year/, /runs on/],
  ['--held CPC,COC --member none', '--held', /no membership.* renewed first, for \$222 a year/, /runs on/],
  ['--held CPC,COC --member none --student', '--held', /renewed first, for \$157 a year/, /222/],
  ['--held CCA --member aapc', '--member', /runs on/, /CCA|renewed/],
])('whose dues are no part of a plan for the CRC: %s', async (person, flag, said, unsaid) => {
  const [dues, ...others] = await duesApart(`plan CRC ${person}`);
  expect(others).toEqual([]);
  expect(dues).toMatchObject({ id: 'dues.aapc', flag });
  expect(dues?.text).toMatch(said);
  expect(dues?.text).not.toMatch(unsaid);
});

test.each([
  ['cost CRC --held CPC,COC --member none', /CPC and COC .*renewed first, for \$222 a year \(--held\)\.$/],
  ['cost CRC --held CPC,COC --member aapc:2026-08', /2026-08, has to be renewed first/],
  ['cost CRC --held CPC,COC', /no part of this \(--held\)\.$/],
  // No rule asks holders of it for membership: whoever is a member is taken to stay one.
  ['cost CCS --held CCA --member ahima:2027-01', /member of AHIMA and hold the CCA.* \(--member\)\.$/],
])('%s says what its dues are for', async (line, said) => {
  expect((await duesApart(line)).map(({ text }) => text)).toEqual([expect.stringMatching(said)]);
});

test('of dues that are due anyway it need not be told whether one is a member', async () => {
  const absent = async (line: string) => {
    const { assumptions } = (await answer(wordsOf(line), { dataFolder: SHIPPED })) as { assumptions: { id: string }[] };
    return assumptions.some(({ id }) => id === 'memberships');
  };
  expect(await absent('cost CRC --held CPC')).toBe(false);
  expect(await absent('cost CCS --held CPC')).toBe(true);
  expect(await absent('cost CRC CCS --held CPC')).toBe(true);
});

test.each([
  'plan CPC',
  'cost CPC',
  'eligibility CPC',
  'eligibility',
  'apprentice CPC',
  'advise',
  'renewal --held CPC:2025',
])(
  '%s: a membership of an organization that is not in the data is told, with the one that was perhaps meant',
  async (line) => {
    const noted = async (ids: string) => {
      const { err } = await certs([...wordsOf(line), '--member', ids, '--no-input']);
      return err.split('\n').filter((note) => note.includes('not in the data: it counts for nothing'));
    };
    expect(await noted('nope')).toEqual([expect.stringMatching(/^note: 1 membership .*\(certs list/)]);
    expect(await noted('aacp,nope')).toEqual([expect.stringMatching(/^note: 2 memberships .*did you mean aapc\?/)]);
    expect(await noted('aapc')).toEqual([]);
  },
);

test.each(['plan CIC', 'cost CIC', 'eligibility CIC', 'apprentice CPC', 'advise'])(
  '%s: a statement that no way asks for is refused, and told of a profile; one that another certification asks for is not',
  async (line) => {
    const refused = await certs(wordsOf(`${line} --attest nope,inpatient-ipps`), { dataFolder: SHIPPED });
    expect([refused.code, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/^error: no way asks you to state "nope"\n {2}try: /);
    const warnings = async (...attestations: string[]) => {
      const stdin = JSON.stringify({ attestations });
      const world = { dataFolder: SHIPPED, stdin };
      const { out } = await certs(wordsOf(`${line} --profile - --json`), world);
      const answer = JSON.parse(out) as { warnings: { code: string; message: string }[] };
      return answer.warnings.flatMap(({ code, message }) =>
        code === 'statement-not-asked' ? message.slice(0, 11) : [],
      );
    };
    expect(await warnings('nope')).toEqual(['1 statement']);
    expect(await warnings('inpatient-ipps')).toEqual([]);
    expect(await warnings()).toEqual([]);
  },
);

test('a step without a price says so in a table of records, where it counts as nothing', async () => {
  const { out } = await certs(wordsOf('plan CBCS --format csv --fields action,cost.high,priced'));
  expect(out.split('\r\n').slice(0, 4)).toEqual([
    'action,cost.high,priced',
    'self-study,0,false',
    'work,0,true',
    'exam,134,true',
  ]);
});
