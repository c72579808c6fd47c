/** What zod found, as file, path, found and expected: one plain line a finding. */
import type { z } from 'zod';
import { nearest } from '../core/nearest.ts';
import { pathText } from '../core/paths.ts';
import { expectedOf, type Problem } from '../errors.ts';
import { valueAt } from './json.ts';

type Issue = z.core.$ZodIssue;

/** A value as it stands in the file, cut to a readable length. */
export const foundText = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  // JSON has larger numbers than we do.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

/** The length of a row, as what was found. */
export const cellCount = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
};

const bound = (issue: { origin: string; inclusive?: boolean | undefined }, word: string, limit: unknown): string => {
  const unit =
    issue.origin === 'string'
      ? ' characters'
      : issue.origin === 'array'
        ? Number(limit) === 1
          ? ' entry'
          : ' entries'
        : '';
  return `${issue.inclusive === false ? (word === 'at least' ? 'more than' : 'less than') : word} ${String(limit)}${unit}`;
};

/** @param value what was found, where it may be told: what is near it tells of it */
const expectation = (issue: Issue, value?: unknown): string => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.message.startsWith('expected ')) return issue.message.slice('expected '.length);
      return TYPES[issue.expected] ?? `a value of type ${issue.expected}`;
    case 'invalid_value':
      return issue.values.length === 1
        ? JSON.stringify(issue.values[0])
        : expectedOf(
            typeof value === 'string' ? nearest(value, issue.values.map(String)) : [],
            `one of ${issue.values.map(String).join(', ')}`,
          );
    case 'too_small':
      return bound(issue, 'at least', issue.minimum);
    case 'too_big':
      return bound(issue, 'at most', issue.maximum);
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'invalid_format':
      return issue.message.startsWith('expected ')
        ? issue.message.slice('expected '.length)
        : issue.format === 'date'
          ? 'a day of the calendar as YYYY-MM-DD'
          : issue.format === 'url'
            ? 'an https address'
            : `a text in the form ${issue.format}`;
    case 'invalid_union':
      if ('options' in issue && issue.options !== undefined) return `one of ${issue.options.map(String).join(', ')}`;
      return issue.message.replace(/^expected /, '');
    default:
      return issue.message.replace(/^expected /, '');
  }
};

/**
 * The branch of a union that the value was meant for: the one with the fewest keys and kinds that do not fit it, then
 * the deepest, then the one with the fewest issues.
 */
const branch = (errors: readonly (readonly Issue[])[]): readonly Issue[] => {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  const mistyped = (issues: readonly Issue[]) =>
    issues.filter((issue) => issue.code === 'unrecognized_keys' || issue.path.length <= 1).length;
  return [...errors].sort((a, b) => mistyped(a) - mistyped(b) || depth(b) - depth(a) || a.length - b.length)[0] ?? [];
};

const flatten = (issue: Issue, prefix: readonly PropertyKey[]): { issue: Issue; path: PropertyKey[] }[] => {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const typesOnly = issue.errors.every((errors) => errors.every(({ path: inner }) => inner.length === 0));
    if (!typesOnly) return branch(issue.errors).flatMap((inner) => flatten(inner, path));
    if (issue.message.startsWith('expected ')) return [{ issue, path }];
    const words = issue.errors.flatMap((errors) => errors.map((each) => expectation(each)));
    return [{ issue: { ...issue, message: `expected ${[...new Set(words)].join(' or ')}` }, path }];
  }
  return [{ issue, path }];
};

/** The parts of a schema that a value at this place may be meant for: wrappers and unions opened. */
const meant = (schema: z.core.$ZodType): z.core.$ZodType[] => {
  const { def } = schema._zod as { def: z.core.$ZodTypes['_zod']['def'] };
  if (def.type === 'optional' || def.type === 'nullable') return meant(def.innerType);
  return def.type === 'union' ? def.options.flatMap(meant) : [schema];
};

/** The keys that a schema knows at a place. */
const keysAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] =>
  meant(schema).flatMap((part) => {
    const { def } = part._zod as { def: z.core.$ZodTypes['_zod']['def'] };
    const [first, ...rest] = path;
    if (def.type === 'array') return first === undefined ? [] : keysAt(def.element, rest);
    if (def.type !== 'object') return [];
    if (first === undefined) return Object.keys(def.shape);
    const inner = def.shape[String(first)];
    return inner === undefined ? [] : keysAt(inner, rest);
  });

const misspelt = (key: string, known: readonly string[]): string => {
  // A key that is known in another form of the thing is spelt well enough.
  const near = known.includes(key) ? [] : nearest(key, known);
  return near.length === 0
    ? 'no such key here (is it misspelt?)'
    : `no such key here (did you mean ${near.map((name) => JSON.stringify(name)).join(' or ')}?)`;
};

/** Beyond these a list of problems helps nobody. */
const MOST = 100;

const withRest = (told: readonly Problem[], rest: number, file: string): Problem[] =>
  rest === 0 ? [...told] : [...told, { file, path: '', found: `${rest} more problems`, expected: 'none' }];

/** The first problems of a file, and how many more there are. */
export const firstOf = (problems: readonly Problem[], file: string): Problem[] =>
  withRest(problems.slice(0, MOST), Math.max(0, problems.length - MOST), file);

type Placed = { issue: Issue; path: PropertyKey[] };

/** Each key that is not known as a finding of its own. */
const keyByKey = ({ issue, path }: Placed): Placed[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ issue: { ...issue, keys: [key] }, path: [...path, key] }))
    : [{ issue, path }];

/** What a schema found in a file. */
type SchemaFindings = {
  file: string;
  data: unknown;
  issues: readonly Issue[];
  /** With it, misspelt keys name the nearest known. */
  schema?: z.core.$ZodType;
  /** Whether what stands in the file may be told; where it may not, nothing is said that is near it. */
  tells?: 'values' | 'places';
};

/** Every finding about a file, in the order of the file. */
export const toProblems = ({ file, data, issues, schema, tells = 'values' }: SchemaFindings): Problem[] => {
  const all = issues.flatMap((issue) => flatten(issue, [])).flatMap(keyByKey);
  const told = all.slice(0, MOST).map(({ issue, path }): Problem => {
    const [key] = issue.code === 'unrecognized_keys' ? issue.keys : [];
    if (key === undefined) {
      const value = valueAt(data, path);
      const expected = expectation(issue, tells === 'values' ? value : undefined);
      return { file, path: pathText(path), found: foundText(value), expected };
    }
    const known = schema === undefined ? [] : keysAt(schema, path.slice(0, -1));
    return { file, path: pathText(path), found: `the key ${JSON.stringify(key)}`, expected: misspelt(key, known) };
  });
  return withRest(told, all.length - told.length, file);
};

/** A problem in one line, as scripts print it. */
export const problemLine = (folder: string, { file, path, found, expected }: Problem): string =>
  `${folder}/${file}: ${path === '' ? '' : `${path}: `}found ${found}, expected ${expected}`;
