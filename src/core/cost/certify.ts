/** What one certification costs until it is passed, and what losing its mark costs in the first year after. */
import type { Condition } from '../../schema/condition.ts';
import type { Figure } from '../figures.ts';
import { type Interval, ratio, sumIntervals, toInterval } from '../money.ts';
import { emptyPart } from './parts.ts';
import { asPrice, BOOKS, dollarsAt, EXAM, type Priced, priceFor } from './prices.ts';
import type { CostOptions, CostPart, Joining, Line, PricedCredential, PriceLack } from './types.ts';

/** One attempt: a student's price where the asker is one and there is one, else that of the choice. */
const attemptPrice = ({ view }: PricedCredential, choice: Joining, student: boolean): Priced => {
  const own = asPrice(dollarsAt(view, 'fees.student'), 'student');
  return student && own.interval !== null ? own : priceFor(view, choice, EXAM);
};

/** A further attempt. Where no price of its own applies it costs the full fee again. */
const retakePrice = (credential: PricedCredential, exam: Priced): Priced => {
  const own = asPrice(dollarsAt(credential.view, 'fees.retake'), null);
  return own.reason === 'not-applicable' ? { ...exam, detail: 'full-fee' } : own;
};

/** Two attempts bought together. */
const pairPrice = ({ view }: PricedCredential, exam: Priced): Priced =>
  asPrice(dollarsAt(view, exam.detail === 'student' ? 'fees.studentTwoAttempts' : 'fees.twoAttempts'), 'two-attempts');

/** Code books: all of the set, or none where they are free inside the exam. */
const booksPrice = ({ view, organization }: PricedCredential, choice: Joining): Priced => {
  const set = priceFor(view, choice, BOOKS);
  if (set.interval === null || !organization.freeBooks) return set;
  return { ...set, interval: { low: 0, high: set.interval.high } };
};

/** The books, the exam and its retakes of a credential that is still to be passed. */
export const certifyLines = (
  credential: PricedCredential,
  choice: Joining,
  { student, attempts, program }: CostOptions,
): CostPart => {
  const part = emptyPart();
  const { code, organization } = credential.view;
  const add = (kind: Line['kind'], id: string, price: Priced): void => {
    const about = { kind, organization, code, name: null };
    if (price.interval === null) part.lacks.push({ ...about, reason: price.reason });
    else part.lines.push({ id, ...about, year: 0, price: price.interval, detail: price.detail, figure: price.figure });
  };
  if (program.kind === 'self-study') {
    const books = booksPrice(credential, choice);
    if (books.reason !== 'not-applicable') add('books', `books.${code}`, books);
  }
  const exam = attemptPrice(credential, choice, student);
  const retake = retakePrice(credential, exam);
  const isApart = exam.interval !== null && retake.interval !== null;
  const pair = attempts === 2 && !isApart ? pairPrice(credential, exam) : null;
  // Two that are sold together have a price where one of them has none.
  if (pair !== null && pair.interval !== null) {
    add('exam', `exam.${code}`, pair);
    return part;
  }
  add('exam', `exam.${code}`, exam);
  if (retake.interval === null && attempts > 1) add('retake', `retake.${code}`, retake);
  else for (let attempt = 2; attempt <= attempts; attempt += 1) add('retake', `retake.${code}.${attempt}`, retake);
  return part;
};

type Pair = { single: number; pair: number; retake: number };

const pairOf = (credential: PricedCredential, choice: Joining, student: boolean): Pair | null => {
  const exam = attemptPrice(credential, choice, student);
  const retake = retakePrice(credential, exam).interval;
  const pair = pairPrice(credential, exam).interval;
  return exam.interval === null || retake === null || pair === null
    ? null
    : { single: exam.interval.high, pair: pair.high, retake: retake.high };
};

/** Decimals of a chance. */
const DECIMALS = 4;

/**
 * The chance of failing from which two attempts bought together cost less than one and, at need, a second:
 * what the pair costs more, divided by what a second attempt costs. Null where no pair is on sale, where a
 * price is unknown, or where it never pays.
 */
export const breakEvenChance = (
  all: readonly { credential: PricedCredential; choice: Joining }[],
  student: boolean,
): number | null => {
  const pairs = all.flatMap(({ credential, choice }) => pairOf(credential, choice, student) ?? []);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const retakes = sum(pairs.map(({ retake }) => retake));
  const more = Math.max(0, sum(pairs.map(({ pair, single }) => pair - single)));
  return retakes === 0 || more > retakes ? null : ratio(more, retakes, DECIMALS);
};

/** What is bought for a condition of a way: nothing for work, null where its price is unknown. */
const priceOfCondition = (
  condition: Condition,
  { organization }: PricedCredential,
): { name: string; figure: Figure; price: Interval }[] | null => {
  if (condition.kind === 'experience') return [];
  const topics = condition.kind === 'training' || condition.kind === 'course' ? condition.topics : undefined;
  const kinds = condition.kind === 'training' ? condition.kinds : undefined;
  const offer = organization.offers.find(
    ({ topic, kind }) =>
      topics?.includes(topic) === true && (kinds === undefined || (kind !== null && kinds.includes(kind))),
  );
  const price = toInterval(offer?.cost.value ?? null);
  return offer === undefined || price === null ? null : [{ name: offer.name, figure: offer.cost, price }];
};

/**
 * Losing the mark in the first year: the cheapest way of those with a price, by its high end, its low end,
 * its id. A way by work alone is none of them: it takes longer and costs nothing.
 */
export const unmarkLines = (credential: PricedCredential): CostPart => {
  const { code, organization } = credential.view;
  if (credential.toUnmark === null) return emptyPart();
  const bought = credential.toUnmark.map(({ route, open }) => {
    const parts = open.map((condition) => priceOfCondition(condition, credential));
    const known = parts.filter((part) => part !== null);
    return { route, items: known.length < parts.length ? null : known.flat() };
  });
  const ways = bought.flatMap(({ route, items }) =>
    items === null || items.length === 0
      ? []
      : [{ route, items, price: sumIntervals(items.map(({ price }) => price)) }],
  );
  const [cheapest] = ways.sort(
    (a, b) => a.price.high - b.price.high || a.price.low - b.price.low || (a.route < b.route ? -1 : 1),
  );
  const lack: PriceLack = { kind: 'mark-removal', organization, code, name: null, reason: 'not-found' };
  if (cheapest === undefined) return { ...emptyPart(), lacks: [lack] };
  return {
    ...emptyPart(),
    lines: cheapest.items.map(({ name, figure, price }, index) => ({
      id: `mark-removal.${code}.${index + 1}`,
      kind: 'mark-removal',
      organization,
      code,
      year: 1,
      price,
      detail: null,
      name,
      figure,
    })),
  };
};
