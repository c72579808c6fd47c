/** One cycle: when it runs, what it asks for, what of it is earned, and what it costs. */
import { addDays, startOfMonth, wholeMonths } from '../dates.ts';
import type { Person } from '../eligibility/person.ts';
import { type Figure, type Question, unknownFigure } from '../figures.ts';
import { ceusPerMonth, fullCeus, proratedCeus, severalOf, shareOfCeus, sumCeus } from './ceus.ts';
import { cycleCost, duesIn, duesLeft, stillToPay } from './fees.ts';
import { judgeLog, type LogBounds, type LogEntry } from './log.ts';
import { duesDays, membershipEnded, membershipTold } from './membership.ts';
import { isWhole, type Minimum, minimumsFor, reachedOwn, reachedTopic } from './minimums.ts';
import { notesOn } from './notes.ts';
import { type CredentialSet, type RenewedCredential, withoutCeus } from './sets.ts';
import { type CycleRule, type CycleSpan, type Running, runningCycle } from './span.ts';
import type { Cycle, Earned, Reckoned, RuledSet } from './types.ts';

/** The rule by which a set's cycle runs. Where no source says where it begins, the pass is our reading. */
const ruleOf = ({ rules, active }: CredentialSet, question: Question): CycleRule | null => {
  const [first] = active;
  const months = first?.view.renewal.cycleMonths ?? null;
  const starts = first?.starts.value ?? (question.source === null ? 'pass' : null);
  if (months === null || starts === null) return null;
  return {
    months,
    starts,
    oddEven: rules.oddEven.value === true,
    firstMonths: rules.firstMonths.value ?? 0,
    prorated: rules.proration.value !== null,
  };
};

const NOT_RUNNING: Running = { span: null, firstMonths: null, untold: [] };

/** A set's cycle follows the credential earned first: a later one joins it. */
const runningOf = ({ set: { active }, rule, asOf }: RuledSet, month: number | null): Running => {
  if (rule === null) return NOT_RUNNING;
  const each = active.map(({ earned }) => runningCycle(rule, earned, month, asOf));
  const [first = NOT_RUNNING] = each;
  // One whose day was not told may be the first, unless the first known cycle is over and the next one starts for all.
  const unknown = each[active.findIndex(({ earned }) => earned === null)];
  return unknown === undefined || (rule.starts !== 'pass' && first.span?.first === false) ? first : unknown;
};

/** How many CEUs a cycle asks for: of a whole one, and of this one. `proration` is of a first one that asks for less. */
type AskedCeus = Pick<Cycle, 'ceusFull' | 'ceusRequired' | 'withoutCeus' | 'proration'>;

const askedCeus = (
  { set: { rules, active }, rule }: RuledSet,
  { span, firstMonths }: Pick<Running, 'span' | 'firstMonths'>,
): AskedCeus => {
  const singles = active.map(({ view: { code, renewal } }) => renewal.ceus ?? rules.single.value?.[code] ?? null);
  const ceusFull = fullCeus(severalOf(active.map(({ view }) => view.renewal)), singles);
  const without = active.every((credential) => withoutCeus(credential) !== null);
  if (rule === null || !rule.prorated || span?.first !== true || firstMonths === null)
    return { ceusFull, ceusRequired: ceusFull, withoutCeus: without, proration: null };
  return {
    ceusFull,
    withoutCeus: without,
    ceusRequired: ceusFull === null ? null : proratedCeus(ceusFull, rule.months, firstMonths),
    proration: { months: firstMonths, cycleMonths: rule.months },
  };
};

/** The CEUs of a kind that the cycle asks for. */
const minimumsOf = ({ rules, active }: CredentialSet, required: number | null): Minimum[] => {
  const inDomain = rules.inDomain.value;
  return minimumsFor(
    rules.topics.value ?? {},
    active.map(({ view: { code, level } }) => ({ code, specialty: level === 'specialty' })),
    inDomain === null || required === null ? null : { share: inDomain, ceus: required },
  );
};

/** What was told for a set: entries of the log, and CEUs by number. */
type Logged = { entries: readonly LogEntry[]; told: number };

const boundsOf = (
  { set: { all, rules }, asOf }: RuledSet,
  span: CycleSpan | null,
  minimums: readonly Minimum[],
  required: number | null,
): LogBounds => {
  const whole = minimums.filter(isWhole).map(({ ceus }) => ceus);
  // Those of the month in which the last cycle ended may count for this one.
  const early = span !== null && !span.first && rules.carryOver.value === 'renewal-month';
  return {
    asOf,
    from: span === null ? null : early ? startOfMonth(addDays(span.start, -1)) : span.start,
    held: new Map(all.map(({ code, earned }) => [code, earned])),
    coursesOnce: rules.coursesOnce.value === true,
    most: required === null || whole.length === 0 ? null : Math.max(0, sumCeus([required, -Math.max(...whole)])),
  };
};

/** The share that all of them ask from the organization; unknown where theirs differ. */
const ownProviderOf = (active: readonly RenewedCredential[]): Figure<number> => {
  const [first, ...others] = active.map(({ ownProvider }) => ownProvider);
  return first !== undefined && others.every(({ value }) => value === first.value) ? first : unknownFigure();
};

/** How much of what the cycle asks for is earned, and the least that completes it. */
const progressOf = (
  { rules, active }: CredentialSet,
  minimums: readonly Minimum[],
  required: number | null,
  { counted, told }: Earned,
): Pick<Cycle, 'earned' | 'left' | 'topics' | 'ownProvider'> => {
  const earned = sumCeus([told, ...counted.map(({ ceus }) => ceus)]);
  const topics = minimums.map((minimum) => ({ ...minimum, ...reachedTopic(minimum, counted, told) }));
  const share = ownProviderOf(active).value;
  const names = rules.ownNames.value ?? [rules.name, rules.fullName];
  const ownProvider =
    share === null || required === null
      ? null
      : { share, ...reachedOwn(shareOfCeus(required, share), names, counted, told) };
  const ofKind = [...topics, ...(ownProvider === null ? [] : [ownProvider])].map((each) => each.left);
  const left = required === null ? null : Math.min(required, Math.max(0, sumCeus([required, -earned]), ...ofKind));
  return { earned, left, topics, ownProvider };
};

const figuresBehind = (
  { rules, active, supersedes }: CredentialSet,
  { proration, topics, cost, notes }: Omit<Cycle, 'figures'>,
): Record<string, Figure> => {
  const [first] = active;
  const figures: Record<string, Figure | undefined> = {
    due: first?.starts,
    cycleMonths: first?.view.figures['renewal.cycleMonths'],
    ceusFull: active.length === 1 ? first?.view.figures['renewal.ceus'] : first?.view.figures['renewal.several'],
    ...(proration === null ? {} : { ceusRequired: rules.proration }),
    ...(topics.length === 0 ? {} : { topics: rules.topics.value === null ? rules.inDomain : rules.topics }),
    ownProvider: ownProviderOf(active),
    ...(supersedes.length === 0 ? {} : { supersedes: rules.supersedes }),
    ...Object.fromEntries(
      cost.options.flatMap(({ figures: parts }, index) =>
        Object.entries(parts).map(([key, figure]) => [`options.${index}.${key}`, figure]),
      ),
    ),
    // The rules in words stand last among the notes.
    ...Object.fromEntries(
      active
        .flatMap(({ reporting }) => reporting)
        .map((figure, index, rules) => [`notes.${notes.length - rules.length + index}.text`, figure]),
    ),
  };
  return Object.fromEntries(
    Object.entries(figures).flatMap(([path, figure]) => (figure === undefined ? [] : [[path, figure]])),
  );
};

/** @param logged entries of the log that are for this set, and CEUs told by number */
export const cycleOf = (set: CredentialSet, logged: Logged, person: Person, question: Question): Cycle => {
  const { rules, active } = set;
  const { asOf } = question;
  const rule = ruleOf(set, question);
  const ruled: RuledSet = { set, rule, asOf };
  const { member, month } = membershipTold(person, rules, asOf);
  const running = runningOf(ruled, month);
  const { span } = running;
  const asked = askedCeus(ruled, running);
  const minimums = minimumsOf(set, asked.ceusRequired);
  const { counted, refused } = judgeLog(logged.entries, boundsOf(ruled, span, minimums, asked.ceusRequired));
  const earned: Earned = { counted, told: logged.told };
  const progress = progressOf(set, minimums, asked.ceusRequired, earned);
  const views = active.map(({ view }) => view);
  const cost = cycleCost(views, rules, duesIn(span, rule?.months ?? 12), member);
  const byMonth = rule?.starts === 'membership-month';
  const duesDue = duesLeft(cost, rules, span === null ? [] : duesDays(person, rules, { asOf, due: span.due, byMonth }));
  const left = span === null || month === null ? null : duesDue.map((dues) => dues.cost);
  const cycle: Reckoned = {
    organization: rules.id,
    organizationName: rules.name,
    credentials: active.map(({ code }) => code),
    supersedes: set.supersedes,
    cycleMonths: rule?.months ?? null,
    span,
    ...asked,
    ...progress,
    ceusPerMonth:
      progress.left === null || span === null ? null : ceusPerMonth(progress.left, wholeMonths(asOf, span.due)),
    refused,
    cost: { ...cost, options: cost.options.map((option) => ({ ...option, stillToPay: stillToPay(option, left) })) },
    duesDue,
    ask: running.untold,
  };
  const notes = notesOn(ruled, cycle, earned, membershipEnded(person, rules, asOf));
  return { ...cycle, notes, figures: figuresBehind(set, { ...cycle, notes }) };
};
