/**
 * What a certification takes of somebody of whom nothing is told: worked out ahead when the dataset is compiled, as
 * most who ask tell nothing. Money is in whole cents, time in whole months.
 */
import { aheadFor } from './ahead.ts';
import type { Catalog } from './catalog.ts';
import { ASSUMED, type AssumedField } from './cost/person.ts';
import { type Upkeep, upkeepOf } from './cost/upkeep.ts';
import type { Person } from './eligibility/person.ts';
import type { Question } from './figures.ts';
import { HOURS_PER_WEEK } from './pace.ts';
import { type ExplainedPlan, type ParetoFront, type PlanNotes, paretoFrontOf } from './plan/pareto-front.ts';
import { SEARCH_LIMIT, type SearchRequest } from './plan/request.ts';

type NewcomerAnswers = { front: PlanNotes & { plans: ExplainedPlan[] }; upkeep: Upkeep };

/** Nothing told and nothing chosen. */
const NOTHING_TOLD = {
  person: {},
  unmarked: false,
  prepared: [],
  programs: [],
  avoid: [],
  hoursPerWeek: HOURS_PER_WEEK,
  studyMonths: null,
  limit: SEARCH_LIMIT,
} satisfies Omit<SearchRequest, 'codes' | 'start'>;

/**
 * Worked out on one day for all: of somebody without a past only the months between steps decide, and a plan holds
 * these alone.
 *
 * @param question one that what is worked out ahead is to answer
 */
export const newcomerAnswers = (catalog: Catalog, code: string, question: Question): NewcomerAnswers => {
  const asked = { ...NOTHING_TOLD, codes: [code], start: question.asOf };
  const { plans, ...notes } = paretoFrontOf(catalog, asked, question);
  return {
    front: { ...notes, plans: plans.map(({ explained }) => explained()) },
    upkeep: upkeepOf(catalog, code, NOTHING_TOLD.person, question),
  };
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Of a profile what a request carries itself, or what only says what is wanted. */
const WISHES: ReadonlySet<string> = new Set([
  'focus',
  'setting',
  'priorities',
  'budget',
  'monthsAvailable',
  'hoursPerWeek',
] satisfies (keyof Person)[]);

/** Whether all else that is told is what is assumed anyway. */
const isNewcomer = (person: Person): boolean =>
  Object.entries(person).every(([field, told]) => WISHES.has(field) || same(told, ASSUMED[field as AssumedField]));

const answersFor = (
  catalog: Catalog,
  code: string | undefined,
  person: Person,
  question: Question,
): NewcomerAnswers | null => {
  const isKnown = catalog.index.certifications.some((entry) => entry.code === code);
  return code !== undefined && isKnown && isNewcomer(person)
    ? (aheadFor(catalog, question)?.part<NewcomerAnswers>(`newcomers/${code}`) ?? null)
    : null;
};

/** Whether nothing was chosen of how to get there. */
const isPlain = (request: SearchRequest): boolean => {
  const { person: _person, ...usual } = NOTHING_TOLD;
  return Object.entries(usual).every(([choice, value]) => same(request[choice as keyof typeof usual], value));
};

/** The plans that a request asks for: known ahead, or searched for. They are the catalogue's: no caller changes them. */
export const paretoFrontFor = (catalog: Catalog, request: SearchRequest, question: Question): ParetoFront => {
  const [code, ...others] = request.codes;
  const known = others.length === 0 && isPlain(request) ? answersFor(catalog, code, request.person, question) : null;
  if (known === null) return paretoFrontOf(catalog, request, question);
  const { plans, ...notes } = known.front;
  return { ...notes, plans: plans.map((plan) => ({ ...plan, explained: () => plan })) };
};

/** What it costs to keep: known ahead, or worked out. */
export const upkeepFor = (catalog: Catalog, code: string, person: Person, question: Question): Upkeep =>
  answersFor(catalog, code, person, question)?.upkeep ?? upkeepOf(catalog, code, person, question);
