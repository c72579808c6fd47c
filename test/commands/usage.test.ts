/** Command lines that are wrong whatever the command: refused in one message, with nothing on stdout. */
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

describe('what a command cannot do without is named, with what it may be', () => {
  refused([
    ['show', 2, 'certs show needs <code>: a code', 'certs show --help'],
    ['career', 2, 'certs career needs <topic>: roles, salary,', 'certs career --help'],
    ['completion', 2, 'certs completion needs <shell>: bash, zsh, fish', 'certs completion --help'],
    ['retake CPC', 2, 'certs retake needs --failed <day>: the day', 'certs retake --help'],
  ]);
});

describe('a word too many that is the value of a flag is told with that flag', () => {
  refused([
    ['list billing', 2, '"billing"', 'did you mean: --focus billing'],
    ['list coding --limit 3', 2, '"coding"', 'did you mean: --focus coding'],
    ['list entry', 2, '"entry"', 'did you mean: --level entry'],
  ]);
});

describe('shared options with values that are none', () => {
  refused([
    ['list --as-of 2025-02-30', 2, '2025-02-30', 'certs list --help'],
    ['list --as-of 2025-02', 2, '2025-02', 'certs list --help'],
    ['list --as-of tomorrow', 2, 'tomorrow', 'certs list --help'],
    ['list --as-of 1899-12-31', 2, 'from 1900 to 2999', 'certs list --help'],
    ['plan CPC --start 3000-01-01', 2, 'from 1900 to 2999', 'certs plan --help'],
    ['list --source guide', 2, '"guide"', 'guide-2025'],
    ['list --source nobody', 2, '"nobody"', 'certs data sources'],
    ['list --width wide', 2, 'wide', 'certs list --help'],
    ['list --width 0', 2, '0', 'certs list --help'],
    ['list --limit -1', 2, '-1', 'certs list --help'],
    ['list --limit 1e3', 2, '1e3', 'certs list --help'],
    ['list --limit abc', 2, 'abc', 'certs list --help'],
    ['list --max-age old', 2, 'old', 'certs list --help'],
    ['list --color sometimes', 2, 'sometimes', 'certs list --help'],
    ['list --fields cod', 2, '"cod"', 'certs list --fields help'],
    ['list --sort cod', 2, '"cod"', 'certs list --sort help'],
    ['list --sort cod', 2, '"cod"', 'code'],
    ['list --nope', 2, '--nope', 'certs list --help'],
    ['list --lim 1', 2, '--lim', '--limit'],
    ['list --csv', 2, '--csv', 'did you mean: --format csv'],
    ['list --NDJSON', 2, '--NDJSON', 'did you mean: --format ndjson'],
    ['list --JSON', 2, '--JSON', 'did you mean: --json'],
    ['list --data /no/such/folder', 2, 'data', '--data'],
    ['list --profile /no/such/file.json', 2, 'profile', '"-" for standard input'],
    ['list --profile /dev/null', 2, 'profile', '"-" for standard input'],
    ['list --profile @', 2, '"@"', '@me'],
    ['list --profile @../me', 2, '"@../me"', '@me'],
    ['list -o /no/such/folder/a.txt', 1, '/no/such/folder/a.txt', 'folder'],
  ]);
});

test.each([['xml'], ['JSON'], ['cvs'], ['html'], ['yaml']])('--format %s is no format', async (format) => {
  const { out, err, code } = await certs(['list', '--format', format]);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(
    new RegExp(`^error: .*${format}.* csv,.*\\n( {2}did you mean: .*\\n)?( {2}usage: .*\\n)? {2}try: `),
  );
});

test.each([
  ['--json', '--plain'],
  ['--json', '--format=csv'],
  ['--plain', '--format=table'],
])('%s and %s are two formats at once', async (one, other) => {
  for (const words of [
    ['list', one, other],
    [one, 'list', other],
  ]) {
    const { out, err, code } = await certs(words);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/two formats/);
  }
});

test('the same format twice is no conflict', async () => {
  expect((await certs(['list', '--json', '--format', 'json'])).code).toBe(0);
});

test.each([['--format', 'json'], ['--format', 'ndjson'], ['--format=json'], ['--format=ndjson'], ['--json']])(
  'an error is one line of JSON with %s %s',
  async (...flags) => {
    for (const words of [
      ['show', 'CPX', ...flags.filter(Boolean)],
      [...flags.filter(Boolean), 'show', 'CPX'],
    ]) {
      const { err } = await certs(words as string[]);
      expect(JSON.parse(err)).toEqual({
        error: {
          code: 'unknown-certification',
          message: expect.stringContaining('"CPX"'),
          hint: expect.stringContaining('CPC'),
          exit: 3,
        },
      });
    }
  },
);

test.each([
  ['compare CPC,CCS', 'compare CPC CCS'],
  ['compare CPC, CCS', 'compare CPC CCS'],
  ['cost CPC,,CCS', 'cost CPC CCS'],
  ['data stale CPC,aapc', 'data stale CPC aapc'],
])('%s: commas part codes too', async (line, same) => {
  const { out, code } = await certs([...line.split(' '), '--json']);
  expect({ out, code }).toEqual({ out: (await certs([...same.split(' '), '--json'])).out, code: 0 });
});

test('a comma in a name parts nothing', async () => {
  const { err } = await certs(['cost', 'Certified Nobody, Nowhere']);
  expect(err).toContain('"Certified Nobody, Nowhere"');
});

test.each([
  ['eligibility CPX --held NOPE', '"CPX" or "NOPE"'],
  ['eligibility CPX ZZZ --held CPC,NOPE:2025', '"CPX" or "ZZZ" or "NOPE"'],
  ['plan CPX --held none', '"CPX"'],
  ['renewal CPX --held CPC:2025-01-31 --earned ZZZ=1', '"CPX" or "ZZZ"'],
  ['plan CPC --held code=CPZ', '"CPZ"'],
  ['renewal --held FOO:2025-01-01 --held BAR:2025-01-01 --earned BAZ=1', '"FOO" or "BAR" or "BAZ"'],
  ['plan CPC --held ZZZ --prepared YYY', '"YYY" or "ZZZ"'],
  ['eligibility aapc --held NOPE', '"aapc" or "NOPE"'],
  ['eligibility QQQ --profile /no/such/file.json', '"QQQ"'],
])('%s: every code that is unknown is told, wherever it stands', async (line, codes) => {
  const { err, code } = await certs([...line.split(' '), '--no-input']);
  expect({ err: err.split('\n')[0], code }).toEqual({
    err: `error: no certification ${codes} in the catalogue`,
    code: 3,
  });
});

test.each([['CPX'], ['CXC'], ['cp'], ['CPCC']])('an unknown code such as %s suggests the CPC', async (word) => {
  const { err, code } = await certs(['show', word]);
  expect(code).toBe(3);
  expect(err).toMatch(/^ {2}did you mean: (\w+, )*CPC\b/m);
});

describe('a name of several words that no quotes hold together', () => {
  refused([
    ['show Certified Professional Coder', 2, 'got "Professional" too', 'certs show "Certified Professional Coder"'],
    ['show certified profesional coder -q', 2, '"profesional"', 'certs show "Certified Professional Coder" -'],
    ['lapse --due 2026-10-31 Certified Professional Coder', 2, 'one word', ' --due 2026-10-31    ('],
    [
      'fees Certified Professional Coder',
      3,
      '"Certified" or "Professional"',
      'certs show "Certified Professional Coder"',
    ],
    ['compare CCS Certified Profesional Coder', 3, '"Profesional" or "Coder"', '"Certified Professional Coder"'],
  ]);

  test('is told as one thing beside others', async () => {
    const { err } = await certs(wordsOf('lapse Certified Professional Coder --limit x'));
    expect(err).toContain('Certified Professional Coder: found a name in several words, expected "Certified');
    expect(err).toMatch(/^error: 3 things/);
  });

  test.each(['show CPC CCS', 'show Certified Nobody', 'show Certified CPC'])('%s holds none', async (line) => {
    expect((await certs(wordsOf(line))).err).not.toContain('in quotes');
  });
});

test.each([
  ['data disputes aapcc', 'aapc'],
  ['data stale aapcc', 'aapc'],
  ['rules books aapcc', 'aapc'],
  ['rules books ahima aapcc --profile /no/such/file.json', 'aapc'],
])('certs %s: where organizations are taken they are suggested', async (line, best) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(3);
  expect(err).toMatch(/^error: no certification or organization "aapcc"/);
  expect(/did you mean: ([^,\n]+)/.exec(err)?.[1]).toBe(best);
});

test.each([
  ['LIST', 'list'],
  ['list --JSON', '--json'],
  ['list --format JSON', 'json'],
])('certs %s: where only the case differs it alone is suggested', async (line, suggested) => {
  expect(/did you mean: (.+)/.exec((await certs(wordsOf(line))).err)?.[1]).toBe(suggested);
});

test.each([
  ['--experience coding=18:untill=2025', '(did you mean "until"?)'],
  ['--experience coding=18:supervisd', '(did you mean "supervised"?)'],
  ['--experience cooding=3', ', other, perhaps coding\n'],
  ['--education High-School', ', perhaps high-school\n'],
  ['--training certifcate', ', course, perhaps certificate\n'],
  ['--training course:topic=codng', ', other, perhaps coding\n'],
  ['--degree asociate', ', perhaps associate\n'],
  ['--licence RN', ', other, perhaps rn\n'],
])('of the facts about a person too: %s', async (flags, suggested) => {
  const { err, code } = await certs(['eligibility', 'CPC', ...wordsOf(flags)]);
  expect(code).toBe(2);
  expect(err).toContain(suggested);
});

test('but not of what a profile or a roster holds', async () => {
  const stdin = '{"education":"High-School","experience":[{"in":"cooding","months":3}]}';
  for (const flags of [
    ['--profile', '-'],
    ['--batch', '-'],
  ]) {
    const { err } = await certs(['eligibility', 'CPC', ...flags], { stdin });
    expect(err).toContain('expected one of none, high-school');
    expect(err).not.toContain('perhaps');
  }
});

test('at most three suggestions, and none for a word like nothing', async () => {
  const { err } = await certs(['show', 'CPP']);
  expect(/did you mean: (.+)/.exec(err)?.[1]?.split(', ').length).toBeLessThanOrEqual(3);
  expect((await certs(['show', 'radiology'])).err).not.toContain('did you mean');
});

test('control codes of the command line are not sent back to the terminal', async () => {
  const { err } = await certs(['show', '\u001b[31mCPX\u0007\u202e']);
  expect(err).not.toMatch(/[^\n -~]/);
});

test.each(['toString', '__proto__', 'constructor'])('%s is a word like any other', async (word) => {
  for (const words of [
    [word],
    ['show', word],
    ['help', word],
    ['list', '--fields', word],
    ['list', '--source', word],
  ]) {
    const { out, err, code } = await certs(words);
    expect(out).toBe('');
    expect([2, 3]).toContain(code);
    expect(err).toMatch(/^error: .*\n[\s\S]*try: /);
  }
});

describe('all that is wrong with a command line is told together, each with its place', () => {
  test.each<[string, string[]]>([
    ['list --limit x --width y', ['--limit: found "x"', '--width: found "y"']],
    ['list --nope --limt 3 --as-of 2025-02-30', ['--as-of: found "2025-02-30"', '--nope: found no', 'perhaps --limit']],
    ['--wdith 3 compare --only x', ['--wdith: found no', '--only: found "x"', 'perhaps --width']],
    ['list --limit x --tsv', ['--limit: found "x"', '--tsv: found no such option', 'perhaps --format tsv']],
    ['list extra --limit x', ['extra: found one word more', '--limit: found "x"']],
    ['show --limit x', ['code: found nothing', '--limit: found "x"']],
    ['career nope --limit x', ['topic: found "nope"', 'one of roles', '--limit: found "x"']],
    ['retake', ['code: found nothing', '--failed: found nothing', 'YYYY-MM-DD']],
    ['lapse --limit x', ['code: found nothing', '--due: found nothing', '--limit: found "x"']],
    ['retake --failed x', ['code: found nothing', '--failed: found "x"']],
    ['list --limit x --sort', ['--limit: found "x"', '--sort: found nothing']],
    ['list --format csv --plain --source nobody', ['--format: found csv and plain', '--source: found "nobody"']],
    ['list --fields nope,cod --sort zzz', ['--fields: found "nope"', 'perhaps code', '--sort: found "zzz"']],
    ['list --organization XX --fields nope', ['--organization: found "XX"', 'aapc', '--fields: found "nope"']],
    ['list --organization XX --limit x --source nobody --nope', ['--limit: found "x"', '--nope: found no such option']],
    ['fees CPX ZZZ --limit x', ['CPX: found no such', 'CPC', 'ZZZ: found no such', '--limit: found "x"']],
    ['show CPX --fields nope', ['CPX: found no such certification', '--fields: found "nope"']],
    ['list --format csv --plain --fields nope --lim 3', ['csv and plain', '"nope"', '--lim: found no such option']],
    ['career salary --fields foo,bar', ['--fields: found "foo"', '--fields: found "bar"']],
    ['renewal --held CPC:2025-01-31 --fields foo --sort bar', ['--fields: found "foo"', '--sort: found "bar"']],
    ['profile edit me --clear foo,bar', ['--clear: found "foo"', '--clear: found "bar"']],
    [
      'cost CPX --education phd --program nope --funding pel --fields foo',
      [
        '--education: found "phd"',
        '--program: found no program "nope"',
        '--funding: found no funding "pel"',
        'perhaps pell',
        '--fields: found "foo"',
        'CPX: found no such',
      ],
    ],
    ['plan CPX --program nope --experience coding=many', ['--program: found', '--experience: months', 'CPX: found']],
    ['eligibility CPX --education phd', ['--education: found "phd"', 'CPX: found no such']],
    ['eligibility CPC --education phd --experience coding=many --source nobody', ['"phd"', '--experience', '--source']],
    ['compare CPX CCS --source nope', ['--source: found "nope"', 'CPX: found no such certification']],
    ['advise --for CPX --source nope', ['--source: found "nope"', 'CPX: found no such certification']],
    ['eligibility CBCS --training= --experience=,', ['--training: found ""', '--experience: found ","']],
    ['apprentice CPX --training nope', ['--training: ', 'CPX: found no such']],
    ['advise --education phd --source nobody', ['--education: found "phd"', '--source: found "nobody"']],
    ['career ladder --education phd --experience coding=many', ['--education: found "phd"', '--experience: ']],
    ['renewal CPX --held CPC:nope', ['--held: earned: found "nope"', 'CPX: found no such']],
    [
      'renewal CPX --earned CPC=x',
      ['--earned: found "CPC=x", expected --earned', '--earned: found no credential', 'CPX: found no such'],
    ],
    ['renewal CPX --held CPC:2025-01-31 --earned ZZZ=1 --limit x', ['CPX: found', 'ZZZ: found', '--limit: found "x"']],
    ['renewal CPX --member aapc:2026-08', ['--member: found no credential', 'CPX: found no such']],
    ['data stale CPX --older-than 3x', ['--older-than: found "3x"', 'CPX: found no such']],
    ['data disputes CPX,aapc --older-than 2y --source q', ['--older-than: found no such', '--source: ', 'CPX: found']],
    [
      'programs funding --type certificate --online --max-cost x',
      ['--type: found no such', '--online: ', '--max-cost: found no such'],
    ],
    ['career jobs --state NJ --held CPX', ['--state: found no such', '--held: found no such', 'CPX: found no such']],
    ['profile forget --education none --clear x', ['name: found nothing', '--education: ', '--clear: found no such']],
    ['data stale CPX --foo', ['--foo: found no such option', 'CPX: found no such']],
    ['data export CPC --older-than 2y --foo', ['CPC: found one word more', '--older-than: ', '--foo: found no such']],
    ['data schema comparee --source q', ['--source: found "q"', 'comparee: found no such schema', 'perhaps compare']],
    [
      'plan CPC --held ZZZ --prepared YYY --study-months x',
      ['ZZZ: found no such', 'YYY: found no such', '--study-months: found "x"'],
    ],
    ['cost CPX --held ZZZ --years 0', ['CPX: found no such', 'ZZZ: found no such', '--years: found "0"']],
    ['profile edit me --clear educaton --education phd', ['--clear: found "educaton"', '--education: found "phd"']],
    ['lapse --foo', ['code: found nothing', '--due: found nothing', '--foo: found no such option']],
    ['completion --fields x', ['shell: found nothing', '--fields: found "x", expected none']],
    [
      'renewal --held CPC:2025-03-31 --earned CPC=x,CCS=y --limit x',
      ['--earned: found "CPC=x"', '--earned: found "CCS=y"'],
    ],
    ['profile edit @@ --clear foo --education hs', ['name: found "@@"', '--clear: found "foo"', '--education: ']],
    ['profile edti @@', ['topic: found "edti"', 'name: found "@@", expected letters']],
    ['lapse CPX', ['--due: found nothing', 'CPX: found no such certification']],
    ['lapse CPC CCS', ['--due: found nothing', 'CCS: found one word more']],
    ['show CPX --foo', ['--foo: found no such', 'CPX: found no such certification']],
    ['eligibility CPC --education hs --foo', ['--education: found "hs"', '--foo: found no such option']],
    ['cost CPC --program nope --fields bar --foo', ['--program: found', '--fields: found "bar"', '--foo: found']],
    ['profile edit z --state ZZ --budget -1 --foo', ['--state: found "ZZ"', '--budget: found -1', '--foo: found']],
    ['list --source nobody --foo', ['--source: found "nobody"', '--foo: found no such option']],
    ['compare CPC --foo', ['two to six', '--foo: found no such option']],
    ['show --foo CPX', ['CPX: found no such certification', '--foo: found no such option']],
    ['rules bookz CPX --foo', ['bookz: found no such word', 'perhaps books', '--foo: found', 'CPX: found no such']],
    ['programs checklst CPC', ['checklst: found no such word', 'CPC: found one word more']],
    ['list --foo=3 extra', ['extra: found one word more', '--foo=3: found no such option']],
    ['list extra --foo', ['extra: found one word more', '--foo: found no such option']],
    ['rules bookz aapcc --foo', ['perhaps books', 'aapcc: found no such', 'perhaps aapc\n', '--foo: found']],
    ['data stale aapcc --older-than 3x', ['--older-than: found "3x"', 'aapcc: found no such', 'perhaps aapc\n']],
    ['show aapc --limit x', ['aapc: found an organization', 'certs list --organization aapc', '--limit: found']],
    ['rules book CPX', ['topic: found "book"', 'CPX: found no such certification']],
    ['compare CPC --fields nope', ['two to six', '--fields: found "nope"']],
    ['career salary --occupation foo --state XX', ['--occupation: found no occupation "foo"', '--state: found "XX"']],
    ['-V --width wide --nope', ['--width: found "wide"', '--nope: found no such option']],
    ['programs --state XX --max-cost y', ['--state: found "XX"', '--max-cost: found "y"']],
    [
      'plan CPC --budget=-5 --experience coding=-1',
      ['--budget: found -5, expected at least 0', '--experience: months: found -1, expected at least 0'],
    ],
    [
      'plan CPC --held none --held CPC:2024-01-01 --experience none,coding=12 --licence rn,none --degree nope',
      [
        '--held: found "none" beside',
        '--experience: found "none" beside',
        '--licence: found "none" beside',
        '--degree: ',
      ],
    ],
    ['list --focus codng --limit x', ['--focus: found "codng"', 'records, perhaps coding\n', '--limit: found "x"']],
    ['list --format jsn --color alwys', ['markdown, perhaps json\n', 'never, perhaps always\n']],
    ['list --organization AAPCC --limit x', ['--organization: found "AAPCC"', ', perhaps aapc\n']],
    ['career salry --state New-Jersy', ['topic: found "salry"', ', perhaps salary\n', ', perhaps New Jersey or NE\n']],
    ['rules boks CPX', ['topic: found "boks"', ', perhaps books\n', 'CPX: found no such']],
    ['plan CPC --avoid degre --by cheepest', ['or --avoid degree, perhaps degree\n', ', perhaps cheapest\n']],
    ['cost --funding foo --source yy', ['--source: found "yy"', '--funding: found no funding', 'codes: found nothing']],
    ['cost --program foo', ['--program: found no program', 'codes: found nothing, expected codes of `certs list`']],
    ['plan CPX --start 2020-01-01', ['--start: found 2020-01-01, expected 2026-11-23 or later', 'CPX: found no such']],
    ['plan --start 2020-01-01 --by zz', ['codes: found nothing', '--start: found 2020-01-01', '--by: found "zz"']],
    ['career nope --source yy', ['topic: found "nope"', '--source: found "yy"']],
    ['rules --source yy', ['topic: found nothing, expected one of books,', '--source: found "yy"']],
    ['lapse --due', ['code: found nothing', '--due: found nothing, expected the day']],
    ['lapse CPX --due', ['CPX: found no such certification', '--due: found nothing, expected the day']],
    ['lapse --due --limit x', ['code: found nothing', '--due: found nothing', '--limit: found "x"']],
    ['list --limit x -o', ['--limit: found "x"', '--output: found nothing']],
    ['programs --schools --type diploma --limit x', ['--schools: found it beside --type', '--limit: found "x"']],
    ['data schema "" --limit x', ['words: found ""', '--limit: found "x"']],
    ['compare "" CPX --data ""', ['codes: found "", expected a value', '--data: found "", expected a value']],
    ['plan CPC --state XX --budget y', ['--state: found "XX"', '--budget: found "y"']],
  ])('certs %s', async (line, parts) => {
    const { out, err, code } = await certs(wordsOf(line));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    for (const part of parts) expect(err).toContain(part);
    const json = await certs([...wordsOf(line), '--format', 'ndjson']);
    expect(JSON.parse(json.err).error.problems.length).toBeGreaterThanOrEqual(2);
  });
});

describe('beside a topic that is none nothing is said of flags that some topic takes', () => {
  refused([
    ['career salry --state NJ', 2, "'salry'", 'did you mean: salary'],
    ['career --state NJ', 2, 'needs <topic>', 'certs career --help'],
    ['programs chcklist --online', 2, "'chcklist'", 'did you mean: checklist'],
    ['profile edti me --education none --clear state', 2, "'edti'", 'did you mean: edit'],
  ]);

  test.each([
    ['career salry --state ZZ --certification CPX', '--state: found "ZZ"'],
    ['career laddr --education phd', '--education: found "phd"'],
    ['profile edti me --clear foo --state NJ', '--clear: found "foo"'],
  ])('but of their values: certs %s', async (line, found) => {
    const { err } = await certs(wordsOf(line));
    expect(err).toContain(found);
    expect(err).not.toContain('no such option');
  });
});

test.each([
  ['profile edit me --education hs --state ZZ', 'certs profile --help'],
  ['plan CPC --avoid foo --state ZZ', 'certs plan --help'],
  ['profile edit --education hs', 'certs profile --help'],
  ['list --fields nope --sort zzz --data /no/such/folder', 'certs list --help'],
  // What helps with each of them helps best.
  ['profile edit me --education hs --experience x', 'mend these flags; certs help profiles shows how each is written'],
  ['profile edit me --clear foo,bar', 'the valid names: certs help profile'],
])('of several things the hint helps with all: certs %s', async (line, hint) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(2);
  expect(err.slice(err.indexOf('  try: '))).toBe(`  try: ${hint}\n`);
});

describe('each thing is told once', () => {
  test.each([
    ['cost CPX --held CPX', 'no certification "CPX" in', 'or "CPX"'],
    ['compare CPX CPX CPC', 'no certification "CPX" in', 'or "CPX"'],
    ['cost CPX --held CPX --limit x', 'CPX: found', '3 things'],
    ['list --foo --foo', "unknown option '--foo'", 'things'],
    ['programs checklist --type foo --online', '--type: found no such option', 'found "foo"'],
    ['career jobs --state ZZ', '--state belongs to', '"ZZ"'],
  ])('certs %s', async (line, once, never) => {
    const { err } = await certs(wordsOf(line));
    expect(err.split(once)).toHaveLength(2);
    expect(err).not.toContain(never);
  });
});

test('a word that may be the value of a flag that is none is no word too many', async () => {
  const lines = ['list --foo 3', 'show --foo CPC', 'list --foo -5', '--help --foo', '-h --foo', '-V --foo'];
  // Nor one that is missed: the command may stand behind such a flag, and codes too.
  lines.push('--foo compare CPC CCS', 'compare --foo CPC CCS', 'compare --foo XX CPC CCS', '-f compare CPC CCS');
  for (const line of lines) {
    const { err, code } = await certs(wordsOf(line));
    expect(code).toBe(2);
    expect(err).toMatch(/^error: unknown option '--?f/);
  }
});

describe('what has no fields has none to name', () => {
  refused([
    ['version --fields nope', 2, 'certs version has no fields', 'leave out --fields'],
    ['-V --sort y', 2, 'certs version has no fields', 'leave out --sort'],
    ['help --fields x,y', 2, 'got --fields "x,y"', 'leave out --fields'],
    ['help list --sort code', 2, 'certs help list has no fields', 'leave out --sort'],
    ['completion bash --sort x', 2, 'certs completion has no fields', 'leave out --sort'],
    ['completion bash --fields help', 2, 'certs completion has no fields', 'leave out --fields'],
  ]);
});

describe('every wrong value of a list is told', () => {
  refused([
    ['renewal --held CPC:2025-03-31 --earned CPC=x,CPC=3,CCS=y', 2, '"CPC=x", "CCS=y"', 'write --earned CODE=NUMBER'],
    ['plan CPC --avoid foo,experience,bar', 2, 'cannot avoid "foo" or "bar"', '--avoid experience or --avoid degree'],
    ['plan CPC --avoid degre,experence', 2, '"degre" or "experence"', 'did you mean: degree, experience'],
  ]);
});

test.each(['--foo', '-z', '--fo0'])('dashes make no flag nearer to another: %s', async (flag) => {
  expect((await certs(['list', flag])).err).not.toContain('did you mean');
});

describe('short flags may stand together', () => {
  test.each<[string, string]>([
    ['-Vq', '-V'],
    ['-qV', '-V'],
    ['-qh', '-h'],
    ['-hq', '-h'],
    ['list -qh', 'list -h'],
    ['list -hv', 'list -h'],
    ['list -qv', 'list -q -v'],
  ])('certs %s', async (together, apart) => {
    expect(await certs(wordsOf(together))).toEqual(await certs(wordsOf(apart)));
  });

  test.each(['-V=1', '-Vjson', 'list -hx', 'list -Vjson', '-qVx'])('certs %s is refused', async (line) => {
    const { out, err, code } = await certs(wordsOf(line));
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^error: unknown option '-/);
  });
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

test.each([
  ['lapse CPC --due', 'certs lapse needs --due <day>: the day'],
  ['lapse CPC --due --json', 'certs lapse needs --due <day>: the day'],
  ['list --sort', "option '--sort <field>' argument missing"],
])('certs %s: a value that is missing is told once', async (line, message) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(2);
  expect(err).toMatch(/^(error: |\{"error":.*"message":")[^\n]*$/m);
  expect(err).toContain(message);
  expect(err).not.toContain('things are wrong');
});

describe('an empty word is no value', () => {
  refused([
    ['show ""', 2, '"" in the place of <code>', 'certs show --help'],
    ['compare "" CPC', 2, '"" in the place of <codes>', 'certs compare --help'],
    ['explain ""', 2, '"" in the place of <words>', 'certs explain --help'],
    ['explain " "', 2, '" " in the place of <words>', 'certs explain --help'],
    ['data validate ""', 2, '"" in the place of <words>', 'certs data --help'],
    ['profile show ""', 2, '"" in the place of <name>', 'certs profile --help'],
    ['career ""', 2, "''", 'certs career --help'],
    ['list --data ""', 2, "option '--data <folder>' argument '' is invalid", 'certs list --help'],
    ['list --organization ""', 2, "option '--organization <id>' argument '' is invalid", 'certs list --help'],
    ['eligibility CPC --batch ""', 2, "option '--batch <file>' argument '' is invalid", 'certs eligibility --help'],
    ['eligibility CPC --education ""', 2, "option '--education <level>' argument ''", 'certs eligibility --help'],
    ['career salary --occupation ""', 2, "option '--occupation <soc>' argument ''", 'certs career --help'],
    ['plan CPC --start ""', 2, "option '--start <day>' argument ''", 'certs plan --help'],
    ['list --fields code,,name', 2, "option '--fields <names>' argument 'code,,name' is invalid", 'certs list --help'],
    ['list --fields code,', 2, "option '--fields <names>' argument 'code,' is invalid", 'certs list --help'],
  ]);
});

test('no flag of any command takes an empty value', async () => {
  type Flag = { long: string; value: string | null };
  const tree = JSON.parse((await certs(['help', '--json'])).out) as {
    globalFlags: Flag[];
    commands: { name: string; flags: Flag[] }[];
  };
  for (const { name, flags } of tree.commands)
    for (const { long, value } of [...flags, ...tree.globalFlags]) {
      if (value === null) continue;
      const { out, err, code } = await certs([name, long, '']);
      expect({ out, code }, `${name} ${long}`).toEqual({ out: '', code: 2 });
      expect(err, `${name} ${long}`).toMatch(/argument '' is invalid|: found ""|no state ""/);
    }
});

test.each([
  ['package.json', 'a file'],
  ['/no/such/folder', 'no folder of this name'],
])('--data %s: what stands there is told', async (place, found) => {
  expect((await certs(['list', '--data', place])).err).toContain(`${place}: found ${found}, expected a folder with`);
});

test('a field that is named twice is shown once', async () => {
  for (const flags of [
    ['--fields', 'code,name,code'],
    ['--fields', 'code,name', '--fields', 'name'],
  ])
    expect(await certs(['list', ...flags])).toEqual(await certs(['list', '--fields', 'code,name']));
});

test.each([
  'list -o --plain',
  'list -o -q',
  'list --output=--csv',
  'eligibility CPC --save=-q',
  'advise --save=-q',
  'eligibility CPC --save -',
  'list -o=a.json',
])('certs %s: what begins as flags do is no file to write', async (line) => {
  const { out, err, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toMatch(/argument '([-=].*)' is invalid\. Expected a file; one of this name is \.\/\1\./);
});

test.each(['--fields ,', '--fields=', '--sort=', '--source=', '--format xml', '--format xml --json', '--output='])(
  'a value that is none is told once: %s',
  async (flags) => {
    const { out, err, code } = await certs(['list', ...flags.split(' ')]);
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^(error: |\{"error":.*)option '/);
  },
);

test('what is wrong with the command line comes before what is wrong with files', async () => {
  for (const flags of [
    ['--data', '/no/such/folder'],
    ['--profile', '/no/such/file'],
    ['--profile', '-'],
  ]) {
    const { out, err, code } = await certs(['list', '--limit', 'x', ...flags], { stdin: '{' });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toMatch(/^error: option '--limit <n>'/);
  }
});

test('a field that only another answer of the command has is one', async () => {
  for (const line of [
    'renewal --held CPC:2025-01-31 --fields organization,due --sort due',
    'programs --schools --fields institution --limit 1',
    'profile path me --fields path',
  ])
    expect((await certs(wordsOf(line))).code, line).toBe(0);
});

test.each([
  ['list --JSON', '--json'],
  ['list --json=yes', '--json'],
  ['list --LIMIT 3', '--limit'],
  ['list --format cvs', 'csv'],
  ['help exit-code', 'exit-codes'],
  ['help format', 'formats'],
])('certs %s suggests %s', async (line, suggested) => {
  const { err, code } = await certs(wordsOf(line));
  expect(code).toBe(2);
  expect(/did you mean: (.+)/.exec(err)?.[1]?.split(', ')).toContain(suggested);
});

describe('after -- there are no flags', () => {
  test('a word that looks like one is a word', async () => {
    const { err, code } = await certs(['list', '--', '--json']);
    expect(code).toBe(2);
    expect(err).toMatch(/^error: certs list takes no word after it, and got "--json"\n/);
  });

  test('it may stand anywhere', async () => {
    const expected = await certs(['show', 'CPC', '--fields', 'code']);
    for (const words of [
      ['show', '--fields', 'code', '--', 'CPC'],
      ['--fields', 'code', '--', 'show', 'CPC'],
      ['--fields=code', 'show', '--', 'CPC'],
    ])
      expect(await certs(words)).toEqual(expected);
  });
});

test.each([
  ['--only fees compare CPC CCS', 'compare CPC CCS --only fees'],
  ['--only renewal --only cost compare CPC CCS', 'compare CPC CCS --only renewal --only cost'],
  ['--no-experience list', 'list --no-experience'],
  ['--unmarked plan CPC --no-input', 'plan CPC --unmarked --no-input'],
  ['--no-experience list --fields code', '--fields code --no-experience list'],
])('certs %s: a flag of the command may stand before it, with a value or without', async (line, same) => {
  const { out, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: (await certs(wordsOf(same))).out, code: 0 });
});

test('who is to type a profile or a roster is told so', async () => {
  const world = { tty: true, stdin: '{}', env: { CERTS_NO_INPUT: '1' } };
  for (const flag of ['--profile', '--batch']) {
    const { err } = await certs(['eligibility', 'CPC', flag, '-'], world);
    expect(err).toMatch(/^reading the \w+ from the keyboard; end it with Ctrl-D\n/);
  }
});

test('of a scalar the last wins, of a list each counts', async () => {
  const { out } = await certs([
    '--limit=9',
    'list',
    '--limit',
    '1',
    '--fields',
    'code',
    '--fields=name',
    '--format=csv',
  ]);
  expect(out.split('\r\n')[0]).toBe('code,name');
  expect(out.trimEnd().split('\r\n')).toHaveLength(2);
});

test.each([...COMMANDS])('certs $name --fields help: no word has to be there for the names', async ({ name, load }) => {
  const { fields, fieldsWith } = await load();
  const { out, err, code } = await certs([name, '--fields', 'help']);
  if (fields !== undefined && fieldsWith === undefined)
    expect({ out, err, code }).toEqual({ out: `${fields.join('\n')}\n`, err: '', code: 0 });
  else if (fields === undefined && fieldsWith === undefined) expect(err).toContain(`certs ${name} has no fields`);
  else if (code !== 0) expect(err).toContain(`certs ${name} needs <`);
});

test.each([
  'show --fields help --nope',
  'retake --fields help --limit x',
  'lapse CPC extra --fields help',
  'show --fields code',
])('certs %s: what else is wrong comes first', async (line) => {
  const { out, code } = await certs(wordsOf(line));
  expect({ out, code }).toEqual({ out: '', code: 2 });
});

test('--debug shows where an error came from, but not in JSON', async () => {
  const plain = await certs(['show', 'CPX']);
  const debugged = await certs(['show', 'CPX', '--debug']);
  expect(debugged.code).toBe(3);
  expect(debugged.err.startsWith(plain.err)).toBe(true);
  expect(debugged.err).toMatch(/\n +at .+\n(.*\n)*debug: certs 0\.0\.0-test, .* ms since the start\n$/);
  expect(JSON.parse((await certs(['show', 'CPX', '--debug', '--json'])).err).error.exit).toBe(3);
});

test('--debug says what ran, and how long it took, beside an answer that stays the same', async () => {
  const { out } = await certs(['show', 'CPC', '--fields', 'code', '-q']);
  const debugged = await certs(['show', 'CPC', '--fields', 'code', '-q', '--debug']);
  expect(debugged.out).toBe(out);
  expect(debugged.err).toMatch(/^debug: certs 0\.0\.0-test, Node 20\.20\.2, data in .+, 42 ms since the start\n$/);
});

test('what is repeated of a command line is cut where nobody would read on', async () => {
  for (const flags of [[], ['--json']]) {
    const { err, code } = await certs(['show', 'x'.repeat(100_000), ...flags]);
    expect(code).toBe(3);
    expect(err.length).toBeLessThan(3000);
  }
});

test('control characters that JSON leaves alone are escapes in an error', async () => {
  const { err } = await certs(['show', 'a\u009bb\u202ec\u007f', '--json']);
  expect(err).toMatch(/^[ -~]+\n$/);
  expect(JSON.parse(err).error.message).toContain('a\u009bb\u202ec\u007f');
});
