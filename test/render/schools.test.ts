/** The figures of schools counted by table are those told one by one. */
import { expect, test } from 'vitest';
import { figureFindings } from '../../src/commands/shared/answer/ages.ts';
import { inColumns } from '../../src/core/schools/columns.ts';
import { schoolsOn } from '../../src/core/schools/schools.ts';
import { loadCatalog } from '../../src/dataset/load.ts';
import { schoolsDocument } from '../../src/render/text/schools.ts';
import { manySchoolsText } from '../../src/render/words/schools.ts';
import { SHIPPED } from '../support/run.ts';
import { dress } from './texts.ts';

const { tables, sources } = loadCatalog(SHIPPED).schools();
const own = inColumns({
  id: 'mine',
  kind: 'awards',
  period: '2025',
  source: 'own:club',
  checked: '2026-11-20',
  standing: 'adopted',
  columns: ['unitid', 'institution', 'state', 'cip', 'awards'],
  rows: [
    [433387, 'Western Governors University', 'UT', '51.0706', 5],
    [1, 'New School', 'NJ', '51.0714', null],
    [100724, 'Another', 'NJ', '51.0714', 7000],
  ],
});

test.each([
  ['2026-12-01', null],
  ['2023-01-01', null],
  ['2026-12-01', 'ipeds-ic2023-ay'],
])('on %s, by %s', (asOf, source) => {
  const schools = schoolsOn([...tables, own], { asOf, source }, sources);
  const told = (isEach: boolean) => {
    const parts = { schools, prices: [], national: [], notes: () => [], asked: {}, isEach };
    const { figures } = schoolsDocument(parts, dress());
    const kinds = ['awards', 'tuition', 'earnings', 'debt'].map((kind) =>
      figures.filter(({ label }) => label === kind).reduce((sum, { times = 1 }) => sum + times, 0),
    );
    return { kinds, count: figures.length, findings: figureFindings(figures, asOf, []) };
  };
  const [each, byTable] = [told(true), told(false)];
  expect(byTable.findings).toEqual(each.findings);
  expect(byTable.kinds).toEqual(each.kinds);
  expect(each.count).toBe(4 * schools.length);
  if (schools.length > 100) expect(byTable.count).toBeLessThan(50);
});

test.each([
  [99, false],
  [100, false],
  [101, true],
])('%i schools are too many to read: %s', (count, isSaid) => {
  const schools = schoolsOn(tables, { asOf: '2026-12-01', source: null }, sources).slice(0, count);
  const parts = { schools, prices: [], national: [], notes: () => [], asked: {}, isEach: false };
  const { document } = schoolsDocument(parts, dress());
  expect(schools).toHaveLength(count);
  expect(document.some((block) => block.kind === 'text' && block.text === manySchoolsText(count))).toBe(isSaid);
});
