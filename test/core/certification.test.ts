import { describe, expect, it } from 'vitest';
import { type CertificationView, disputesOf } from '../../src/core/certification.ts';
import type { Certification } from '../../src/schema/certification.ts';
import type { Routes } from '../../src/schema/condition.ts';
import type { Organization } from '../../src/schema/organization.ts';
import { DAY, world } from '../support/world.ts';

const { value, unknown, view } = world();
const diploma: Routes = [{ route: 'diploma', conditions: [{ kind: 'education', atLeast: 'high-school' }] }];

describe('a certification of which nothing is known', () => {
  it('keeps its identity, and every figure is unknown', () => {
    const empty = view({});
    expect(empty).toMatchObject({ code: 'ABC', name: 'Able Biller and Coder', organization: 'board', aliases: [] });
    expect(Object.values(empty.figures).filter((figure) => figure.value !== null)).toEqual([]);
    expect(Object.keys(empty.figures)).toContain('exam.questions');
  });

  it('has empty lists, not unknown ones', () => {
    const { unadopted, ...empty } = view({});
    expect(empty).toMatchObject({ pay: [], rules: [], training: { offers: [] } });
    expect(unadopted).toEqual({});
  });

  it('has no span for a number that nobody gives', () => {
    expect(view({}).figures['exam.questions']).not.toHaveProperty('span');
  });
});

describe('its figures', () => {
  const { figures } = view({ status: [value('active')] });

  it('can be printed and compared like any object', () => {
    expect(`${figures}`).toBe('[object Object]');
    expect(Symbol.iterator in figures).toBe(false);
    expect(figures).toStrictEqual({ ...figures });
  });

  it.each(['constructor', 'toString', '__proto__'])('have no path %s', (path) => {
    expect(Object.hasOwn(figures, path)).toBe(false);
  });
});

describe('every figure', () => {
  const offer = { id: 'book', name: 'A book', provider: 'A shop' };
  const record: Partial<Certification> = {
    status: [value('active')],
    replacedBy: [value('XYZ')],
    aliases: [{ name: 'The Able', kind: 'other-name', saidBy: [{ source: 'guide', checked: DAY }] }],
    focus: [value(['coding'])],
    settings: [value(['outpatient'])],
    level: [value('entry')],
    codeSets: [value(['CPT'])],
    accreditation: [value(['NCCA'])],
    holders: [value(1)],
    exam: {
      questions: [value<number>(2)],
      scored: [value(3)],
      unscored: [value(4)],
      minutes: [value(5)],
      passing: [value({ kind: 'percent', value: 6, scale: null })],
      openBook: [value(true)],
      delivery: [value(['online'])],
      domains: [value({ complete: true, parts: [{ name: 'Anatomy', percent: 7 }] })],
      passRate: [value<number>(8)],
    },
    fees: {
      member: [value(9)],
      nonMember: [value(10)],
      student: [value(11)],
      twoAttempts: [value(12)],
      studentTwoAttempts: [value(13)],
      retake: [value(14)],
      range: [value({ low: 15, high: 16 })],
      membershipRequired: [value(false)],
    },
    training: {
      cost: [value<number>(17)],
      guide: { member: [value(18)], nonMember: [value(19)] },
      books: { member: [value(20)], nonMember: [value(21)] },
      offers: [{ ...offer, includes: 'Tests.', cost: [value({ low: 22, high: 23 })], hours: [value(24)] }],
    },
    eligibility: { required: [value([])], recommended: [value(diploma)], designation: [value('ABC-A')] },
    retake: { waitDays: [value(25)], limit: [value({ attempts: 26, thenDays: 27 })] },
    renewal: {
      cycleMonths: [value(24)],
      ceus: [value(28)],
      fee: { member: [value(29)], nonMember: [value(30)], range: [value({ low: 31, high: 32 })] },
    },
    pay: [{ id: 'pay', kind: 'mean', year: 2025, basis: 'survey', of: 'auditors', amount: [value(33)] }],
    rules: [{ id: 'books', topic: 'books', text: [value('Bring one book.')] }],
  };
  const theirs: Partial<Organization> = {
    membership: { individual: [value<number>(34)], student: [value<number>(35)] },
    designation: { removal: [value(diploma)] },
    renewal: { several: [value({ kind: 'each' as const })] },
  };
  const at = (view: CertificationView, path: string): unknown =>
    path
      .split('.')
      .reduce<unknown>((part, key) => (part === null ? part : (part as Record<string, unknown>)[key]), view);
  /** The paths of the answer down to what a figure holds. */
  const pathsOf = (figures: object, part: unknown, path: string): string[] =>
    path in figures || part === null || typeof part !== 'object'
      ? [path]
      : Object.entries(part).flatMap(([key, inner]) => pathsOf(figures, inner, path === '' ? key : `${path}.${key}`));

  it('stands at its path in the answer', () => {
    const full = view(record, theirs);
    for (const [path, figure] of Object.entries(full.figures)) {
      // A span of its own is there where no number is.
      if (!path.startsWith('exam.') || !path.endsWith('Range')) expect(figure.value, path).not.toBeNull();
      expect(figure.value, path).toEqual(at(full, path));
    }
  });

  it('has a path for all of the answer but names and the kinds of pay and rules', () => {
    const { figures, unadopted, idPaths, ...answer } = view(record, theirs);
    expect(pathsOf(figures, answer, '').filter((path) => !(path in figures))).toEqual([
      'code',
      'name',
      'organization',
      'aliases.0',
      'training.offers.0.name',
      'training.offers.0.provider',
      'training.offers.0.includes',
      'pay.0.kind',
      'pay.0.year',
      'pay.0.basis',
      'pay.0.of',
      'rules.0.topic',
    ]);
    expect(unadopted).toEqual({});
    // What stands in a list has a path by its id too, which stays when others come before.
    expect(idPaths).toEqual({
      'training.offers.0.cost': 'training.offers.book.cost',
      'training.offers.0.hours': 'training.offers.book.hours',
      'pay.0.amount': 'pay.pay.amount',
      'rules.0.text': 'rules.books.text',
    });
  });

  it('is taken over as its source gives it', () => {
    expect(view(record, theirs)).toMatchObject({
      exam: { passing: { kind: 'percent', value: 6, scale: null } },
      training: {
        cost: { low: 17, high: 17 },
        guide: { member: 18, nonMember: 19 },
        books: { member: 20, nonMember: 21 },
        offers: [{ includes: 'Tests.', cost: { low: 22, high: 23 } }],
      },
      pay: [{ amount: 33, of: 'auditors' }],
    });
  });
});

describe('a course on sale whose price nobody is sure of', () => {
  it('is not in the answer, and its disagreement is among the disputes', () => {
    const offer = { id: 'book', name: 'A book', provider: 'A shop' };
    const { training, ...seen } = view({
      training: { offers: [{ ...offer, cost: [value(9, { standing: 'doubtful', reason: 'old' })] }] },
    });
    expect(training.offers).toEqual([]);
    expect(disputesOf(seen).map(({ path }) => path)).toEqual(['training.offers.book.cost']);
  });
});

describe('the exam', () => {
  it('fills in what a part of the exam leaves out', () => {
    const parts = [
      { name: 'Anatomy', percent: 6 },
      { name: 'Rules', low: 10, high: 14 },
      { name: 'Cases', questions: 8 },
    ];
    const { exam } = view({ exam: { domains: [value({ complete: true, parts })] } });
    expect(exam.domains).toEqual([
      { name: 'Anatomy', percent: 6, low: 6, high: 6, questions: null },
      { name: 'Rules', percent: null, low: 10, high: 14, questions: null },
      { name: 'Cases', percent: null, low: null, high: null, questions: 8 },
    ]);
  });

  it('gives a pass rate where it is one number, and leaves a span to be read', () => {
    const one = view({ exam: { passRate: [value<number>(78)] } });
    expect(one.exam.passRate).toBe(78);
    expect(one.figures['exam.passRate']).not.toHaveProperty('span');
    const span = view({ exam: { passRate: [value({ low: 70, high: 80 })] } });
    expect(span.exam.passRate).toBeNull();
    expect(span.figures['exam.passRate']?.span).toEqual({ low: 70, high: 80 });
    expect([one.exam.passRateRange, span.exam.passRateRange]).toEqual([null, { low: 70, high: 80 }]);
    expect(one.figures['exam.passRateRange']?.unknown?.reason).toBe('not-applicable');
  });

  it('has the span of questions beside their number, with who says it and no dispute of its own', () => {
    const others = [value({ low: 140, high: 160 }), value<number>(150, { standing: 'disputed', by: ['guide'] })];
    const span = view({ exam: { questions: others } });
    expect(span.exam).toMatchObject({ questions: null, questionsRange: { low: 140, high: 160 } });
    expect(span.figures['exam.questionsRange']).toMatchObject({
      saidBy: span.figures['exam.questions']?.saidBy,
      others: [],
    });
    const untold = view({ exam: { questions: [unknown('not-published')] } });
    expect(untold.figures['exam.questionsRange']).toMatchObject({ value: null, unknown: { reason: 'not-published' } });
  });

  it('keeps the span that another source gives for the number of questions', () => {
    const questions = [value<number>(105), value({ low: 90, high: 115 }, { standing: 'doubtful' })];
    const { exam, figures } = view({ exam: { questions } });
    expect(exam.questions).toBe(105);
    expect(figures['exam.questions']?.others.map((other) => other.value)).toEqual([{ low: 90, high: 115 }]);
  });
});

describe('eligibility', () => {
  const removal = { designation: { removal: [value(diploma)] } };

  it('tells nothing required from not known', () => {
    expect(view({ eligibility: { required: [value([])] } }).eligibility.required).toEqual([]);
    expect(view({}).eligibility.required).toBeNull();
  });

  it("names the organization's ways to lose the mark only where there is one", () => {
    const marked = view({ eligibility: { designation: [value('ABC-A')] } }, removal).eligibility;
    expect(marked).toMatchObject({ designation: 'ABC-A', removal: diploma });
    expect(view({ eligibility: { designation: [value('ABC-A')] } }).eligibility.removal).toBeNull();
    expect(view({}, removal).eligibility.removal).toBeNull();
    const unmarked = view({ eligibility: { designation: [unknown('not-applicable')] } }, removal);
    expect(unmarked.eligibility.removal).toBeNull();
    expect(unmarked.figures['eligibility.removal']?.unknown?.reason).toBe('not-applicable');
  });
});

describe('one source alone', () => {
  const record = {
    exam: { questions: [value(100, { by: ['board'] }), value(150, { until: '2021', by: ['guide'] })] },
    aliases: [
      { name: 'ABC-H', kind: 'former-code' as const, saidBy: [{ source: 'board', checked: DAY }] },
      {
        name: 'The Able',
        kind: 'other-name' as const,
        saidBy: [
          { source: 'blog', checked: DAY },
          { source: 'guide', checked: DAY },
        ],
      },
    ],
  };

  it('all sources give all names', () => {
    expect(view(record).aliases).toEqual(['ABC-H', 'The Able']);
  });

  it('leaves identity, and empties the rest', () => {
    const alone = view(record, {}, { source: 'nobody' });
    expect(alone).toMatchObject({ code: 'ABC', name: 'Able Biller and Coder', organization: 'board', aliases: [] });
    expect(alone.exam.questions).toBeNull();
  });

  it('gives its figures and the names it uses', () => {
    const alone = view(record, {}, { source: 'guide' });
    expect(alone.exam.questions).toBe(150);
    expect(alone.aliases).toEqual(['The Able']);
  });
});

describe('pay', () => {
  const { pay } = world({ board: '2026-01', guide: '2023-06' });
  const amounts = (series: ReturnType<typeof pay>[], asOf = DAY, source: string | null = null) =>
    view({ pay: series }, {}, { asOf, source }).pay.map(({ amount }) => amount);

  it('gives the newest series of each kind, basis and group', () => {
    const series = [
      pay(60_000, { year: 2023 }),
      pay(67_000, { year: 2025 }),
      pay(58_000, { year: 2024, kind: 'median' }),
      pay(51_000, { year: 2022, basis: 'government' }),
      pay(71_000, { year: 2021, of: 'auditors' }),
    ];
    expect(amounts(series)).toEqual([67_000, 58_000, 51_000, 71_000]);
  });

  it('says whose pay it is where it is not that of the holders', () => {
    const series = [pay(60_000), pay(71_000, { of: 'auditors' })];
    expect(view({ pay: series }).pay.map(({ of }) => of)).toEqual([null, 'auditors']);
  });

  it('knows no year after the asked one', () => {
    const series = [pay(60_000, { year: 2023 }), pay(67_000, { year: 2025 })];
    expect(amounts(series, '2024-12-31')).toEqual([60_000]);
    expect(amounts(series, '2025-01-01')).toEqual([67_000]);
    expect(amounts(series, '2022-12-31')).toEqual([]);
  });

  it('prefers a dated year to none, and gives one without where it is alone', () => {
    expect(amounts([pay(60_000, { year: null }), pay(50_000, { year: 2015 })])).toEqual([50_000]);
    expect(amounts([pay(60_000, { year: null })])).toEqual([60_000]);
  });

  it('under one source gives the newest of that source', () => {
    const series = [pay(60_000, { year: 2023 }, { by: ['guide'] }), pay(67_000, { year: 2025 }, { by: ['board'] })];
    expect(amounts(series, DAY, 'board')).toEqual([67_000]);
    expect(amounts(series, DAY, 'guide')).toEqual([60_000]);
  });
});

describe('lists of things', () => {
  const rule = (id: string, text: string, by: string) => ({
    id,
    topic: 'books' as const,
    text: [value(text, { by: [by] })],
  });
  const offer = (id: string, parts: object) => ({ id, name: `Course ${id}`, provider: 'A school', ...parts });

  it("gives the certification's rules before the organization's", () => {
    const { rules, figures } = view(
      { rules: [rule('own', 'Bring one book.', 'board')] },
      { rules: [rule('all', 'No notes in books.', 'guide')] },
    );
    expect(rules.map(({ text }) => text)).toEqual(['Bring one book.', 'No notes in books.']);
    expect(figures['rules.1.text']?.value).toBe('No notes in books.');
  });

  it('numbers what is left under one source, so that figures and answer agree', () => {
    const { rules, figures } = view(
      { rules: [rule('own', 'Bring one book.', 'board')] },
      { rules: [rule('all', 'No notes in books.', 'guide')] },
      { source: 'guide' },
    );
    expect(rules).toEqual([{ topic: 'books', text: 'No notes in books.' }]);
    expect(figures['rules.0.text']?.value).toBe('No notes in books.');
  });

  it('shows courses of which a price or a length is known', () => {
    const { training, unadopted } = view({
      training: {
        offers: [
          offer('a', { cost: [value<number>(900)] }),
          offer('b', { cost: [unknown('not-published')] }),
          offer('c', { hours: [value(80)] }),
        ],
      },
    });
    expect(unadopted).toMatchObject({ 'training.offers.b.cost': { unknown: { reason: 'not-published' } } });
    expect(Object.keys(unadopted)).toEqual(['training.offers.b.cost', 'training.offers.b.hours']);
    expect(training.offers).toEqual([
      { name: 'Course a', provider: 'A school', includes: null, cost: { low: 900, high: 900 }, hours: null },
      { name: 'Course c', provider: 'A school', includes: null, cost: null, hours: 80 },
    ]);
  });

  it('tells the disagreement on the hours of a course that has neither', () => {
    const hours = [value(80, { standing: 'disputed', reason: 'another page says 90' })];
    const one = view({ training: { offers: [{ id: 'b', name: 'Course', provider: 'Board', hours }] } });
    expect(disputesOf(one).map(({ path }) => path)).toEqual(['training.offers.b.hours']);
  });
});

describe('disputesOf', () => {
  it('lists the paths on which sources disagree, and no plain history', () => {
    const seen = view({
      exam: {
        questions: [value(100, { from: '2022' }), value(150, { until: '2021', by: ['guide'] })],
        minutes: [value(240), value(340, { from: '2018', until: '2019', by: ['blog'] })],
      },
      fees: { member: [value(425), value(399, { standing: 'doubtful', by: ['guide'] })] },
    });
    expect(disputesOf(seen).map(({ path, figure }) => [path, figure.others.map((other) => other.value)])).toEqual([
      ['exam.questions', [150]],
      ['fees.member', [399]],
    ]);
  });

  it('lists a rule of which nothing is adopted by its id, and the rules do not', () => {
    const text = [value('Bring no book.', { standing: 'doubtful' })];
    const seen = view({ rules: [{ id: 'none', topic: 'books', text }] });
    expect(seen.rules).toEqual([]);
    expect(Object.keys(seen.figures).filter((path) => path.startsWith('rules'))).toEqual([]);
    expect(disputesOf(seen).map(({ path }) => path)).toEqual(['rules.none.text']);
  });
});
