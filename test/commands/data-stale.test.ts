/** `data stale`: which figures are older than an age, and in which order. */
import { describe, expect, test } from 'vitest';
import { type Age, isOlder } from '../../src/core/stale.ts';
import { withFolder } from '../dataset/folder.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { alike, answered, refused } from './tables.ts';

type Figure = { code: string | null; organization: string | null; path: string; value: unknown; dated: string | null };

const figures = async (...words: string[]): Promise<Figure[]> =>
  (await answer(['data', 'stale', ...words])).figures as Figure[];

describe('older than an age', () => {
  test.each<[string | null, Age, boolean]>([
    ['2025-05-22', { months: 18 }, true],
    ['2025-05-23', { months: 18 }, false],
    ['2025', { months: 18 }, true],
    ['2025-06', { months: 18 }, false],
    ['2026-11-13', { days: 10 }, false],
    ['2026-11-12', { days: 10 }, true],
    ['2026-11-23', { days: 0 }, false],
    [null, { months: 1200 }, true],
  ])('%s, %o: %s', (dated, age, expected) => {
    expect(isOlder(dated, age, '2026-11-23')).toBe(expected);
  });
});

describe('words to options', () => {
  refused([
    ['data stale --older-than soon', 2, 'soon', 'certs data --help'],
    ['data stale --older-than 18m', 2, '18m', 'certs data --help'],
    ['data stale --older-than 5', 2, '5', 'certs data --help'],
    ['data stale --older-than 5w', 2, '5w', 'certs data --help'],
    ['data stale CPX', 3, '"CPX"', 'CPC'],
    ['data sources --older-than 18mo', 2, '--older-than', 'certs data stale'],
  ]);
  alike([
    ['data stale CMC', 'data stale cmc --older-than 18mo'],
    ['data stale CMC --older-than 2y', 'data stale CMC --older-than 24mo'],
  ]);
});

describe('options to output', () => {
  answered([
    ['data stale CMC', 'figures[path=exam.questions].dated', '2025'],
    ['data stale CMC', 'figures[path=exam.questions].source', 'guide-2025'],
    ['data stale CMC', 'figures[path=renewal.starts].organization', 'pmi'],
    ['data stale CMC', 'figures[path=renewal.starts].file', 'organizations/pmi.json'],
    ['data stale CMC', 'figures[path=renewal.starts].code', null],
    ['data stale CMC --source guide-2025 --older-than 100y', 'figures', []],
    ['data stale pmi', 'figures[path=renewal.starts].organization', 'pmi'],
  ]);

  test('an organization alone, without its certifications', async () => {
    expect((await figures('pmi')).every(({ code, organization }) => code === null && organization === 'pmi')).toBe(
      true,
    );
  });

  test('a screen counts what is too much to read, and plain lines hold each', async () => {
    const all = await certs(['data', 'stale'], { dataFolder: SHIPPED });
    expect(all.out.split('\n').length).toBeLessThan(150);
    const total = Number(/^([\d,]+) figures/m.exec(all.out)?.[1]?.replace(',', ''));
    const plain = await certs(['data', 'stale', '--plain'], { dataFolder: SHIPPED });
    expect(plain.out.trimEnd().split('\n').length - 1).toBe(total);
    const counted = [...all.out.matchAll(/^\S+ +│ +([\d,]+) │/gm)].map(([, count = '']) =>
      Number(count.replace(',', '')),
    );
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  test('the oldest first, the undated last', async () => {
    const dates = (await figures()).map(({ dated }) => dated);
    const dated = dates.filter((date) => date !== null).map((date) => `${date}-01-01`.slice(0, 10));
    expect(dated).toEqual([...dated].sort());
    expect(dates.slice(dated.length).every((date) => date === null)).toBe(true);
    expect(dated.length).toBeGreaterThan(0);
    expect(dates.length).toBeGreaterThan(dated.length);
  });

  test('a longer age leaves fewer, and those among them', async () => {
    const [short, long] = [await figures('--older-than', '1y'), await figures('--older-than', '3y')];
    expect(long.length).toBeLessThan(short.length);
    const names = new Set(short.map(({ organization, code, path }) => `${organization} ${code} ${path}`));
    for (const { organization, code, path } of long) expect(names).toContain(`${organization} ${code} ${path}`);
  });

  test('only what is in force on the day', async () => {
    const fees = (await figures('CPC', '--older-than', '0d')).filter(({ path }) => path === 'fees.member');
    expect(fees.map(({ value }) => value)).toEqual([425]);
  });

  test('a figure of your own is undated, and says whose it is', () =>
    withFolder(
      { 'certifications/CMC.json': { code: 'CMC', exam: { questions: [{ value: 7, checked: '2026-11-20' }] } } },
      async (folder) => {
        const { out } = await certs(['data', 'stale', 'CMC', '--data', folder, '--plain']);
        expect(out).toMatch(/exam\.questions +7 \(own data\) +undated/);
      },
    ));
});
