/** Invented sources and records with sensible defaults: a test states only what it is about. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WithSources } from '../../src/core/catalog.ts';
import { type CertificationView, describeCertification } from '../../src/core/certification.ts';
import { type Figure, type Layered, type Question, type SourceMap, valueOn } from '../../src/core/figures.ts';
import type { Certification, Pay } from '../../src/schema/certification.ts';
import type { Statement, Unknown, Value } from '../../src/schema/common.ts';
import type { Organization } from '../../src/schema/organization.ts';
import type { Standing, UnknownReason } from '../../src/schema/vocabulary.ts';

/** The day that is asked where a test does not care. */
export const DAY = '2026-03-01';
const CHECKED = '2026-02-15';

/** A source by its id, or a whole statement. */
type Said = string | (Partial<Statement> & { source: string });

export type ValueOptions = {
  by?: readonly Said[];
  from?: string;
  until?: string;
  standing?: Standing;
  reason?: string;
  layer?: number;
};

const statement = (said: Said): Statement =>
  typeof said === 'string' ? { source: said, checked: CHECKED } : { checked: CHECKED, ...said };

/** Sources by id, each with its own date or null. */
const sourceMap = (dates: Readonly<Record<string, string | null>>): SourceMap =>
  Object.fromEntries(
    Object.entries(dates).map(([id, dated]) => [
      id,
      { id, publisher: `Publisher of ${id}`, title: `Page ${id}`, url: null, kind: 'secondary', dated },
    ]),
  );

/** What `board` (2026-01), `guide` (2025) and `blog` (undated) say, unless other sources are named. */
export const world = (
  dates: Readonly<Record<string, string | null>> = { board: '2026-01', guide: '2025', blog: null },
) => {
  const sources = sourceMap(dates);
  const anyone = Object.keys(dates)[0] ?? 'board';

  const value = <T>(
    given: T,
    { by = [anyone], standing = 'adopted', ...rest }: ValueOptions = {},
  ): Value<T> & { layer?: number } => ({
    value: given,
    standing,
    saidBy: by.map(statement),
    ...rest,
  });

  const certification = (parts: Partial<Certification> = {}): WithSources<Certification> => ({
    code: 'ABC',
    name: 'Able Biller and Coder',
    organization: 'board',
    ...parts,
    sources,
  });

  const organization = (parts: Partial<Organization> = {}): WithSources<Organization> => ({
    id: 'board',
    name: 'The Board',
    fullName: 'The Board of Billers and Coders',
    url: null,
    ...parts,
    sources,
  });

  return {
    sources,
    value,
    certification,
    organization,
    unknown: (reason: UnknownReason, note?: string): Unknown => ({
      known: false,
      reason,
      ...(note === undefined ? {} : { note }),
    }),
    /** One series of pay. */
    pay: (amount: number, parts: Partial<Pay> = {}, options: ValueOptions = {}): Pay => ({
      id: `pay-${amount}`,
      kind: 'mean',
      year: 2025,
      basis: 'survey',
      amount: [value(amount, options)],
      ...parts,
    }),
    /** The answer to a path. */
    figure: <T>(entries: readonly Layered<T>[], question: Partial<Question> = {}): Figure<T> =>
      valueOn(entries, ask(question), sources),
    /** The certification of an organization as it stands. */
    view: (
      parts: Partial<Certification>,
      theirs: Partial<Organization> = {},
      question: Partial<Question> = {},
    ): CertificationView => describeCertification(certification(parts), organization(theirs), ask(question)),
  };
};

/** A question on the usual day, of all sources. */
export const ask = (question: Partial<Question> = {}): Question => ({ asOf: DAY, source: null, ...question });

/** A table of cases kept as data. */
export const cases = <T>(file: string): T[] =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, '..', 'cases', file), 'utf8')) as T[];
