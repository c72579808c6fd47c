/** Whether the answer to a question can still change a verdict, together with some answers to the others. */
import type { Day } from '../eligibility/day.ts';
import { decide, type Rules } from '../eligibility/verdict.ts';
import { answersTo } from './answers.ts';
import { type Open, openOf, type Told } from './depends.ts';
import { degreeLevels, type InterviewQuestion, withAnswer } from './question.ts';

/** How many pairs of people are looked at before a question is asked to be on the safe side. */
const MOST_PAIRS = 4000;

type Side = Told & { open: Open; verdict: string };

/**
 * Looks for two people who tell the same but for one question, and whose verdicts differ in the end.
 * What is only asked because of their answers to it may differ as well.
 */
const searchChange = (rules: Rules, question: InterviewQuestion, day: Day) => {
  let pairs = 0;
  const sideOf = (told: Told): Side => {
    const { maySit, verdict } = decide(rules, told.person, day);
    return { ...told, open: openOf(rules, told, day), verdict: `${maySit} ${verdict}` };
  };
  const answer = (side: Side, asked: InterviewQuestion, value: unknown): Side =>
    sideOf({ ...side, person: withAnswer(side.person, asked, value, day) });

  /** Whoever has no schooling for it has no degree either, whatever the other says. */
  const tells = (side: Side, asked: InterviewQuestion) =>
    asked.field !== 'degrees' || degreeLevels(side.person.education).length > 0;

  const differ = (one: Side, other: Side): boolean => {
    pairs += 1;
    if (pairs > MOST_PAIRS) return true;
    const [asker, listener] = one.open.asks.length > 0 ? [one, other] : [other, one];
    const next = asker.open.asks[0]?.question;
    if (next === undefined) return one.verdict !== other.verdict;
    const conditions = [...one.open.conditions, ...other.open.conditions];
    const own = next.at !== undefined && question.at === undefined && next.field === question.field;
    return answersTo(next, conditions, asker, day).values.some((value) =>
      differ(answer(asker, next, value), own || !tells(listener, next) ? listener : answer(listener, next, value)),
    );
  };
  return { sideOf, answer, differ };
};

/** Whether two people of whom nothing else is known yet may come to different verdicts. */
export const mayDiffer = (
  rules: Rules,
  question: InterviewQuestion,
  [one, other]: readonly [Told, Told],
  day: Day,
): boolean => {
  const { sideOf, differ } = searchChange(rules, question, day);
  return differ(sideOf(one), sideOf(other));
};

/** Whether some answers to a question lead to different verdicts on one certification. */
export const canChange = (rules: Rules, question: InterviewQuestion, told: Told, day: Day): boolean => {
  const { sideOf, answer, differ } = searchChange(rules, question, day);
  const here = sideOf(told);
  const sides = answersTo(question, here.open.conditions, told, day).values.map((value) =>
    answer(here, question, value),
  );
  return sides.some((one, index) => sides.slice(index + 1).some((other) => differ(one, other)));
};
