/** Books, exams, retakes and the mark of invented credentials. */
import { describe, expect, it } from 'vitest';
import type { CostOptions, PricedCredential } from '../../../src/core/cost/types.ts';
import type { Certification } from '../../../src/schema/certification.ts';
import type { Condition } from '../../../src/schema/condition.ts';
import type { Organization } from '../../../src/schema/organization.ts';
import { world } from '../../support/world.ts';
import { costs, credential, lacksOf, linesOf } from './invented.ts';

const { value, unknown } = world();

type Fees = NonNullable<Certification['fees']>;
const DUES: Organization['membership'] = { required: [value(false)], individual: [value(10)] };

describe('an exam', () => {
  const fees: Fees = { member: [value(300)], nonMember: [value(400)], student: [value(200)] };
  const PAIR: Fees = { twoAttempts: [value(499)] };
  const exam = (prices: Fees, options: Partial<CostOptions>) =>
    costs([credential({ membership: DUES }, { fees: prices })], { membership: 'none', years: 1, ...options });

  it.each<[string, Fees, Partial<CostOptions>, string[]]>([
    ['of a member', fees, { membership: 'join' }, ['0 membership.board.0 10', '0 exam.ABC 300']],
    ['of somebody who is none', fees, {}, ['0 exam.ABC 400']],
    ['of a student', fees, { student: true }, ['0 exam.ABC 200']],
    [
      'of a student, where there is no such price',
      { member: [value(300)], nonMember: [value(400)] },
      { student: true },
      ['0 exam.ABC 400'],
    ],
    [
      'at the second attempt, by its price',
      { ...fees, retake: [value(150)] },
      { attempts: 2 },
      ['0 exam.ABC 400', '0 retake.ABC.2 150'],
    ],
    [
      'at the third attempt, at the full fee of a student',
      { ...fees, retake: [unknown('not-applicable')] },
      { attempts: 3, student: true },
      ['0 exam.ABC 200', '0 retake.ABC.2 200', '0 retake.ABC.3 200'],
    ],
    ['at the first attempt, whatever a retake costs', fees, { attempts: 1 }, ['0 exam.ABC 400']],
    ['at the second attempt, which has no price', fees, { attempts: 2 }, ['0 exam.ABC 400']],
    ['without a price', {}, { attempts: 2 }, []],
    ['of which two are sold together, and one has no price', PAIR, { attempts: 2 }, ['0 exam.ABC 499']],
    ['the same, where a second one has none', { ...fees, ...PAIR }, { attempts: 2 }, ['0 exam.ABC 499']],
    ['the same, once', PAIR, { attempts: 1 }, []],
    ['the same, three times', PAIR, { attempts: 3 }, []],
    [
      'of which two are sold together, where each has a price',
      { ...fees, ...PAIR, retake: [value(150)] },
      { attempts: 2 },
      ['0 exam.ABC 400', '0 retake.ABC.2 150'],
    ],
    ['that is not sat: the upkeep alone', fees, { keep: true, attempts: 2 }, []],
  ])('%s', (_, prices, options, expected) => {
    expect(linesOf(exam(prices, options))).toEqual(expected);
  });

  it('says once what has no price', () => {
    const lacks = (prices: Fees, options: Partial<CostOptions>) =>
      lacksOf(exam(prices, options)).filter((lack) => /exam|retake/.test(lack));
    expect(lacks(fees, { attempts: 1 })).toEqual([]);
    expect(lacks(fees, { attempts: 3 })).toEqual(['retake ABC not-found']);
    expect(lacks({ range: [unknown('not-published')] }, { attempts: 1 })).toEqual(['exam ABC not-found']);
    expect(lacks({ retake: [unknown('not-applicable')] }, { attempts: 2 })).toEqual([
      'exam ABC not-found',
      'retake ABC not-found',
    ]);
  });

  it('says whose price each is, and what figure gives it', () => {
    const { lines } = exam({ ...fees, retake: [unknown('not-applicable')] }, { attempts: 2, student: true });
    expect(lines.map(({ kind, detail, figure }) => [kind, detail, figure.value])).toEqual([
      ['exam', 'student', 200],
      ['retake', 'full-fee', 200],
    ]);
    expect(exam({ ...fees, retake: [value(150)] }, { attempts: 2 }).lines.map(({ detail }) => detail)).toEqual([
      'non-member',
      null,
    ]);
  });

  it('is not sat again by a holder', () => {
    const held = credential({ membership: DUES }, { fees }, { held: true });
    expect(linesOf(costs([held], { membership: 'none', attempts: 2 }))).toEqual([]);
  });
});

describe('code books', () => {
  const books = (
    of: NonNullable<Certification['training']>['books'],
    freeBooks?: boolean,
    program: 'none' | 'self-study' = 'self-study',
  ) =>
    costs(
      [
        credential(
          { membership: DUES, ...(freeBooks === undefined ? {} : { exam: { freeBooks: [value(freeBooks)] } }) },
          { training: { books: of } },
        ),
      ],
      { membership: 'none', program: { kind: program }, years: 1 },
    );
  const set = { member: [value(180)], nonMember: [value(230)] };

  it.each<[string, Parameters<typeof books>, string[]]>([
    ['of somebody who studies alone', [set], ['0 books.ABC 230']],
    ['that the exam need not have bought', [set, true], ['0 books.ABC 0-230']],
    ['that it needs', [set, false], ['0 books.ABC 230']],
    ['are bought for self-study alone', [set, undefined, 'none'], []],
    ['without a price', [{}], []],
    ['without a price, and free inside', [{}, true], []],
  ])('%s', (_, asked, expected) => {
    expect(linesOf(books(...asked))).toEqual(expected);
  });

  it('are said to have no price, unless none apply', () => {
    const lacks = (of: Parameters<typeof books>[0]) => lacksOf(books(of)).filter((lack) => lack.startsWith('books'));
    expect(lacks({})).toEqual(['books ABC not-found']);
    expect(lacks({ nonMember: [unknown('not-applicable')] })).toEqual([]);
    expect(lacks(set)).toEqual([]);
  });
});

describe('the chance of failing from which two attempts together pay', () => {
  const chance = (all: Fees[], options: Partial<CostOptions> = {}, held = false) =>
    costs(
      all.map((fees, index) => credential({ membership: DUES }, { code: `C${index}`, fees }, { held })),
      { membership: 'none', ...options },
    ).breakEvenChance;
  const pair = (single: number, two: number, retake: number): Fees => ({
    nonMember: [value(single)],
    twoAttempts: [value(two)],
    retake: [value(retake)],
  });

  it.each<[string, Fees[], number | null]>([
    ['what the pair costs more, by what a second attempt costs', [pair(400, 450, 200)], 0.25],
    ['of several together', [pair(400, 450, 200), pair(300, 350, 300)], 0.2],
    ['always, where the pair costs no more', [pair(400, 400, 200)], 0],
    ['always, where the pair costs less', [pair(400, 350, 200)], 0],
    ['only where one fails for sure', [pair(400, 600, 200)], 1],
    ['never', [pair(400, 601, 200)], null],
    ['never, where a second attempt is free', [pair(400, 400, 0)], null],
    ['no pair', [{ nonMember: [value(400)], retake: [value(200)] }], null],
    ['no price of a retake', [{ nonMember: [value(400)], twoAttempts: [value(450)] }], null],
    ['no price of the exam', [{ twoAttempts: [value(450)], retake: [value(200)] }], null],
    ['one with a pair, one without', [pair(400, 450, 200), { nonMember: [value(300)], retake: [value(300)] }], 0.25],
    ['to four decimals, half up', [pair(100, 101, 800)], 0.0013],
    ['none at all', [], null],
  ])('%s', (_, all, expected) => {
    expect(chance(all)).toBe(expected);
  });

  it("is a student's by a student's prices, and by those of others where there is none", () => {
    const student: Fees = { ...pair(400, 450, 200), student: [value(300)], studentTwoAttempts: [value(400)] };
    expect([chance([student]), chance([student], { student: true })]).toEqual([0.25, 0.5]);
    expect(chance([pair(400, 450, 200)], { student: true })).toBe(0.25);
    expect(chance([{ ...pair(400, 450, 200), student: [value(300)] }], { student: true })).toBeNull();
  });

  it('is asked neither of the upkeep alone nor of a holder', () => {
    expect(chance([pair(400, 450, 200)], { keep: true })).toBeNull();
    expect(chance([pair(400, 450, 200)], {}, true)).toBeNull();
  });
});

describe('two of the attempts that are counted, bought together', () => {
  const together = (all: Fees[], options: Partial<CostOptions> = {}, held = false) =>
    costs(
      all.map((fees, index) => credential({ membership: DUES }, { code: `C${index}`, fees }, { held })),
      { membership: 'none', attempts: 2, ...options },
    ).withPairs;
  const pair = (single: number, two: number, retake: number): Fees => ({
    nonMember: [value(single)],
    twoAttempts: [value(two)],
    retake: [value(retake)],
  });
  const dollars = (amount: number) => ({ low: amount * 100, high: amount * 100 });

  it.each<[string, Fees[], Partial<CostOptions>, ReturnType<typeof dollars> | null]>([
    // 400 + 200 = 600 become 450.
    ['cost what the pair does', [pair(400, 450, 200)], {}, dollars(450)],
    ['leave a third attempt as it is', [pair(400, 450, 200)], { attempts: 3 }, dollars(650)],
    ['and another without a pair', [pair(400, 450, 200), { nonMember: [value(300)] }], {}, dollars(750)],
    ['save nothing', [pair(400, 600, 200)], {}, null],
    ['are dearer', [pair(400, 601, 200)], {}, null],
    ['are not asked for', [pair(400, 450, 200)], { attempts: 1 }, null],
    ['are none of the upkeep', [pair(400, 450, 200)], { keep: true }, null],
    ['are not on sale', [{ nonMember: [value(400)], retake: [value(200)] }], {}, null],
    // What has a price together alone is counted so.
    ['are counted already', [{ twoAttempts: [value(450)] }], {}, null],
  ])('%s', (_, all, options, expected) => {
    expect(together(all, options)).toEqual(expected);
  });

  it('are none of a holder', () => {
    expect(together([pair(400, 450, 200)], {}, true)).toBeNull();
  });
});

describe('losing the mark', () => {
  const offers: NonNullable<Organization['designation']>['offers'] = [
    {
      id: 'simulation',
      name: 'Simulation',
      provider: 'Board',
      topic: 'practicode',
      kind: 'course',
      cost: [value({ low: 250, high: 300 })],
    },
    {
      id: 'course',
      name: 'Course',
      provider: 'Board',
      topic: 'billing-and-coding',
      kind: 'course',
      cost: [value(100)],
    },
    {
      id: 'program',
      name: 'Program',
      provider: 'Board',
      topic: 'billing-and-coding',
      kind: 'certificate',
      cost: [value(900)],
    },
    { id: 'free', name: 'Talk', provider: 'Board', topic: 'billing', cost: [value(90)] },
    { id: 'secret', name: 'Secret', provider: 'Board', topic: 'him', kind: 'course' },
  ];
  const work: Condition = { kind: 'experience', in: ['coding'], months: 12 };
  const simulation: Condition = { kind: 'training', topics: ['practicode'] };
  const course: Condition = { kind: 'course', topics: ['billing-and-coding'] };
  const program: Condition = { kind: 'training', topics: ['billing-and-coding'], kinds: ['certificate'] };
  const secret: Condition = { kind: 'course', topics: ['him'] };
  const talk: Condition = { kind: 'training', topics: ['billing'], kinds: ['course'] };

  const unmark = (toUnmark: PricedCredential['toUnmark']) => {
    const cost = costs([credential({ designation: { offers }, membership: DUES }, {}, { toUnmark })], {
      membership: 'none',
      keep: true,
    });
    return { lines: linesOf(cost), lacks: lacksOf(cost).filter((lack) => lack.startsWith('mark')), cost };
  };
  const way = (route: string, ...open: Condition[]) => ({ route, open });

  it.each<[string, PricedCredential['toUnmark'], string[]]>([
    ['no mark', null, []],
    ['one thing', [way('a', simulation)], ['1 mark-removal.ABC.1 250-300']],
    ['two things', [way('a', simulation, course)], ['1 mark-removal.ABC.1 250-300', '1 mark-removal.ABC.2 100']],
    ['a thing and work, which costs nothing', [way('a', work, course)], ['1 mark-removal.ABC.1 100']],
    ['the kind that is asked', [way('a', program)], ['1 mark-removal.ABC.1 900']],
    ['the cheapest way', [way('a', program), way('b', course), way('c', simulation)], ['1 mark-removal.ABC.1 100']],
    [
      'a way with a price before one without',
      [way('a', secret), way('b', simulation)],
      ['1 mark-removal.ABC.1 250-300'],
    ],
    [
      'a way of which a part has no price is none',
      [way('a', course, secret), way('b', simulation)],
      ['1 mark-removal.ABC.1 250-300'],
    ],
    ['a way by work alone is none', [way('a', work), way('b', simulation)], ['1 mark-removal.ABC.1 250-300']],
  ])('%s', (_, toUnmark, expected) => {
    const { lines, lacks } = unmark(toUnmark);
    expect([lines, lacks]).toEqual([expected, []]);
  });

  it.each<[string, NonNullable<PricedCredential['toUnmark']>]>([
    ['no way', []],
    ['work alone', [way('a', work)]],
    ['nothing that is on sale', [way('a', { kind: 'course', topics: ['anatomy'] })]],
    ['nothing of its kind', [way('a', { ...simulation, kinds: ['diploma'] })]],
    // Of a topic, of a kind that is not known.
    ['nothing that is surely of its kind', [way('a', talk)]],
    ['nothing with a price', [way('a', secret)]],
    ['a credential', [way('a', { kind: 'credential', anyOf: ['DEF'] })]],
    ['a training on whatever topic', [way('a', { kind: 'training' })]],
    ['nothing any more', [way('a')]],
  ])('has no price where the way is %s', (_, toUnmark) => {
    const { lines, lacks } = unmark(toUnmark);
    expect([lines, lacks]).toEqual([[], ['mark-removal ABC not-found']]);
  });

  it('takes of ways of one high end that with the lower low end, then by its id', () => {
    const priced = (low: number, high: number) => ({ provider: 'Board', cost: [value({ low, high })] });
    const sold: typeof offers = [
      { id: 'x', name: 'X', topic: 'coding', ...priced(100, 300) },
      { id: 'y', name: 'Y', topic: 'billing', ...priced(90, 300) },
      { id: 'z', name: 'Z', topic: 'him', ...priced(90, 300) },
    ];
    const on = (topic: 'coding' | 'billing' | 'him'): Condition => ({ kind: 'course', topics: [topic] });
    const bought = (toUnmark: PricedCredential['toUnmark']) =>
      costs([credential({ designation: { offers: sold } }, {}, { toUnmark })], { keep: true }).lines.map(
        ({ name }) => name,
      );
    expect(bought([way('a', on('coding')), way('b', on('billing'))])).toEqual(['Y']);
    expect(bought([way('b', on('him')), way('a', on('billing'))])).toEqual(['Y']);
    expect(bought([way('a', on('him')), way('b', on('billing'))])).toEqual(['Z']);
  });

  it('names what is bought, in the first year, with the figure that gives its price', () => {
    expect(unmark([way('a', simulation)]).cost.lines).toMatchObject([
      {
        kind: 'mark-removal',
        code: 'ABC',
        organization: 'board',
        year: 1,
        name: 'Simulation',
        figure: { value: { low: 250, high: 300 } },
      },
    ]);
  });
});
