/** The short list for one person: what is on it, in which order, and what each is ranked by. */
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import { DAY } from '../../support/world.ts';
import { BOARD, certificate, unknown, value } from '../plan/request.ts';
import { holder, never, trained, way, work } from '../plan/world.ts';
import { advised, found, listed } from './advice.ts';

const asking = (code: string, ...conditions: Condition[]) =>
  certificate(code, { eligibility: { required: [value(way(...conditions))] } });
const focused = (code: string, ...focus: ('coding' | 'billing' | 'auditing' | 'compliance')[]) =>
  certificate(code, { focus: [value(focus)] });
const fee = (code: string, dollars: number, more: Partial<Certification> = {}) =>
  certificate(code, { fees: { nonMember: [value(dollars)], membershipRequired: [value(false)] }, ...more });
const holding = (code: string, more: object = {}): Person => ({
  credentials: [{ code, mark: null, coding: true, ...more }],
});

describe('what is on the list', () => {
  test('what suits, the best first, and what ties shares a rank', () => {
    const certifications = [fee('DDD', 300), fee('CCC', 100), fee('BBB', 100), asking('AAA', work(3))];
    expect(listed(advised({ certifications }))).toEqual(['1 BBB', '1 CCC', '3 DDD', '4 AAA']);
  });

  test('so many at most; the others are left out without a reason', () => {
    const certifications = ['A', 'B', 'C', 'D', 'E', 'F'].map((code, index) => fee(code, 100 + index));
    const advice = advised({ certifications });
    expect(listed(advice)).toEqual(['1 A', '2 B', '3 C', '4 D', '5 E']);
    expect(advice.suggestions).toHaveLength(5);
    expect(advice.leftOut.map(({ sketch, reasons }) => [sketch.code, reasons()])).toEqual([['F', []]]);
  });

  test('in the order of what matters', () => {
    const slow = certificate('BBB', {
      level: [value('core')],
      fees: { nonMember: [value(90)], membershipRequired: [value(false)] },
    });
    const certifications = [certificate('AAA'), slow];
    expect(listed(advised({ certifications }))).toEqual(['1 BBB', '2 AAA']);
    const advice = advised({ certifications }, {}, { priorities: ['months'] });
    expect(listed(advice)).toEqual(['1 AAA', '2 BBB']);
    expect(advice.priorities).toEqual(['months', 'maySit', 'cost', 'pay', 'fit', 'upkeep']);
  });

  test('by the way that is asked first: the cheapest, or the fastest', () => {
    const choice = certificate('AAA', { eligibility: { required: [value([...way(work(12)), ...way(trained())])] } });
    const type = {
      type: 'certificate' as const,
      name: 'C',
      cost: [value({ low: 500, high: 700 })],
      months: [value({ low: 1, high: 2 })],
    };
    const parts = { certifications: [choice], types: { types: [type] } };
    const months = (...priorities: ('cost' | 'months' | 'pay')[]) =>
      found(advised(parts, {}, { priorities }), 'AAA').one?.parts.months;
    expect([months(), months('cost'), months('months'), months('pay'), months('months', 'cost')]).toEqual([
      16, 16, 6, 16, 6,
    ]);
  });

  test('nothing that cannot be taken up, is held, or is dropped by what is held', () => {
    const pairs = [
      { by: 'EEE', drops: 'FFF' },
      { by: 'CCC', drops: 'BBB' },
    ];
    const supersedes = [value(pairs)];
    const parts = {
      certifications: [
        certificate('AAA', { status: [value('retired')] }),
        certificate('BBB'),
        certificate('CCC', { focus: [value(['billing'])] }),
        certificate('DDD', { status: [value('renamed')] }),
        certificate('EEE'),
      ],
      organizations: [{ id: 'board', ...BOARD, renewal: { supersedes } }],
    };
    const codes = (person: Person) => {
      const { suggestions, leftOut } = advised(parts, { focus: ['coding', 'billing'], ...person });
      return [...suggestions.map(({ code }) => code), ...leftOut.map(({ sketch }) => sketch.code)].sort();
    };
    expect(codes({})).toEqual(['BBB', 'CCC', 'EEE']);
    expect(codes(holding('CCC'))).toEqual(['EEE']);
    expect(codes(holding('BBB'))).toEqual(['CCC', 'EEE']);
    // Not held yet on the day.
    expect(codes(holding('CCC', { earned: '2026-03-02' }))).toEqual(['BBB', 'CCC', 'EEE']);
  });
});

describe('misfits', () => {
  const misfits = (record: Partial<Certification>, person: Person = {}, others: Partial<Certification>[] = []) =>
    found(advised({ certifications: [certificate('AAA', record), ...others] }, person), 'AAA').misfits;
  const coder: Person = { focus: 'coding' };

  test.each<[string, Partial<Certification>, Person, string[]]>([
    ['none', {}, coder, []],
    ['it is for other work', { focus: [value(['compliance'])] }, coder, ['focus']],
    ['it is not known for which work', { focus: [unknown('not-found')] }, coder, ['focus']],
    ['it is for narrower work', { focus: [value(['coding', 'auditing'])] }, coder, ['narrow']],
    ['it is for wider work', { focus: [value(['coding', 'billing'])] }, coder, []],
    [
      'it is for narrower work that is wanted',
      { focus: [value(['coding', 'auditing'])] },
      { focus: ['coding', 'auditing'] },
      [],
    ],
    [
      'it is for narrower work and one is practised',
      { focus: [value(['coding', 'auditing'])] },
      { ...coder, experience: [{ in: 'coding', months: 24 }] },
      ['below'],
    ],
    ['it is not known what is asked', { eligibility: {} }, coder, ['requirements-unknown']],
    ['it is above', { level: [value('specialty')] }, coder, ['level']],
    ['it is below', {}, { ...coder, experience: [{ in: 'coding', months: 24 }] }, ['below']],
    [
      'a core one is never below',
      { level: [value('core')] },
      { ...coder, experience: [{ in: 'coding', months: 24 }] },
      [],
    ],
    ['nothing shows that it is offered', { status: [unknown('not-found')] }, coder, ['unconfirmed']],
    ['it is for another place', { settings: [value(['inpatient'])] }, { ...coder, setting: 'outpatient' }, ['setting']],
    [
      'it is for that place',
      { settings: [value(['inpatient', 'outpatient'])] },
      { ...coder, setting: 'outpatient' },
      [],
    ],
    ['it is for any place', { settings: [value(['any'])] }, { ...coder, setting: 'outpatient' }, []],
    [
      'it is not known for which place',
      { settings: [unknown('not-found')] },
      { ...coder, setting: 'outpatient' },
      ['setting-unknown'],
    ],
    ['no place is asked', { settings: [value(['inpatient'])] }, coder, []],
    ['there is no way', { eligibility: { required: [value(way(holder('XYZ')))] } }, coder, ['no-way']],
  ])('%s', (_, record, person, expected) => {
    expect(misfits(record, person)).toEqual(expected);
  });

  test('its way takes a degree', () => {
    const type = {
      type: 'associate' as const,
      name: 'D',
      cost: [value({ low: 1, high: 2 })],
      months: [value({ low: 24, high: 24 })],
    };
    const asks = certificate('AAA', {
      eligibility: { required: [value(way({ kind: 'degree', atLeast: 'associate' }))] },
    });
    expect(found(advised({ certifications: [asks], types: { types: [type] } }), 'AAA').misfits).toEqual(['degree']);
  });

  test('it takes more than there is', () => {
    const limited = (budget: number | null, months: number | null) =>
      found(advised({ certifications: [certificate('AAA')] }, {}, { budget, months }), 'AAA').misfits;
    expect([limited(10_000, 4), limited(9_999, null), limited(null, 3)]).toEqual([[], ['limits'], ['limits']]);
  });

  describe('another one takes its place', () => {
    const supersedes = (by: string) => [
      { id: 'board', ...BOARD, renewal: { supersedes: [value([{ by, drops: 'AAA' }])] } },
    ];
    const replaced = (other: Partial<Certification>, by = 'BBB') =>
      found(advised({ certifications: [certificate('AAA'), other], organizations: supersedes(by) }, coder), 'AAA');

    test('where that one suits and may be sat for', () => {
      const { misfits: all, out } = replaced(certificate('BBB'));
      expect(all).toEqual(['replaced']);
      expect(out).toEqual(
        [
          { why: 'focus-missing', focuses: [] },
          { why: 'replaced', by: 'BBB' },
        ].slice(1),
      );
    });

    test('not where it does not suit, may not be sat for, or is not there', () => {
      expect(replaced(certificate('BBB', { level: [value('advanced')] })).misfits).toEqual([]);
      expect(replaced(asking('BBB', work(2))).misfits).toEqual([]);
      expect(replaced(certificate('BBB'), 'CCC').misfits).toEqual([]);
    });

    test('and one that is held is told to be dropped', () => {
      const parts = {
        certifications: [certificate('AAA'), certificate('BBB', { level: [value('core')] })],
        organizations: supersedes('BBB'),
      };
      expect(found(advised(parts, holding('AAA')), 'BBB').one).toMatchObject({ drops: ['AAA'], replacedBy: null });
      expect(found(advised(parts, {}), 'BBB').one).toMatchObject({ drops: [] });
      const pairs = [
        { by: 'BBB', drops: 'AAA' },
        { by: 'BBB', drops: 'DDD' },
        { by: 'CCC', drops: 'AAA' },
      ];
      const several = { ...parts, organizations: [{ id: 'board', ...BOARD, renewal: { supersedes: [value(pairs)] } }] };
      expect(found(advised(several, holding('AAA')), 'BBB').one).toMatchObject({ drops: ['AAA'] });
    });

    test('of what is held only what that one drops is', () => {
      const core = { level: [value('core' as const)] };
      const parts = {
        certifications: [certificate('AAA'), certificate('BBB', core), certificate('CCC', core), certificate('DDD')],
        organizations: supersedes('BBB'),
      };
      const both: Person = { credentials: ['AAA', 'DDD'].map((code) => ({ code, mark: null, coding: true })) };
      const dropsOf = (code: string) => found(advised(parts, both), code).one?.drops;
      expect([dropsOf('BBB'), dropsOf('CCC')]).toEqual([['AAA'], []]);
    });
  });
});

describe('a statement that only the person can make', () => {
  const [statement, other]: Condition[] = [never, { kind: 'attestation', id: 'other', text: 'something else' }];
  const stated = (conditions: Condition[], told: Person) => {
    const one = found(advised({ certifications: [asking('AAA', ...conditions)] }, told), 'AAA');
    return one.one && { statement: one.one.judged().statement?.id ?? null, maySit: one.one.parts.maySit };
  };
  const worker: Person = { focus: 'coding', experience: [{ in: 'coding', months: 6 }] };
  const asks = [work(6), statement as Condition];

  test.each<[string, Condition[], Person, string | null, string]>([
    ['is taken to be made where nothing else is missing', asks, worker, 'never', 'yes'],
    ['is not where something else is missing', [work(7), statement as Condition], worker, null, 'no'],
    ['is not where only a part of the rest is met', [work(6), trained(), statement as Condition], worker, null, 'no'],
    ['is not where it was told which are made', asks, { ...worker, attestations: [] }, null, 'no'],
    ['is not where two are asked', [...asks, other as Condition], worker, null, 'no'],
    ['is not where nothing was earned', [statement as Condition], worker, null, 'no'],
    [
      'is not for a diploma alone',
      [{ kind: 'education', atLeast: 'high-school' }, statement as Condition],
      worker,
      null,
      'no',
    ],
    ['is not needed where one may sit', [work(6)], worker, null, 'yes'],
  ])('%s', (_, conditions, told, id, maySit) => {
    expect(stated(conditions, told)).toEqual({ statement: id, maySit });
  });

  test('is not looked for where another way is met', () => {
    const ways = [...way(work(6), statement as Condition), ...way(work(5))];
    const record = certificate('AAA', { eligibility: { required: [value(ways)] } });
    expect(found(advised({ certifications: [record] }, worker), 'AAA').one?.judged().statement).toBeNull();
  });

  test('is looked for in each way', () => {
    const ways = [...way(work(60)), ...way(work(9), statement as Condition), ...way(work(6), other as Condition)];
    const record = certificate('AAA', { eligibility: { required: [value(ways)] } });
    expect(found(advised({ certifications: [record] }, worker), 'AAA').one?.judged().statement?.id).toBe('other');
  });
});

test('what is wanted is told apart from what is taken from what is held', () => {
  const certifications = [focused('AAA', 'coding'), focused('BBB', 'billing')];
  expect(advised({ certifications }, {}).wanted).toEqual({
    focus: ['coding', 'billing'],
    setting: null,
    from: 'nothing',
  });
  expect(advised({ certifications }, holding('BBB')).wanted).toEqual({
    focus: ['billing'],
    setting: null,
    from: 'held',
  });
});

test('a degree in health information counts as accredited, and that is said', () => {
  const degree: Condition = { kind: 'degree', atLeast: 'associate', fields: ['him'], accreditation: ['cahiim'] };
  const certifications = [
    certificate('AAA', { level: [value('core')], eligibility: { required: [value(way(degree))] } }),
  ];
  const told = (more: object): Person => ({ degrees: [{ level: 'associate', field: 'him', completed: DAY, ...more }] });
  const suggested = (more: object) => {
    const one = found(advised({ certifications }, told(more)), 'AAA').one;
    return { leans: one?.judged().leansOnAccreditation(), maySit: one?.parts.maySit };
  };
  expect(suggested({})).toEqual({ leans: true, maySit: 'yes' });
  expect(suggested({ accreditation: ['cahiim'] })).toEqual({ leans: false, maySit: 'yes' });
});
