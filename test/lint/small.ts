/** A small invented dataset without a fault, and what the rules say when one thing in it is changed. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { lintFolder } from '../../src/lint/check.ts';
import type { Exceptions } from '../../src/lint/rule.ts';
import { canonicalText } from '../../src/lint/text.ts';

/** The day on which the rules run. */
export const DAY = '2026-03-01';

type Options = { from?: string; until?: string; standing?: string; reason?: string; by?: readonly string[] };

export const statement = (source: string, checked = '2026-02-15') => ({ source, checked });

/** An entry with its keys in the order of the schema. */
export const value = (given: unknown, { by = ['page'], standing = 'adopted', reason, from, until }: Options = {}) => ({
  value: given,
  ...(from === undefined ? {} : { from }),
  ...(until === undefined ? {} : { until }),
  standing,
  ...(reason === undefined ? {} : { reason }),
  saidBy: by.map((source) => statement(source)),
});

export const unknown = (reason = 'not-found') => ({ known: false, reason });

export const about = (price: number, source: string, reason?: string) => ({
  ...value(price, reason === undefined ? {} : { reason }),
  saidBy: [{ ...statement(source), approximate: true }],
});

/** Routes that each ask for something to be stated. */
export const stated = (...told: readonly (readonly [id: string, text: string])[]) =>
  told.map(([id, text], index) => ({ route: `route-${index}`, conditions: [{ kind: 'attestation', id, text }] }));

/** Routes that each ask for one of some credentials. */
export const credentials = (...routes: readonly (readonly string[])[]) =>
  routes.map((anyOf, index) => ({ route: `route-${index}`, conditions: [{ kind: 'credential', anyOf }] }));

export const source = (id: string, dated: string | null, url: string | null = null) => ({
  id,
  publisher: `Publisher of ${id}`,
  title: `Title of ${id}`,
  url,
  kind: 'secondary',
  dated,
  datedBy: dated === null ? 'no date' : 'printed on the page',
});

export const leftOut = (what: string, given: unknown = 1) => ({
  file: 'collected',
  of: 'ABC',
  what,
  source: 'seen-once',
  value: given,
  reason: 'off-topic',
});

const wages = (reason?: string) => ({
  id: 'national',
  scope: 'national',
  occupation: '29-2072',
  period: '2024-05',
  source: 'page',
  checked: '2026-02-15',
  standing: reason === undefined ? 'adopted' : 'doubtful',
  ...(reason === undefined ? {} : { reason }),
  columns: ['mean', 'median'],
  rows: [[50000, 48000]],
});

const small = (): Record<string, unknown> => ({
  'certifications/ABC.json': {
    code: 'ABC',
    name: 'Able Biller and Coder',
    organization: 'board',
    aliases: [{ name: 'ABX', kind: 'former-code', saidBy: [statement('page')] }],
    designations: [{ code: 'ABC-A', name: 'Able, apprentice', saidBy: [statement('page')] }],
    status: [value('active', { by: ['page', 'editorial'], reason: 'the page sells its exam' })],
    replacedBy: [unknown('not-applicable')],
    level: [value('core', { by: ['editorial'], reason: 'asks for no other credential' })],
    exam: {
      questions: [
        value(100, { from: '2022' }),
        value(150, { until: '2021' }),
        value(90, { standing: 'doubtful', reason: 'a blog of low reliability', by: ['blog'] }),
      ],
      minutes: [value(240)],
      domains: [
        value({
          complete: true,
          parts: [
            { name: 'One', percent: 33.3 },
            { name: 'Two', percent: 66.7 },
          ],
        }),
      ],
    },
    fees: { member: [value(400)], range: [value({ low: 400, high: null })] },
    eligibility: {
      required: [value([])],
      designation: [value('ABC-A')],
    },
  },
  'certifications/XYZ.json': {
    code: 'XYZ',
    name: 'Experienced Coder',
    organization: 'board',
    aliases: [],
    eligibility: { required: [value(credentials(['ABC']))] },
  },
  'organizations/board.json': {
    id: 'board',
    name: 'The Board',
    fullName: 'The Board of Billers and Coders',
    url: null,
    renewal: { supersedes: [value([{ by: 'XYZ', drops: 'ABC' }])] },
    rules: [
      { id: 'books', topic: 'books', text: [value('Bring your books.', { by: ['guide-2025'] })] },
      { id: 'refund', topic: 'refund', text: [value('Nothing is paid back.')] },
    ],
  },
  'sources.json': {
    sources: [
      source('page', '2026-01', 'https://example.org/page'),
      source('guide-2025', '2025'),
      source('editorial', null),
      { ...source('blog', null), reliability: 'low' },
    ],
  },
  'glossary.json': {
    terms: [
      { term: 'Code book', aliases: ['codes'], text: 'A book of codes.', saidBy: [statement('page')] },
      { term: 'CEU', text: 'An hour of learning.', seeAlso: ['code book'], saidBy: [statement('page')] },
    ],
  },
  'careers.json': {
    field: [],
    roles: [{ id: 'coder', name: 'Coder', text: 'Codes.', standing: 'adopted', saidBy: [statement('page')] }],
    reasons: [],
    jobs: [],
    ladder: [],
    fits: [
      { id: 'coder', certifications: [value(['ABC', 'XYZ'], { by: ['editorial'], reason: 'both are about coding' })] },
    ],
    outlook: [],
    projections: [],
  },
  'programs/named.json': {
    programs: [
      {
        id: 'evenings',
        name: 'Coding in the Evening',
        provider: 'The School',
        type: 'certificate',
        state: null,
        online: null,
        preparesFor: [value(['ABC'])],
      },
    ],
  },
  'programs/types.json': {
    types: [{ type: 'certificate', name: 'Certificate', preparesFor: [value(['ABC', 'XYZ'])] }],
    degrees: [],
    courses: [],
    preparation: [{ level: 'core', months: [value({ low: 2, high: 4 })] }],
    notes: [],
  },
  'funding.json': {
    funding: [
      {
        id: 'grant',
        name: 'Grant',
        fullName: 'The Grant',
        kind: 'grant',
        text: [value('Money for schooling.')],
        covers: {},
        approved: { ABC: [value(true)] },
      },
    ],
  },
  'wages/national.json': { tables: [wages()] },
  'schools.json': {
    tables: [
      {
        id: 'debt',
        kind: 'debt',
        source: 'page',
        checked: '2026-02-15',
        standing: 'adopted',
        columns: ['unitid', 'year', 'median'],
        rows: [[1, 2021, 9000]],
      },
    ],
  },
  'left-out.json': [leftOut('colour'), leftOut('smell')],
});

/** What is to stand at a place instead; nothing takes the key away, and no place means the file's whole text. */
export type Change = readonly [file: string, place: string, value?: unknown];

const put = (data: unknown, place: string, given: unknown): void => {
  const keys = place.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const target = keys.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), data) as object;
  if (given === undefined) Reflect.deleteProperty(target, last);
  else Reflect.set(target, last, given);
};

/** The small dataset as a folder, while `use` looks at it. */
export const withSmall = <T>(changes: readonly Change[], use: (folder: string) => T): T => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'certs-lint-'));
  try {
    const files = small();
    for (const [file, place, given] of changes.filter((change) => change[1] !== '')) put(files[file], place, given);
    for (const [file, data] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), canonicalText(data));
    }
    for (const [file, , text] of changes.filter((change) => change[1] === ''))
      writeFileSync(path.join(folder, file), String(text));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Every problem, as one line each, where some names are let pass. */
export const lintWith = (exceptions: Exceptions | undefined, ...changes: readonly Change[]): string[] =>
  withSmall(changes, (folder) =>
    lintFolder(folder, DAY, exceptions).problems.map(
      (problem) => `${problem.file}: ${problem.path}: found ${problem.found}, expected ${problem.expected}`,
    ),
  );

/** Every problem, as one line each. */
export const lintSmall = (...changes: readonly Change[]): string[] => lintWith(undefined, ...changes);
