/** `npm run lint:data` as it runs: exit code, and which stream says what. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/lint/check.ts';
import { type Change, DAY, withSmall } from './small.ts';

const root = path.join(import.meta.dirname, '..', '..');

const lint = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/lint/run.ts', ...argv], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
};

describe('npm run lint:data', () => {
  it('finds nothing in the dataset, and says what it looked at', () => {
    const { status, stdout, stderr } = lint('data', '2026-11-23');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^data: \d+ files, \d{3,} values \(\d+ unknown\), \d{3,} sources, \d+ rules, no problem\n$/);
  });

  it('counts files, values and sources', () => {
    withSmall([], (folder) => {
      expect(lint(folder, DAY).stdout).toBe(
        `${folder}: 12 files, 22 values (1 unknown), 4 sources, ${RULES.length} rules, no problem\n`,
      );
    });
  });

  it('prints every problem and exits 1', () => {
    const changes: Change[] = [
      ['certifications/ABC.json', 'exam.minutes[0].saidBy[0].source', 'nobody'],
      ['certifications/XYZ.json', 'organization', 'bord'],
    ];
    withSmall(changes, (folder) => {
      expect(lint(folder, DAY)).toEqual({
        status: 1,
        stdout: '',
        stderr: [
          `${folder}/certifications/ABC.json: exam.minutes[0]: found the source "nobody", expected a source of sources.json`,
          `${folder}/certifications/XYZ.json: organization: found "bord", expected an id of organizations/`,
          '',
        ].join('\n'),
      });
    });
  });

  it('leaves the rules for later where a file has the wrong shape', () => {
    withSmall([['certifications/XYZ.json', 'organization', 'bord']], (folder) => {
      writeFileSync(path.join(folder, 'sources.json'), '');
      expect(lint(folder, DAY)).toEqual({
        status: 1,
        stdout: '',
        stderr: `${folder}/sources.json: found an empty file, expected valid JSON\n`,
      });
    });
  });

  it.each([
    ['nowhere', 'no folder of this name'],
    ['docs', 'a folder without data'],
  ])('does not take %s for data without a fault', (folder, found) => {
    expect(lint(folder, DAY)).toEqual({
      status: 1,
      stdout: '',
      stderr: `${folder}/.: found ${found}, expected a folder with certifications/*.json and the like\n`,
    });
  });

  it('takes nothing for the day but a day', () => {
    const { status, stdout, stderr } = lint('data', 'tomorrow');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('"tomorrow" is no day: write YYYY-MM-DD');
  });

  it('takes today for the day where none is given', () => {
    withSmall([['certifications/ABC.json', 'exam.minutes[0].saidBy[0].checked', '2999-01-01']], (folder) => {
      const { status, stderr } = lint(folder);
      expect(status).toBe(1);
      expect(stderr).toContain('found "2999-01-01", expected 20');
    });
  });
});
