/**
 * What a certification takes of somebody of whom nothing is told: worked out ahead when the dataset is compiled, as
 * most who ask tell nothing.
 */
import type { Catalog } from './catalog.ts';
import { ASSUMED, closed } from './cost/person.ts';
import { type Upkeep, upkeepOf } from './cost/upkeep.ts';
import type { Person } from './eligibility/person.ts';
import type { Question } from './figures.ts';
import { isSteady } from './outline.ts';
import { HOURS_PER_WEEK, SEARCH_LIMIT, type SearchRequest } from './plan/request.ts';
import { type Outlook, type Way, type Ways, waysOf } from './plan/ways.ts';

export type Newcomer = { ways: Outlook & { all: Way[] }; upkeep: Upkeep };

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

/** For a question that outlines answer. A way does not depend on the day that it begins on, as nothing has a day. */
export const newcomerOf = (catalog: Catalog, code: string, question: Question): Newcomer => {
  const { all, ...outlook } = waysOf(catalog, { ...NOTHING_TOLD, codes: [code], start: question.asOf }, question);
  return {
    ways: { ...outlook, all: all.map(({ explained }) => explained()) },
    upkeep: upkeepOf(catalog, code, NOTHING_TOLD.person, question),
  };
};

/** What bears neither on ways nor on costs: it says what is wanted, or picks among them. */
type Wish = 'focus' | 'setting' | 'priorities' | 'budget' | 'monthsAvailable' | 'hoursPerWeek';

const withoutWishes = ({
  focus: _focus,
  setting: _setting,
  priorities: _priorities,
  budget: _budget,
  monthsAvailable: _months,
  hoursPerWeek: _hours,
  ...told
}: Person): Omit<Person, Wish> => told;

const isNewcomer = (person: Person): boolean =>
  JSON.stringify(closed(withoutWishes(person))) === JSON.stringify(ASSUMED);

const newcomerAhead = (catalog: Catalog, code: string, person: Person, question: Question): Newcomer | null =>
  isSteady(catalog.index.steady, question) && isNewcomer(person) ? catalog.newcomer(code) : null;

/** Whether nothing was chosen of how to get there. */
const isPlain = ({ unmarked, prepared, programs, avoid, hoursPerWeek, studyMonths, limit }: SearchRequest): boolean =>
  !unmarked &&
  prepared.length + programs.length + avoid.length === 0 &&
  hoursPerWeek === HOURS_PER_WEEK &&
  studyMonths === null &&
  limit === SEARCH_LIMIT;

/** The ways that a request asks for: known ahead, or searched for. */
export const waysFor = (catalog: Catalog, request: SearchRequest, question: Question): Ways => {
  const [code = '', ...others] = request.codes;
  const known = others.length === 0 && isPlain(request) ? newcomerAhead(catalog, code, request.person, question) : null;
  if (known === null) return waysOf(catalog, request, question);
  const { all, ...outlook } = known.ways;
  return { ...outlook, all: all.map((way) => ({ ...way, explained: () => way })) };
};

/** What it costs to keep: known ahead, or worked out. */
export const upkeepFor = (catalog: Catalog, code: string, person: Person, question: Question): Upkeep =>
  newcomerAhead(catalog, code, person, question)?.upkeep ?? upkeepOf(catalog, code, person, question);
