/** A person's own folders over the shipped dataset, through the commands. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { answer, certs, type World } from '../support/run.ts';
import { type FileTree, withFolder } from './folder.ts';

const CPC = 'certifications/CPC.json';
const checked = '2026-11-20';

/** The shortest form of a value: only what, and when it was looked up. */
const own = (value: unknown, from?: string) => ({ value, ...(from === undefined ? {} : { from }), checked });
const cpc = (parts: object) => ({ code: 'CPC', ...parts });

type Certification = {
  code: string;
  exam: { questions: number | null; minutes: number | null };
  fees: { member: number | null; membershipPerYear: number | null };
  rules: { topic: string; text: string }[];
  disputes: { path: string; adopted: { value: unknown; sources: string[] }; others: Record<string, unknown>[] }[];
};

type Shown = { dataVersion: string; warnings: { code: string; message: string }[]; certification: Certification };

const show = async (code: string, folders: readonly string[], more: readonly string[] = [], world: World = {}) =>
  (await answer(['show', code, ...folders.flatMap((folder) => ['--data', folder]), ...more], world)) as Shown;

/** Folders named as the tests name them, since the name becomes the source. */
const withOwn = <T>(folders: Record<string, FileTree>, use: (...paths: string[]) => Promise<T>): Promise<T> => {
  const files = Object.entries(folders).flatMap(([name, tree]) =>
    Object.entries(tree).map(([file, content]) => [`${name}/${file}`, content] as const),
  );
  return withFolder(Object.fromEntries(files), (root) =>
    use(...Object.keys(folders).map((name) => path.join(root, name))),
  );
};

describe('a certification of your own', () => {
  const files = { 'certifications/NEW.json': { code: 'NEW', name: 'Newest Coder', organization: 'aapc' } };

  it('needs a name and an organization, and takes the rest from that', () =>
    withOwn({ mine: files }, async (mine) => {
      const { certification } = await show('new', [mine]);
      expect(certification).toMatchObject({
        code: 'NEW',
        name: 'Newest Coder',
        organization: 'aapc',
        status: null,
        exam: { questions: null },
        fees: { member: null, membershipRequired: true, membershipPerYear: 222 },
        renewal: { cycleMonths: 24, ceus: 36 },
      });
    }));

  it('stands in the list beside ours', () =>
    withOwn({ mine: files }, async (mine) => {
      const { certifications } = await answer(['list', '--data', mine]);
      const codes = (certifications as Certification[]).map(({ code }) => code);
      expect(codes).toEqual(expect.arrayContaining(['CPC', 'NEW']));
    }));

  it.each([
    ['no name', { code: 'NEW', organization: 'aapc' }, 'name: found nothing, expected the name of a new certification'],
    [
      'no organization',
      { code: 'NEW', name: 'Newest Coder' },
      'organization: found nothing, expected the organization of a new certification',
    ],
    [
      'an organization that nobody knows',
      { code: 'NEW', name: 'Newest Coder', organization: 'nobody' },
      'organization: found "nobody", expected a known organization',
    ],
    [
      'an organization that nobody knows beside a value that cannot be used',
      { code: 'NEW', name: 'Newest Coder', organization: 'aapcc', exam: { questions: [own('many')] } },
      'organization: found "aapcc", expected a known organization (aapc)',
    ],
  ])('with %s is refused', (_name, data, line) =>
    withOwn({ mine: { 'certifications/NEW.json': data } }, async (mine) => {
      const { out, err, code } = await certs(['list', '--data', mine]);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err).toContain(`${path.join(mine, 'certifications/NEW.json')}: ${line}`);
    }),
  );

  it('may belong to an organization of your own', () =>
    withOwn(
      {
        mine: {
          'certifications/NEW.json': { code: 'NEW', name: 'Newest Coder', organization: 'school' },
          'organizations/school.json': { id: 'school', name: 'The School' },
        },
      },
      async (mine) => {
        const { certification } = await show('NEW', [mine]);
        expect(certification).toMatchObject({ organization: 'school', fees: { membershipPerYear: null } });
      },
    ));

  it.each([
    ['its id', {}, 'school'],
    ['its name', { name: 'The School' }, 'The School'],
  ])('may belong to one of which no more is told than %s', (_name, told, provider) => {
    const renewal = { cycleMonths: [own(24)], ceus: [own(10)], ownProvider: [own(0.5)] };
    const tree = {
      'certifications/NEW.json': { ...files['certifications/NEW.json'], organization: 'school', renewal },
      'organizations/school.json': { id: 'school', ...told },
      'log.csv': `title,provider,date,hours\nA,${provider},2026-03-01,4\nB,Another,2026-03-01,4`,
    };
    return withOwn({ mine: tree }, async (mine) => {
      const words = ['--held', 'NEW:2026-01-01', '--log', path.join(mine, 'log.csv'), '--data', mine];
      const { plan } = (await answer(['renewal', ...words])) as { plan: { cycles: Record<string, unknown>[] } };
      expect(plan.cycles).toMatchObject([{ earned: 8, ownProviderLeft: 1 }]);
      for (const line of [
        ['renewal', ...words],
        ['plan', 'NEW', '--data', mine],
      ]) {
        const { out, code } = await certs(line);
        expect(code).toBe(0);
        expect(out).not.toContain('undefined');
      }
    });
  });
});

describe('a value of your own', () => {
  const priced = { [CPC]: cpc({ fees: { member: [own(450, '2027-01-01')] } }) };

  it.each([
    ['the day before', '2026-12-31', 425],
    ['its first day', '2027-01-01', 450],
  ])('is adopted from its first day on: %s', (_name, day, price) =>
    withOwn({ mine: priced }, async (mine) => {
      const { certification } = await show('CPC', [mine], ['--as-of', day]);
      expect(certification.fees.member).toBe(price);
    }),
  );

  it('leaves ours to be seen as disputed', () =>
    withOwn({ mine: priced }, async (mine) => {
      const { certification } = await show('CPC', [mine], ['--as-of', '2027-01-01']);
      const dispute = certification.disputes.find((each) => each.path === 'fees.member');
      expect(dispute?.adopted).toEqual({ value: 450, sources: ['own:mine'] });
      expect(dispute?.others).toContainEqual(expect.objectContaining({ value: 425, standing: 'disputed' }));
    }));

  it('holds on any day where it has no first one', () =>
    withOwn({ mine: { [CPC]: cpc({ exam: { questions: [own(120)] } }) } }, async (mine) => {
      const { certification } = await show('CPC', [mine], ['--as-of', '2000-01-01']);
      expect(certification.exam.questions).toBe(120);
    }));

  it('gives way to ours after its last day', () =>
    withOwn({ mine: { [CPC]: cpc({ exam: { questions: [{ ...own(120), until: '2025' }] } }) } }, async (mine) => {
      const { certification } = await show('CPC', [mine], ['--as-of', '2026-01-01']);
      expect(certification.exam.questions).toBe(100);
    }));

  it('is not adopted where it is marked as doubtful', () =>
    withOwn(
      { mine: { [CPC]: cpc({ exam: { questions: [{ ...own(120), standing: 'doubtful', reason: 'hearsay' }] } }) } },
      async (mine) => {
        const { certification } = await show('CPC', [mine]);
        expect(certification.exam.questions).toBe(100);
        const others = certification.disputes.find((each) => each.path === 'exam.questions')?.others;
        expect(others).toContainEqual(expect.objectContaining({ value: 120, standing: 'doubtful', reason: 'hearsay' }));
      },
    ));

  it('of an organization reaches its certifications', () =>
    withOwn(
      { mine: { 'organizations/aapc.json': { id: 'aapc', membership: { individual: [own(300)] } } } },
      async (mine) => {
        const { certification } = await show('COC', [mine]);
        expect(certification.fees.membershipPerYear).toBe(300);
      },
    ));

  it('takes the place of a rule of ours by its id, and adds others', () =>
    withOwn(
      {
        mine: {
          [CPC]: cpc({
            rules: [
              { id: 'cpc.books', topic: 'books', text: [own('Bring what the school lends you.')] },
              { id: 'school.room', topic: 'scheduling', text: [own('The exam is held in room 5.')] },
            ],
          }),
        },
      },
      async (mine) => {
        const { certification: ours } = await show('CPC', []);
        const { certification } = await show('CPC', [mine]);
        const texts = certification.rules.map(({ text }) => text);
        expect(texts).toEqual(
          expect.arrayContaining(['Bring what the school lends you.', 'The exam is held in room 5.']),
        );
        expect(texts).toHaveLength(ours.rules.length + 1);
      },
    ));

  it('is all there is under its own source', () =>
    withOwn({ mine: { [CPC]: cpc({ exam: { questions: [own(120)] } }) } }, async (mine) => {
      const { certification } = await show('CPC', [mine], ['--source', 'own:mine']);
      expect(certification.exam).toMatchObject({ questions: 120, minutes: null });
    }));
});

describe('several folders', () => {
  const questions = (count: number) => ({ [CPC]: cpc({ exam: { questions: [own(count)] } }) });

  it.each([
    ['the later one wins', (a: string, b: string) => [a, b], 120, 'own:second', 110],
    ['in whatever order they are named', (a: string, b: string) => [b, a], 110, 'own:first', 120],
  ])('%s', (_name, order, count, source, other) =>
    withOwn({ first: questions(110), second: questions(120) }, async (first, second) => {
      const { certification, dataVersion } = await show('CPC', order(first, second));
      const dispute = certification.disputes.find((each) => each.path === 'exam.questions');
      expect(dispute?.adopted).toEqual({ value: count, sources: [source] });
      expect(dispute?.others).toContainEqual(expect.objectContaining({ value: other, standing: 'disputed' }));
      expect(dispute?.others).toContainEqual(expect.objectContaining({ value: 100, standing: 'disputed' }));
      expect(dataVersion).toMatch(/^\d{4}-\d{2}-\d{2}\+own$/);
    }),
  );

  it('of CERTS_DATA come before those of --data', () =>
    withOwn({ first: questions(110), second: questions(120) }, async (first, second) => {
      const { certification } = await show('CPC', [first], [], { env: { CERTS_DATA: second } });
      expect(certification.exam.questions).toBe(110);
      const { certification: alone } = await show('CPC', [], [], { env: { CERTS_DATA: `${first}:${second}` } });
      expect(alone.exam.questions).toBe(120);
    }));

  it('of one name are one source', () =>
    withOwn({ 'a/mine': questions(110), 'b/mine': questions(120) }, async (a, b) => {
      const { sources } = await answer(['data', 'sources', '--data', a, '--data', b]);
      const own = (sources as { id: string }[]).filter(({ id }) => id.startsWith('own:'));
      expect(own.map(({ id }) => id)).toEqual(['own:mine']);
    }));

  it('change nothing for who does not name them', async () => {
    const { certification, dataVersion } = await show('CPC', []);
    expect(certification.exam.questions).toBe(100);
    expect(dataVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

describe('a file that stands once', () => {
  it('may hold one list of its lists, its statements without standing and source', () =>
    withOwn(
      {
        mine: {
          'careers.json': {
            reasons: [{ id: 'near', name: 'Near', text: 'The school is near.', saidBy: [{ checked }] }],
          },
        },
      },
      async (mine) => {
        const { items: ours } = await answer(['career', 'reasons']);
        const { items } = (await answer(['career', 'reasons', '--data', mine])) as { items: { id: string }[] };
        expect(items.map(({ id }) => id)).toContain('near');
        expect(items).toHaveLength((ours as unknown[]).length + 1);
      },
    ));

  it('may hold a table of wages without standing and source', () =>
    withOwn(
      {
        mine: {
          'wages/national.json': {
            tables: [
              {
                id: 'mine',
                scope: 'national',
                occupation: '29-2072',
                period: '2026-05',
                checked,
                columns: ['mean'],
                rows: [[61000]],
              },
            ],
          },
        },
      },
      async (mine) => {
        const { out, code } = await certs(['career', 'salary', '--json', '--data', mine]);
        expect(code).toBe(0);
        expect(out).toContain('61000');
      },
    ));

  it('finds what has no id by its level or topic, and leaves the others alone', () =>
    withOwn(
      { mine: { 'programs/types.json': { preparation: [{ level: 'core', months: [own({ low: 9, high: 9 })] }] } } },
      async (mine) => {
        const preparation = async (...words: string[]) => {
          const { files } = await answer(['data', 'export', ...words]);
          const types = (files as Record<string, unknown>)['programs/types.json'];
          return (types as { preparation: { level: string; months: unknown[] }[] }).preparation;
        };
        const ours = await preparation();
        expect(await preparation('--data', mine)).toEqual(
          ours.map(({ level, months }) => ({
            level,
            months: level === 'core' ? [...months, expect.objectContaining({ value: { low: 9, high: 9 } })] : months,
          })),
        );
      },
    ));

  it('gives a word of ours its own meaning', () =>
    withOwn(
      { mine: { 'glossary.json': { terms: [{ term: 'DRG', text: 'What we say.', saidBy: [{ checked }] }] } } },
      async (mine) => {
        const { out } = await certs(['explain', 'DRG', '--format', 'ndjson', '--data', mine]);
        expect(
          out
            .trimEnd()
            .split('\n')
            .map((line) => JSON.parse(line).text),
        ).toEqual(['What we say.']);
      },
    ));
});

describe('an empty folder', () => {
  it('that is there is no fault', () =>
    withFolder({}, async (root) => {
      mkdirSync(path.join(root, 'mine'));
      const { certification } = await show('CPC', [path.join(root, 'mine')]);
      expect(certification.exam.questions).toBe(100);
    }));
});
