/** All that is wrong with a command line is told in one message, each thing once and with its place. */
import { describe, expect, test } from 'vitest';
import { certs } from '../support/run.ts';
import { refused, wordsOf } from './tables.ts';

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
    [
      'eligibility CPX --batch a.xlsx --format table --profile /no/such --student --limit 3 --fields routes',
      [
        '--batch: found a file of .xlsx',
        '--profile: found it beside --batch',
        '--student: found it beside --batch',
        '--limit: found it beside --batch',
        '--format: found table, expected one of ndjson',
        '--fields: found "routes"',
        'CPX: found no such certification',
      ],
    ],
    ['advise --batch - --for CPX --save x --sort rank', ['--for: ', '--save: ', '--sort: ', 'CPX: found no such']],
    ['eligibility CPX --strict', ['--strict: found no --batch', 'CPX: found no such']],
    ['show CPX --limit 0', ['CPX: found no such', '--limit: found 0, expected 1 or more']],
    ['lapse CPC --limit 0', ['--due: found nothing', '--limit: found 0']],
    ['profile path a.b --limit 0', ['name: found', '--limit: found 0']],
    ['show CPX --fields nope', ['CPX: found no such certification', '--fields: found "nope"']],
    ['list --format csv --plain --fields nope --lim 3', ['csv and plain', '"nope"', '--lim: found no such option']],
    ['career salary --fields foo,bar', ['--fields: found "foo"', '--fields: found "bar"']],
    ['renewal --held CPC:2025-01-31 --fields foo --sort bar', ['--fields: found "foo"', '--sort: found "bar"']],
    [
      'profile edit me --clear state --clear student,foo --student --state NJ --budget -1',
      ['"foo"', '"student" beside --student', '"state" beside --state', '--budget: found -1'],
    ],
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
    ['programs --field coding --level master --source q', ['--field: found no --sch', '--level: ', '--source: found']],
    ['programs --field coding --prepares-for CPX', ['--field: found no --schools, expected `certs', 'CPX: found no']],
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
