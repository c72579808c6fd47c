/** `data validate`: what is wrong with a folder beyond its form, whether asked about or used with `--data`. */
import { cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FORMATS } from '../../src/commands/shared/options.ts';
import { type FileTree, withFolder } from '../dataset/folder.ts';
import { certs, SHIPPED } from '../support/run.ts';
import { refused } from './tables.ts';

const OWN = path.join(import.meta.dirname, '..', 'fixtures', 'own');
const DATA = path.join(import.meta.dirname, '..', '..', 'data');
const CPC = 'certifications/CPC.json';
const NEW = 'certifications/NEW.json';
const checked = '2026-11-20';
/** The whole dataset: codes of ours have to be known. */
const world = { dataFolder: SHIPPED };

type Problem = { file: string; path: string; found: string; expected: string };
type Answer = { problems: Problem[]; files: number; layout: string };

const validate = async (folder: string): Promise<Answer & { code: number }> => {
  const { out, err, code } = await certs(['data', 'validate', folder, '--json'], world);
  expect(err).toBe('');
  return { ...(JSON.parse(out) as Answer), code };
};

const own = (value: unknown, more: object = {}) => [{ value, ...more, checked }];
const cpc = (parts: object) => ({ code: 'CPC', ...parts });
const fresh = (parts: object = {}, code = 'NEW') => ({ code, name: `A ${code}`, organization: 'aapc', ...parts });
const named = (name: string) => ({ aliases: [{ name, kind: 'other-name', saidBy: [{ checked }] }] });
const asksFor = (code: string) => ({
  eligibility: { required: own([{ route: 'one', conditions: [{ kind: 'credential', anyOf: [code] }] }]) },
});
const source = (id: string, dated: string) => ({
  id,
  publisher: 'P',
  title: 'T',
  url: null,
  kind: 'secondary',
  dated,
  datedBy: 'it',
});
const table = (more: object) => ({
  tables: [
    {
      id: 'mine',
      scope: 'state',
      occupation: null,
      period: '2025',
      checked,
      columns: ['state', 'mean'],
      rows: [['NJ', 1]],
      ...more,
    },
  ],
});
const LEADS_BACK = 'a route whose credentials can be earned first';
const A_SOURCE = 'a source of the dataset, or one in your own sources.json';
const A_CODE = 'the code of a known certification';

/** What is wrong, the folder, and each problem: file, path, found, expected. */
const DEFECTS: readonly (readonly [what: string, files: FileTree, ...problems: [string, string, string, string][]])[] =
  [
    [
      'a source that nobody knows',
      { [CPC]: cpc({ exam: { questions: [{ value: 1, saidBy: [{ source: 'guide-2052', checked }] }] } }) },
      [CPC, 'exam.questions[0].saidBy[0].source', '"guide-2052"', `${A_SOURCE} (did you mean "guide-2025"?)`],
    ],
    [
      'an organization that nobody knows',
      { [NEW]: { ...fresh(), organization: 'aapcc' } },
      [NEW, 'organization', '"aapcc"', 'a known organization (aapc) or one of its own in organizations/'],
    ],
    [
      'a new code without a name',
      { [NEW]: { code: 'NEW', organization: 'aapc' } },
      [NEW, 'name', 'nothing', 'the name of a new certification'],
    ],
    [
      'an alias that is a code of ours',
      { [NEW]: fresh(named('CPC')) },
      [NEW, 'aliases[0].name', '"CPC"', `a name of its own (${CPC}: code has it)`],
    ],
    [
      'a code that is a mark of ours',
      { 'certifications/CPC-A.json': fresh({}, 'CPC-A') },
      ['certifications/CPC-A.json', 'code', '"CPC-A"', `a name of its own (${CPC}: designations[0].code has it)`],
    ],
    [
      'a code that differs from ours in its capitals',
      { 'certifications/Cpc.json': fresh({}, 'Cpc') },
      ['certifications/Cpc.json', 'code', '"Cpc"', `a name of its own (${CPC}: code has it)`],
    ],
    [
      'one alias twice',
      { [NEW]: fresh(named('Foo')), 'certifications/TWO.json': fresh(named('foo'), 'TWO') },
      ['certifications/TWO.json', 'aliases[0].name', '"foo"', `a name of its own (${NEW}: aliases[0].name has it)`],
    ],
    [
      'two values at once',
      { [CPC]: cpc({ exam: { questions: [...own(1), ...own(2)] } }) },
      [
        CPC,
        'exam.questions[1]',
        `2 adopted from ${checked} on`,
        `no day in common with [0], adopted from ${checked} on`,
      ],
    ],
    [
      'an end before the beginning',
      { [CPC]: cpc({ exam: { questions: own(1, { from: '2025-06', until: '2024' }) } }) },
      [CPC, 'exam.questions[0].until', '"2024"', 'a date not before its from, "2025-06"'],
    ],
    [
      'looked up tomorrow',
      { [CPC]: cpc({ exam: { questions: [{ value: 1, checked: '2026-11-24' }] } }) },
      [CPC, 'exam.questions[0].checked', '"2026-11-24"', '2026-11-23 or earlier'],
    ],
    [
      'a source of next year',
      { 'sources.json': { sources: [source('mine', '2027')] } },
      ['sources.json', 'sources[0].dated', '"2027"', '2026-11-23 or earlier'],
    ],
    [
      'a source that takes the place of ours',
      { 'sources.json': { sources: [source('guide-2025', '2025')] } },
      ['sources.json', 'sources[0].id', '"guide-2025"', 'an id that no other source has'],
    ],
    [
      'a source twice',
      { 'sources.json': { sources: [source('mine', '2025'), source('mine', '2025')] } },
      ['sources.json', 'sources[1].id', '"mine"', 'an id that stands once here'],
    ],
    [
      'a range the wrong way round',
      { [CPC]: cpc({ training: { cost: own({ low: 5, high: 1 }) } }) },
      [CPC, 'training.cost[0].value', '5 to 1', 'a low end that is not above the high end'],
    ],
    [
      'exam parts of more than the whole',
      {
        [CPC]: cpc({
          exam: {
            domains: own({
              complete: true,
              parts: [
                { name: 'A', percent: 60 },
                { name: 'B', percent: 50 },
              ],
            }),
          },
        }),
      },
      [CPC, 'exam.domains[0].value', 'parts of 110%', '100% where the list is complete'],
    ],
    [
      'a prerequisite that nobody knows',
      { [NEW]: fresh(asksFor('QQQ')) },
      [NEW, 'eligibility.required[0].value[0].conditions[0].anyOf', '"QQQ"', A_CODE],
    ],
    [
      'two that ask for each other',
      { [NEW]: fresh(asksFor('TWO')), 'certifications/TWO.json': fresh(asksFor('NEW'), 'TWO') },
      [NEW, 'eligibility.required', 'only routes that lead back to NEW, TWO', LEADS_BACK],
      ['certifications/TWO.json', 'eligibility.required', 'only routes that lead back to NEW, TWO', LEADS_BACK],
    ],
    [
      'replaced by what nobody knows',
      { [CPC]: cpc({ replacedBy: own('QQQ') }) },
      [CPC, 'replacedBy[0].value', '"QQQ"', A_CODE],
    ],
    [
      'credentials of which one takes the place of one nobody knows',
      { 'organizations/aapc.json': { id: 'aapc', renewal: { supersedes: own([{ by: 'QQQ', drops: 'CPC' }]) } } },
      ['organizations/aapc.json', 'renewal.supersedes[0].value[0].by', '"QQQ"', A_CODE],
    ],
    [
      'a mark that is not declared',
      { [CPC]: cpc({ eligibility: { designation: own('CPC-Z') } }) },
      [CPC, 'eligibility.designation[0].value', '"CPC-Z"', 'a mark that stands under designations'],
    ],
    [
      'nothing adopted',
      { [NEW]: fresh({ exam: { questions: own(1, { standing: 'disputed' }) } }) },
      [NEW, 'exam.questions', 'one value, none adopted', 'an adopted value, or an unknown that says why there is none'],
    ],
    [
      'known and unknown at once',
      { [NEW]: fresh({ exam: { questions: [...own(1), { known: false, reason: 'not-found' }] } }) },
      [NEW, 'exam.questions[1]', 'an unknown beside 1, adopted today', 'an unknown only where nothing is adopted'],
    ],
    [
      'a row of wages with a cell too many',
      { 'wages/states.json': table({ rows: [['NJ', 1, 2]] }) },
      ['wages/states.json', 'tables[0].rows[0]', '3 cells', '2: state, mean'],
    ],
    [
      'wages of next year',
      { 'wages/states.json': table({ period: '2027-05' }) },
      ['wages/states.json', 'tables[0].period', '"2027-05"', '2026-11-23 or earlier'],
    ],
    [
      'a further term that is none',
      { 'glossary.json': { terms: [{ term: 'Own', text: 'x', seeAlso: ['nothing'], saidBy: [{ checked }] }] } },
      ['glossary.json', 'terms[0].seeAlso[0]', '"nothing"', 'a term of the glossary'],
    ],
    [
      'a misspelt value',
      { [CPC]: cpc({ fees: { member: [{ valeu: 1, checked }] } }) },
      [CPC, 'fees.member[0].value', 'nothing', 'a number'],
      [CPC, 'fees.member[0].valeu', 'the key "valeu"', 'no such key here (did you mean "value"?)'],
    ],
    [
      'one file of the wrong form and another with a wrong source',
      {
        [CPC]: cpc({ exam: { questions: [{ value: 1, saidBy: [{ source: 'nobody', checked }] }] } }),
        [NEW]: fresh({ exam: { questions: own('x') } }),
        'certifications/TWO.json': fresh(asksFor('NEW'), 'TWO'),
      },
      [NEW, 'exam.questions[0].value', '"x"', 'a number or an object'],
      [CPC, 'exam.questions[0].saidBy[0].source', '"nobody"', A_SOURCE],
    ],
  ];

describe('own data with a defect', () => {
  const defects = DEFECTS.map(([what, files, ...problems]) => ({
    what,
    files,
    problems: problems.map(([file, where, found, expected]) => ({ file, path: where, found, expected })),
  }));

  test.each(defects)('$what', ({ files, problems }) =>
    withFolder(files, async (folder) => {
      const answer = await validate(folder);
      expect(answer).toMatchObject({ problems, code: 2, layout: 'own-data' });
      const used = await certs(['list', '--data', folder, '--json'], world);
      expect({ code: used.code, out: used.out }).toEqual({ code: 2, out: '' });
      const { error } = JSON.parse(used.err) as { error: { problems: Problem[] } };
      expect(error.problems).toEqual(
        problems.map((problem) => ({ ...problem, file: path.join(folder, problem.file) })),
      );
    }),
  );
});

describe('own data without one', () => {
  test('is the folder in the fixtures', async () => {
    expect(await validate(OWN)).toMatchObject({ problems: [], files: 4, layout: 'own-data', code: 0 });
    expect((await certs(['list', '--data', OWN], world)).code).toBe(0);
  });

  test.each<[string, FileTree]>([
    [
      'a value that ends before another begins',
      { [CPC]: cpc({ exam: { questions: [...own(1, { until: '2024' }), ...own(2, { from: '2025' })] } }) },
    ],
    ['a dispute of what we adopt', { [CPC]: cpc({ exam: { questions: own(1, { standing: 'disputed' }) } }) }],
    ['our own names for our own code', { [CPC]: cpc({ name: 'Certified Professional Coder' }) }],
    ['a route over a code of its own', { [NEW]: fresh(asksFor('TWO')), 'certifications/TWO.json': fresh({}, 'TWO') }],
    ['a file for people beside the others', { 'README.md': '# Mine', 'certifications/notes.txt': '', [CPC]: cpc({}) }],
  ])('%s', (_what, files) =>
    withFolder(files, async (folder) => {
      expect((await validate(folder)).problems).toEqual([]);
    }),
  );

  test('is nothing where a folder is empty: harmless to use, wrong to ask about', () =>
    withFolder({}, async (folder) => {
      expect((await validate(folder)).problems).toEqual([
        {
          file: '.',
          path: '',
          found: 'a folder without data',
          expected: 'a folder with certifications/*.json and the like',
        },
      ]);
      expect((await certs(['list', '--data', folder])).code).toBe(0);
    }));
});

describe('a whole dataset', () => {
  const copy = (use: (folder: string) => Promise<void>) =>
    withFolder({}, async (folder) => {
      cpSync(DATA, folder, { recursive: true });
      await use(folder);
    });

  test('is ours, without a problem', async () => {
    const { problems, code, layout, files } = await validate(DATA);
    expect({ problems, code, layout }).toEqual({ problems: [], code: 0, layout: 'whole-dataset' });
    expect(files).toBeGreaterThan(100);
  });

  test('is held to the rules of ours', () =>
    copy(async (folder) => {
      writeFileSync(
        path.join(folder, NEW),
        JSON.stringify({ code: 'NEW', name: 'New', organization: 'bord', exam: { minutes: own(1) } }),
      );
      writeFileSync(path.join(folder, 'glossary.json'), '{');
      const { problems, layout } = await validate(folder);
      expect(layout).toBe('whole-dataset');
      expect(problems.map(({ file, path: where }) => `${file}: ${where}`)).toEqual([
        `${NEW}: exam.minutes[0].standing`,
        `${NEW}: exam.minutes[0].saidBy`,
        `${NEW}: exam.minutes[0].checked`,
        'glossary.json: ',
      ]);
    }));

  test('has its sources named by their places, though one has no id', () =>
    copy(async (folder) => {
      const file = path.join(folder, 'sources.json');
      const { sources } = JSON.parse(readFileSync(file, 'utf8')) as { sources: { id?: string; url: string | null }[] };
      const insecure = sources.findLastIndex(({ url }) => url?.startsWith('https:'));
      Object.assign(sources[insecure] ?? {}, { url: sources[insecure]?.url?.replace('https:', 'http:') });
      delete sources[0]?.id;
      writeFileSync(file, JSON.stringify({ sources }));
      const places = (await validate(folder)).problems.map(({ file: name, path: where }) => `${name}: ${where}`);
      expect(places).toContain('sources.json: sources[0].id');
      expect(places.filter((place) => place.endsWith('.url'))).toEqual([`sources.json: sources[${insecure}].url`]);
    }));

  test('is not blamed for files that could not be read', () =>
    copy(async (folder) => {
      writeFileSync(path.join(folder, 'organizations', 'aapc.json'), '{');
      writeFileSync(path.join(folder, CPC), '{');
      expect((await validate(folder)).problems.map(({ file }) => file)).toEqual([CPC, 'organizations/aapc.json']);
    }));
});

describe('a folder that means harm', () => {
  const most = 2000;

  test.each<[string, (folder: string) => void]>([
    ['a file of 100 megabytes', (folder) => truncateSync(path.join(folder, CPC), 100 * 1024 * 1024)],
    ['nesting without end', (folder) => writeFileSync(path.join(folder, CPC), '{"a":'.repeat(170_000))],
    ['half a million numbers', (folder) => writeFileSync(path.join(folder, CPC), `[${'1,'.repeat(500_000)}1]`)],
    [
      'one key a hundred thousand times',
      (folder) => writeFileSync(path.join(folder, CPC), `{${'"a":1,'.repeat(100_000)}"a":1}`),
    ],
    [
      'ten thousand values at once',
      (folder) =>
        writeFileSync(
          path.join(folder, CPC),
          JSON.stringify(cpc({ exam: { questions: Array(10_000).fill(own(1)[0]) } })),
        ),
    ],
    ['a folder in place of a file', (folder) => mkdirSync(path.join(folder, 'glossary.json'))],
  ])('%s is told in bounded time', (_what, harm) =>
    withFolder({ [CPC]: cpc({}) }, async (folder) => {
      harm(folder);
      const start = performance.now();
      const { problems, code } = await validate(folder);
      expect(performance.now() - start).toBeLessThan(most);
      expect(code).toBe(2);
      expect(problems[0]?.file).toMatch(/^(certifications\/CPC|glossary)\.json$/);
    }),
  );

  test('cannot reach the terminal with its names', () =>
    withFolder({ 'certifications/A\u001b[31mB.json': '{}', [CPC]: '{"co\\u001b[31mde":1}' }, async (folder) => {
      for (const format of ['table', 'plain', 'markdown']) {
        const { out } = await certs(['data', 'validate', folder, '--format', format], world);
        expect(out).not.toContain('\u001b');
      }
    }));
});

describe('the findings are the answer', () => {
  const broken = path.join(import.meta.dirname, '..', 'fixtures', 'broken', 'misspelt-key');

  test.each(FORMATS)('on stdout, with exit code 2, as %s', async (format) => {
    const { out, err, code } = await certs(['data', 'validate', broken, '--format', format]);
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out).toContain('exam.question');
  });

  test('a row a problem in CSV, none without one', async () => {
    const csv = async (folder: string) => {
      const { out } = await certs(['data', 'validate', folder, '--format', 'csv'], world);
      return parse(out, { columns: true, record_delimiter: '\r\n' }) as Problem[];
    };
    expect(await csv(broken)).toMatchObject([
      { file: 'certifications/ABC.json', path: 'exam.question' },
      { file: 'certifications/ABC.json', path: 'organization' },
    ]);
    expect(await csv(OWN)).toEqual([]);
  });

  test('into a file too', () =>
    withFolder({}, async (folder) => {
      const { out, code } = await certs(['data', 'validate', broken, '-o', path.join(folder, 'problems.json')]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
    }));
});

refused([
  ['data validate', 2, 'none', 'certs data validate'],
  ['data validate nowhere', 2, '"nowhere"', 'certifications/*.json'],
  ['data validate package.json', 2, '"package.json"', 'certifications/*.json'],
  ['data validate a b', 2, '"b"', 'certs data validate'],
]);
