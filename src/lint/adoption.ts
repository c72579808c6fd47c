/**
 * The order in which answers win, as far as dates and publishers alone can tell. data/GUIDELINES.md has it in
 * words, under "Standing".
 */
import { addMonths, type IsoDate } from '../core/dates.ts';
import type { Voice } from './voices.ts';

/** A statement of others that is newer by more sets the organization's own rule aside. */
const RULE_MONTHS = 60;
/** How long a statement has a vote on a rule. */
const VOTE_MONTHS = 36;
/** The organization's own price may be so much older than the newest. */
const PRICE_MONTHS = 24;
/** An approximate price may be so much newer and still lose to an exact one. */
export const EXACT_MONTHS = 12;

/** Paths of prices and dues: `fees.member`, `training.cost`, `membership.student`, `renewal.lateFee`. */
const PRICE = /(^|\.)(fees?|cost|guide|books|individual|student|\w+Fee|feeRange)(\.|$)/;
const RULE = /^((exam(?!\.passRate)|eligibility|renewal|retake|designation)\.|rules\[|fees\.membershipRequired$)/;

/** Whether a path holds what somebody has to pay. */
export const isPrice = (path: string): boolean => PRICE.test(path) && !path.endsWith('membershipRequired');
/** Whether it holds a rule of an organization. */
export const isRule = (path: string): boolean => RULE.test(path) && !isPrice(path);

/** The voice that decides, and why. Null where data alone cannot tell. */
type Choice = { voice: Voice; why: string } | null;

const newest = (voices: readonly Voice[]): Voice | undefined =>
  [...voices].sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))[0];

/** The newest, unless another answer is as new. */
const clearlyNewest = (voices: readonly Voice[]): Voice | undefined => {
  const first = newest(voices);
  return voices.some(({ day, index }) => day === first?.day && index !== first?.index) ? undefined : first;
};

/** Undated voices count only where no dated one speaks. */
const datedFirst = (voices: readonly Voice[]): readonly Voice[] => {
  const dated = voices.filter(({ day }) => day !== null);
  return dated.length > 0 ? dated : voices;
};

/** What most publishers say; one that contradicts itself has no vote, and a tie goes to the newest. */
export const mostPublishers = (voices: readonly Voice[]): Choice => {
  const answers = new Map<string, Set<number>>();
  for (const { name, index } of voices) answers.set(name, (answers.get(name) ?? new Set()).add(index));
  const voting = voices.filter(({ name }) => answers.get(name)?.size === 1);
  const count = (index: number) => new Set(voting.filter((vote) => vote.index === index).map(({ name }) => name)).size;
  const most = Math.max(...voting.map(({ index }) => count(index)));
  const voice = clearlyNewest(voting.filter(({ index }) => count(index) === most));
  return voice === undefined ? null : { voice, why: `${most} of ${answers.size} publishers` };
};

/** The organization's newest statement; none where its pages cannot be put in order. */
const newestOwn = (own: readonly Voice[]): Voice | undefined =>
  own.find((voice) =>
    own.every(
      (other) =>
        other.index === voice.index || (voice.span !== null && other.span !== null && other.span.to < voice.span.from),
    ),
  );

/** Exam, eligibility, renewal, lapse, retake: the organization's newest, unless it is set aside. */
export const chooseRule = (voices: readonly Voice[], today: IsoDate): Choice => {
  const own = voices.filter((voice) => voice.own && !voice.partial);
  if (own.length > 0) {
    const voice = newestOwn(own);
    if (voice === undefined) return null;
    const others = voices.filter((other) => !other.own);
    const spans = own.filter(({ index }) => index === voice.index).map(({ span }) => span);
    const changed = others.find(
      ({ change }) => change !== null && spans.every((span) => span !== null && span.to < change),
    );
    if (changed !== undefined) return { voice: changed, why: 'names a change and its date' };
    const theirs = newest(others)?.day ?? null;
    if (theirs === null || spans.some((span) => span !== null && addMonths(span.from, RULE_MONTHS) >= theirs))
      return { voice, why: "the organization's newest" };
    if (!spans.every((span) => span !== null && addMonths(span.to, RULE_MONTHS) < theirs)) return null;
  }
  const since = addMonths(today, -VOTE_MONTHS);
  const recent = voices.filter(({ day, partial }) => day !== null && day >= since && !partial);
  return mostPublishers(recent.length > 0 ? recent : datedFirst(voices));
};

/** Prices and dues: the newest, the organization's own preferred, exact before approximate. */
export const choosePrice = (voices: readonly Voice[]): Choice => {
  const counting = datedFirst(voices);
  const last = newest(counting)?.day ?? null;
  const own = counting.filter(
    (voice) => voice.own && (last === null || addMonths(voice.day ?? '', PRICE_MONTHS) >= last),
  );
  const preferred = own.length > 0 ? own : counting;
  if (last === null) return mostPublishers(preferred);
  const voice = clearlyNewest(preferred);
  if (voice === undefined) return null;
  const same = counting.filter(({ index }) => index === voice.index);
  const exact = newest(
    counting.filter((other) => !other.approximate && addMonths(other.day ?? '', EXACT_MONTHS) >= (voice.day ?? '')),
  );
  if (same.every(({ approximate }) => approximate) && exact !== undefined)
    return { voice: exact, why: 'exact, and hardly older' };
  return { voice, why: voice.own ? "the organization's own price" : 'the newest price' };
};
