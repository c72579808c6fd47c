/** The dataset as it ships: every certification answers, whole and within the width. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/dataset/load.ts';
import { ANSWERS } from '../../src/schema/output.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';

const world = { dataFolder: SHIPPED };
const { certifications, organizations } = loadCatalog(SHIPPED).index;

test('the index names as many certifications and organizations as data/ has files', () => {
  const files = (folder: string) => readdirSync(path.join(SHIPPED, '..', '..', 'data', folder)).length;
  expect(certifications.length).toBe(files('certifications'));
  expect(organizations.length).toBe(files('organizations'));
});

test.each(certifications.map(({ code }) => code))('%s', async (code) => {
  const json = await answer(['show', code, '--cite'], world);
  expect(ANSWERS.show.safeParse(json).error?.issues).toBeUndefined();
  for (const width of [40, 80]) {
    const { out } = await certs(['show', code, '--width', String(width)], world);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
    expect(out).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b/);
  }
});

test.each(['list', 'fees', 'renewal'])('%s gives a row for each that is offered', async (command) => {
  const { certifications: rows } = (await answer([command], world)) as { certifications: { status: string | null }[] };
  expect(rows.every(({ status }) => status !== 'retired' && status !== 'renamed')).toBe(true);
  expect(rows.length).toBeGreaterThan(60);
});
