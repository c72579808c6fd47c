/** What speaks for a certification and against it, and what is not known. */
import { describe, expect, test } from 'vitest';
import type { AdviseRequest } from '../../../src/core/advise/advise.ts';
import { misfitReasons, reasonsFor } from '../../../src/core/advise/reasons.ts';
import type { AdviceReason, Parts, Wanted } from '../../../src/core/advise/types.ts';
import type { Person } from '../../../src/core/eligibility/person.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import { world } from '../../support/world.ts';
import { BOARD, certificate, unknown, value } from '../plan/request.ts';
import { cents, never, way, work } from '../plan/world.ts';
import { advised, found } from './advice.ts';

const { pay } = world();
const CODER: Person = { focus: 'coding' };
/** A core one says nothing for itself but that one may sit, and for which work it is. */
const core = (code: string, more: Partial<Certification> = {}) =>
  certificate(code, { level: [value('core')], ...more });

const one = (record: Partial<Certification>, told: Person = CODER, more: Partial<AdviseRequest> = {}, parts = {}) => {
  const advice = advised({ certifications: [core('AAA', record)], ...parts }, told, more);
  const { one: suggestion, out } = found(advice, 'AAA');
  return { for: suggestion?.for, against: suggestion?.against, unknown: suggestion?.unknown, out };
};
const MAY_SIT = { why: 'may-sit' };
const CODING = { why: 'focus', focuses: ['coding'] };

describe('what speaks for it', () => {
  const pros = (...asked: Parameters<typeof one>) => one(...asked).for;

  test.each<[string, Partial<Certification>, Person, object[]]>([
    ['that one may sit, and that it is for that work', {}, CODER, [MAY_SIT, CODING]],
    ['not that one may sit where one may not', { eligibility: { required: [value(way(work(2)))] } }, CODER, [CODING]],
    [
      'each kind of work that is asked and certified',
      { focus: [value(['coding', 'billing'])] },
      { focus: ['billing', 'coding', 'records'] },
      [MAY_SIT, { why: 'focus', focuses: ['billing', 'coding'] }],
    ],
    ['nothing of work that is not asked', {}, { focus: 'billing' }, [MAY_SIT]],
    [
      'the place',
      { settings: [value(['inpatient'])] },
      { ...CODER, setting: 'inpatient' },
      [MAY_SIT, CODING, { why: 'setting', setting: 'inpatient' }],
    ],
    ['no place that is not asked', { settings: [value(['inpatient'])] }, CODER, [MAY_SIT, CODING]],
    ['that it is for beginners', { level: [value('entry')] }, CODER, [MAY_SIT, CODING, { why: 'entry' }]],
    [
      'not for whoever is beyond it',
      { level: [value('entry')] },
      { ...CODER, experience: [{ in: 'coding', months: 24 }] },
      [MAY_SIT, CODING],
    ],
    [
      'who accredits it',
      { accreditation: [value(['NCCA'])] },
      CODER,
      [MAY_SIT, CODING, { why: 'accredited', by: ['NCCA'] }],
    ],
    ['not that nobody does', { accreditation: [value([])] }, CODER, [MAY_SIT, CODING]],
    ['how many hold it', { holders: [value(1200)] }, CODER, [MAY_SIT, CODING, { why: 'holders', holders: 1200 }]],
  ])('%s', (_, record, told, expected) => {
    expect(pros(record, told)).toEqual(expected);
  });

  test('what it drops that is held', () => {
    const renewal = { supersedes: [value([{ by: 'AAA', drops: 'OLD' }])] };
    const parts = {
      certifications: [core('AAA'), certificate('OLD')],
      organizations: [{ id: 'board', ...BOARD, renewal }],
    };
    const told: Person = { ...CODER, credentials: [{ code: 'OLD', mark: null, coding: true }] };
    expect(one({}, told, {}, parts).for).toEqual([MAY_SIT, CODING, { why: 'drops', codes: ['OLD'] }]);
  });

  describe('what is best in it', () => {
    const best = (a: Partial<Certification>, b: Partial<Certification>) =>
      found(advised({ certifications: [core('AAA', a), core('BBB', b)] }, CODER), 'AAA').one?.for.flatMap((reason) =>
        reason.why === 'best' ? [reason.part] : [],
      );
    const fees = (dollars: number) => ({ fees: { nonMember: [value(dollars)], membershipRequired: [value(false)] } });
    const keep = (dollars: number) => ({
      renewal: { cycleMonths: [value(24)], fee: { nonMember: [value(dollars)], member: [value(dollars)] } },
    });

    test.each<[string, Partial<Certification>, Partial<Certification>, string[]]>([
      ['nothing where all is the same', {}, {}, []],
      ['its cost', fees(99), fees(100), ['cost']],
      ['not a higher cost', fees(101), fees(100), []],
      ['its length', { level: [value('entry')] }, {}, ['months']],
      ['its pay', { pay: [pay(60_001)] }, { pay: [pay(60_000)] }, ['pay']],
      ['not a lower pay', { pay: [pay(59_999)] }, { pay: [pay(60_000)] }, []],
      ['not a pay where the other’s is not known', { pay: [pay(60_000)] }, {}, []],
      ['not a pay that is not known', {}, { pay: [pay(60_000)] }, []],
      ['not a cost that is not known', { fees: { membershipRequired: [value(true)] } }, fees(100), []],
      ['its upkeep', keep(99), keep(100), ['upkeep']],
      ['not a higher upkeep', keep(101), keep(100), []],
    ])('%s', (_, a, b, parts) => {
      expect(best(a, b)).toEqual(parts);
    });

    test('nothing where it is alone', () => {
      expect(one({ pay: [pay(60_000)] }).for).toEqual([MAY_SIT, CODING]);
    });
  });
});

describe('money and time', () => {
  const limits = (budget: number | null, months: number | null, record: Partial<Certification> = {}) => {
    const { for: pros = [], against = [] } = one(record, CODER, { budget, months });
    return [...pros, ...against].filter(({ why }) => ['fits', 'may-fit', 'over'].includes(why));
  };
  const spread = { fees: { range: [value({ low: 80, high: 120 })], membershipRequired: [value(false)] } };
  const unpriced = { fees: { membershipRequired: [value(true)] } };

  test.each<[string, () => AdviceReason[], object[]]>([
    ['nothing where there is no limit', () => limits(null, null), []],
    ['that it fits both', () => limits(10_000, 8), [{ why: 'fits', budget: 10_000, months: 8 }]],
    ['that it fits the money', () => limits(10_000, null), [{ why: 'fits', budget: 10_000, months: null }]],
    ['that it fits the time', () => limits(null, 8), [{ why: 'fits', budget: null, months: 8 }]],
    ['that it may fit', () => limits(11_999, null, spread), [{ why: 'may-fit', budget: 11_999 }]],
    ['that its high end fits', () => limits(12_000, null, spread), [{ why: 'fits', budget: 12_000, months: null }]],
    ['by how much it is over', () => limits(7_000, 6), [{ why: 'over', cost: cents(3_000), months: 2 }]],
    ['nothing of money that is not known', () => limits(10_000, null, unpriced), []],
    [
      'only time where money is not known',
      () => limits(10_000, 8, unpriced),
      [{ why: 'fits', budget: null, months: 8 }],
    ],
    ['nothing where there is no way', () => limits(10_000, 8, { eligibility: {} }), []],
  ])('say %s', (_, found_, expected) => {
    expect(found_()).toEqual(expected);
  });
});

describe('what speaks against it', () => {
  const against = (...asked: Parameters<typeof one>) => {
    const { against: cons, out } = one(...asked);
    return cons ?? out;
  };
  const statement = { eligibility: { required: [value(way(work(6), never))] } };

  test.each<[string, Partial<Certification>, Person, object[]]>([
    ['nothing', {}, CODER, []],
    ['that one may not sit', { eligibility: { required: [value(way(work(2)))] } }, CODER, [{ why: 'may-not-sit' }]],
    [
      'a statement that is to be made',
      statement,
      { ...CODER, experience: [{ in: 'coding', months: 6 }] },
      [{ why: 'statement', ...never }],
    ],
    ['that it is not known what is asked', { eligibility: {} }, CODER, [{ why: 'requirements-unknown' }]],
    [
      'that there is no way',
      { eligibility: { required: [value(way(never))] } },
      CODER,
      [{ why: 'may-not-sit' }, { why: 'no-way' }],
    ],
    [
      'work that is asked and not certified',
      {},
      { focus: ['coding', 'records'] },
      [{ why: 'focus-missing', focuses: ['records'] }],
    ],
    ['not of work that is only taken to be wanted', {}, {}, []],
    [
      'but where none of it is certified',
      { focus: [value(['records'])] },
      {},
      [{ why: 'focus-missing', focuses: ['coding', 'billing'] }],
    ],
    ['narrower work', { focus: [value(['coding', 'auditing'])] }, CODER, [{ why: 'narrow', focuses: ['auditing'] }]],
    [
      'another place',
      { settings: [value(['inpatient', 'payer'])] },
      { ...CODER, setting: 'outpatient' },
      [{ why: 'setting-other', settings: ['inpatient', 'payer'] }],
    ],
    [
      'that the place is not known',
      { settings: [unknown('not-found')] },
      { ...CODER, setting: 'outpatient' },
      [{ why: 'setting-unknown' }],
    ],
    ['that it is above', { level: [value('specialty')] }, CODER, [{ why: 'above' }]],
    [
      'that it is below',
      { level: [value('entry')] },
      { ...CODER, experience: [{ in: 'coding', months: 24 }] },
      [{ why: 'below' }],
    ],
    ['that nothing shows that it is offered', { status: [unknown('not-found')] }, CODER, [{ why: 'unconfirmed' }]],
  ])('%s', (_, record, told, expected) => {
    expect(against(record, told)).toEqual(expected);
  });

  test('the recommended work that one does not have', () => {
    const recommending = { eligibility: { required: [value([])], recommended: [value(way(work(24)))] } };
    expect(against(recommending)).toEqual([{ why: 'recommended' }]);
    expect(against(recommending, { ...CODER, experience: [{ in: 'coding', months: 24 }] })).toEqual([]);
    const either = {
      eligibility: { required: [value([])], recommended: [value([...way(work(24)), ...way(work(1))])] },
    };
    expect(against(either, { ...CODER, experience: [{ in: 'coding', months: 1 }] })).toEqual([]);
  });

  test('the mark, and what losing it takes', () => {
    const marked = { eligibility: { required: [value([])], designation: [value('AAA-A')] } };
    const removing = (months: number) => ({
      organizations: [{ id: 'board', ...BOARD, designation: { removal: [value(way(work(months)))] } }],
    });
    expect(against(marked, CODER, {}, removing(24))).toEqual([
      { why: 'mark', mark: 'AAA-A', months: 24, cost: cents(0) },
    ]);
    const avoiding = against(marked, CODER, { avoid: ['experience'] }, removing(24));
    expect(avoiding).toEqual([{ why: 'mark', mark: 'AAA-A', months: null, cost: null }]);
  });

  test('an accreditation that was not told, and a degree on the way', () => {
    const asks = {
      eligibility: {
        required: [value(way({ kind: 'degree', atLeast: 'associate', fields: ['him'], accreditation: ['cahiim'] }))],
      },
    };
    expect(against(asks, { ...CODER, degrees: [{ level: 'associate', field: 'him' }] })).toEqual([
      { why: 'accreditation' },
    ]);
    const types = {
      types: [
        {
          type: 'associate' as const,
          name: 'D',
          cost: [value({ low: 1, high: 2 })],
          months: [value({ low: 24, high: 24 })],
        },
      ],
    };
    const any = { eligibility: { required: [value(way({ kind: 'degree', atLeast: 'associate' }))] } };
    const advice = advised({ certifications: [core('AAA', any), core('BBB')], types }, CODER);
    expect(found(advice, 'AAA').out).toEqual([{ why: 'may-not-sit' }, { why: 'degree' }]);
  });

  test('of what is left out, what keeps it out, its limits too', () => {
    const cheap = core('BBB', { fees: { nonMember: [value(10)], membershipRequired: [value(false)] } });
    const advice = advised({ certifications: [core('AAA'), cheap] }, CODER, { budget: 5_000 });
    expect(found(advice, 'AAA').out).toEqual([{ why: 'over', cost: cents(5_000), months: 0 }]);
  });
});

describe('what is not known', () => {
  const gaps = (...asked: Parameters<typeof one>) =>
    one(...asked).unknown?.map((gap) => (gap.gap === 'lack' ? gap.lack.kind : gap.gap));
  const known: Partial<Certification> = {
    pay: [pay(60_000)],
    renewal: { cycleMonths: [value(24)], fee: { member: [value(10)], nonMember: [value(10)] } },
  };

  test.each<[string, Partial<Certification>, Person, string[]]>([
    ['nothing', {}, CODER, []],
    ['pay', { pay: [] }, CODER, ['pay']],
    ['upkeep', { renewal: { cycleMonths: [value(24)] } }, CODER, ['recertification', 'upkeep']],
    ['the price of the exam', { fees: { membershipRequired: [value(false)] } }, CODER, ['cost', 'exam']],
    ['the way', { eligibility: {} }, CODER, ['cost', 'months']],
    ['the place', { settings: [unknown('not-found')] }, { ...CODER, setting: 'payer' }, ['setting']],
    ['no place that is not asked', { settings: [unknown('not-found')] }, CODER, []],
    ['no place that is known', { settings: [value(['payer'])] }, { ...CODER, setting: 'payer' }, []],
    [
      'whether it carries a mark',
      { eligibility: { required: [value([])], designation: [value('AAA-A')] } },
      CODER,
      ['mark'],
    ],
  ])('%s', (_, record, told, expected) => {
    expect(gaps({ ...known, ...record }, told)).toEqual(expected);
  });

  test('with what is known of the cost all the same', () => {
    expect(one({ fees: { membershipRequired: [value(true)] } }).unknown).toContainEqual({
      gap: 'cost',
      atLeast: cents(5_000),
    });
  });
});

test('a candidate and a list that are given: the best of it by every part', () => {
  const advice = advised({ certifications: [core('AAA'), core('BBB'), core('CCC')] }, CODER);
  const [first, second, third] = advice.suggestions;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three are listed');
  const parts = (more: Partial<Parts>) => ({ ...first.parts, ...more });
  const wanted: Wanted = { focus: ['coding'], setting: null, from: 'told' };
  const list = [
    { ...first, parts: parts({ months: 3, cost: { low: 0, high: 10 } }) },
    { ...second, parts: parts({ months: 4, cost: { low: 0, high: 11 } }) },
    { ...third, parts: parts({ months: 3, cost: { low: 0, high: 12 } }) },
  ];
  const best = list.map((each) =>
    reasonsFor(each, list, wanted, { budget: null, months: null }).for.filter(({ why }) => why === 'best'),
  );
  expect(best).toEqual([[{ why: 'best', part: 'cost' }], [], []]);
  expect(misfitReasons(first, { ...wanted, focus: ['records'] }, { budget: null, months: null })).toEqual([]);
});
