/**
 * The interview: one question settles one field of a profile, or one key of an entry in it. The next one is a
 * question whose answer can still change a verdict asked for; where none can, there is none.
 *
 * Of those it takes the one after which the fewest can come up in the worst case. That is the order of the best
 * decision tree as far as one step shows; ties go to what stands in most open routes.
 */
import type { Condition } from '../../schema/condition.ts';
import type { Day } from '../eligibility/day.ts';
import { decidingRoutes, type Rules } from '../eligibility/verdict.ts';
import { answersTo } from './answers.ts';
import { canChange } from './change.ts';
import { followUpsOf, mostQuestions, openOf, type Told } from './depends.ts';
import { type EntryKey, type InterviewQuestion, idOf, withAnswer } from './question.ts';

/** A condition of a certification for which a question is asked. */
export type QuestionReason = {
  code: string;
  condition: Condition;
  /** Whether it decides on the mark, and not on the exam. */
  removesMark: boolean;
};

export type NextQuestion = {
  question: InterviewQuestion;
  because: QuestionReason[];
  /** How many questions come up at most, this one among them, whatever is answered. */
  atMost: number;
};

type Askable = {
  question: InterviewQuestion;
  because: QuestionReason[];
  rules: Rules[];
};

/** How many routes ask for one of these conditions. */
const routesWith = (rules: Rules, because: readonly QuestionReason[]): number =>
  decidingRoutes(rules).filter(({ conditions }) => because.some(({ condition }) => conditions.includes(condition)))
    .length;

const reasonOf = ({ code, required }: Rules, condition: Condition): QuestionReason => ({
  code,
  condition,
  removesMark: !(required ?? []).some(({ conditions }) => conditions.includes(condition)),
});

/** What may be asked, and the conditions for which it is. */
const candidatesFor = (rules: readonly Rules[], told: Told, day: Day): [Askable[], Condition[]] => {
  const byId = new Map<string, Askable>();
  const conditions = new Set<Condition>();
  for (const each of rules) {
    const open = openOf(each, told, day);
    for (const condition of open.conditions) conditions.add(condition);
    for (const { question, condition } of open.asks) {
      const id = idOf(question);
      const known = byId.get(id) ?? { question, because: [], rules: [] };
      byId.set(id, known);
      if (!known.rules.includes(each)) known.rules.push(each);
      if (!known.because.some((reason) => reason.code === each.code && reason.condition === condition))
        known.because.push(reasonOf(each, condition));
    }
  }
  return [[...byId.values()], [...conditions]];
};

/** From what anybody knows of themselves to what has to be looked up. Statements lean on the rest of their route. */
const EASE: Readonly<Record<InterviewQuestion['field'] | EntryKey, number>> = {
  education: 0,
  training: 1,
  experience: 2,
  degrees: 3,
  credentials: 4,
  licences: 5,
  topic: 6,
  kind: 7,
  field: 8,
  months: 9,
  completed: 10,
  supervised: 11,
  until: 12,
  earned: 13,
  hours: 14,
  accreditation: 15,
  approvedBy: 16,
  attestations: 17,
};

const easeOf = ({ field, at }: InterviewQuestion): number => EASE[at?.key ?? field];

/** So many certifications at once are asked about in the order of the ties alone: looking ahead would take long. */
const MOST_RULES = 8;

/**
 * The next question, or null where no answer can change a verdict any more.
 *
 * @param rules of the certifications asked for
 * @param told the person as far as told, and what was answered with "I don't know"
 */
export const nextQuestion = (rules: readonly Rules[], told: Told, day: Day): NextQuestion | null => {
  const [candidates, conditions] = candidatesFor(rules, told, day);
  const concerned = rules.filter((each) => candidates.some((candidate) => candidate.rules.includes(each)));
  const most = mostQuestions(concerned, told, day);
  const looksAhead = concerned.length <= MOST_RULES;

  /** The most that can come up after a question. */
  const worstAfter = (question: InterviewQuestion): number => {
    const { values, all } = answersTo(question, conditions, told, day);
    if (!looksAhead || !all) return most - 1;
    const unsaid = new Set([...told.unsaid, idOf(question)]);
    const people = values.map((value) => ({ ...told, person: withAnswer(told.person, question, value, day) }));
    return Math.max(...[{ ...told, unsaid }, ...people].map((next) => mostQuestions(concerned, next, day)));
  };
  const rated = candidates.map((candidate) => {
    const { question } = candidate;
    const worst = worstAfter(question);
    return {
      ...candidate,
      worst,
      routes: candidate.rules.reduce((sum, each) => sum + routesWith(each, candidate.because), 0),
      follow: followUpsOf(question, conditions, told, day).length,
    };
  });
  const leansOnOthers = ({ field }: InterviewQuestion): number => (field === 'attestations' ? 1 : 0);
  rated.sort(
    (a, b) =>
      a.worst - b.worst ||
      leansOnOthers(a.question) - leansOnOthers(b.question) ||
      b.routes - a.routes ||
      a.follow - b.follow ||
      easeOf(a.question) - easeOf(b.question) ||
      (a.question.at?.index ?? 0) - (b.question.at?.index ?? 0),
  );
  const best = rated.find(({ question, rules: asking }) => asking.some((each) => canChange(each, question, told, day)));
  if (best === undefined) return null;
  return { question: best.question, because: best.because, atMost: 1 + best.worst };
};
