/** How data files are written, and the script that writes them so. */
import { spawnSync } from 'node:child_process';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/lint/check.ts';
import { otherLine } from '../../src/lint/rules/format.ts';
import { canonicalText } from '../../src/lint/text.ts';
import { type Change, DAY, leftOut, source, value, withSmall } from './small.ts';

const root = path.join(import.meta.dirname, '..', '..');

describe('the text of a data file', () => {
  it('has one value a line, and one line a row of a table', () => {
    const data = {
      tables: [
        {
          columns: ['a', 'b'],
          rows: [
            [1, 'x'],
            [2.5, null],
          ],
          tags: ['t'],
          none: [],
        },
      ],
    };
    expect(canonicalText(data)).toBe(`{
  "tables": [
    {
      "columns": ["a", "b"],
      "rows": [
        [1, "x"],
        [2.5, null]
      ],
      "tags": [
        "t"
      ],
      "none": []
    }
  ]
}
`);
  });

  it('holds what it was given', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (data) => {
        expect(JSON.parse(canonicalText(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  it.each([
    ['{\n  "a": 1.0\n}\n', { line: 2, found: '"  \\"a\\": 1.0"', expected: '"  \\"a\\": 1"' }],
    ['{\n  "a": 1\n}\n\n', { line: 5, found: '""', expected: '"no such line"' }],
    ['{\n  "a": 1\n}\n', null],
  ])('%j', (text, other) => {
    expect(otherLine(text, canonicalText({ a: 1 }))).toEqual(other);
  });
});

const fix = (folder: string) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'src/lint/fix.ts', folder], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, stderr };
};

describe('npm run fix:data', () => {
  const messy: Change[] = [
    ['certifications/ABC.json', 'exam.minutes[0]', Object.fromEntries(Object.entries(value(240)).reverse())],
    ['left-out.json', '', JSON.stringify([leftOut('smell'), leftOut('colour')])],
  ];

  /** The sources by their ids: the small dataset has them in another order. */
  const ordered: Change = [
    'sources.json',
    'sources',
    [
      { ...source('blog', null), reliability: 'low' },
      source('editorial', null),
      source('guide-2025', '2025'),
      source('page', '2026-01', 'https://example.org/page'),
    ],
  ];

  it('mends order and format, and nothing more', () => {
    withSmall([ordered], (clean) => {
      withSmall(messy, (folder) => {
        const { status, stdout } = fix(folder);
        expect(status).toBe(0);
        expect(stdout.trim().split('\n')).toHaveLength(3);
        for (const file of ['certifications/ABC.json', 'left-out.json', 'sources.json'])
          expect(readFileSync(path.join(folder, file), 'utf8')).toBe(readFileSync(path.join(clean, file), 'utf8'));
        expect(lintFolder(folder, DAY).problems).toEqual([]);
        expect(fix(folder)).toEqual({ status: 0, stdout: '', stderr: '' });
      });
    });
  });

  it('writes a file where it stands, its name in whatever case', () => {
    withSmall(messy, (folder) => {
      const file = path.join(folder, 'certifications', 'abc.json');
      renameSync(path.join(folder, 'certifications', 'ABC.json'), file);
      expect(lintFolder(folder, DAY).problems.map((problem) => problem.file)).toContain('certifications/abc.json');
      expect(fix(folder).status).toBe(0);
      expect(readFileSync(file, 'utf8')).toContain('"Able Biller and Coder"');
      expect(lintFolder(folder, DAY).problems).toEqual([]);
    });
  });

  it('writes nothing where a file has the wrong shape', () => {
    withSmall(messy, (folder) => {
      const file = path.join(folder, 'glossary.json');
      writeFileSync(file, '{}');
      expect(fix(folder)).toEqual({
        status: 1,
        stdout: '',
        stderr: `${folder}/glossary.json: terms: found nothing, expected a list\n`,
      });
      expect(readFileSync(path.join(folder, 'left-out.json'), 'utf8')).not.toContain('\n');
    });
  });
});
