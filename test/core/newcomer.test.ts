/** What is known ahead of a newcomer is asked for only where it answers, and then in place of the records. */
import { describe, expect, test } from 'vitest';
import type { Ahead, AheadPart } from '../../src/core/ahead.ts';
import type { Catalog } from '../../src/core/catalog.ts';
import type { Person } from '../../src/core/eligibility/person.ts';
import { everyHolderPay, holderPayFor } from '../../src/core/holder-pay.ts';
import { newcomerAnswers, paretoFrontFor, upkeepFor } from '../../src/core/newcomer.ts';
import { planFor } from '../../src/core/plan/plan.ts';
import type { PlanRequest } from '../../src/core/plan/request.ts';
import { dropsBy, everyDrop } from '../../src/core/renewal/drops.ts';
import { catalogOf } from '../support/catalog.ts';
import { world } from '../support/world.ts';
import { asking, BOARD, certificate, PREPARATION, PROGRAM, request, value } from './plan/request.ts';
import { trained, work } from './plan/world.ts';

const { pay } = world();

const DAY = '2026-03-01';
const question = { asOf: DAY, source: null };
const DROPS = [{ by: 'BBB', drops: 'AAA' }];

const live = catalogOf({
  certifications: [
    certificate('AAA', { pay: [pay(50_000)], renewal: { fee: { range: [value<number>(60)] } } }),
    asking('BBB', trained()),
    asking('CCC', work(12)),
    certificate('DDD', { eligibility: {} }),
  ],
  organizations: [{ id: 'board', ...BOARD, renewal: { supersedes: [value(DROPS)] } }, { id: 'guild' }],
  types: { preparation: PREPARATION, types: [PROGRAM] },
});
const CODES = live.index.certifications.map(({ code }) => code);

const unread = (): never => expect.fail('a record is read');

/** The same, with what is worked out ahead alone; `asked` are the codes of which a newcomer's answers are read. */
const watched = (): { catalog: Catalog; asked: string[] } => {
  const asked: string[] = [];
  const part = (name: AheadPart): unknown => {
    if (name === 'overviews/holder-pays') return everyHolderPay(live, question);
    if (name === 'overviews/drops') return everyDrop(live, question);
    const code = name.replace('newcomers/', '');
    asked.push(code);
    return newcomerAnswers(live, code, question);
  };
  const ahead = { steady: { from: DAY, before: '2026-04-01' }, part } as Ahead;
  return { catalog: { ...live, certification: unread, organization: unread, ahead }, asked };
};

test('plans, upkeep, pay and what takes whose place are those that would be found, and no record is read', () => {
  const { catalog, asked } = watched();
  for (const code of CODES) {
    for (const more of [{}, { start: '2028-02-29' }, { by: 'fastest', budget: 20_000, months: 4 }] as const) {
      const wanted = request({ codes: [code], ...more });
      expect(planFor(catalog, wanted, question), code).toEqual(planFor(live, wanted, question));
    }
    expect(upkeepFor(catalog, code, {}, question)).toEqual(upkeepFor(live, code, {}, question));
    expect(holderPayFor(catalog, code, question)).toEqual(holderPayFor(live, code, question));
  }
  expect(new Set(asked)).toEqual(new Set(CODES));
  expect(upkeepFor(live, 'AAA', {}, question).fee).toMatchObject({ value: { low: 60, high: 60 } });
  expect(holderPayFor(catalog, 'AAA', question)?.pay).toEqual({ amount: 50_000, kind: 'mean', year: 2025 });
  expect(holderPayFor(catalog, 'BBB', question)).toBeNull();
  expect(Object.keys(everyHolderPay(live, question))).toEqual(['AAA']);
  expect(holderPayFor(live, 'AAA', question)?.figure).toMatchObject({ value: 50_000, saidBy: [{ source: 'board' }] });
  expect(everyDrop(live, question)).toEqual({ board: DROPS });
  const drops = dropsBy(catalog, question);
  expect([drops('board'), drops('guild')]).toEqual([DROPS, []]);
  expect(dropsBy(live, question)('board')).toEqual(DROPS);
});

describe('they are asked for only', () => {
  const isAsked = (
    more: Partial<PlanRequest>,
    { asOf, source }: { asOf: string; source: string | null } = question,
  ) => {
    const { catalog, asked } = watched();
    const { certification, organization } = live;
    paretoFrontFor({ ...catalog, certification, organization }, request(more), { asOf, source });
    return asked.length > 0;
  };

  test('for one certification that there is', () => {
    expect(isAsked({})).toBe(true);
    expect(isAsked({ codes: ['AAA', 'BBB'] })).toBe(false);
    expect(isAsked({ codes: [] })).toBe(false);
    expect(isAsked({ codes: ['XXX'] })).toBe(false);
  });

  test.each<Person>([
    { education: 'high-school', credentials: [], student: false },
    { state: undefined },
    { focus: 'coding' },
    { setting: 'outpatient' },
    { priorities: ['cost'] },
    { budget: 900 },
    { monthsAvailable: 3 },
    { hoursPerWeek: 4 },
  ])('where nothing else is told than %j', (person) => {
    expect(isAsked({ person })).toBe(true);
  });

  test.each<Person>([
    { education: 'none' },
    { education: 'bachelor' },
    { education: undefined },
    { experience: [{ in: 'coding', months: 1 }] },
    { training: [{ topic: 'coding' }] },
    { degrees: [{ level: 'associate' }] },
    { credentials: [{ code: 'BBB', mark: null, coding: true }] },
    { memberships: ['board'] },
    { licences: ['rn'] },
    { attestations: ['x'] },
    { student: true },
    { state: 'NJ' },
    { country: 'CA' },
  ])('not where %j is told', (person) => {
    expect(isAsked({ person })).toBe(false);
    const { catalog, asked } = watched();
    upkeepFor({ ...live, ahead: catalog.ahead }, 'AAA', person, question);
    expect(asked).toEqual([]);
  });

  test.each<Partial<PlanRequest>>([
    { unmarked: true },
    { prepared: ['AAA'] },
    { programs: ['x'] },
    { avoid: ['degree'] },
    { hoursPerWeek: 11 },
    { studyMonths: 0 },
    { limit: 1 },
  ])('not where %j is chosen', (chosen) => {
    expect(isAsked(chosen)).toBe(false);
  });

  test('for a question that they answer', () => {
    expect(isAsked({}, { asOf: '2026-03-31', source: null })).toBe(true);
    expect(isAsked({}, { asOf: '2026-04-01', source: null })).toBe(false);
    expect(isAsked({}, { asOf: '2026-02-28', source: null })).toBe(false);
    expect(isAsked({}, { asOf: DAY, source: 'board' })).toBe(false);
  });
});
