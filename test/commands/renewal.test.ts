import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { afterAll, describe, expect, test } from 'vitest';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { at } from './at.ts';
import { alike, answered, refused, wordsOf } from './tables.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-renewal-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A log with an entry of each kind for somebody who holds the CPC since 2025-10-31. */
const LOG = path.join(folder, 'ceus.csv');
writeFileSync(
  LOG,
  `title,provider,date,hours,topic,credential,proof
Modifiers,AAPC,2026-01-05,4,,CPC,certificate.pdf
Modifiers,AAPC,2026-02-05,3,,CPC,
Too early,AAPC,2025-01-05,3,,CPC,yes
To come,AAPC,2027-01-05,3,,CPC,yes
Taken back,AAPC,2026-01-06,-3,,CPC,yes
Anatomy,A School,2026-01-07,2.5,,,no
=1+1,A School,2026-01-08,1,,COC,yes
`,
);
const BROKEN = path.join(folder, 'broken.csv');
writeFileSync(BROKEN, 'title,date,hours\nModifiers,soon,4\n,2026-01-05,4\n');

/** From 2025-10-31 to 2027-03-31: a first cycle of 17 months. */
const HELD = '--held CPC:2025-10-31 --member aapc:2027-03';

describe('words to options', () => {
  refused([
    ['renewal CPX', 3, '"CPX"', 'CPC'],
    ['renewal --as-of 2026-13-01', 2, '2026-13-01', 'certs renewal --help'],
    ['renewal --limit many', 2, 'many', 'certs renewal --help'],
    ['renewal --held CPX:2025-03-31', 3, '"CPX"', 'CPC'],
    ['renewal --held CPC:soon', 2, 'cannot be understood', 'certs help profile'],
    ['renewal --member aapc:2026-08 --earned CPC=12', 2, '--member and --earned', '--held CODE:DATE'],
    ['renewal --ics renewals.ics', 2, '--ics', '--held CODE:DATE'],
    ['renewal --held CPC:2025-03-31 --ics one.ics --output one.ics', 2, '"one.ics"', 'another file'],
    ['renewal --held CPC:2025-03-31 --earned CPC', 2, '"CPC"', '--earned CPC=12'],
    // An organization: one of its credentials that is held, where one is.
    [
      'renewal --held CCS:2025-03-31,COC:2025-03-31 --earned AAPC=22',
      2,
      '"AAPC=22"',
      '--earned COC=22    (AAPC is an organization',
    ],
    ['renewal --held CPC:2025-03-31 --earned ahima=22', 2, '"ahima=22"', '--held, such as --earned CPC=12'],
    ['renewal --held CPC:2025-03-31 --earned COC=3', 2, '"COC=3"', '--earned CPC=12'],
    ['renewal --held CPC:2025-03-31 --earned CPC=-3', 2, '"CPC=-3"', '--earned CPC=12'],
    ['renewal --held CPC:2025-03-31 --ics renewals.ics', 2, 'no due day', '--member aapc:YYYY-MM'],
    [`renewal --held CPC:2025-03-31 --log ${BROKEN}`, 2, 'log', 'certs help log'],
    [`renewal --held CPC:2025-03-31 --log ${BROKEN}.none`, 2, 'log', 'certs help log'],
    ['renewal --held CPC:2025-03-31 --fields renewal.ceus', 2, '"renewal.ceus"', '--fields help'],
  ]);

  alike([
    ['renewal CPC CCS', 'renewal cpc ccs'],
    ['renewal --held CPC:2025-03-31 --held CCS:2025-03-31', 'renewal --held cpc-a:2025-03-31,ccs:2025-03-31'],
    ['renewal --held CPC:2025-03-31 --member aapc:2027-08', 'renewal --held CPC:2025-03-31 --member AAPC:2027-08-15'],
  ]);
});

describe('options to output', () => {
  answered([
    ['renewal', 'certifications.*.code', ['CBCS', 'CCS', 'CMC', 'COC', 'CPB', 'CPC']],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.cycleMonths', [24, 24, 12, 24]],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.ceus', [36, 20, 12, 10]],
    ['renewal CPC CCS CMC CBCS', 'certifications.*.renewal.ceusPerYear', [18, 10, 12, 5]],
    [
      'renewal CPC',
      'certifications.0.renewal.several',
      { kind: 'table', counts: { 1: 36, 2: 40, 3: 44, 4: 48, 5: 52 } },
    ],
    ['renewal CCS', 'certifications.0.renewal.several', { kind: 'base-plus', base: 'highest', further: 10, cap: 50 }],
    ['renewal CBCS', 'certifications.0.renewal.several', null],
    ['renewal COC --source guide-2025', 'certifications.0.renewal.ceus', null],
    ['renewal CPC CPC-A', 'certifications.*.code', ['CPC'], ['matched-designation', 'asked-twice']],
  ]);

  test('what several credentials ask together is said once for each organization', async () => {
    const { out } = await certs(['renewal', 'CPC', 'COC', 'CPB']);
    expect(out.match(/36\/40\/44\/48\/52/g)).toHaveLength(1);
  });

  test('the lightest is said in words', async () => {
    expect((await certs(['renewal'])).out).toMatch(/^CBCS .*5 \(lightest\)/m);
    expect((await certs(['renewal', 'CPC', 'CCS'])).out).toMatch(/^CCS .*10 \(lighter\)/m);
  });
});

describe('a plan for a person', () => {
  answered([
    [`renewal ${HELD}`, 'plan.cycles.*.due', ['2027-03-31']],
    [`renewal ${HELD}`, 'plan.cycles.0.credentials', ['CPC']],
    [`renewal ${HELD}`, 'plan.cycles.0.ceusFull', 36],
    [`renewal ${HELD}`, 'plan.cycles.0.ceusRequired', 25.5],
    [
      `renewal ${HELD}`,
      'plan.cycles.0.proration',
      { months: 17, cycleMonths: 24, arithmetic: '36 / 24 x 17 months = 25.5' },
    ],
    [`renewal ${HELD}`, 'plan.cycles.0.notes.*.id', ['proration-inferred']],
    [
      `renewal ${HELD} --held COC:2025-12-30`,
      'plan.cycles.0.proration.arithmetic',
      '40 / 24 x 17 months = 28.33, rounded up to 28.5',
    ],
    [`renewal ${HELD} --earned CPC=12`, 'plan.cycles.0.left', 13.5],
    // 13.5 in 4 whole months: 3.375
    [`renewal ${HELD} --earned CPC=12`, 'plan.cycles.0.ceusPerMonth', 3.38],
    [`renewal ${HELD}`, 'plan.cycles.0.cost', { low: 444, high: 444 }],
    [`renewal ${HELD}`, 'plan.cycles.0.notInData', [{ what: 'the renewal fee for members', reason: 'not-found' }]],
    [`renewal ${HELD}`, 'plan.ceusTotal', 25.5],
    [`renewal ${HELD}`, 'certifications.*.code', ['CPC']],
    [`renewal CCS ${HELD}`, 'certifications.*.code', ['CCS']],
    ['renewal --held CPC:2025-03-31', 'plan.cycles.0.ask', ['--member']],
    ['renewal --held CCS', 'plan.cycles.0.ask', ['--held']],
    ['renewal --held CCS:2025-03-31', 'plan.cycles.0.ownProvider', { share: 0.4, ceus: 8 }],
    ['renewal --held CCS:2024-03-31 --as-of 2024-12-31', 'plan.cycles.0.ownProvider', null, ['before-first-evidence']],
    ['renewal --held CPC:2027-03-31', 'plan', { cycles: [], ceusTotal: 0, refused: [] }, ['not-earned-yet']],
    ['renewal --held none', 'plan.cycles', []],
    // Dues of each year that ends in what is left of the cycle; paid until then where told so.
    [
      'renewal --held CPC:2023-03 --member aapc:2026-08',
      'plan.cycles.0.duesDue',
      [
        { on: '2027-08-31', cost: { low: 222, high: 222 } },
        { on: '2028-08-31', cost: { low: 222, high: 222 } },
      ],
    ],
    ['renewal --held CPC:2023-03 --member aapc:2028-08', 'plan.cycles.0.duesDue.*.on', ['2028-08-31']],
    ['renewal --held CPC:2023-03 --member aapc', 'plan.cycles.0.duesDue', []],
    // No member: none of its dues are counted.
    ['renewal --held CCS:2025-06-30 --member ahima:2026-08', 'plan.cycles.0.duesDue', []],
    ['renewal --held CCS:2025-06-30 --member ahima:2027-03-15', 'plan.cycles.0.duesDue.*.on', ['2027-03-15']],
    // The fee, and the dues that fall due from now on; without dues the day of the membership is not needed.
    [
      'renewal --held CPC:2023-03 --member aapc:2026-08',
      'plan.cycles.0.options.*.stillToPay',
      [{ low: 444, high: 444 }],
    ],
    [
      'renewal --held CPC:2024-05-31 --member aapc:2026-12 --as-of 2026-11-26',
      'plan.cycles.0.options.*.stillToPay',
      [{ low: 222, high: 222 }],
    ],
    [
      'renewal --held CCS:2025-06-30 --member ahima:2027-08',
      'plan.cycles.0.options.*.stillToPay',
      [{ low: 100, high: 100 }],
    ],
    ['renewal --held CCS:2025-06-30 --member ahima', 'plan.cycles.0.options.*.stillToPay', [null]],
    ['renewal --held CCS:2025-06-30', 'plan.cycles.0.options.*.stillToPay', [null, { low: 249, high: 249 }]],
    // What is told of several credentials of one organization is one number, and is said to be.
    [`renewal ${HELD} --held COC --earned CPC=22,COC=0.5`, 'plan.cycles.0.earned', 22.5, ['ceus-added']],
    [`renewal ${HELD} --held COC --earned CPC=22,CPC=1,COC=0`, 'plan.cycles.0.earned', 23],
    [`renewal ${HELD} --held CCS:2025-06-30 --earned CPC=22,CCS=3`, 'plan.cycles.*.earned', [22, 3]],
  ]);

  test('begins with a membership that was told to be over, and the command for when it was not renewed', async () => {
    const said = async (more: string) =>
      (await certs(wordsOf(`renewal --held CPC:2023-03,COC:2025 --as-of 2026-11-26 --width 500 ${more}`))).out;
    expect(await said('--member aapc:2026-08')).toMatch(
      /^Your AAPC membership.*2026-08-31 \(87 days ago\).*: certs lapse CPC --due 2026-08-31\.\n\nNext: /,
    );
    expect(await said('--member aapc:2026-08 --earned CPC=22')).toMatch(/^Your.* 22 CEUs of --earned.*2026-09-01/);
    expect(await said('--member aapc:2026-11')).toMatch(/^Next: /);
  });

  test('--exit-status: 6 where a due day cannot be said', async () => {
    const code = async (line: string) => (await certs([...wordsOf(`renewal ${line}`), '--exit-status'])).code;
    expect(await code('--held CPC:2025-03-31')).toBe(6);
    expect(await code('--held CPC:2025-03-31 --member aapc')).toBe(6);
    expect(await code(HELD)).toBe(0);
    expect(await code(`${HELD} --held CCS`)).toBe(6);
    expect(await code('--held none')).toBe(0);
    expect(await code('CPC')).toBe(0);
  });

  test('is not there where nobody told what they hold', async () => {
    expect(await answer(['renewal', 'CPC'])).not.toHaveProperty('plan');
  });

  test('takes what is held from a profile too', async () => {
    const file = path.join(folder, 'me.json');
    writeFileSync(file, JSON.stringify({ credentials: [{ code: 'CCS', earned: '2025-03-31' }], memberships: [] }));
    const json = await answer(['renewal', '--profile', file]);
    expect(at(json, 'plan.cycles.*.due')).toEqual(['2027-03-31']);
    expect(at(json, 'plan.cycles.0.cost')).toEqual({ low: 249, high: 249 });
  });

  test('cites what it stands on by its place in the answer', async () => {
    const { citations } = (await answer([...`renewal ${HELD} --cite`.split(' ')])) as {
      citations: Record<string, unknown>;
    };
    expect(citations).toMatchObject({
      'plan.cycles.0.ceusFull': { source: expect.any(String) },
      'plan.cycles.0.ceusRequired': { source: 'aapc-proration', alsoSaidBy: ['editorial'] },
      'plan.cycles.0.options.0.dues': { source: expect.any(String) },
      'plan.cycles.0.ownProvider': { reason: 'not-found' },
    });
  });

  test('is a record a cycle for a spreadsheet: days, numbers, and no formula', async () => {
    const line = `renewal ${HELD} --held CCS:2025-06-30 --log ${LOG} --format csv`.split(' ');
    const rows: Record<string, string>[] = parse((await certs(line)).out, { columns: true, record_delimiter: '\r\n' });
    expect(rows.map(({ organization, due, ceusRequired, left }) => [organization, due, ceusRequired, left])).toEqual([
      ['aapc', '2027-03-31', '25.5', '21.5'],
      ['ahima', '2027-06-30', '20', '20'],
    ]);
    const guarded = await certs([...line, '--fields', 'refused']);
    expect(guarded.out).not.toMatch(/^[=+@-]/m);
  });

  test('sorts and cuts the cycles', async () => {
    const line = `renewal ${HELD} --held CCS:2025-06-30 --sort due:desc --limit 1 --fields organization,due --json`;
    const json = JSON.parse((await certs(line.split(' '))).out) as unknown;
    expect(at(json, 'plan.cycles')).toEqual([{ organization: 'ahima', due: '2027-06-30' }]);
  });
});

describe('--log', () => {
  answered([
    [`renewal ${HELD} --log ${LOG}`, 'plan.cycles.0.earned', 6.5],
    [`renewal ${HELD} --log ${LOG} --earned CPC=2`, 'plan.cycles.0.left', 17],
    [
      `renewal ${HELD} --log ${LOG}`,
      'plan.cycles.0.refused.*.reason',
      ['duplicate', 'before-certified', 'future', 'no-hours', 'not-held'],
    ],
    [`renewal ${HELD} --log ${LOG}`, 'plan.cycles.0.refused.*.line', [3, 4, 5, 6, 8]],
    [`renewal ${HELD} --log ${LOG}`, 'plan.refused', []],
    [`renewal ${HELD} --held CCS:2025-03-31 --log ${LOG}`, 'plan.refused.*.reason', ['no-credential']],
  ]);

  test('with lines that are no entry: all of them at once, and no answer', async () => {
    const { out, err, code } = await certs(['renewal', '--held', 'CPC:2025-03-31', '--log', BROKEN]);
    expect([out, code]).toEqual(['', 2]);
    expect(err).toContain('line 2, date: found "soon", expected a day as YYYY-MM-DD');
    expect(err).toContain('line 3, title: found nothing');
  });
});

describe('--ics', () => {
  const words = (file: string, more = '') =>
    `renewal ${HELD} --as-of 2026-02-28 --held CCS:2024-02-29 --held CRCP:2024-01-01 ${more} --ics ${path.join(folder, file)}`.split(
      / +/,
    );
  const uids = (file: string) =>
    new ICAL.Component(ICAL.parse(readFileSync(path.join(folder, file), 'utf8')))
      .getAllSubcomponents('vevent')
      .map((event) => [event.getFirstPropertyValue('uid'), String(event.getFirstPropertyValue('dtstart'))]);

  test('writes each due day that is known, and says which is not', async () => {
    const { code, err } = await certs(words('one.ics'), { dataFolder: SHIPPED });
    expect(code).toBe(0);
    expect(err).toContain('no day for CRCP');
    expect(uids('one.ics')).toEqual([
      ['ahima.CCS.2026-02-28@certs', '2026-02-28'],
      ['aapc.CPC.2027-03-31@certs', '2027-03-31'],
    ]);
  });

  test('writes the dues of each year before the last, once for an organization', async () => {
    const line = `renewal --held CPC:2023-03,COC:2025,CCS:2026-01-31 --member aapc:2026-08,ahima:2027-03 --ics ${path.join(folder, 'dues.ics')}`;
    expect((await certs(wordsOf(line))).err).toContain('4 due days');
    expect(uids('dues.ics')).toEqual([
      ['ahima.dues.2027-03-31@certs', '2027-03-31'],
      ['ahima.CCS.2028-01-31@certs', '2028-01-31'],
      ['aapc.dues.2027-08-31@certs', '2027-08-31'],
      ['aapc.CPC.2028-08-31@certs', '2028-08-31'],
    ]);
  });

  test('names an event alike on another day and with more earned, so that it does not double', async () => {
    await certs(words('two.ics', '--earned CPC=12 --held COC:2026-02-01 --as-of 2026-02-27'), { dataFolder: SHIPPED });
    expect(uids('two.ics')).toEqual(uids('one.ics'));
  });

  test('writes the same bytes again, and over a file only with --force', async () => {
    const before = readFileSync(path.join(folder, 'one.ics'), 'utf8');
    expect((await certs(words('one.ics'), { dataFolder: SHIPPED })).code).toBe(2);
    expect((await certs(words('one.ics', '--force'), { dataFolder: SHIPPED })).code).toBe(0);
    expect(readFileSync(path.join(folder, 'one.ics'), 'utf8')).toBe(before);
  });

  test('leaves no file where there is no answer', async () => {
    await certs(words('none.ics', '--earned COC=1'), { dataFolder: SHIPPED });
    expect(readdirSync(folder)).not.toContain('none.ics');
  });

  test('is the calendar that it is', async () => {
    await expect(readFileSync(path.join(folder, 'one.ics'), 'utf8').replaceAll('\r\n', '\n')).toMatchFileSnapshot(
      '../golden/renewals.ics',
    );
  });
});
