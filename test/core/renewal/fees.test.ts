/** The cost of one cycle by invented rules. */
import { describe, expect, it, test } from 'vitest';
import type { Range } from '../../../src/core/money.ts';
import { type CycleCost, cycleCost, duesIn, duesLeft, stillToPay } from '../../../src/core/renewal/fees.ts';
import { renewalRules } from '../../../src/core/renewal/rules.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { ask, world } from '../../support/world.ts';

const { value, unknown, organization, view } = world();

type Theirs = Pick<Organization, 'renewal' | 'membership'>;
type Own = NonNullable<Certification['renewal']>['fee'];

/** @param own the fees that each credential has of its own */
const costOf = (theirs: Theirs, own: Own[] = [undefined], member: boolean | null = null, years = 2): CycleCost => {
  const views = own.map((fee, index) =>
    view({ code: `C${index}`, ...(fee === undefined ? {} : { renewal: { fee } }) }, theirs),
  );
  return cycleCost(views, renewalRules(organization(theirs), ask()), years, member);
};
const text = (range: Range | null): string => (range === null ? '-' : `${range.low} to ${range.high}`);
/** Each way of paying as "who fee dues total". */
const ways = ({ options }: CycleCost): string[] =>
  options.map(({ as, fee, dues, total }) => `${as}: ${text(fee)}, ${text(dues)}, ${text(total)}`);
const missing = ({ notInData }: CycleCost): string[] =>
  notInData.map(({ what, as, reason }) => `${what} ${as} ${reason}`);

const dues = [value(100)];
const needed = { required: [value(true)], individual: dues };
const free = { required: [value(false)], individual: dues };
const split: Theirs['renewal'] = { fees: { member: [value([60])], nonMember: [value([90])] } };
const oneForAll: Theirs['renewal'] = { fees: { any: [value([75])] } };

describe('who pays', () => {
  const MEMBER = 'member: 60 to 60, 200 to 200, 260 to 260';
  const OTHER = 'non-member: 90 to 90, -, 90 to 90';

  it.each<[string, Theirs, boolean | null, string[], Range | null]>([
    [
      'both ways, where it was not told',
      { renewal: split, membership: free },
      null,
      [MEMBER, OTHER],
      { low: 90, high: 260 },
    ],
    ['a member', { renewal: split, membership: free }, true, [MEMBER], { low: 260, high: 260 }],
    ['somebody who is none', { renewal: split, membership: free }, false, [OTHER], { low: 90, high: 90 }],
    [
      'a member, where one has to be: not told',
      { renewal: split, membership: needed },
      null,
      [MEMBER],
      { low: 260, high: 260 },
    ],
    [
      'a member, where one has to be: told to be none',
      { renewal: split, membership: needed },
      false,
      [MEMBER],
      { low: 260, high: 260 },
    ],
    [
      'anybody the same',
      { renewal: oneForAll, membership: free },
      null,
      ['anybody: 75 to 75, -, 75 to 75'],
      { low: 75, high: 75 },
    ],
    [
      'the same, and dues where one has to be a member',
      { renewal: oneForAll, membership: needed },
      false,
      ['member: 75 to 75, 200 to 200, 275 to 275'],
      { low: 275, high: 275 },
    ],
    ['dues alone', { membership: needed }, null, ['member: -, 200 to 200, 200 to 200'], { low: 200, high: 200 }],
    ['nothing that is known', { membership: free }, null, [], null],
    [
      'no fee to pay, and dues without a price',
      { renewal: { fees: { any: [value([0])] } }, membership: { required: [value(true)] } },
      null,
      [],
      null,
    ],
    [
      'no fee to pay, and no dues',
      { renewal: { fees: { any: [value([0])] } }, membership: { required: [value(false)] } },
      null,
      ['anybody: 0 to 0, -, 0 to 0'],
      { low: 0, high: 0 },
    ],
  ])('%s', (_, theirs, member, expected, total) => {
    const cost = costOf(theirs, [undefined], member);
    expect(ways(cost)).toEqual(expected);
    expect(cost.total).toEqual(total);
  });

  it('takes dues that are a span, and leaves an open end open', () => {
    const membership = { required: [value(true)], individual: [value({ low: 80, high: 120 })] };
    expect(ways(costOf({ renewal: oneForAll, membership }))).toEqual(['member: 75 to 75, 160 to 240, 235 to 315']);
    const open = costOf({ membership: free }, [{ range: [value({ low: null, high: 90 })] }]);
    expect(open.total).toEqual({ low: null, high: 90 });
    expect(costOf({ membership: free }, [{ range: [value({ low: 40, high: null })] }]).total).toEqual({
      low: 40,
      high: null,
    });
  });
});

describe('what is not known', () => {
  it.each<[string, Theirs, Own, boolean | null, string[]]>([
    [
      'no fee and no dues',
      { membership: { required: [value(true)] } },
      undefined,
      null,
      ['recertification member not-found', 'membership member not-found'],
    ],
    [
      'dues, for their reason',
      { renewal: oneForAll, membership: { required: [value(true)], individual: [unknown('not-published')] } },
      undefined,
      null,
      ['membership member not-published'],
    ],
    ['no fee', { membership: free }, undefined, null, ['recertification anybody not-found']],
    [
      'the fee of members',
      { membership: free },
      { nonMember: [value(90)] },
      null,
      ['recertification member not-found'],
    ],
    [
      'the fee of others',
      { membership: free },
      { member: [value(60)] },
      null,
      ['recertification non-member not-found'],
    ],
    ['the fee of members, which nobody else pays', { membership: free }, { nonMember: [value(90)] }, false, []],
    [
      'a fee of members that does not apply',
      { membership: free },
      { member: [unknown('not-applicable')], nonMember: [value(90)] },
      null,
      [],
    ],
    [
      'no fee at all: that one for everybody does not apply says nothing',
      {
        membership: free,
        renewal: { fees: { any: [unknown('not-applicable')], member: [unknown('not-published')] } },
      },
      { nonMember: [unknown('not-applicable')] },
      null,
      ['recertification anybody not-published'],
    ],
    [
      'no fee of others, where none of members applies',
      {
        membership: free,
        renewal: { fees: { any: [unknown('not-applicable')], nonMember: [unknown('not-published')] } },
      },
      { member: [unknown('not-applicable')] },
      null,
      ['recertification anybody not-published'],
    ],
    [
      'nothing, where no fee applies',
      { membership: free, renewal: { fees: { any: [unknown('not-applicable')] } } },
      { member: [unknown('not-applicable')], nonMember: [unknown('not-applicable')] },
      null,
      [],
    ],
  ])('is %s', (_, theirs, own, member, expected) => {
    expect(missing(costOf(theirs, [own], member))).toEqual(expected);
  });
});

test('nothing to pay is no way of paying, and no sum', () => {
  const renewal = { fees: { any: [unknown('not-applicable')] } };
  expect(costOf({ renewal, membership: { required: [value(false)] } })).toMatchObject({ options: [], total: null });
});

describe('several credentials', () => {
  const fees = (cost: CycleCost) => cost.options.map(({ as, fee }) => `${as} ${text(fee)}`);
  const three: Own[] = [undefined, undefined, undefined];

  it('go down the list, of which the last holds for more', () => {
    const renewal = { fees: { any: [value([75, 50, 25])] } };
    expect(fees(costOf({ renewal, membership: free }, three.slice(0, 2)))).toEqual(['anybody 125 to 125']);
    expect(fees(costOf({ renewal, membership: free }, three))).toEqual(['anybody 150 to 150']);
    expect(fees(costOf({ renewal, membership: free }, [...three, undefined]))).toEqual(['anybody 175 to 175']);
  });

  it('take the further fee of others for those beyond the list', () => {
    const renewal = { fees: { member: [value([60])], nonMember: [value([90, 70])], furtherNonMember: [value(50)] } };
    expect(fees(costOf({ renewal, membership: free }, three))).toEqual(['member 180 to 180', 'non-member 210 to 210']);
  });

  it('are open for those beyond a list of which somebody wrote that it ends, and known within it', () => {
    const list = { nonMember: [value([90])], furtherMember: [unknown('not-found')] };
    const cost = (member: number[]) =>
      costOf({ renewal: { fees: { ...list, member: [value(member)] } }, membership: free }, three.slice(0, 2), true);
    const short = cost([60]);
    expect([ways(short), missing(short)]).toEqual([
      ['member: 60 to null, 200 to 200, 260 to null'],
      ['further member not-found'],
    ]);
    // Who says nothing of it is not cited.
    expect(short.options[0]?.figures.fee?.value).toEqual([60]);
    expect(ways(cost([60, 40]))).toEqual(['member: 100 to 100, 200 to 200, 300 to 300']);
  });

  it('say where the fee of the first and that of further ones are of different years', () => {
    const renewal = { fees: { nonMember: [value([90])], furtherNonMember: [value(50, { by: ['guide'] })] } };
    const { options } = costOf({ renewal, membership: free }, three.slice(0, 2), false);
    expect(options.map(({ years }) => years)).toEqual([{ first: '2026', further: '2025' }]);
    expect(options[0]?.figures.fee?.saidBy.map(({ source }) => source)).toEqual(['guide', 'board']);
  });

  it.each<[string, number[], string, string]>([
    ['of one year', [90], 'guide', 'guide'],
    ['without the date of the first', [90], 'blog', 'guide'],
    ['without the date of a further one', [90], 'guide', 'blog'],
    ['all in the list', [90, 70], 'board', 'guide'],
  ])('say nothing of years where the fees are %s', (_, list, first, further) => {
    const nonMember = [value(list, { by: [first] })];
    const renewal = { fees: { nonMember, furtherNonMember: [value(50, { by: [further] })] } };
    const [way] = costOf({ renewal, membership: free }, three.slice(0, 2), false).options;
    expect(way?.years).toBeNull();
    if (list.length > 1) expect(way?.figures.fee?.saidBy.map(({ source }) => source)).toEqual([first]);
  });

  it('pay each their own where there is no list, and nothing is known where one has none', () => {
    expect(
      fees(costOf({ membership: free }, [{ range: [value(60)] }, { range: [value({ low: 40, high: 50 })] }])),
    ).toEqual(['anybody 100 to 110']);
    const withSecond = (theirs: Theirs) => costOf({ membership: free, ...theirs }, [{ range: [value(60)] }, undefined]);
    expect([withSecond({}).options, missing(withSecond({}))]).toEqual([[], ['recertification anybody not-found']]);
    expect(missing(withSecond({ renewal: { fees: { member: [unknown('not-published')] } } }))).toEqual([
      'recertification anybody not-published',
    ]);
  });

  it('pay the fee of the dearest, whatever the list says, and for the others by the list', () => {
    const renewal = { fees: { any: [value([75, 50])] } };
    const cost = (...own: Own[]) => costOf({ renewal, membership: free }, own);
    expect(fees(cost({ range: [value(60)] }, { range: [value(200)] }))).toEqual(['anybody 250 to 250']);
    expect(fees(cost({ range: [value(60)] }, { range: [value(20)] }))).toEqual(['anybody 110 to 110']);
    const [way] = cost({ range: [value(200, { by: ['guide'] })] }, undefined).options;
    expect(way?.figures.fee?.saidBy.map(({ source }) => source)).toEqual(['guide', 'board']);
    // A span that begins or ends with the first of the list is another fee.
    expect(fees(cost({ range: [value({ low: 75, high: 90 })] }, undefined))).toEqual(['anybody 125 to 140']);
    expect(fees(cost({ range: [value({ low: 65, high: 75 })] }, { range: [value(60)] }))).toEqual([
      'anybody 115 to 125',
    ]);
  });

  it('have no further fee of members or of others in a list for everybody', () => {
    const renewal = { fees: { any: [value([75])], furtherMember: [value(5)], furtherNonMember: [value(5)] } };
    expect(fees(costOf({ renewal, membership: free }, three.slice(0, 2)))).toEqual(['anybody 150 to 150']);
  });

  it('leave out one of which no fee is asked', () => {
    const gone = [unknown('not-applicable')];
    const theirs: Theirs = { membership: free, renewal: { fees: { any: gone } } };
    const cost = costOf(theirs, [{ member: gone, nonMember: gone }, { range: [value(60)] }]);
    expect([fees(cost), missing(cost)]).toEqual([['anybody 60 to 60'], []]);
    const none: Own = { member: gone, nonMember: gone };
    const ofNeither = costOf(theirs, [none, none]);
    expect([ofNeither.options, missing(ofNeither)]).toEqual([[], []]);
    // Nor is it asked for by the list.
    const list = { renewal: { fees: { member: [value([60, 40])] } }, membership: free };
    const paid = [value(110)];
    const ofOne = costOf(
      list,
      [
        { member: [value(70)], nonMember: paid },
        { member: gone, nonMember: paid },
      ],
      true,
    );
    expect([fees(ofOne), missing(ofOne)]).toEqual([['member 70 to 70'], []]);
  });

  it('lack one thing where neither members nor others have a price for all of them', () => {
    const none = [unknown('not-published')];
    const theirs: Theirs = { membership: free, renewal: { fees: { member: none, nonMember: none } } };
    const cost = costOf(theirs, [{ member: [value(60)] }, undefined]);
    expect([cost.options, missing(cost)]).toEqual([[], ['recertification anybody not-published']]);
  });

  it('are those of a member where one of them asks for membership', () => {
    const [one, other] = [true, false].map((required, index) =>
      view(
        { code: `C${index}`, fees: { membershipRequired: [value(required)] } },
        { renewal: oneForAll, membership: free },
      ),
    );
    if (one === undefined || other === undefined) throw new Error('no two');
    const rules = renewalRules(organization({ renewal: oneForAll, membership: free }), ask());
    expect(ways(cycleCost([other, one], rules, 2, null))).toEqual(['member: 150 to 150, 200 to 200, 350 to 350']);
    expect(ways(cycleCost([other], rules, 2, null))).toEqual(['anybody: 75 to 75, -, 75 to 75']);
  });

  it('add what one asks of everybody to what another asks of members and of others', () => {
    const cost = costOf({ membership: free }, [
      { range: [value(60)] },
      { member: [value(70)], nonMember: [value(110)] },
    ]);
    expect(fees(cost)).toEqual(['member 130 to 130', 'non-member 170 to 170']);
  });

  it('of one goes by its own fee, whatever the list says', () => {
    expect(fees(costOf({ renewal: oneForAll, membership: free }, [{ range: [value(60)] }]))).toEqual([
      'anybody 60 to 60',
    ]);
  });
});

describe('the figures behind a way', () => {
  it('are those of the fee and of the dues, where they are known', () => {
    const both = costOf({ renewal: split, membership: free });
    expect(
      both.options.map(({ figures }) => Object.entries(figures).map(([key, { value: said }]) => `${key} ${said}`)),
    ).toEqual([['fee 60', 'dues 100'], ['fee 90']]);
    expect(costOf({ membership: needed }).options.map(({ figures }) => Object.keys(figures))).toEqual([['dues']]);
  });

  it("are the organization's list where that decides", () => {
    const [way] = costOf({ renewal: { fees: { any: [value([75, 50])] } }, membership: free }, [
      undefined,
      undefined,
    ]).options;
    expect(way?.figures.fee?.value).toEqual([75, 50]);
  });

  it('are of fees that are added up every one, as old as the oldest', () => {
    const [way] = costOf({ membership: free }, [
      { range: [value(60, { by: ['board'] })] },
      { range: [value(40, { by: ['guide'] })] },
    ]).options;
    expect(way?.figures.fee).toMatchObject({ value: { low: 100, high: 100 }, dated: '2025' });
    expect(way?.years).toBeNull();
    expect(way?.figures.fee?.saidBy.map(({ source }) => source)).toEqual(['guide', 'board']);
  });
});

describe('duesIn', () => {
  it.each([
    // A span that is not known: once a year of the cycle, begun years too.
    [null, null, 12, 1],
    [null, null, 24, 2],
    [null, null, 18, 2],
    [null, null, 36, 3],
    ['2024-09-01', '2026-08-31', 24, 2],
    ['2025-08-31', '2026-08-31', 24, 1],
    ['2025-08-30', '2026-08-31', 24, 2],
    ['2026-08-15', '2026-08-31', 24, 1],
    ['2024-02-20', '2025-03-31', 24, 2],
  ])('from %s to %s, of %i months, are paid %i times', (start, due, months, times) => {
    const span = start === null || due === null ? null : { start, due, first: false };
    expect(duesIn(span, months)).toBe(times);
  });
});

describe('the dues of a year on their days', () => {
  const days = ['2027-08-31', '2028-08-31'];
  const left = (theirs: Theirs, member: boolean | null = null) => {
    const rules = renewalRules(organization(theirs), ask());
    return duesLeft(costOf(theirs, [undefined], member), rules, days).map(({ on, cost }) => `${on} ${text(cost)}`);
  };
  test.each<[string, Theirs, boolean | null, string[]]>([
    ['where all have to be members', { membership: needed }, null, ['2027-08-31 100 to 100', '2028-08-31 100 to 100']],
    [
      'as a span',
      { membership: { ...needed, individual: [value({ low: 80, high: 120 })] } },
      null,
      ['2027-08-31 80 to 120', '2028-08-31 80 to 120'],
    ],
    ['of a member', { renewal: split, membership: free }, true, ['2027-08-31 100 to 100', '2028-08-31 100 to 100']],
    ['of nobody who is none', { renewal: split, membership: free }, false, []],
    [
      'where they are one of two ways',
      { renewal: split, membership: free },
      null,
      ['2027-08-31 100 to 100', '2028-08-31 100 to 100'],
    ],
    [
      'of which nothing is known',
      { membership: { required: [value(true)], individual: [unknown('not-found')] } },
      null,
      [],
    ],
  ])('%s', (_, theirs, member, expected) => {
    expect(left(theirs, member)).toEqual(expected);
  });
});

describe('what is left to pay of a cycle', () => {
  const sum = (cents: number) => ({ low: cents, high: cents });
  const left = (fee: number | null, dues: number | null, due: number[] | null) =>
    stillToPay(
      {
        as: 'member',
        fee: fee === null ? null : sum(fee),
        dues: dues === null ? null : sum(dues),
        total: sum(0),
        years: null,
        figures: {},
      },
      due === null ? null : due.map(sum),
    );

  it('is the fee and the dues that fall due yet, not those of the whole cycle', () => {
    expect(left(100, 300, [150])).toEqual(sum(250));
    expect(left(100, 300, [])).toEqual(sum(100));
    expect(left(null, 300, [150, 150])).toEqual(sum(300));
  });

  it('is not known without the days of dues, which matter only where dues are paid', () => {
    expect(left(100, 300, null)).toBeNull();
    expect(left(100, null, null)).toEqual(sum(100));
    expect(left(100, null, [150])).toEqual(sum(100));
  });

  it('is never a zero where nothing of it has a price', () => {
    expect(left(null, 300, [])).toBeNull();
  });
});
