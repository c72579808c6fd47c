import { describe, expect, it } from 'vitest';
import { conditionText, routesText, routeText } from '../../src/render/words/conditions.ts';
import { disagreementText } from '../../src/render/words/figures.ts';
import { type Finding, findingText } from '../../src/render/words/findings.ts';
import { label, monthsText, UNKNOWN_TEXT } from '../../src/render/words/names.ts';
import type { Condition } from '../../src/schema/condition.ts';
import * as vocabulary from '../../src/schema/vocabulary.ts';
import { cases } from '../support/world.ts';

describe('conditionText', () => {
  const table = cases<{ condition: Condition; text: string }>('condition-text.json');

  it.each(table)('$text', ({ condition, text }) => {
    expect(conditionText(condition)).toBe(text);
  });

  it('has a case for every kind of condition', () => {
    expect(new Set(table.map(({ condition }) => condition.kind))).toEqual(new Set(vocabulary.CONDITION_KINDS));
  });

  it('joins accreditations as a sentence does', () => {
    const text = conditionText({
      kind: 'degree',
      atLeast: 'associate',
      accreditation: ['cahiim', 'ahima-reciprocity'],
    });
    expect(text).toContain(' or ');
    expect(text).not.toMatch(/ OR |-RECIPROCITY/);
  });

  it('names every word of the vocabulary that it may meet', () => {
    const inWords = [
      ...vocabulary.TRAINING_TOPICS.map((topic) => conditionText({ kind: 'course', topics: [topic] })),
      ...vocabulary.EXPERIENCE_FIELDS.map((field) => conditionText({ kind: 'experience', in: [field], months: 1 })),
      ...vocabulary.LICENCES.map((licence) => conditionText({ kind: 'licence', anyOf: [licence] })),
      ...vocabulary.APPROVERS.map((approver) => conditionText({ kind: 'training', approvedBy: [approver] })),
      ...vocabulary.EDUCATION_LEVELS.map((atLeast) => conditionText({ kind: 'education', atLeast })),
    ];
    expect(new Set(inWords).size).toBe(inWords.length);
    for (const text of inWords)
      expect(text).not.toMatch(/\b(billing-and-coding|him|privacy-security|patient-accounts|rn|lpn|pcap)\b/);
  });
});

it.each([
  [1, '1 month'],
  [11, '11 months'],
  [12, '1 year'],
  [13, '13 months'],
  [18, '18 months'],
  [24, '2 years'],
  [30, '30 months'],
])('%d months are %s', (months, text) => {
  expect(monthsText(months)).toBe(text);
});

describe('routes', () => {
  const diploma = { kind: 'education', atLeast: 'high-school' } as const;
  const year = { kind: 'experience', in: ['coding'], months: 12 } as const;
  const course = (topic: 'anatomy' | 'terminology') => ({ kind: 'course', topics: [topic] }) as const;

  it('says that nothing is required but a formality', () => {
    expect(routesText([])).toBe('nothing but membership or registration');
  });

  it('joins what all must hold, and parts what may be chosen', () => {
    const routes = [
      { route: 'both', conditions: [diploma, { ...year, in: ['coding' as const] }] },
      { route: 'one', conditions: [{ kind: 'credential' as const, anyOf: ['CCA'] }] },
    ];
    expect(routesText(routes)).toBe('a high-school diploma or equivalent and 1 year of coding experience; or CCA');
  });

  it('puts a letter before each where several ask for more than one thing', () => {
    const coding = { ...year, in: ['coding' as const] };
    const routes = [
      { route: 'work', conditions: [{ ...coding, months: 24 }] },
      { route: 'both', conditions: [diploma, coding] },
      { route: 'held', conditions: [diploma, { kind: 'credential' as const, anyOf: ['CCA'] }] },
    ];
    expect(routesText(routes)).toBe(
      'one of these: (a) 2 years of coding experience; ' +
        '(b) a high-school diploma or equivalent and 1 year of coding experience; ' +
        '(c) a high-school diploma or equivalent and CCA',
    );
  });

  it('puts courses together, wherever they stand', () => {
    const conditions = [course('anatomy'), diploma, course('terminology')].map((condition) =>
      condition.kind === 'course' ? { ...condition, topics: [...condition.topics] } : condition,
    );
    expect(routeText({ route: 'r', conditions })).toBe(
      'courses in anatomy and physiology and medical terminology and a high-school diploma or equivalent',
    );
  });
});

describe('findingText', () => {
  /** One of each code: a new code without a sample here does not compile. */
  const samples: { [C in Finding['code']]: Omit<Extract<Finding, { code: C }>, 'code'> } = {
    'matched-designation': { asked: 'ABC-A', found: 'ABC' },
    'matched-former-code': { asked: 'ABC-H', found: 'XYZ' },
    'matched-name': { asked: 'able biller', found: 'ABC' },
    'asked-twice': { found: 'ABC' },
    'not-earned-yet': { found: 'ABC', asOf: '2020-01-01' },
    'not-in-calendar': { found: 'ABC' },
    'ceus-added': { organization: 'The Board', codes: ['ABC', 'DEF'], ceus: 44 },
    'no-longer-offered': { found: 'ABC', status: 'retired', replacedBy: 'XYZ' },
    'before-first-evidence': { count: 3, asOf: '2020-01-01' },
    'old-figures': { count: 2, undated: 1, oldest: '2019-05', pages: ['https://board.test'] },
    'left-out': { count: 4, of: 'schools', filter: 'level' },
    'own-data': { count: 5 },
    'not-in-data': { what: 'pay in Guam', source: 'guide' },
    'nearest-we-have': { what: 'pay in Guam', offered: 'HI' },
    'columns-not-read': { columns: [{ name: 'eduction', near: ['education'] }] },
    'program-does-not-qualify': { program: 'certificate', found: 'ABC' },
    'membership-required': { organization: 'The Board' },
    'membership-required-not-priced': { organization: 'The Board' },
    'membership-not-priced': { organization: 'The Board' },
    'membership-not-in-data': { count: 1, near: ['aapc'] },
    'statement-not-asked': { count: 1 },
    'held-already': { found: 'ABC' },
    'wage-not-below-pay': { wage: 900 },
    'requirements-unknown': { found: 'ABC' },
    'mark-disagreed': { found: 'ABC' },
    'program-left-out': { program: 'nj-course' },
    'program-in-no-plan': { program: 'nj-course' },
    'search-cut': { count: 9 },
  };

  it.each(Object.entries(samples))('%s names all that it is about', (code, args) => {
    const text = findingText({ code, ...args } as Finding);
    const leaves = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [value];
    for (const value of leaves(args)) expect(text).toContain(String(value));
  });

  it('counts one as one', () => {
    expect(findingText({ code: 'own-data', count: 1 })).toMatch(/^1 figure from/);
    expect(findingText({ code: 'own-data', count: 2 })).toMatch(/^2 figures from/);
    const old = { code: 'old-figures', undated: 0, oldest: '2019', pages: [] } as const;
    expect(findingText({ ...old, count: 1 })).toMatch(/^1 figure older .* rely on it$/);
    expect(findingText({ ...old, count: 2 })).toMatch(/^2 figures older .* rely on them$/);
  });

  it('leaves out what there is not', () => {
    expect(findingText({ code: 'no-longer-offered', found: 'ABC', status: 'retired', replacedBy: null })).not.toMatch(
      /replaced|null/,
    );
    expect(findingText({ code: 'not-in-data', what: 'pay in Guam', source: null })).not.toMatch(/null| of /);
    expect(findingText({ code: 'old-figures', count: 1, undated: 0, oldest: '2019', pages: [] })).not.toMatch(
      /undated/,
    );
  });
});

describe('disagreementText', () => {
  const other = { text: '150', standing: 'disputed', until: null, sources: ['guide'], reason: null };

  it.each([
    { name: 'one source', given: other, text: 'guide says 150 (disputed)' },
    { name: 'two sources', given: { ...other, sources: ['guide', 'blog'] }, text: 'guide and blog say 150 (disputed)' },
    { name: 'one source twice', given: { ...other, sources: ['guide', 'guide'] }, text: 'guide says 150 (disputed)' },
    { name: 'three sources', given: { ...other, sources: ['a', 'b', 'c'] }, text: 'a, b and c say 150 (disputed)' },
    {
      name: 'more than can be named',
      given: { ...other, sources: ['a', 'b', 'c', 'd'] },
      text: 'a, b and 2 more say 150 (disputed)',
    },
    {
      name: 'a reason',
      given: { ...other, standing: 'doubtful', reason: 'an older exam' },
      text: 'guide says 150 (doubtful: an older exam)',
    },
    {
      name: 'the past',
      given: { ...other, standing: 'superseded', until: '2021' },
      text: 'guide still says 150 (held until 2021)',
    },
  ])('of $name: $text', ({ given, text }) => {
    expect(disagreementText(given)).toBe(text);
  });
});

it('has words for every reason why something is unknown', () => {
  expect(Object.keys(UNKNOWN_TEXT).sort()).toEqual([...vocabulary.UNKNOWN_REASONS].sort());
  expect(new Set(Object.values(UNKNOWN_TEXT)).size).toBe(vocabulary.UNKNOWN_REASONS.length);
});

it('writes words of the vocabulary as people do', () => {
  expect(['risk-adjustment', 'home-health', 'in-person', 'coding'].map(label)).toEqual([
    'risk adjustment',
    'home health',
    'in person',
    'coding',
  ]);
});
