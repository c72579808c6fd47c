/** How an answer says what is own data, and what is wrong with it. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, certs } from '../support/run.ts';
import { withFolder } from './folder.ts';

const CPC = 'certifications/CPC.json';
const checked = '2026-11-20';
const priced = { [`mine/${CPC}`]: { code: 'CPC', exam: { questions: [{ value: 120, checked }] } } };

describe('a figure of your own', () => {
  it('says so in its cell and in a warning', () =>
    withFolder(priced, async (root) => {
      const { out, err, code } = await certs(['compare', 'CPC', 'CCS', '--data', path.join(root, 'mine')]);
      expect(code).toBe(0);
      expect(out).toContain('120 (own data)');
      expect(out).toContain('Data of 2026-11-23+own');
      expect(err).toContain('1 figure from your own data');
    }));

  it.each([
    [
      ['plan', 'CPC'],
      [/^Cheapest and fastest: .*\$632\.50.* \(own data\)$/m, /Pass the CPC exam .*\$410\.50 \(own data\)/],
    ],
    [['plan', 'CPC', '--unmarked'], [/^Fastest: .* \(own data\)$/m]],
    [
      ['advise', '--for', 'CPC'],
      [/ CPC .*\$632\.50 \(own data\)/, /^Cheapest and fastest: .* \(own data\)$/m],
    ],
    [['career', 'salary', '--certification', 'CPC'], [/months \(\$632\.50 \(own data\) against \$58,895 to/]],
  ])('says so in every sum that it is a part of: %s', (words, marks) =>
    withFolder({ [`mine/${CPC}`]: { code: 'CPC', fees: { member: [{ value: 410.5, checked }] } } }, async (root) => {
      const { out } = await certs([...words, '--data', path.join(root, 'mine'), '--width', '200']);
      for (const mark of marks) expect(out).toMatch(mark);
    }),
  );

  it('says so of how long something takes, and of a rule', () => {
    const preparation = [{ level: 'core', months: [{ value: { low: 2, high: 3 }, reason: 'ours', checked }] }];
    const rule = { code: 'CPC', eligibility: { required: [{ value: [], checked }] } };
    return withFolder({ 'mine/programs/types.json': { preparation }, [`mine/${CPC}`]: rule }, async (root) => {
      const { out } = await certs(['plan', 'CPC', '--data', path.join(root, 'mine'), '--width', '200']);
      expect(out).toMatch(/^Cheapest and fastest: 2 to 3 months \(own data\), /m);
      expect(out).toMatch(/by yourself .*2 to 3 \(own data\)/);
      expect(out).toMatch(/By own:mine, undated \(own data\)\./);
    });
  });

  it('says so in the warnings of JSON', () =>
    withFolder(priced, async (root) => {
      const { warnings } = await answer(['compare', 'CPC', 'CCS', '--data', path.join(root, 'mine')]);
      const codes = (warnings as { code: string }[]).map(({ code }) => code);
      expect(codes.filter((code) => code === 'own-data')).toHaveLength(1);
    }));

  it('is no warning where it is not shown', () =>
    withFolder(priced, async (root) => {
      const { warnings, dataVersion } = await answer(['fees', 'CCS', '--data', path.join(root, 'mine')]);
      expect((warnings as { code: string }[]).map(({ code }) => code)).not.toContain('own-data');
      expect(dataVersion).toMatch(/\+own$/);
    }));

  it('is cited by the name of its folder', () =>
    withFolder(priced, async (root) => {
      const { citations } = await answer(['show', 'CPC', '--cite', '--data', path.join(root, 'mine')]);
      expect((citations as Record<string, unknown>)['certification.exam.questions']).toEqual({
        source: 'own:mine',
        publisher: 'mine',
        url: null,
        readFrom: null,
        dated: null,
        checked,
        alsoSaidBy: [],
      });
    }));

  it('may cite a source of your own', () =>
    withFolder(
      {
        [`mine/${CPC}`]: {
          code: 'CPC',
          fees: { member: [{ value: 410, saidBy: [{ source: 'school-list', checked }] }] },
        },
        'mine/sources.json': {
          sources: [
            {
              id: 'school-list',
              publisher: 'The School',
              title: 'Price list',
              url: null,
              kind: 'secondary',
              dated: '2026-10',
              datedBy: 'printed on it',
            },
          ],
        },
      },
      async (root) => {
        const { citations } = await answer(['fees', 'CPC', '--cite', '--data', path.join(root, 'mine')]);
        const cited = (citations as Record<string, unknown>)['certifications.0.fees.member'];
        expect(cited).toMatchObject({ source: 'school-list', publisher: 'The School', dated: '2026-10' });
      },
    ));
});

describe('own data that cannot be used', () => {
  const broken = {
    'first/certifications/CPC.json': { code: 'CPC', exam: { question: [{ value: 120, checked }], minutes: 240 } },
    'first/certifications/CCS.json': '{ "code": "CCS", ',
    'second/organizations/aapc.json': { id: 'aapc', membership: { individual: [{ value: '300', checked }] } },
  };

  it('is told whole: every problem of every file of every folder', () =>
    withFolder(broken, async (root) => {
      const [first, second] = [path.join(root, 'first'), path.join(root, 'second')];
      const { out, err, code } = await certs(['list', '--data', first, '--data', second]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err.split('\n').filter((line) => line.startsWith('  /'))).toEqual([
        `  ${first}/certifications/CCS.json: found no JSON at line 1, column 18, expected valid JSON`,
        `  ${first}/certifications/CPC.json: exam.minutes: found 240, expected a list`,
        `  ${first}/certifications/CPC.json: exam.question: found the key "question", expected no such key here (did you mean "questions"?)`,
        `  ${second}/organizations/aapc.json: membership.individual[0].value: found "300", expected a number or an object`,
      ]);
    }));

  it('is told as data to a script', () =>
    withFolder(broken, async (root) => {
      const { out, err, code } = await certs(['list', '--json', '--data', path.join(root, 'second')]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(JSON.parse(err)).toEqual({
        error: {
          code: 'invalid-input',
          message: 'your own data cannot be used',
          hint: 'mend the files, or leave out --data and CERTS_DATA',
          exit: 2,
          problems: [
            {
              file: path.join(root, 'second/organizations/aapc.json'),
              path: 'membership.individual[0].value',
              found: '"300"',
              expected: 'a number or an object',
            },
          ],
        },
      });
    }));

  it('names the source that it cites and nobody knows', () =>
    withFolder(
      { [`mine/${CPC}`]: { code: 'CPC', fees: { member: [{ value: 410, saidBy: [{ source: 'nobody', checked }] }] } } },
      async (root) => {
        const { err, code } = await certs(['list', '--data', path.join(root, 'mine')]);
        expect(code).toBe(2);
        expect(err).toContain('found "nobody", expected a source of the dataset, or one in your own sources.json');
      },
    ));

  it('asks when a value was looked up', () =>
    withFolder({ [`mine/${CPC}`]: { code: 'CPC', fees: { member: [{ value: 410 }] } } }, async (root) => {
      const { out, err, code } = await certs(['list', '--data', path.join(root, 'mine')]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain(`${path.join(root, 'mine', CPC)}: fees.member[0].`);
    }));

  it('is refused over one mebibyte', () =>
    withFolder({ [`mine/${CPC}`]: '{ "code": "CPC" }'.padEnd(1024 * 1024 + 1) }, async (root) => {
      const { err, code } = await certs(['list', '--data', path.join(root, 'mine')]);
      expect(code).toBe(2);
      expect(err).toContain('found 1048577 bytes, expected at most 1048576 bytes');
    }));

  it.each([
    ['not there', 'nowhere'],
    ['a file', 'mine/file.txt'],
  ])('is a folder, not something that is %s', (_name, name) =>
    withFolder({ 'mine/file.txt': '' }, async (root) => {
      const { out, err, code } = await certs(['list', '--data', path.join(root, name)]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain(path.join(root, name));
    }),
  );

  it('does not pass for empty where a folder of it is misspelt', () =>
    withFolder({ 'mine/certification/CPC.json': { code: 'CPC' } }, async (root) => {
      const { out, err, code } = await certs(['list', '--data', path.join(root, 'mine')]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain(path.join(root, 'mine', 'certification'));
    }));
});
