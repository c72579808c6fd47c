/** Folders with one defect each: where it is, what was found, what was expected. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFolder, SINGLE_FILES } from '../../src/dataset/files.ts';
import { scan } from '../../src/dataset/scan.ts';
import { withFolder } from './folder.ts';

const BROKEN = path.join(import.meta.dirname, '..', 'fixtures', 'broken');
const LIMIT = 1024 * 1024;

const problemsOf = (folder: string) => readFolder(folder, { maxBytes: LIMIT }).problems;

const NO_SUCH_KEY = 'no such key here (is it misspelt?)';
const KINDS = 'education, degree, training, experience, credential, licence, course, attestation';
const LAYOUT = `one of ${Object.keys(SINGLE_FILES).join(', ')}, certifications/*.json or organizations/*.json`;
const REASONS = 'one of not-published, not-found, not-applicable, sources-disagree';

/** Fixture, path, found, expected; the file is certifications/ABC.json unless it is named. */
const DEFECTS: readonly (readonly [fixture: string, place: string, found: string, expected: string, file?: string])[] =
  [
    // Keys and types
    ['misspelt-key', 'exam.question', 'the key "question"', 'no such key here (did you mean "questions"?)'],
    [
      'misspelt-key-of-value',
      'exam.questions[0].untill',
      'the key "untill"',
      'no such key here (did you mean "until"?)',
    ],
    ['key-twice', 'name', 'the key "name" a second time', 'each key once in its object'],
    ['null-file', '', 'null', 'an object'],
    ['no-name', 'name', 'nothing', 'a text'],
    ['wrong-type', 'exam.questions[0].value', '"100"', 'a number or an object'],
    ['wrong-type-of-path', 'exam.questions', '100', 'a list'],
    ['bare-number-in-path', 'exam.questions[0]', '100', 'an object'],
    ['list-instead-of-object', '', '[{"code":"ABC","name":"Able Biller and Coder","organizati...', 'an object'],
    ['empty-path', 'exam.questions', '[]', 'at least 1 entry'],
    // Words, dates, amounts
    [
      'unknown-standing',
      'exam.questions[0].standing',
      '"adoptd"',
      'one of adopted, disputed, doubtful, perhaps adopted',
    ],
    [
      'unknown-word-in-list',
      'focus[0].value[0]',
      '"codeing"',
      'one of coding, billing, auditing, management, compliance, documentation, risk-adjustment, records, perhaps coding',
    ],
    ['impossible-date', 'fees.member[0].from', '"2025-02-30"', 'a date as YYYY-MM-DD, YYYY-MM or YYYY'],
    [
      'impossible-checked-day',
      'fees.member[0].saidBy[0].checked',
      '"2025-02-30"',
      'a day of the calendar as YYYY-MM-DD',
    ],
    ['no-checked-day', 'fees.member[0].saidBy[0].checked', 'nothing', 'a day of the calendar as YYYY-MM-DD'],
    ['number-too-large', 'fees.member[0].value', 'a number too large', 'a number'],
    ['negative-price', 'fees.member[0].value', '-5', 'at least 0'],
    ['price-finer-than-cents', 'fees.member[0].value', '399.999', 'an amount in dollars with at most two decimals'],
    ['range-without-high', 'fees.range[0].value.high', 'nothing', 'a number'],
    ['ftp-address', 'sources[0].url', '"ftp://example.org/"', 'an https address', 'sources.json'],
    // A value or an unknown, never both, never half of one
    ['no-said-by', 'exam.questions[0].saidBy', 'nothing', 'a list'],
    ['nobody-says-it', 'exam.questions[0].saidBy', '[]', 'at least 1 entry'],
    ['unknown-with-a-value', 'exam.questions[0].value', 'the key "value"', NO_SUCH_KEY],
    ['unknown-without-reason', 'exam.questions[0].reason', 'nothing', REASONS],
    ['unknown-reason', 'exam.questions[0].reason', '"nobody-knows"', REASONS],
    ['known-true', 'exam.questions[0].known', 'true', 'false'],
    // Conditions
    [
      'condition-of-unknown-kind',
      'eligibility.required[0].value[0].conditions[0].kind',
      '"diploma"',
      `one of ${KINDS}`,
    ],
    ['condition-without-field', 'eligibility.required[0].value[0].conditions[0].in', 'nothing', 'a list'],
    // Names and places of files
    ['code-in-small-letters', 'code', '"abc"', 'a certification code such as CPC or CCS-P', 'certifications/abc.json'],
    ['code-not-file-name', 'code', '"ABD"', 'the file\'s own name, "ABC"'],
    ['id-not-file-name', 'id', '"bord"', 'the file\'s own name, "board"', 'organizations/board.json'],
    ['unknown-file', '', 'a file that the layout does not know', LAYOUT, 'source.json'],
    ['wrong-ending', '', 'a file that the layout does not know', LAYOUT, 'certifications/ABC.jsn'],
    ['folder-in-folder', '', 'a folder that the layout does not know', LAYOUT, 'certifications/more'],
    [
      'unknown-folder',
      '',
      'a folder that the layout does not know',
      'one of certifications, organizations, programs, wages, schema',
      'certification',
    ],
    ['file-for-folder-of-layout', '', 'something that is no folder', 'a folder of this name', 'certifications'],
    ['folder-for-file', '', 'a folder', 'a JSON file'],
    // What is no JSON, or none that we take
    ['empty-file', '', 'an empty file', 'valid JSON'],
    ['invalid-json', '', 'no JSON at line 4, column 3', 'valid JSON'],
    ['invalid-json-token', '', 'no JSON at line 3, column 11', 'valid JSON'],
    ['invalid-json-cut', '', 'no JSON at line 3, column 11', 'valid JSON'],
    ['comment', '', 'no JSON at line 2, column 3', 'valid JSON'],
    ['trailing-comma', '', 'no JSON at line 5, column 1', 'valid JSON'],
    ['control-character', 'name', 'a text with the control character U+001B', 'a text without control characters'],
    ['turned-writing', 'name', 'a text with the control character U+202E', 'a text without control characters'],
    ['constructor-key', 'constructor', 'the key "constructor"', 'a key of the schema'],
    ['not-utf-8', '', 'bytes that are not UTF-8', 'UTF-8 text'],
    ['proto-key', 'exam.__proto__', 'the key "__proto__"', 'a key of the schema'],
    ['too-deep', `exam${'[0]'.repeat(63)}`, 'nesting too deep', 'at most 64 levels'],
  ];

describe('a folder with one defect', () => {
  const defects = DEFECTS.map(([fixture, place, found, expected, file = 'certifications/ABC.json']) => ({
    fixture,
    problem: { file, path: place, found, expected },
  }));
  it.each(defects)('$fixture', ({ fixture, problem }) => {
    expect(problemsOf(path.join(BROKEN, fixture))).toEqual([problem]);
  });

  it('is in the table above', () => {
    expect(readdirSync(BROKEN).sort()).toEqual(DEFECTS.map(([fixture]) => fixture).sort());
  });
});

describe('a file that is more than a file should be', () => {
  const able = { code: 'ABC', name: 'Able', organization: 'board' };

  it('is refused unread one byte over the limit', () =>
    withFolder({ 'certifications/ABC.json': JSON.stringify(able).padEnd(LIMIT + 1) }, (folder) => {
      expect(problemsOf(folder)).toEqual([
        { file: 'certifications/ABC.json', path: '', found: '1048577 bytes', expected: 'at most 1048576 bytes' },
      ]);
    }));

  it('is read at the limit', () =>
    withFolder({ 'certifications/ABC.json': JSON.stringify(able).padEnd(LIMIT) }, (folder) => {
      expect(readFolder(folder, { maxBytes: LIMIT })).toMatchObject({
        files: { certifications: [able], organizations: [], singles: {} },
        problems: [],
      });
    }));

  it('is not waited for where it is a pipe', () =>
    withFolder({}, (folder) => {
      mkdirSync(path.join(folder, 'certifications'));
      execFileSync('mkfifo', [path.join(folder, 'certifications', 'ABC.json')]);
      expect(problemsOf(folder)).toEqual([
        {
          file: 'certifications/ABC.json',
          path: '',
          found: 'something that is no file',
          expected: 'a JSON file',
        },
      ]);
    }));

  it('is missed where it is a link to nothing', () =>
    withFolder({}, (folder) => {
      symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'sources.json'));
      expect(problemsOf(folder)).toEqual([
        {
          file: 'sources.json',
          path: '',
          found: 'no file of this name',
          expected: 'a JSON file',
        },
      ]);
    }));

  it('is not followed where it is a link out of the folder, or one that leads round in a circle', () =>
    withFolder({ 'outside.json': able, 'mine/sources.json': { sources: [] } }, (root) => {
      const folder = path.join(root, 'mine');
      mkdirSync(path.join(folder, 'certifications'));
      symlinkSync(path.join(root, 'outside.json'), path.join(folder, 'certifications', 'ABC.json'));
      symlinkSync('round.json', path.join(folder, 'certifications', 'round.json'));
      symlinkSync('organizations', path.join(folder, 'organizations'));
      symlinkSync(root, path.join(folder, 'programs'));
      expect(problemsOf(folder).map(({ file, found }) => `${file}: ${found}`)).toEqual([
        'organizations: a link that leads nowhere',
        'programs: a link that leads out of the folder',
        'certifications/ABC.json: a link that leads out of the folder',
        'certifications/round.json: a file that cannot be read: its links lead round in a circle (ELOOP)',
      ]);
    }));

  it.each([
    ['nesting', '['.repeat(LIMIT / 2), 'nesting too deep'],
    ['entries', `{"exam":{"questions":[${'1,'.repeat(LIMIT / 4)}1]}}`, 'more than 10485 entries'],
    ['keys', `{${Array.from({ length: 50_000 }, (_, index) => `"k${index}":1`).join()}}`, 'more than 10485 entries'],
    ['values', `[${`[${'1,'.repeat(9_000)}1],`.repeat(20)}1]`, 'more than 52428 values'],
  ])('is refused before it is checked where it holds too many %s', (_what, text, found) =>
    withFolder({ 'certifications/ABC.json': text }, (folder) => {
      expect(problemsOf(folder).map((problem) => problem.found)).toEqual([found]);
    }),
  );

  it('is read to the deepest level that it may have', () => {
    const deep = (levels: number) => scan('['.repeat(levels) + ']'.repeat(levels), { values: 1, entries: 1 });
    expect(deep(64)).toEqual([]);
    expect(deep(65)).toMatchObject([{ found: 'nesting too deep', expected: 'at most 64 levels' }]);
  });

  it('is told in a hundred problems and a count of the others', () =>
    withFolder({ 'certifications/ABC.json': { ...able, exam: { questions: Array(500).fill(1) } } }, (folder) => {
      const problems = problemsOf(folder);
      expect(problems).toHaveLength(101);
      expect(problems.at(-1)).toMatchObject({ file: 'certifications/ABC.json', found: '400 more problems' });
    }));

  it('is read with a byte order mark and the line ends of Windows', () =>
    withFolder(
      { 'certifications/ABC.json': `\uFEFF${JSON.stringify(able, null, 2).replaceAll('\n', '\r\n')}` },
      (folder) => {
        expect(problemsOf(folder)).toEqual([]);
      },
    ));
});

describe('a folder with several defects', () => {
  // Not a fixture: some file systems cannot hold both names.
  it('names the second file of one code', () =>
    withFolder(
      {
        'certifications/ABC.json': { code: 'ABC', name: 'Able', organization: 'board' },
        'certifications/abc.json': { code: 'ABC', name: 'Able', organization: 'board' },
      },
      (folder) => {
        expect(problemsOf(folder)).toEqual([
          {
            file: 'certifications/abc.json',
            path: 'code',
            found: '"ABC"',
            expected: 'a code of its own (certifications/ABC.json has it too)',
          },
        ]);
      },
    ));

  it('names a file whose ending is written in capitals', () =>
    withFolder({ 'SOURCES.JSON': { sources: [] } }, (folder) => {
      expect(problemsOf(folder).map(({ file, found }) => `${file}: ${found}`)).toEqual([
        'SOURCES.JSON: a file that the layout does not know',
      ]);
    }));

  it('tells them all at once, file by file', () =>
    withFolder(
      {
        'certifications/ABC.json': { code: 'ABC', nmae: 'Able', organization: 'Board' },
        'organizations/board.json': '{',
        'glossary.json': { terms: [{ term: '', text: 'Nothing.', saidBy: [] }] },
      },
      (folder) => {
        const places = problemsOf(folder).map(({ file, path: place }) => `${file}: ${place}`);
        expect(places).toEqual([
          'certifications/ABC.json: name',
          'certifications/ABC.json: organization',
          'certifications/ABC.json: nmae',
          'organizations/board.json: ',
          'glossary.json: terms[0].term',
          'glossary.json: terms[0].saidBy',
        ]);
      },
    ));

  it('hands over only the files without one', () =>
    withFolder(
      {
        'certifications/ABC.json': { code: 'ABC', name: 'Able', organization: 'board' },
        'certifications/XYZ.json': { code: 'XYZ' },
      },
      (folder) => {
        const { certifications } = readFolder(folder, { maxBytes: LIMIT }).files;
        expect(certifications.map(({ code }) => code)).toEqual(['ABC']);
      },
    ));
});
