/** Findings of a schema as plain lines. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { pathText } from '../../src/core/paths.ts';
import { foundText, toProblems } from '../../src/dataset/problems.ts';

const Shape = z.strictObject({
  name: z.string().min(2).max(3).optional(),
  count: z.int().positive().optional(),
  share: z.number().min(0).max(1).optional(),
  on: z.boolean().optional(),
  list: z.array(z.number()).max(2).optional(),
  either: z.union([z.number(), z.string()]).optional(),
  entry: z
    .union([z.strictObject({ value: z.number(), by: z.string() }), z.strictObject({ known: z.literal(false) })])
    .optional(),
});

const problemsOf = (data: unknown) => {
  const result = Shape.safeParse(data);
  return result.success ? [] : toProblems({ file: 'file.json', data, issues: result.error.issues });
};

describe('toProblems', () => {
  it.each<[string, unknown, string, string, string]>([
    ['a text for a number', { count: 'x' }, 'count', '"x"', 'a number'],
    ['a fraction for a whole number', { count: 1.5 }, 'count', '1.5', 'a whole number'],
    ['too small', { count: 0 }, 'count', '0', 'more than 0'],
    ['below the least', { share: -1 }, 'share', '-1', 'at least 0'],
    ['above the most', { share: 2 }, 'share', '2', 'at most 1'],
    ['a text too short', { name: 'a' }, 'name', '"a"', 'at least 2 characters'],
    ['a text too long', { name: 'abcd' }, 'name', '"abcd"', 'at most 3 characters'],
    ['a list too long', { list: [1, 2, 3] }, 'list', '[1,2,3]', 'at most 2 entries'],
    ['deep in a list', { list: [1, null] }, 'list[1]', 'null', 'a number'],
    ['neither yes nor no', { on: 'yes' }, 'on', '"yes"', 'true or false'],
    ['neither of two types', { either: true }, 'either', 'true', 'a number or a text'],
    ['half of the first kind', { entry: { value: 1 } }, 'entry.by', 'nothing', 'a text'],
    ['the second kind with the wrong word', { entry: { known: true } }, 'entry.known', 'true', 'false'],
    ['no object at all', 'x', '', '"x"', 'an object'],
  ])('%s', (_name, data, path, found, expected) => {
    expect(problemsOf(data)).toEqual([{ file: 'file.json', path, found, expected }]);
  });

  it('names each key that is not known on its own', () => {
    expect(problemsOf({ nmae: 'a', cuont: 1 }).map(({ path }) => path)).toEqual(['nmae', 'cuont']);
  });

  it('finds nothing in what is right', () => {
    expect(problemsOf({ name: 'abc', count: 1, entry: { known: false } })).toEqual([]);
  });
});

describe('how a problem names things', () => {
  it('a path as people write it', () => {
    expect(pathText(['exam', 'questions', 0, 'value'])).toBe('exam.questions[0].value');
    expect(pathText([])).toBe('');
    expect(pathText([1, 'id'])).toBe('[1].id');
  });

  it('a value cut to sixty characters', () => {
    expect(foundText('a'.repeat(58))).toBe(`"${'a'.repeat(58)}"`);
    expect(foundText('a'.repeat(59))).toBe(`"${'a'.repeat(56)}...`);
    expect(foundText(undefined)).toBe('nothing');
  });
});
