import { describe, expect, test } from 'vitest';
import { withFolder } from '../dataset/folder.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { at } from './at.ts';
import { alike, answered, refused, wordsOf } from './tables.ts';

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
    ['programs --state ZZ', 2, '"ZZ"', 'NJ'],
    ['programs --schools --state "New Jersy"', 2, '"New Jersy"', 'two letters'],
    ['programs --field coding', 2, '--field', 'certs programs --schools --field coding'],
    ['programs --level master', 2, '--level', 'certs programs --schools --level master'],
    ['programs --schools --field records', 2, 'records', 'certs programs --help'],
    ['programs --schools --level doctor', 2, 'doctor', 'certs programs --help'],
    ['programs checklist --state NJ', 2, '--state', 'certs programs --state'],
    ['programs checklist --level master', 2, '--level', 'certs programs --schools --level'],
    ['programs funding --max-cost 5', 2, '--max-cost', 'certs programs --max-cost'],
    ['programs funding --schools', 2, '--schools', 'certs programs --schools'],
    ['programs --schools --type diploma', 2, '--type', 'certs programs --help'],
  ]);

  alike([
    ['programs --max-cost 4000', 'programs --max-cost=$4,000'],
    ['programs --schools --state NJ', 'programs --schools --state "new jersey"'],
    ['programs --schools --state nj --prepares-for CPC', 'programs --prepares-for cpc --state NJ --schools'],
  ]);
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

  describe('schools', () => {
    const NJ = 'programs --schools --state NJ';
    const CODING = `${NJ} --field coding`;
    answered([
      ['programs --schools', 'schools.length', 1023],
      ['programs --schools', 'oldPrices.length', 298],
      ['programs --schools', 'nationalAwards.length', 20],
      [NJ, 'schools.length', 18],
      [CODING, 'schools.*.awards', [27, 13, 6, 3]],
      [
        CODING,
        'schools[institution=Eastwick College-Nutley].tuition',
        { inState: 14846, outOfState: 14846, year: 2023 },
      ],
      [CODING, 'schools.0.tuition', null],
      [CODING, 'schools.0.earnings', { median: 40407, sixYears: 41300, basis: 'whole school' }],
      [CODING, 'schools.0.debt', { median: 11995, year: 2021, basis: 'whole school' }],
      [CODING, 'schools.0.levels', ['certificate']],
      [CODING, 'oldPrices[institution=National Career Institute].tuitionAndFees', 3800],
      [CODING, 'nationalAwards.*.awards', [10170, 9461, 10541, 10149, 8647]],
      [`${NJ} --field health-information --level master`, 'schools.*.cip', ['51.0706']],
      [`${NJ} --level associate --sort awards --limit 2`, 'schools.*.awards', [2, 3]],
      [`${NJ} --source ipeds-ic2023-ay --field coding`, 'schools.*.awards', [null, null]],
      [`${NJ} --as-of 2018-06-01`, 'schools', [], ['not-in-data']],
      ['programs --schools --state DC', 'schools', [], ['not-in-data']],
      [`${NJ} --max-cost 6000`, 'schools.length', 3, ['left-out']],
      [`${NJ} --online`, 'schools', [], ['left-out']],
      [CODING, 'types', []],
      ['programs --state WY', 'programs', [], ['not-in-data']],
    ]);

    test.each(['programs --state WY', 'programs --prepares-for CPC --state WY'])(
      'certs %s, which names no program, points to the schools of the state',
      async (line) => {
        const { err } = await certs(wordsOf(line), { dataFolder: SHIPPED });
        expect(err).toContain('certs programs --schools --state WY ');
        expect((await answer(wordsOf('programs --schools --state WY'), { dataFolder: SHIPPED })).schools).not.toEqual(
          [],
        );
        expect((await certs(wordsOf('programs --prepares-for CIC'), { dataFolder: SHIPPED })).err).not.toContain(
          '--schools',
        );
      },
    );

    test('a table of your own stands before ours', () =>
      withFolder(
        {
          'schools.json': {
            tables: [
              {
                id: 'mine',
                kind: 'tuition',
                period: '2026',
                checked: '2026-11-20',
                columns: ['unitid', 'inState', 'outOfState'],
                rows: [[185721, 15900, null]],
              },
            ],
          },
        },
        async (folder) => {
          const json = await answer(wordsOf(`${CODING} --data ${folder}`));
          const school = 'schools[institution=Eastwick College-Nutley].tuition';
          expect(at(json, school)).toEqual({ inState: 15900, outOfState: null, year: 2026 });
        },
      ));
  });

  describe('named programs of the shipped data', () => {
    const world = { dataFolder: SHIPPED };

    test.each([
      ['programs --state CA', 'programs[id=ca-lausd-east-la-medical-coder].notes[id=outcomes].points.length', 5],
      ['programs --prepares-for CPB', 'programs.*.id', ['nj-justified-cpb']],
      ['programs', 'programs[id=nj-aims-mbc].priceDated', '2021-04'],
      ['programs --source wgu-old', 'programs.*.id', ['wgu-bshim']],
    ])('certs %s: %s', async (line, where, expected) => {
      expect(at(await answer(wordsOf(line), world), where)).toEqual(expected);
    });

    const idsIn = async (line: string): Promise<string[]> => {
      const { out } = await certs(wordsOf(`${line} --fields id --no-header`), world);
      return out.split(/\r?\n/).filter((id) => id !== '');
    };
    test.each(['--state NJ', '--prepares-for CPC', '--state NJ --prepares-for CPC'])(
      '%s: the records are the programs of the JSON answer, which --limit and --sort are about too',
      async (filter) => {
        const ids = at(await answer(wordsOf(`programs ${filter}`), world), 'programs.*.id') as string[];
        expect(ids.length).toBeGreaterThan(2);
        for (const format of ['csv', 'tsv']) expect(await idsIn(`programs ${filter} --format ${format}`)).toEqual(ids);
        expect(await idsIn(`programs ${filter} --format csv --limit 2`)).toEqual(ids.slice(0, 2));
        const json = await answer(wordsOf(`programs ${filter} --limit 2`), world);
        expect(at(json, 'programs.*.id')).toEqual(ids.slice(0, 2));
        expect(at(json, 'types.length')).toBe(4);
        const { out } = await certs(wordsOf(`programs ${filter} --format ndjson --sort id:desc --limit 1`), world);
        expect(JSON.parse(out).id).toBe([...ids].sort().at(-1));
        const table = async (flags: string) => (await certs(wordsOf(`programs ${filter} ${flags}`), world)).out;
        const [few, all] = [await table('--limit 1'), await table('--limit 100')];
        expect(few.length).toBeLessThan(all.length);
      },
    );

    test('where the question is not of named programs the records are the kinds, and the programs after them', async () => {
      for (const filter of ['', '--max-months 24 ', '--online ', '--max-months 6 ']) {
        const { types, programs } = await answer(wordsOf(`programs ${filter}`.trim()), world);
        const { out } = await certs(wordsOf(`programs ${filter}--format csv --fields id,type --no-header`), world);
        const kinds = (types as { type: string }[]).map(({ type }) => `,${type}`);
        const named = (programs as { id: string; type: string }[]).map(({ id, type }) => `${id},${type}`);
        expect(out.trimEnd().split('\r\n')).toEqual([...kinds, ...named]);
        expect(named.length, filter).toBeGreaterThan(0);
      }
    });

    test('what is left out is said of kinds and of programs', async () => {
      const { warnings } = await answer(wordsOf('programs --online'), world);
      const said = (warnings as { code: string; message: string }[]).filter(({ code }) => code === 'left-out');
      expect(said.map(({ message }) => /\d+ (\w+)/.exec(message)?.[1])).toEqual(['kinds', 'programs']);
    });

    test('a few are shown with all that is said of them, each price with its date', async () => {
      const { out } = await certs(wordsOf('programs --prepares-for CPB'), world);
      expect(out).toMatch(/\$6,120 │ 2021-04[\s\S]*80 clock hours/);
    });

    test('named programs come first where only they can be what is asked for', async () => {
      const isFirst = async (line: string) => {
        const { out } = await certs(wordsOf(line), world);
        const [named, kind] = [out.indexOf('CPB Medical'), out.indexOf('up to 12')];
        expect(Math.min(named, kind), line).toBeGreaterThanOrEqual(0);
        return named < kind;
      };
      expect(await isFirst('programs --prepares-for CPB')).toBe(true);
      expect(await isFirst('programs --state NJ')).toBe(true);
      expect(await isFirst('programs')).toBe(false);
    });
  });

  test('a statement that is doubtful says so, with the reason', async () => {
    const { out } = await certs(['programs', '--width', '200']);
    expect(out).toMatch(/usually accredit online programs\. \(doubtful: .*CAHIIM/);
  });
});
