/** The order of adoption: who counts as whom, when something was said, and which answer wins. */
import { describe, expect, it } from 'vitest';
import { choosePrice, chooseRule, isPrice, isRule, mostPublishers } from '../../src/lint/adoption.ts';
import { knownSources } from '../../src/lint/rule.ts';
import { isOwn, placedBy, type Voice, voiceNames, voicesOf } from '../../src/lint/voices.ts';
import type { Organization } from '../../src/schema/organization.ts';
import type { Source } from '../../src/schema/source.ts';

const TODAY = '2026-11-23';
const BOARD: Organization = { id: 'board', name: 'The Board', fullName: 'The Board of Billers', url: null };

const page = (id: string, publisher: string, rest: Partial<Source> = {}): Source => ({
  id,
  publisher,
  title: `Title of ${id}`,
  url: null,
  kind: 'secondary',
  dated: '2026',
  datedBy: 'printed on the page',
  ...rest,
});

/** A voice for the entry of this position, dated to a day unless it is said otherwise. */
const voice = (index: number, name: string, day: string | null, rest: Partial<Voice> = {}): Voice => ({
  index,
  source: `${name}-page`,
  name,
  own: name === 'board',
  day,
  span: day === null ? null : { from: day, to: day },
  approximate: false,
  partial: false,
  change: null,
  ...rest,
});

describe('a path', () => {
  it.each([
    ['fees.member', 'price'],
    ['membership.individual', 'price'],
    ['renewal.fees.any', 'price'],
    ['renewal.lateFee', 'price'],
    ['fees.membershipRequired', 'rule'],
    ['exam.questions', 'rule'],
    ['renewal.ceus', 'rule'],
    ['rules[3].text', 'rule'],
    ['exam.passRate', 'neither'],
    ['holders', 'neither'],
  ])('%s: %s', (path, kind) => {
    expect(isPrice(path) ? 'price' : isRule(path) ? 'rule' : 'neither').toBe(kind);
  });
});

describe('an undated page', () => {
  it.each([
    ['no date; about 2015 to 2018', { from: '2015-01-01', to: '2018-12-31' }],
    ['no date; about 2017, as it has an introductory price', { from: '2017-01-01', to: '2017-12-31' }],
    ['no date; 2022 or later by its layout', { from: '2022-01-01', to: TODAY }],
    ['no date; before 2022 by the 150 questions', { from: '0000-01-01', to: '2022-12-31' }],
    ['no date; layout of the present site', { from: '2024-11-23', to: TODAY }],
    ['no date in the stored copy', null],
  ])('is placed by "%s"', (datedBy, span) => {
    expect(placedBy(datedBy, TODAY)).toEqual(span);
  });
});

describe('a voice', () => {
  it('is the publisher, however its name is spelled', () => {
    const names = voiceNames(
      knownSources([
        page('a', 'Exam-Help.com'),
        page('b', 'ExamHelp'),
        page('c', 'Exam Help (mirror)'),
        page('d', 'examhelp.school'),
      ]),
    );
    expect([...names.values()].map((name) => name === names.get('a'))).toEqual([true, true, true, false]);
  });

  it('is one for all pages of publishers that share one', () => {
    const names = voiceNames(
      knownSources([
        page('first', 'Guide'),
        page('again', 'Mirror', { sameAs: 'first' }),
        page('other', 'Mirror'),
        page('alone', 'Stranger'),
      ]),
    );
    expect(new Set(names.values()).size).toBe(2);
    expect(names.get('other')).toBe(names.get('first'));
  });

  it('is its own where nobody signs', () => {
    const unsigned = 'File (repository not named)';
    expect(new Set(voiceNames(knownSources([page('x', unsigned), page('y', unsigned)])).values()).size).toBe(2);
  });

  it.each([
    ['its own page', page('a', 'The Board', { kind: 'issuer' }), true],
    ['a chapter of it', page('a', 'The Board, Ohio chapter', { kind: 'issuer' }), true],
    ['a copy elsewhere', page('a', 'mirror.example (copy of The Board)'), true],
    ['a copy by its title', page('a', 'Somebody', { title: "Copy of The Board's page" }), true],
    ['a page about it', page('a', 'Somebody', { title: "The Board's exam" }), false],
    ["another organization's page", page('a', 'Another', { kind: 'issuer' }), false],
  ])('of the organization: %s', (_name, source, own) => {
    expect(isOwn(source, BOARD)).toBe(own);
  });

  it('does not count for what is over or to come, of low reliability, or ours', () => {
    const sources = [
      page('good', 'Good'),
      page('low', 'Low', { reliability: 'low' }),
      page('editorial', 'Ours', { kind: 'editorial' }),
    ];
    const said = (value: number, source: string, rest: object = {}) => ({
      value,
      standing: 'adopted' as const,
      saidBy: [{ source, checked: TODAY }],
      ...rest,
    });
    const entries = [
      said(1, 'good', { until: '2025' }),
      said(2, 'good', { from: '2027' }),
      said(3, 'low'),
      said(4, 'editorial'),
      said(5, 'good', { from: '2026' }),
      { known: false as const, reason: 'not-found' as const },
    ];
    const known = knownSources(sources);
    const voices = voicesOf(entries, BOARD, { ...known, names: voiceNames(known), today: TODAY });
    expect(voices.map(({ index }) => index)).toEqual([4]);
  });
});

/** The entry that wins; null where data cannot tell. */
const winner = (choice: ReturnType<typeof chooseRule>) => choice?.voice.index ?? null;

describe('a rule', () => {
  const cases: readonly (readonly [string, readonly Voice[], number | null])[] = [
    [
      "the organization's, against many",
      [voice(0, 'board', '2023-01-01'), voice(1, 'x', '2026-01-01'), voice(1, 'y', '2026-01-01')],
      0,
    ],
    ['its newest', [voice(0, 'board', '2020-01-01'), voice(1, 'board', '2024-01-01')], 1],
    ['not what it calls old', [voice(0, 'board', '2024-01-01', { partial: true }), voice(1, 'x', '2026-01-01')], 1],
    ['60 months older', [voice(0, 'board', '2021-01-01'), voice(1, 'x', '2026-01-01')], 0],
    ['60 months and a day older', [voice(0, 'board', '2020-12-31'), voice(1, 'x', '2026-01-01')], 1],
    ['61 months older', [voice(0, 'board', '2020-12-01'), voice(1, 'x', '2026-01-02')], 1],
    [
      'a change that others date',
      [
        voice(0, 'board', '2021-01-01'),
        voice(1, 'x', '2023-01-01', { change: '2022-01-01' }),
        voice(0, 'y', '2026-01-01'),
      ],
      1,
    ],
    [
      'a change from before it spoke',
      [voice(0, 'board', '2023-01-01'), voice(1, 'x', '2024-01-01', { change: '2022-01-01' })],
      0,
    ],
    ['undated pages of its own that disagree', [voice(0, 'board', null), voice(1, 'board', '2024-01-01')], null],
    [
      'undated ones that are placed',
      [voice(0, 'board', null, { span: { from: '2015-01-01', to: '2018-12-31' } }), voice(1, 'board', '2024-01-01')],
      1,
    ],
    ['most publishers', [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2025-01-01'), voice(1, 'z', '2024-01-01')], 1],
    [
      'of the last 36 months',
      [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2023-11-22'), voice(1, 'z', '2023-01-01')],
      0,
    ],
    [
      'of those on the first of their days',
      [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2023-11-23'), voice(1, 'z', '2023-11-23')],
      1,
    ],
    [
      'of those on the day before',
      [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2023-11-22'), voice(1, 'z', '2023-11-22')],
      0,
    ],
    ['two publishers, the newest', [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2026-05-01')], 0],
    ['two of one day', [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2026-06-01')], null],
    ['no dated one at all', [voice(0, 'x', null), voice(1, 'y', null), voice(1, 'z', null)], 1],
    [
      'an old dated one before undated ones',
      [voice(0, 'x', '2019-01-01'), voice(1, 'y', null), voice(1, 'z', null)],
      0,
    ],
    ['nobody', [], null],
  ];
  it.each(cases)('%s', (_name, voices, expected) => {
    expect(winner(chooseRule(voices, TODAY))).toBe(expected);
  });
});

describe('a price', () => {
  const cases: readonly (readonly [string, readonly Voice[], number | null])[] = [
    ['the newest', [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2026-05-01'), voice(1, 'z', '2026-05-01')], 0],
    ["the organization's, 24 months older", [voice(0, 'board', '2024-06-01'), voice(1, 'y', '2026-06-01')], 0],
    ["the organization's, older than that", [voice(0, 'board', '2024-05-31'), voice(1, 'y', '2026-06-01')], 1],
    ['exact, 12 months older', [voice(0, 'x', '2026-06-01', { approximate: true }), voice(1, 'y', '2025-06-01')], 1],
    [
      'approximate, where the exact one is older',
      [voice(0, 'x', '2026-06-01', { approximate: true }), voice(1, 'y', '2025-05-31')],
      0,
    ],
    ['an undated one of the organization does not count', [voice(0, 'board', null), voice(1, 'y', '2019-01-01')], 1],
    ['all undated: the organization', [voice(0, 'board', null), voice(1, 'y', null), voice(1, 'z', null)], 0],
    ['two of one day', [voice(0, 'x', '2026-06-01'), voice(1, 'y', '2026-06-01')], null],
    ['nobody', [], null],
  ];
  it.each(cases)('%s', (_name, voices, expected) => {
    expect(winner(choosePrice(voices))).toBe(expected);
  });
});

it('a publisher that contradicts itself has no vote', () => {
  const voices = [voice(0, 'x', '2026-01-01'), voice(1, 'x', '2026-02-01'), voice(0, 'y', '2025-01-01')];
  expect(mostPublishers(voices)).toEqual({ voice: voices[2], why: '1 of 2 publishers' });
});
