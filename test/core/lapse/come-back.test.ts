/** The two bills beside each other: having a lapsed credential back, and sitting the exam again. */
import { describe, expect, it } from 'vitest';
import {
  type Bill,
  cheaperOf,
  comeBack,
  examPrice,
  reinstateUntil,
  sitAgain,
} from '../../../src/core/lapse/come-back.ts';
import { lapseFigures, standingOn } from '../../../src/core/lapse/standing.ts';
import type { Range } from '../../../src/core/money.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { LapseStep, Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';

const { value, unknown, organization, view } = world();
const DUE = '2024-02-29';

/** In grace from the day after, late from 30 March 2024, inactive from 29 April, cancelled from 28 June, revoked from 15 December. */
const STEPS: LapseStep[] = [
  { afterDays: 0, state: 'grace', fee: 0 },
  { afterDays: 29, state: 'late', fee: 50 },
  { afterDays: 59, state: 'inactive', fee: null },
  { afterDays: 119, state: 'cancelled', fee: null },
  { afterDays: 289, state: 'revoked', fee: null },
];

type Theirs = Pick<Organization, 'renewal' | 'membership'>;
const MEMBERS: Theirs['membership'] = { required: [value(true)], individual: [value(100)] };

const partsOf = (asOf: string, { renewal, membership = MEMBERS }: Theirs, own: Partial<Certification> = {}) => {
  const theirs = { renewal: { lapse: [value(STEPS)], ...renewal }, membership };
  const question = { asOf, source: null };
  const figures = lapseFigures(organization(theirs), question);
  return { view: view(own, theirs, question), figures, standing: standingOn(figures, DUE, asOf) };
};
const backOn = (asOf: string, theirs: Theirs = {}, own: Partial<Certification> = {}): Bill | null => {
  const parts = partsOf(asOf, theirs, own);
  return comeBack(parts.view, parts.figures, parts.standing, { due: DUE, asOf });
};
const untilOn = (asOf: string, renewal: Theirs['renewal']): string | null => {
  const { figures, standing } = partsOf(asOf, { renewal });
  return reinstateUntil(figures, standing);
};
/** Lines as "kind low-high", what has no price as "kind?", with "!" where it is certain to be asked. */
const words = (bill: Bill | null): string[] | null =>
  bill && [
    ...bill.lines.map(({ kind, low, high }) => `${kind} ${low === high ? low : `${low}-${high}`}`),
    ...bill.unpriced.map(({ kind, certain }) => `${kind}?${certain ? '!' : ''}`),
  ];

describe('the dues', () => {
  it.each([
    ['2024-02-29', 1],
    // The anniversary of a leap day, clamped, is itself still in the first year.
    ['2025-02-28', 1],
    ['2025-03-01', 2],
    ['2026-02-28', 2],
    ['2026-03-01', 3],
    ['2028-02-29', 4],
    ['2028-03-01', 5],
  ])('are on %s those of %i years', (asOf, times) => {
    const renewal = { lapse: [value<LapseStep[]>([{ afterDays: 0, state: 'inactive', fee: 0 }])] };
    expect(backOn(asOf, { renewal })?.lines).toMatchObject([
      { kind: 'membership', times, low: times * 100, high: times * 100 },
    ]);
  });

  it('may be a span, and both ends are taken as often', () => {
    const membership = { required: [value(true)], individual: [value({ low: 80, high: 120 })] };
    expect(words(backOn('2025-03-01', { membership, renewal: { reinstatementFee: [value(10)] } }))).toContain(
      'membership 160-240',
    );
  });

  it('are certain to be asked where membership is needed and they have no price', () => {
    const membership = { required: [value(true)], individual: [unknown('not-published')] };
    expect(backOn(DUE, { membership })?.unpriced[0]).toEqual({
      kind: 'membership',
      reason: 'not-published',
      certain: true,
    });
    expect(backOn(DUE, { membership: { required: [value(true)] } })?.unpriced[0]?.reason).toBe('not-found');
  });

  it('are open where the need is not known, for the reason why it is not', () => {
    const open = (required: NonNullable<Theirs['membership']>['required']) =>
      backOn(DUE, { membership: { required, individual: [value(100)] } })?.unpriced[0];
    expect(open([unknown('sources-disagree')])).toEqual({
      kind: 'membership',
      reason: 'sources-disagree',
      certain: false,
    });
    expect(open(undefined)).toEqual({ kind: 'membership', reason: 'not-found', certain: false });
  });
});

describe('the fee of the state', () => {
  const fee = { lateFee: [value(40)], reinstatementFee: [value(300)] };
  const reinstated = ['membership 100', 'reinstatement 300', 'recertification?', 'ceus?'];

  it.each<[string, Theirs['renewal'], string[] | null]>([
    ['2024-02-29', fee, ['membership 100', 'recertification?', 'ceus?']],
    ['2024-03-01', fee, ['membership 100', 'recertification?', 'ceus?']],
    ['2024-03-29', fee, ['membership 100', 'recertification?', 'ceus?']],
    ['2024-03-30', fee, ['membership 100', 'late 50', 'recertification?', 'ceus?']],
    ['2024-04-28', fee, ['membership 100', 'late 50', 'recertification?', 'ceus?']],
    ['2024-04-29', fee, ['membership 100', 'recertification?', 'late?', 'ceus?']],
    ['2024-06-27', fee, ['membership 100', 'recertification?', 'late?', 'ceus?']],
    ['2024-06-28', fee, reinstated],
    ['2024-12-14', fee, reinstated],
    ['2024-12-15', fee, reinstated],
    ['2024-06-28', { lateFee: fee.lateFee }, null],
  ])('on %s', (asOf, renewal, expected) => {
    expect(words(backOn(asOf, { renewal }))).toEqual(expected);
  });

  it("is the step's own, else the organization's, and each is cited where it is said", () => {
    const late = (fee: number | null, usual: number) => {
      const steps: LapseStep[] = [
        { afterDays: 0, state: 'grace', fee: 0 },
        { afterDays: 1, state: 'late', fee },
      ];
      const lapse = [value(steps, { by: ['guide'] })];
      const bill = backOn('2024-03-02', { renewal: { lapse, lateFee: [value(usual)] } });
      return bill?.lines.filter(({ kind }) => kind === 'late')[0];
    };
    expect(late(25, 40)).toMatchObject({ times: 1, low: 25, high: 25, figure: { saidBy: [{ source: 'guide' }] } });
    expect(late(null, 40)).toMatchObject({ times: 1, low: 40, high: 40, figure: { saidBy: [{ source: 'board' }] } });
    expect([late(0, 40), late(null, 0)]).toEqual([undefined, undefined]);
  });

  it('is cited as the usual one where only another state has one in the steps', () => {
    const steps: LapseStep[] = [
      { afterDays: 0, state: 'grace', fee: 5 },
      { afterDays: 9, state: 'late', fee: null },
    ];
    const renewal = { lapse: [value(steps, { by: ['guide'] })], lateFee: [value(40)] };
    expect(backOn('2024-03-10', { renewal })?.lines.at(-1)).toMatchObject({
      low: 40,
      figure: { saidBy: [{ source: 'board' }] },
    });
  });

  it('is certain to be asked of a state called late, and of no other', () => {
    const open = (state: LapseStep['state'], lateFee: NonNullable<Theirs['renewal']>['lateFee']) => {
      const lapse = [value<LapseStep[]>([{ afterDays: 0, state, fee: null }])];
      return backOn('2024-03-01', { renewal: { lapse, lateFee } })?.unpriced.find(({ kind }) => kind === 'late');
    };
    expect(open('late', undefined)).toEqual({ kind: 'late', reason: 'not-found', certain: true });
    expect(open('late', [unknown('not-published')])?.reason).toBe('not-published');
    expect(open('grace', undefined)?.certain).toBe(false);
    expect(open('inactive', [value(40)])).toEqual({ kind: 'late', reason: 'not-found', certain: false });
  });
});

describe('reinstatement', () => {
  const renewal = { reinstatementFee: [value(300)], reinstatementMonths: [value(8)] };

  it('is open for so many months from the first day on which it has ended, whatever comes after', () => {
    // 28 June 2024 and 8 months.
    expect(['2024-06-28', '2024-12-15', '2025-03-01'].map((day) => untilOn(day, renewal))).toEqual([
      '2025-02-28',
      '2025-02-28',
      '2025-02-28',
    ]);
    expect(backOn('2025-02-28', { renewal })?.total).toEqual({ low: 400, high: 400 });
    expect(backOn('2025-03-01', { renewal })).toBeNull();
  });

  it('has no last day before it has ended, or where the months are not known', () => {
    expect(untilOn('2024-06-27', renewal)).toBeNull();
    expect(untilOn('2024-06-28', { reinstatementFee: [value(300)] })).toBeNull();
  });
});

describe('what cannot be said', () => {
  it('is how it is had back where nobody says how it stands', () => {
    const lapse = [value<LapseStep[]>([{ afterDays: 90, state: 'late', fee: 5 }])];
    expect(backOn('2024-03-01', { renewal: { lapse } })).toBeNull();
  });

  it('is a total where nothing has a price', () => {
    const free = { required: [value(false)] };
    expect(backOn(DUE, { membership: free })).toEqual({
      lines: [],
      unpriced: [
        { kind: 'recertification', reason: 'not-found', certain: false },
        { kind: 'ceus', reason: 'not-found', certain: false },
      ],
      total: null,
    });
  });

  it('is a total of a fee of nothing beside dues without a price', () => {
    const total = (membership: Theirs['membership']) =>
      backOn(DUE, { membership, renewal: { fees: { any: [value([0])] } } })?.total;
    expect(total({ required: [value(true)] })).toBeNull();
    expect(total({ required: [value(false)] })).toEqual({ low: 0, high: 0 });
    expect(total({ required: [value(true)], individual: [value(100)] })).toEqual({ low: 100, high: 100 });
  });
});

describe('a price for members and others', () => {
  const price = (fees: Certification['fees']) => examPrice(view({ fees }));
  const joins = [value(true)];
  const stays = [value(false)];
  const member = [value(300, { by: ['board'] })];
  const nonMember = [value(400, { by: ['guide'] })];
  const range = [value({ low: 250, high: 450 }, { by: ['blog'] })];

  it.each<[string, Certification['fees'], Range | null, string[]]>([
    ['both ends, whoever one is', { member, nonMember }, { low: 300, high: 400 }, ['guide', 'board']],
    [
      'both ends, where nobody has to join',
      { member, nonMember, membershipRequired: stays },
      { low: 300, high: 400 },
      ['guide', 'board'],
    ],
    ["the one end that is known: a member's", { member }, { low: 300, high: 300 }, ['board']],
    ["the one end that is known: another's", { nonMember }, { low: 400, high: 400 }, ['guide']],
    [
      "a member's alone, where one has to join",
      { member, nonMember, membershipRequired: joins },
      { low: 300, high: 300 },
      ['board'],
    ],
    [
      'that for everybody, where one has to join and no price of members is known',
      { range, membershipRequired: joins },
      { low: 250, high: 450 },
      ['blog'],
    ],
    [
      'none, where one has to join and others alone have a price',
      { nonMember, range, membershipRequired: joins },
      null,
      [],
    ],
    ["a member's before that for everybody", { member, range }, { low: 300, high: 300 }, ['board']],
    ['that for everybody', { range }, { low: 250, high: 450 }, ['blog']],
    ['none', { retake: [value(5)] }, null, []],
  ])('is %s', (_, fees, expected, cited) => {
    const { range: found, figure } = price(fees);
    expect(found).toEqual(expected);
    expect(figure.saidBy.map(({ source }) => source)).toEqual(cited);
  });

  it("has no part of a student's, and its figure gives the same span", () => {
    const { range: found, figure } = price({ member, nonMember, student: [value(200)] });
    expect(found).toEqual({ low: 300, high: 400 });
    expect(figure.value).toEqual(found);
  });
});

describe('the fee of the renewal', () => {
  it('is that of members alone where one has to join, else both ends', () => {
    const renewal = { fees: { member: [value([60])], nonMember: [value([90])] } };
    expect(words(backOn(DUE, { renewal }))).toEqual(['membership 100', 'recertification 60', 'ceus?']);
    expect(words(backOn(DUE, { renewal, membership: { required: [value(false)] } }))).toEqual([
      'recertification 60-90',
      'ceus?',
    ]);
  });

  it('says why it has no price, and is not certain to be asked', () => {
    const fees = { any: [unknown('not-published')] };
    expect(backOn(DUE, { renewal: { fees } })?.unpriced[0]).toEqual({
      kind: 'recertification',
      reason: 'not-published',
      certain: false,
    });
  });
});

describe('sitAgain', () => {
  const again = (fees: Certification['fees'], membership?: Organization['membership']) =>
    words(sitAgain(view({ fees }, { membership })));

  it("is the exam and a year's dues where one has to join", () => {
    expect(again({ member: [value(300)] }, MEMBERS)).toEqual(['exam 300', 'membership 100']);
    expect(again({ member: [value(300)], nonMember: [value(400)] }, { required: [value(false)] })).toEqual([
      'exam 300-400',
    ]);
    expect(again({ range: [value({ low: 250, high: null })] }, { required: [value(false)] })).toEqual([
      'exam 250-null',
    ]);
  });

  it('is certain to ask for an exam without a price', () => {
    expect(again({}, MEMBERS)).toEqual(['membership 100', 'exam?!']);
    expect(sitAgain(view({ fees: { range: [unknown('not-published')] } })).unpriced[0]).toEqual({
      kind: 'exam',
      reason: 'not-published',
      certain: true,
    });
  });
});

describe('cheaperOf', () => {
  const bill = (low: number | null, high = low, certain: boolean | null = null): Bill => ({
    lines: [],
    unpriced: certain === null ? [] : [{ kind: 'late', reason: 'not-found', certain }],
    total: low === null && high === null ? null : { low, high },
  });

  it.each<[string, Bill | null, Bill, 'comeBack' | 'sitAgain' | null]>([
    ['wholly below', bill(100, 199), bill(200, 300), 'comeBack'],
    ['wholly above', bill(301, 400), bill(200, 300), 'sitAgain'],
    ['the same', bill(200), bill(200), null],
    ['overlapping by one dollar', bill(100, 200), bill(200, 300), null],
    ['one inside the other', bill(210, 220), bill(200, 300), null],
    ['below, and what it lacks may not be asked', bill(100, 100, false), bill(200), 'comeBack'],
    ['below, and it lacks what is certain to be asked', bill(100, 100, true), bill(200), null],
    ['above one that lacks what is certain to be asked', bill(300), bill(200, 200, true), null],
    ['above, and lacks more', bill(300, 300, true), bill(200), 'sitAgain'],
    ['no way back', null, bill(200), null],
    ['no price of the exam', bill(100), bill(null), null],
  ])('%s', (_, back, again, expected) => {
    expect(cheaperOf(back, again)).toBe(expected);
  });
});
