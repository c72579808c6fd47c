/** The dataset as it ships: every certification answers, whole and within the width. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { loadCatalog } from '../../src/dataset/load.ts';
import { ANSWERS } from '../../src/schema/output.ts';
import { answer, certs, SHIPPED } from '../support/run.ts';
import { at } from './at.ts';

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

test.each(certifications.map(({ code }) => code))('lapse and retake of the %s', async (code) => {
  for (const [kind, ...flags] of [
    ['lapse', '--due', '2026-10-10'],
    ['lapse', '--due', '2025-10-10'],
    ['retake', '--failed', '2026-11-20'],
  ] as const) {
    const json = await answer([kind, code, ...flags, '--cite'], world);
    expect(ANSWERS[kind].safeParse(json).error?.issues).toBeUndefined();
    const { out } = await certs([kind, code, ...flags, '--width', '40'], world);
    expect(Math.max(...out.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(40);
    expect(out).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b/);
  }
});

test.each(['list', 'fees', 'renewal'])('%s gives a row for each that is offered', async (command) => {
  const { certifications: rows } = (await answer([command], world)) as { certifications: { status: string | null }[] };
  expect(rows.every(({ status }) => status !== 'retired' && status !== 'renamed')).toBe(true);
  expect(rows.length).toBeGreaterThan(60);
});

/** A verdict names the membership that an exam asks for, until one has it. */
test.each([
  ['CIC', [], 'nothing but membership of AAPC is required'],
  ['CIC', ['--member', 'AAPC'], ': nothing is required'],
  ['CBCS', ['--education', 'high-school', '--experience', 'coding=24:supervised'], ': you have '],
])('why one may sit for the %s %j', async (code, flags, expected) => {
  const json = await answer(['eligibility', code, ...flags], world);
  expect(at(json, `results[code=${code}].reason`)).toContain(expected);
});

/** AHIMA's and ACDIS's rules by the day on which they held. */
test.each([
  ['CCA', '2026-11-23', 'renewal.fee.nonMember', 249],
  ['CCA', '2024-06-01', 'renewal.fee.nonMember', 218],
  ['CCA', '2024-06-01', 'exam.passRate', 67],
  ['CCA', '2024-06-01', 'retake.waitDays', 30],
  ['CCA', '2023-09-10', 'retake.waitDays', null],
  ['RHIT', '2020-07-12', 'retake.waitDays', null],
  ['RHIT', '2020-07-13', 'retake.waitDays', 90],
  ['RHIT', '2026-11-23', 'disputes[path=retake.waitDays].others.*.value', [30, 91]],
  ['CCDS', '2026-11-23', 'retake.waitDays', 90],
  ['CCDS-O', '2026-11-23', 'retake.waitDays', null],
])('%s on %s: %s', async (code, day, where, expected) => {
  const json = await answer(['show', code, '--as-of', day], world);
  expect(at(json, `certification.${where}`)).toEqual(expected);
});

test('a span that people read where the answer holds one number stands beside it, and is cited there', async () => {
  const json = await answer(['show', 'CHPS', '--cite'], world);
  expect(at(json, 'certification.exam.questions')).toBeNull();
  expect(at(json, 'certification.exam.questionsRange')).toEqual({ low: 140, high: 160 });
  expect(json.citations).toMatchObject({
    'certification.exam.questions': { reason: 'not-published' },
    'certification.exam.questionsRange': { source: 'ahima-chps-2021' },
  });
  const { out } = await certs(['show', 'CHPS'], world);
  expect(out.match(/^.*140 to 160$/gm)).toEqual([expect.stringMatching(/^Questions +140/)]);
});

test('a mark on which sources disagree is said beside the verdict, of what was asked for alone', async () => {
  const codes = async (...words: string[]) => at(await answer(['eligibility', ...words], world), 'warnings.*.code');
  expect(await codes('CRC')).toContain('mark-disagreed');
  expect(await codes('CPC')).not.toContain('mark-disagreed');
  expect(await codes()).not.toContain('mark-disagreed');
});

/** What holds of some credentials of an organization and not of others. */
test.each([
  ['retake NCICS --failed 2026-11-20 --attempt 3', 'earliest', null],
  ['retake NCICS --failed 2026-11-20 --attempt 3', 'limit', { attempts: 3, thenDays: null, lastWaitDays: null }],
  ['retake CBCS --failed 2026-11-20 --attempt 3', 'earliest', '2027-11-20'],
  ['retake CEHRS --failed 2026-11-20 --attempt 3', 'earliest', '2026-12-20'],
  ['lapse CHFP --due 2026-11-01 --as-of 2026-12-16', 'state', 'grace'],
  ['lapse CRCR --due 2026-11-01 --as-of 2026-12-16', 'state', null],
  ['renewal --held CRCR:2025-06-01', 'plan.cycles.0.notes.*.id', ['starts-with-pass', 'without-ceus', 'rule']],
  ['renewal --held CHFP:2025-06-01', 'plan.cycles.0.ownProvider.ceus', 20],
  ['renewal --held CRCP:2025-06-01 --held CRIP:2025-07-01', 'plan.cycles.0.ceusRequired', 30],
  ['renewal --held CRCE:2025-06-01 --held CRCS:2025-07-01', 'plan.cycles.0.ceusRequired', null],
  ['renewal --held CCA:2025-06-01 --held CCS-P:2025-07-01', 'plan.cycles.0.options.0.fee', { low: 100, high: null }],
])('certs %s: %s', async (line, path, expected) => {
  expect(at(await answer(line.split(' '), world), path)).toEqual(expected);
});

test('what several credentials ask together is said with their codes where it is said of some', async () => {
  const { out } = await certs(['renewal', 'CRCP', 'CRIP', 'CCT'], world);
  expect(out).toMatch(/^AAHAM: CRCP, CRIP +30\/30/m);
});

test('--exit-status: 4 where no further attempt is allowed', async () => {
  const words = 'retake NCICS --failed 2026-11-20 --exit-status --attempt'.split(' ');
  expect((await certs([...words, '3'], world)).code).toBe(4);
  expect((await certs([...words, '2'], world)).code).toBe(0);
});
